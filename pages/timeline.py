"""Timeline: what happened when, according to which article."""

import streamlit as st

from core.charts import timeline, timeline_figure
from core.charts.style import caption
from pages.parts.downloads import offer
from pages.parts.event import PARAMETER, show_event
from pages.parts.filters import filtered
from pages.parts.frame import enter
from pages.parts.picture import picture
from pages.parts.rows import choosable

LANES: dict[str, timeline.Lanes] = {"episode": "episode", "actor": "actor", "event type": "type"}
METHOD = (
    "An event told several times is one marker (×n: n mentions). Time is compressed where nothing is dated (//). "
    "Hatched: no articles, which does not mean that nothing happened."
)
SHOWN = {
    "when": "When", "label": "What", "event_type": "Type", "status": "Status", "mentions": "Mentions", "articles": "Articles",
    "basis": "Why this date", "outcome": "What came of it", "sentence": "First told in these words", "source": "Source",
}  # fmt: skip


def choose(event: str) -> None:
    """Put the chosen event in the URL."""
    st.query_params[PARAMETER] = event


desk, filters = enter()
tables = filtered(desk, filters)
title, left, right = st.columns([1.2, 1, 1], vertical_alignment="bottom")
title.html("<h1>Timeline</h1>")
lanes = left.segmented_control("Lanes by", list(LANES), default="episode", required=True, key="lanes", bind="query-params")
scale = right.segmented_control(
    "Time axis", ["compressed", "to scale"], default="compressed", required=True, key="axis", bind="query-params"
)
names = {actor: desk.name(actor) or actor for actor in desk.actors}
rows = timeline.table(tables["events"], tables["articles"], names, LANES[lanes])
dated = rows[rows["date_start"].notna()]
events = rows.drop_duplicates("event")
counted = (
    f"{dated['event'].nunique()} dated events ({events['mentions'].sum()} mentions in {len(tables['articles'])} articles; "
    f"{len(events) - dated['event'].nunique()} without a date are in the table only)"
)
says = caption(f"What happened when, by {lanes}", counted, METHOD, filters.words, tables["articles"])
picture(
    timeline_figure.figure(rows, tables["articles"], says, scale == "to scale"),
    says,
    f"timeline-by-{lanes.replace(' ', '-')}",
    choose,
)
st.html("<h2>The same events as a table</h2>")
choosable(events, SHOWN, list(events["event"]), "events", choose)
offer(tables["events"], tables["articles"], "events")
if event := st.query_params.get(PARAMETER):
    show_event(desk, event)
