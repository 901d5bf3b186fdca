"""What changed between two episodes: for each pair the share of units that name both, before and after, joined by a line."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from core.charts.style import BLUE, GREY, INK, VERMILLION, Caption, Sheet, key_below, nothing, paper, room
from core.charts.words import escape, shortened

MOST, ROW = 16, 26
"""Most pairs drawn; pixels a row."""
COLOURS = {"came": BLUE, "grew": BLUE, "went": VERMILLION, "faded": VERMILLION, "same": GREY}


def table(changes: pd.DataFrame, names: Mapping[str, str], least: int = 1) -> pd.DataFrame:
    """The greatest changes among pairs together `least` times in either episode; adds label, pair (`left~right`) and hover.

    `changes`: as core.co_mentions.change gives them, the greatest first.
    """
    often = changes[changes[["count_first", "count_second"]].max(axis=1) >= least].head(MOST)
    people = [[names.get(actor, actor) for actor in pair] for pair in zip(often["left"], often["right"], strict=True)]
    return often.assign(
        label=[" and ".join(shortened(name, 22) for name in pair) for pair in people],
        pair=often["left"] + "~" + often["right"],
        hover=[
            f"before: {one} ({share_one:.0%})<br>after: {two} ({share_two:.0%})<br>{word}; click for the sentences"
            for one, share_one, two, share_two, word in zip(
                *(often[name] for name in ("count_first", "share_first", "count_second", "share_second", "change")), strict=True
            )
        ],
    )


def figure(rows: pd.DataFrame, first: str, second: str, says: Caption) -> go.Figure:
    """Draw table(): open circle the share in episode `first`, filled circle in `second`; a click gives the pair."""
    if rows.empty:
        return nothing(says, "No two actors stand together often enough in these episodes. Lower the minimum, or choose others.")
    sheet = paper(says, ROW * len(rows) + 30, 76, room(rows["label"]))
    places = list(range(len(rows)))
    colours = [COLOURS[word] for word in rows["change"]]
    _draw_lines(sheet, rows)
    hover = [f"<b>{escape(label)}</b><br>{words}" for label, words in zip(rows["label"], rows["hover"], strict=True)]
    for name, column, symbol in ((first, "share_first", "circle-open"), (second, "share_second", "circle")):
        look = {"symbol": symbol, "size": 12, "line": {"width": 2.5}}
        sheet.add(
            x=rows[column],
            y=places,
            mode="markers",
            marker={**look, "color": colours, "line": {"width": 2.5, "color": colours}},
            customdata=rows["pair"],
            hovertext=hover,
            hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 1}},
            showlegend=False,
            cliponaxis=False,
        )
        sheet.add(x=[None], y=[None], mode="markers", name=escape(name), marker={**look, "color": INK})
    most = max(rows["share_first"].max(), rows["share_second"].max())
    labels = [escape(label) for label in rows["label"]]
    sheet.x_axis(range=[-0.02 * most, most * 1.08], tickformat=".0%", fixedrange=True)
    sheet.y_axis(tickvals=places, ticktext=labels, range=[len(rows) - 0.5, -0.6], fixedrange=True, showgrid=False)
    key_below(sheet)
    return sheet.figure()


def _draw_lines(sheet: Sheet, rows: pd.DataFrame) -> None:
    """A line for each pair, from before to after."""
    for colour in (BLUE, VERMILLION, GREY):
        spans = zip(rows["share_first"], rows["share_second"], rows["change"], strict=True)
        own = [(place, before, after) for place, (before, after, word) in enumerate(spans) if COLOURS[word] == colour]
        sheet.add(
            x=[x for _, before, after in own for x in (before, after, None)],
            y=[y for place, _, _ in own for y in (place, place, None)],
            mode="lines",
            line={"color": colour, "width": 3},
            hoverinfo="skip",
            showlegend=False,
        )
