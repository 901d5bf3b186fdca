"""Timeline: what happened when, according to which article."""

import streamlit as st

from core.charts import timeline, timeline_figure
from core.charts.style import STATUSES, caption
from pages.parts.downloads import offer
from pages.parts.event import PARAMETER, show_event
from pages.parts.filters import filtered
from pages.parts.frame import enter
from pages.parts.happenings import happenings
from pages.parts.picture import picture
from pages.parts.rows import choosable

LANES: dict[str, timeline.Lanes] = {"episode": "episode", "actor": "actor", "event type": "type"}
AXES = {"compressed": "Time is compressed where nothing is dated (//).", "to scale": "Time is drawn to scale."}
METHOD = "An event told n times is one marker (×n). Hatched: no articles, which does not mean that nothing happened."
SHOWN = {
    "when": "When", "label": "What", "event_type": "Type", "status": "Status", "mentions": "Mentions", "articles": "Articles",
    "basis": "Why this date", "outcome": "What came of it", "sentence": "First told in these words", "source": "Source",
}  # fmt: skip


def choose(event: str) -> None:
    """Put the chosen event in the URL."""
    st.query_params[PARAMETER] = event


desk, filters = enter()
tables = filtered(desk, filters)
title, one, two, three = st.columns([0.8, 1.1, 1, 1], vertical_alignment="bottom")
title.html("<h1>Timeline</h1>")
lanes = one.segmented_control("Lanes by", list(LANES), default="episode", required=True, key="lanes", bind="query-params")
axis = two.segmented_control("Time axis", list(AXES), default="compressed", required=True, key="axis", bind="query-params")
statuses = three.multiselect("Status", list(STATUSES), key="status", bind="query-params", placeholder="Any status")
rows = happenings(desk, tables, filters, LANES[lanes])
rows = rows[rows["status"].isin(statuses)] if statuses else rows
events = rows.drop_duplicates("event")
dated, drawn = events["date_start"].notna().sum(), timeline_figure.drawn(rows)["event"].nunique()
counted = (
    f"{dated} dated events ({events['mentions'].sum()} mentions in {len(tables['articles'])} articles); "
    f"{len(events) - dated} without a date are in the table only"
)
method = METHOD if drawn == dated else f"Drawn: the {drawn} told most often. {METHOD}"
chosen = " · ".join(word for word in (filters.words, *statuses) if word)
says = caption(f"What happened when, by {lanes}", counted, f"{AXES[axis]} {method}", chosen, tables["articles"])
figure = timeline_figure.figure(rows, tables["articles"], says, axis == "to scale")
picture(figure, says, f"timeline-by-{lanes.replace(' ', '-')}", choose)
st.html("<h2>The same events as a table</h2>")
choosable(events, SHOWN, list(events["event"]), "events", choose)
offer(tables["events"], tables["articles"], "events")
if event := st.query_params.get(PARAMETER):
    show_event(desk, event)
