"""Share of voice: how many words each actor is quoted with, and who is spoken about but never quoted."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from core.charts.style import BLUE, VERMILLION, Caption, nothing, paper, room, write
from core.charts.words import counted, escape, shortened

ROW = 26
"""Pixels a row."""


def table(shares: pd.DataFrame, speakers: int = 14, silent: int = 8) -> pd.DataFrame:
    """The rows of co_mentions.directed.share_of_voice that are drawn, in order; a column `label` in words is added.

    The `speakers` with most quoted words, then the `silent` actors most spoken about without being quoted.
    """
    quoted = shares[shares["quotes"] > 0].head(speakers)
    never = shares[shares["never_quoted"]].sort_values(["spoken_about", "actor_id"], ascending=[False, True]).head(silent)
    rows = pd.concat([quoted, never], ignore_index=True)
    return rows.assign(label=[_label(row) for row in rows.to_dict("records")])


def _label(row: dict[Hashable, Any]) -> str:
    if row["never_quoted"]:
        return f"never quoted; {counted(row['spoken_about'], 'quotation')} of others about them"
    return f"{row['share']:.0%} · {counted(row['words'], 'word')} in {counted(row['quotes'], 'quotation')}"


def figure(rows: pd.DataFrame, says: Caption) -> go.Figure:
    """A bar for the quoted words of each actor of table(); an open diamond for who is spoken about and never quoted."""
    if rows.empty:
        return nothing(says, "No quotation with a known speaker is left. Take a filter away.")
    names = [shortened(name, 42) for name in rows["name"]]
    sheet = paper(says, ROW * len(rows) + 10, 16, room(names) + 8)
    places = list(range(len(rows)))
    most = max(int(rows["words"].max()), 1)
    plain: dict[str, Any] = {"hoverinfo": "skip", "showlegend": False}
    sheet.add("bar", y=places, x=rows["words"], orientation="h", width=0.62, marker={"color": BLUE}, **plain)
    silent = [place for place in places if rows["never_quoted"].iloc[place]]
    marker = {"symbol": "diamond-open", "size": 10, "color": VERMILLION, "line": {"width": 2}}
    sheet.add(y=silent, x=[0] * len(silent), mode="markers", marker=marker, cliponaxis=False, **plain)
    beside = zip(places, rows["label"], rows["words"], rows["never_quoted"], strict=True)
    notes = [
        {"y": place, "x": words, "text": escape(label), "xanchor": "left", "xshift": 10 if never else 4}
        for place, label, words, never in beside
    ]
    write(sheet, notes)
    sheet.y_axis(tickvals=places, ticktext=list(map(escape, names)), autorange="reversed", showgrid=False, ticklabelstandoff=8)
    sheet.x_axis(range=[0, most * 1.6], visible=False)
    return sheet.figure()
