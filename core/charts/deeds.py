"""Who does what to whom, as a grid of squares: rows act, columns are acted on; a click on a square gives `source:target`."""

from collections.abc import Mapping

import pandas as pd

from core.charts.matrix import CELLS, MOST, Grid, between
from core.charts.words import counted, escape

NONE = "No event here names both who acts and on whom. Choose another doing, or take a filter away."


def table(found: pd.DataFrame, names: Mapping[str, str], most: int = MOST) -> Grid:
    """The grid of the actors with most events on either side. `found`: as core.co_mentions.directed.who_does_what gives it."""
    drawn, sources, targets = between(found, "source", "target", "events", most)
    cells = []
    for _, deeds in drawn.groupby(["source", "target"], sort=False):
        source, target = map(str, deeds[["source", "target"]].iloc[0])
        events = int(deeds["events"].sum())
        who, whom = (escape(names.get(actor, actor)) for actor in (source, target))
        hover = f"<b>{who} → {whom}</b><br>{_listed(deeds)}<br>click to read them"
        cells.append((sources[source], targets[target], events, str(events), f"{source}:{target}", hover))
    rows, columns = (tuple(names.get(actor, actor) for actor in side) for side in (sources, targets))
    return Grid(rows, columns, pd.DataFrame(cells, columns=list(CELLS)))


def _listed(deeds: pd.DataFrame) -> str:
    """'consult: 2 events in 3 articles (occurred 3, planned 1)', a line for each type."""
    return "<br>".join(
        f"{deed['event_type'].lower()}: {counted(deed['events'], 'event')} in {counted(deed['articles'], 'article')} "
        f"({deed['statuses']})"
        for deed in deeds.to_dict("records")
    )
