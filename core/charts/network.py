"""Who stands with whom as a network: a node for each actor, a line for each pair; both can be clicked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from core.charts.layout import Points, apart, spread
from core.charts.matrix import NONE, Measure
from core.charts.ordering import in_blocks
from core.charts.style import BLUE, GREEN, GREY, INK, PAPER, VERMILLION, Caption, Sheet, key_below, nothing, paper, write
from core.charts.words import counted, escape, shortened

KINDS = {
    "person": ("circle", BLUE),
    "organisation": ("square", VERMILLION),
    "country": ("diamond", GREEN),
    "group": ("triangle-up", INK),
    "place": ("hexagon", GREY),
}
OTHER = ("hexagon", GREY)
NODES, LINES = 18, 32
"""Most actors and most lines drawn: more cannot be told apart."""
WIDTHS = (1.2, 2.6, 4.6, 7.5)
"""Width in pixels of a line in each of four classes of counts."""
ACROSS, DOWN = 800, 520
"""The sheet for which labels are kept apart, in pixels."""


@dataclass(frozen=True, slots=True)
class Network:
    """nodes: actor, name, kind, count, x, y (pixels); edges: left, right (numbers of nodes), pair, count, articles, class.

    bounds: the greatest count of each class, ascending; class numbers them from 0.
    """

    nodes: pd.DataFrame
    edges: pd.DataFrame
    bounds: tuple[int, ...]


def table(pairs: pd.DataFrame, names: Mapping[str, str], kinds: Mapping[str, str], measure: Measure = "count") -> Network:
    """The strongest pairs by `measure`, their actors, and where these stand. `pairs` as core.co_mentions.pairs gives them."""
    ranked = pairs.sort_values([measure, "count", "left", "right"], ascending=[False, False, True, True], kind="stable")
    kept: list[dict[Any, Any]] = []
    actors: dict[str, int] = {}
    for pair in ranked.to_dict("records"):
        fresh = [actor for actor in (pair["left"], pair["right"]) if actor not in actors]
        if len(kept) < LINES and len(actors) + len(fresh) <= NODES:
            actors |= {pair[side]: pair[f"{side}_count"] for side in ("left", "right")}
            kept.append(pair)
    at = {actor: place for place, actor in enumerate(actors)}
    edges = [(at[pair["left"]], at[pair["right"]]) for pair in kept]
    points = _points(edges, [pair["jaccard"] for pair in kept], [names.get(actor, actor) for actor in actors])
    bounds = _bounds([pair["count"] for pair in kept])
    nodes = pd.DataFrame(
        [(actor, names.get(actor, actor), kinds.get(actor, ""), count, *points[at[actor]]) for actor, count in actors.items()],
        columns=["actor", "name", "kind", "count", "x", "y"],
    )
    lines = [
        (a, b, f"{pair['left']}~{pair['right']}", pair["count"], pair["articles"], int(np.searchsorted(bounds, pair["count"])))
        for (a, b), pair in zip(edges, kept, strict=True)
    ]
    return Network(nodes, pd.DataFrame(lines, columns=["left", "right", "pair", "count", "articles", "class"]), bounds)


def _points(edges: Sequence[tuple[int, int]], strength: Sequence[float], labels: Sequence[str]) -> Points:
    size = len(labels)
    ties = np.zeros((size, size))
    for (a, b), strong in zip(edges, strength, strict=True):
        ties[a, b] = ties[b, a] = strong
    points = spread(size, edges, strength, in_blocks(ties)) * (ACROSS, DOWN) if size else np.empty((0, 2))
    return apart(points, [max(34.0, 7.0 * len(shortened(label, 24))) for label in labels], 46.0)


def _bounds(counts: Sequence[int]) -> tuple[int, ...]:
    """The greatest count of each class: quarters of the range on a logarithmic scale, without empty classes."""
    if not counts:
        return ()
    edges = np.geomspace(max(1, min(counts)), max(counts), 5)[1:]
    return tuple(sorted({round(float(edge)) for edge in edges[:-1]} | {max(counts)}))


def figure(network: Network, says: Caption) -> go.Figure:
    """Draw the network; a click gives the actor of a node or the pair of a line (`left~right`)."""
    if network.edges.empty:
        return nothing(says, NONE)
    sheet = paper(says, DOWN + 60, 70)
    _draw_lines(sheet, network)
    _draw_nodes(sheet, network.nodes)
    _draw_key(sheet, network)
    x, y = network.nodes["x"], network.nodes["y"]
    sheet.x_axis(visible=False, fixedrange=True, range=[x.min() - 90, x.max() + 90])
    sheet.y_axis(visible=False, fixedrange=True, range=[y.max() + 50, y.min() - 40])
    return sheet.figure()


def _draw_lines(sheet: Sheet, network: Network) -> None:
    """Lines, thin classes first, and a dot in the middle of each that can be clicked."""
    nodes, edges = network.nodes, network.edges
    for grade, width in enumerate(WIDTHS[: len(network.bounds)]):
        own = edges[edges["class"] == grade]
        ends = [(nodes["x"][end], nodes["y"][end]) for a, b in zip(own["left"], own["right"], strict=True) for end in (a, b)]
        spaced = [point for pair in zip(ends[::2], ends[1::2], strict=True) for point in (*pair, (None, None))]
        sheet.add(
            x=[x for x, _ in spaced],
            y=[y for _, y in spaced],
            mode="lines",
            line={"color": "#A9B7C2", "width": width},
            hoverinfo="skip",
            showlegend=False,
        )
    names = nodes["name"]
    hover = [
        f"<b>{escape(names[a])} and {escape(names[b])}</b><br>together {count}, in {counted(articles, 'article')}"
        "<br>click for the sentences"
        for a, b, count, articles in zip(edges["left"], edges["right"], edges["count"], edges["articles"], strict=True)
    ]
    sheet.add(
        x=[(nodes["x"][a] + nodes["x"][b]) / 2 for a, b in zip(edges["left"], edges["right"], strict=True)],
        y=[(nodes["y"][a] + nodes["y"][b]) / 2 for a, b in zip(edges["left"], edges["right"], strict=True)],
        mode="markers",
        marker={"size": 9, "color": PAPER, "line": {"width": 1.5, "color": "#6E808E"}},
        customdata=edges["pair"],
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
        selected={"marker": {"color": INK, "size": 13}},
        unselected={"marker": {"opacity": 1}},
    )


def _draw_nodes(sheet: Sheet, nodes: pd.DataFrame) -> None:
    most = max(1, nodes["count"].max())
    looks = [KINDS.get(kind, OTHER) for kind in nodes["kind"]]
    sheet.add(
        x=nodes["x"],
        y=nodes["y"],
        mode="markers",
        customdata=nodes["actor"],
        showlegend=False,
        marker={
            "symbol": [shape for shape, _ in looks],
            "color": [colour for _, colour in looks],
            "opacity": 1,
            "size": [12 + 16 * (count / most) ** 0.5 for count in nodes["count"]],
            "line": {"width": 1.5, "color": PAPER},
        },
        hovertext=[
            f"<b>{escape(name)}</b><br>named in {count}<br>click for this actor alone"
            for name, count in zip(nodes["name"], nodes["count"], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"color": INK}},
        unselected={"marker": {"opacity": 1}},
    )
    look = {"yshift": -23, "bgcolor": "rgba(255,255,255,0.85)", "borderpad": 0}
    names = zip(nodes["name"], nodes["x"], nodes["y"], strict=True)
    write(sheet, [{"x": x, "y": y, "text": escape(shortened(name, 24)), **look} for name, x, y in names])


def _draw_key(sheet: Sheet, network: Network) -> None:
    """The legend: shapes of the kinds of actors, widths of the classes of counts."""
    for kind, (shape, colour) in KINDS.items():
        if (network.nodes["kind"] == kind).any():
            sheet.add(x=[None], y=[None], mode="markers", name=kind, marker={"symbol": shape, "color": colour, "size": 12})
    lowest = int(network.edges["count"].min())
    for low, high, width in zip((lowest, *(bound + 1 for bound in network.bounds)), network.bounds, WIDTHS, strict=False):
        name = f"together {low}" if low >= high else f"{low} to {high}"
        sheet.add(x=[None], y=[None], mode="lines", name=name, line={"color": "#A9B7C2", "width": width})
    key_below(sheet)
