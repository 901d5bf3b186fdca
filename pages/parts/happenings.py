"""The events as the pages show them: every mention of one event in one row, made once for each choice of filters."""

from collections.abc import Mapping

from pandas import DataFrame

from core.charts import timeline, timeline_figure
from core.charts.style import Caption, caption
from core.charts.words import counted
from pages.parts.desk import Desk
from pages.parts.filters import Filters
from pages.parts.once import once

AXES = {"compressed": "Time is compressed where nothing is dated (//).", "to scale": "Time is drawn to scale."}
METHOD = "A → B: A does it to B. ×n: told n times. Hatched: no articles, which does not mean that nothing happened."


def happenings(desk: Desk, tables: Mapping[str, DataFrame], filters: Filters, lanes: timeline.Lanes = "episode") -> DataFrame:
    """The rows of timeline.table() for the filtered `tables`. Shared: nobody may change them."""

    def make() -> DataFrame:
        return timeline.table(tables["events"], tables["articles"], desk.names, lanes)

    return once(desk, f"events by {lanes} {filters}", make)


def in_caption(rows: DataFrame, articles: DataFrame, lanes: str, axis: str, filters: str) -> Caption:
    """What the timeline of `rows` must say of itself: what is drawn, what is left to the table, by which method."""
    drawn = timeline_figure.drawn(rows)
    every, shown = rows.drop_duplicates("event"), drawn.drop_duplicates("event")
    told = f"{counted(int(shown['mentions'].sum()), 'mention')}, {counted(len(articles), 'article')}"
    number = (
        f"{counted(len(shown), 'dated event')}, {told}; "
        f"{len(every) - len(shown)} more (undated, hypothetical or rarely told) in the table only"
    )
    few = f" Lanes: the {timeline.BUSIEST} actors in most events." if lanes == "actor" else ""
    years = [drawn["date_start"].min().year, drawn["date_end"].max().year] if len(drawn) else []
    span = " to ".join(map(str, dict.fromkeys(years))) or "no dated event"
    return caption(f"What happened when, by {lanes}: {span}", number, f"{AXES[axis]} {METHOD}{few}", filters, articles)
