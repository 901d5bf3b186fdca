"""Draws the rows of timeline.table(): lanes of markers on a compressed time axis, with labels that never touch.

Filled marker: the day is known; open marker on a bar: a month or a range is known; shape: the status. Hatched: no articles.
"""

from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from core.charts.coverage import in_order, published, silences
from core.charts.style import GREY, INK, LINE, STATUSES, Caption, Sheet, key_below, nothing, paper
from core.charts.time_axis import TimeAxis, time_axis
from core.charts.timeline import NOBODY, WEIGHT
from core.charts.timeline_marks import Mark, marks_of, stacked
from core.charts.words import escape, folded, in_words, shortened

ROW = 22
"""Pixels a row."""
TALL = 18
"""Rows of a picture whose axis lies below a first screen: its dates stand at the top as well."""
HATCH = "#E6E2D7"
MOST = 300
"""Most markers drawn: more cannot be told apart, nor drawn quickly."""


class Text(NamedTuple):
    """Words on the picture: where, on which side of the place (Plotly's word for it), in letters of which size."""

    x: float
    y: float
    words: str
    side: str = "middle center"
    size: int = 11


def drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that are drawn: dated and more than a hypothesis; where there are too many, those told most often."""
    dated = rows[rows["date_start"].notna() & (rows["status"] != "hypothetical")]
    if len(dated) <= MOST:
        return dated
    return dated.sort_values(WEIGHT, ascending=False, kind="stable").head(MOST).sort_index()


def figure(rows: pd.DataFrame, articles: pd.DataFrame, says: Caption, to_scale: bool = False) -> go.Figure:
    """Draw the dated rows of timeline.table(), and below them the days on which `articles` were published."""
    dated = drawn(rows)
    if dated.empty:
        others = "" if rows.empty else ", or read the others in the table below"
        return nothing(says, f"No dated event is left to draw. Take a filter away{others}.")
    days = published(articles)
    exact = dated["exact"].astype(bool)
    spans = list(zip(dated["date_start"][~exact], dated["date_end"][~exact], strict=True))
    axis = time_axis([*dated["date_start"][exact], *days], spans, to_scale)
    marks, heads = stacked(marks_of(dated, axis), _lanes(dated, articles))
    bottom = max(mark.y for mark in marks) + 1.0
    entries = len({mark.status for mark in marks}) + 3
    top = -2.0 if bottom > TALL else -0.2
    sheet = paper(says, int((bottom + 1.6 - top) * ROW), 56 + 20 * ceil(entries / 3))
    quiet = _quiet(axis, days)
    _draw_hatching(sheet, quiet, bottom + 1.6)
    _draw_rules(sheet, heads)
    _draw_spans(sheet, marks)
    _draw_marks(sheet, marks)
    _draw_texts(sheet, [*_labels(marks), *_heads(heads)], INK)
    above = _dates(axis, -1.0) if bottom > TALL else []
    _draw_texts(sheet, [*_silences(quiet, bottom + 0.7), *_cuts(axis, bottom + 1.6), *above], GREY)
    _draw_articles(sheet, axis, articles, bottom + 0.6)
    _draw_key(sheet)
    _draw_axes(sheet, axis, top, bottom + 1.6)
    return sheet.figure()


def _lanes(dated: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The lanes from the top: episodes by their first article, others by their number of events, events without actor last."""
    lanes = [str(lane) for lane in dated["lane"].value_counts().index]
    episodes = in_order(articles)
    return sorted(lanes, key=lambda lane: (lane == NOBODY, episodes.index(lane) if lane in episodes else 0))


def _quiet(axis: TimeAxis, days: Sequence[date]) -> list[tuple[float, float]]:
    """Left and right of the times without articles: between them, before the first, after the last."""
    if not days:
        return []
    found = [(*axis.place([each.first], 0), *axis.place([each.last], 1)) for each in silences(list(days))]
    found += [(0.0, *axis.place([days[0]], 0)), (*axis.place([days[-1]], 1), 100.0)]
    return [(left, right) for left, right in found if right - left > 0.5]


def _draw_hatching(sheet: Sheet, quiet: Sequence[tuple[float, float]], bottom: float) -> None:
    if quiet:
        sheet.add(
            x=[x for left, right in quiet for x in (left, right, right, left, None)],
            y=[-0.2, -0.2, bottom, bottom, None] * len(quiet),
            fill="toself",
            mode="lines",
            line={"width": 0},
            fillpattern={"shape": "/", "fgcolor": HATCH, "bgcolor": "rgba(0,0,0,0)", "size": 9, "solidity": 0.12},
            hoverinfo="skip",
            showlegend=False,
        )


def _draw_rules(sheet: Sheet, heads: Sequence[tuple[float, str]]) -> None:
    """A line above each lane."""
    ends = [(x, y - 0.55) for y, _ in heads for x in (-1.4, 101.4, None)]
    sheet.add(
        x=[x for x, _ in ends],
        y=[y for _, y in ends],
        mode="lines",
        line={"color": LINE, "width": 1},
        hoverinfo="skip",
        showlegend=False,
    )


def _draw_spans(sheet: Sheet, marks: Sequence[Mark]) -> None:
    """A bar for each mark whose day is not known, over all the time that it may mean."""
    for colour in dict.fromkeys(colour for _, colour in STATUSES.values()):
        own = [mark for mark in marks if not mark.exact and STATUSES[mark.status][1] == colour]
        if own:
            sheet.add(
                x=[x for mark in own for x in (mark.left, mark.right, None)],
                y=[y for mark in own for y in (mark.y, mark.y, None)],
                mode="lines",
                line={"color": colour, "width": 9},
                opacity=0.24,
                hoverinfo="skip",
                showlegend=False,
                name="span",
            )


def _draw_marks(sheet: Sheet, marks: Sequence[Mark]) -> None:
    """The markers, a trace for each status; those of a known day first, for the legend shows the first."""
    for status, (shape, colour) in STATUSES.items():
        own = sorted((mark for mark in marks if mark.status == status), key=lambda mark: not mark.exact)
        if own:
            sheet.add(
                x=[mark.x for mark in own],
                y=[mark.y for mark in own],
                mode="markers",
                name=status,
                marker={
                    "symbol": [shape if mark.exact else f"{shape}-open" for mark in own],
                    "color": colour,
                    "size": [mark.size for mark in own],
                    "opacity": 1,
                    "line": {"width": 1.6, "color": colour},
                },
                customdata=[mark.event for mark in own],
                hovertext=[mark.hover for mark in own],
                hovertemplate="%{hovertext}<extra></extra>",
                selected={"marker": {"color": INK, "size": 18}},
                unselected={"marker": {"opacity": 1}},
            )


def _labels(marks: Sequence[Mark]) -> list[Text]:
    """What the chief events are, beside their markers."""
    named = [mark for mark in marks if mark.words and mark.leans != "nowhere"]
    return [Text(mark.label[0], mark.y, f" {escape(mark.words)} ", mark.label[1], 12) for mark in named]


def _heads(heads: Sequence[tuple[float, str]]) -> list[Text]:
    """The names of the lanes."""
    return [Text(-1.2, y, f"<b>{escape(shortened(lane, 60))}</b>", "middle right", 13) for y, lane in heads]


def _silences(quiet: Sequence[tuple[float, float]], y: float) -> list[Text]:
    """What the hatching means, wherever there is room to say it."""
    wide = [(left + right, right - left > 9) for left, right in quiet if right - left > 5]
    return [Text(x / 2, y, "no articles") if room else Text(x / 2, y - 0.25, "no<br>articles") for x, room in wide]


def _cuts(axis: TimeAxis, y: float) -> list[Text]:
    """The sign of a cut, on the axis."""
    return [Text((left + right) / 2, y, "//") for left, right in axis.cuts()]


def _dates(axis: TimeAxis, y: float) -> list[Text]:
    """The dates of the axis once more."""
    return [Text(at, y, words) for at, words in axis.ticks]


def _draw_texts(sheet: Sheet, texts: Sequence[Text], colour: str) -> None:
    """All texts of one colour at once: as annotations, each would cost a millisecond at every drawing."""
    sheet.add(
        x=[text.x for text in texts],
        y=[text.y for text in texts],
        mode="text",
        text=[text.words for text in texts],
        textposition=[text.side for text in texts],
        textfont={"size": [text.size for text in texts], "color": colour},
        unselected={"textfont": {"color": colour}},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def _draw_articles(sheet: Sheet, axis: TimeAxis, articles: pd.DataFrame, y: float) -> None:
    """A stroke for each day on which articles were published."""
    dated = articles[pd.to_datetime(articles["published"]).notna()]
    words: dict[date, list[str]] = {}
    for day, outlet, title in zip(pd.to_datetime(dated["published"]).dt.date, dated["outlet"], dated["title"], strict=True):
        words.setdefault(day, []).append(folded(f"{outlet}: {title if isinstance(title, str) else 'no headline'}", longest=120))
    days = sorted(words)
    sheet.add(
        x=axis.place(days),
        y=[y] * len(days),
        mode="markers",
        name="article published",
        marker={"symbol": "line-ns", "size": 15, "line": {"width": 2.5, "color": INK}},
        unselected={"marker": {"opacity": 1}},
        hovertext=["<br>".join([f"<b>Published {in_words(day)}</b>", *words[day][:8]]) for day in days],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _draw_key(sheet: Sheet) -> None:
    """What filled and open mean; the other entries of the legend come with their traces."""
    for name, shape in (("filled: day known", "circle"), ("open, on a bar: month or range known", "circle-open")):
        marker = {"symbol": shape, "color": INK, "size": 10, "line": {"width": 2, "color": INK}}
        sheet.add(x=[None], y=[None], mode="markers", name=name, marker=marker)
    key_below(sheet)
    sheet.layout["legend"]["itemsizing"] = "constant"


def _draw_axes(sheet: Sheet, axis: TimeAxis, top: float, bottom: float) -> None:
    sheet.y_axis(range=[bottom, top], visible=False, fixedrange=True)
    at, text = zip(*axis.ticks, strict=True) if axis.ticks else ((), ())
    sheet.x_axis(
        range=[-1.4, 101.4],
        tickvals=at,
        ticktext=text,
        fixedrange=True,
        showgrid=False,
        showline=True,
        ticks="outside",
        tickangle=0,
    )
