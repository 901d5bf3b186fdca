"""Timeline: what happened when, according to which article."""

import streamlit as st

from core.charts import timeline, timeline_figure
from core.charts.style import STATUSES
from pages.parts.downloads import offer
from pages.parts.event import PARAMETER, show_event
from pages.parts.filters import filtered
from pages.parts.fold import fold
from pages.parts.frame import enter
from pages.parts.happenings import AXES, happenings, in_caption
from pages.parts.picture import Drawn, picture
from pages.parts.rows import choosable

LANES: dict[str, timeline.Lanes] = {"episode": "episode", "actor": "actor", "event type": "type"}
SHOWN = {
    "when": "When", "label": "What", "event_type": "Type", "status": "Status", "mentions": "Mentions", "articles": "Articles",
    "basis": "Why this date", "outcome": "What came of it", "sentence": "First told in these words", "source": "Source",
}  # fmt: skip


def choose(event: str) -> None:
    """Put the chosen event in the URL."""
    st.query_params[PARAMETER] = event


def ask() -> tuple[str, str, list[str]]:
    """Draw the title and the page's own choices: lanes, time axis, status."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.html("<h1>Timeline</h1>", width="content")
        lanes = st.segmented_control("Lanes by", list(LANES), default="episode", required=True, key="lanes", bind="query-params")
        axis = st.segmented_control("Time axis", list(AXES), default="compressed", required=True, key="axis", bind="query-params")
        statuses = st.multiselect("Status", list(STATUSES), key="status", bind="query-params", placeholder="Any status")
    return lanes, axis, statuses


@st.fragment
def show() -> None:
    """Drawn again alone, without the frame, when one of the page's own choices changes or an event is chosen."""
    lanes, axis, statuses = ask()
    rows = happenings(desk, tables, filters, LANES[lanes])
    rows = rows[rows["status"].isin(statuses)] if statuses else rows
    chosen = " · ".join(word for word in (filters.words, *statuses) if word)

    def draw() -> Drawn:
        says = in_caption(rows, tables["articles"], lanes, axis, chosen)
        return timeline_figure.figure(rows, tables["articles"], says, axis == "to scale"), says

    picture(desk, f"{filters} {axis} {statuses}", draw, f"timeline-by-{lanes.replace(' ', '-')}", choose)

    def show_table() -> None:
        events = rows.drop_duplicates("event")
        choosable(events, SHOWN, list(events["event"]), "events", choose)
        offer(tables["events"], tables["articles"], "events")

    fold("The same events as a table", "rows", show_table)
    if event := st.query_params.get(PARAMETER):
        show_event(desk, event)


desk, filters = enter()
tables = filtered(desk, filters)
show()
