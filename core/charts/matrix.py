"""Who stands with whom, or who speaks about whom, as a grid of squares; a click on a square gives its pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from core.charts.ordering import in_blocks
from core.charts.style import BLUES, GREY, INK, PAPER, Caption, Sheet, nothing, paper, room
from core.charts.words import counted, escape, shortened

Measure = Literal["count", "npmi", "jaccard"]
MEANING: dict[Measure, str] = {
    "count": "Figures count the {unit}s that name both actors; the diagonal those that name one.",
    "npmi": "nPMI: 1 always in the same {unit}, 0 as often as chance would have it, below 0 less often (Bouma 2009).",
    "jaccard": "Jaccard: {unit}s that name both, divided by those that name either; 1 is always together.",
}
"""What a measure says, in one sentence; {unit} is sentence, paragraph or article."""
MOST = 18
"""Most actors in a matrix."""
CELLS = ("row", "column", "value", "words", "chosen", "hover")
CELL = 28
"""Pixels a row."""
AMBER_TO_BLUE = ((0.0, "#E9A66B"), (0.5, PAPER), BLUES[-1])
"""Colours that part at white: below chance, above chance."""
BLACK = "#000000"
"""Ink for the figures: on a cell half dark the ink of other texts would be too pale."""
REACH = 30
"""So many pixels from its figure a cell is still pointed at: all of a cell 50 pixels wide."""
NONE = "No two actors stand together often enough. Lower the minimum, choose a wider level, or take a filter away."
NOBODY_SAYS = "No quotation here speaks about anybody. Take a filter away."


@dataclass(frozen=True, slots=True)
class Grid:
    """Names of the rows (from the top) and columns, and the filled cells: row, column (numbers), value, words, chosen, hover.

    value: nan for a cell without colour; words: what is printed in it; chosen: what a click gives. least: the value of the
    palest colour; below 0 colours part at 0.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: pd.DataFrame
    least: float = 0.0


def table(pairs: pd.DataFrame, names: Mapping[str, str], measure: Measure = "count", most: int = MOST) -> Grid:
    """The grid of the `most` actors with most ties, ordered so that blocks show. `pairs`: as core.co_mentions gives them."""
    sides = [pairs[[side, "count", f"{side}_count"]].set_axis(["actor", "ties", "alone"], axis=1) for side in ("left", "right")]
    ranked = pd.concat(sides).groupby("actor").agg({"ties": "sum", "alone": "max"})
    alone = ranked.sort_values(["ties", "alone"], ascending=False, kind="stable")["alone"].head(most)
    found = pairs[pairs["left"].isin(alone.index) & pairs["right"].isin(alone.index)]
    actors = _ordered(found, list(map(str, alone.index)))
    at = {actor: place for place, actor in enumerate(actors)}
    cells = [
        (at[actor], at[actor], np.nan, str(n), actor, f"<b>{_name(actor, names)}</b><br>named in {n}")
        for actor, n in zip(map(str, alone.index), alone, strict=True)
    ]
    for pair in found.to_dict("records"):
        left, right = pair["left"], pair["right"]
        words = str(pair["count"]) if measure == "count" else "" if np.isnan(pair[measure]) else f"{pair[measure]:.2f}"
        both = (pair[measure], words, f"{left}~{right}", _hover(pair, names))
        cells += [(at[left], at[right], *both), (at[right], at[left], *both)]
    labels = tuple(names.get(actor, actor) for actor in actors)
    return Grid(labels, labels, pd.DataFrame(cells, columns=list(CELLS)), -1.0 if measure == "npmi" else 0.0)


def directed(found: pd.DataFrame, names: Mapping[str, str], most: int = MOST) -> Grid:
    """The grid of speakers (rows) and whom they speak about (columns). `found`: as core.co_mentions.directed.who_about_whom."""
    drawn, rows, columns = between(found, "speaker_id", "actor_id", "quotes", most)
    cells = []
    for row in drawn.to_dict("records"):
        speaker, actor, quotes = row["speaker_id"], row["actor_id"], row["quotes"]
        hover = (
            f"<b>{_name(speaker, names)} about {_name(actor, names)}</b><br>{counted(quotes, 'quotation')}, "
            f"{row['utterances']} different, in {counted(row['articles'], 'article')}<br>click to read them"
        )
        cells.append((rows[speaker], columns[actor], quotes, str(quotes), f"{speaker}>{actor}", hover))
    labels = [tuple(names.get(actor, actor) for actor in side) for side in (rows, columns)]
    return Grid(labels[0], labels[1], pd.DataFrame(cells, columns=list(CELLS)))


def between(
    found: pd.DataFrame, row: str, column: str, weight: str, most: int = MOST
) -> tuple[pd.DataFrame, dict[str, int], dict[str, int]]:
    """What of `found` lies between the actors that are weightiest in `row` and in `column`, and their places in the grid.

    A line or column in which nothing would stand is left out.
    """
    sides = [
        list(found.groupby(side)[weight].sum().sort_values(ascending=False, kind="stable").index[:most]) for side in (row, column)
    ]
    drawn = found[found[row].isin(sides[0]) & found[column].isin(sides[1])]
    for name, side in zip((row, column), sides, strict=True):
        side[:] = [actor for actor in side if drawn[name].eq(actor).any()]
    rows, columns = ({actor: place for place, actor in enumerate(side)} for side in sides)
    return drawn, rows, columns


def _name(actor: str, names: Mapping[str, str]) -> str:
    return escape(names.get(actor, actor))


def _hover(pair: Mapping[Any, Any], names: Mapping[str, str]) -> str:
    return (
        f"<b>{_name(pair['left'], names)} and {_name(pair['right'], names)}</b><br>"
        f"together {pair['count']}, in {counted(pair['articles'], 'article')}<br>"
        f"nPMI {pair['npmi']:.2f}, Jaccard {pair['jaccard']:.2f}<br>click for the sentences"
    )


def _ordered(pairs: pd.DataFrame, actors: Sequence[str]) -> list[str]:
    at = {actor: place for place, actor in enumerate(actors)}
    ties = np.zeros((len(actors), len(actors)))
    for left, right, count in zip(pairs["left"], pairs["right"], pairs["count"], strict=True):
        ties[at[left], at[right]] = ties[at[right], at[left]] = count
    return [actors[place] for place in in_blocks(ties)]


def figure(grid: Grid, says: Caption, without: str = NONE) -> go.Figure:
    """Draw the grid; `without`: what to say when it has no cell."""
    if grid.cells["value"].notna().sum() == 0:
        return nothing(says, without)
    beside, below = ([shortened(name, 26) for name in side] for side in (grid.rows, grid.columns))
    sheet = paper(says, CELL * len(grid.rows) + 10, int(0.71 * room(below)) + 16, room(beside))
    dark = _draw_colours(sheet, grid)
    _draw_words(sheet, grid.cells, dark)
    _draw_sides(sheet, beside, below)
    return sheet.figure()


def _draw_colours(sheet: Sheet, grid: Grid) -> float:
    """The cells that have a value; returns the value above which white figures stand out better than black ones."""
    coloured, parting = grid.cells[grid.cells["value"].notna()], grid.least < 0
    most = max(1.0, 0.0 if parting else float(coloured["value"].max()))
    values: list[list[float | None]] = [[None] * len(grid.columns) for _ in grid.rows]  # Plotly widens cells beside a gap
    for row, column, value in zip(coloured["row"], coloured["column"], coloured["value"], strict=True):
        values[row][column] = float(value)
    sheet.add(
        "heatmap",
        z=values,
        zmin=grid.least,
        zmax=most,
        colorscale=[list(step) for step in (AMBER_TO_BLUE if parting else BLUES)],
        xgap=2,
        ygap=2,
        hoverinfo="skip",
        showscale=False,
    )
    return grid.least + (most - grid.least) * (0.875 if parting else 0.78)


def _draw_words(sheet: Sheet, cells: pd.DataFrame, dark: float) -> None:
    """The figures in the cells, one trace for each colour of ink; they are what can be clicked, for a heatmap cannot."""
    values = cells["value"].astype(float)
    for colour, own in ((GREY, values.isna()), (PAPER, values > dark), (BLACK, values <= dark)):
        inked = cells[own]
        sheet.add(
            x=inked["column"],
            y=inked["row"],
            mode="text",
            text=inked["words"],
            textfont={"size": 11, "color": colour},
            unselected={"textfont": {"color": colour}},  # a click must not fade the others
            customdata=inked["chosen"],
            hovertext=inked["hover"],
            hovertemplate="%{hovertext}<extra></extra>",
            showlegend=False,
        )
    sheet.layout["hoverdistance"] = REACH


def _draw_sides(sheet: Sheet, beside: Sequence[str], below: Sequence[str]) -> None:
    """The names of the rows on the left, those of the columns below, aslant."""
    shared = {"showgrid": False, "fixedrange": True, "showline": False, "ticks": "", "tickfont": {"size": 12, "color": INK}}
    sheet.x_axis(
        tickvals=list(range(len(below))),
        ticktext=list(map(escape, below)),
        tickangle=-45,
        range=[-0.5, len(below) - 0.5],
        **shared,
    )
    sheet.y_axis(tickvals=list(range(len(beside))), ticktext=list(map(escape, beside)), range=[len(beside) - 0.5, -0.5], **shared)
    sheet.layout["plot_bgcolor"] = "#F7F5F0"
