"""The views of the co-mentions: what is asked on the page, and the picture and the table that answer it."""

from collections.abc import Collection

import streamlit as st

from core.charts import change, deeds, matrix, network
from core.charts.coverage import episodes, in_order
from core.charts.words import counted
from core.co_mentions.units import Level
from pages.parts.picture import Drawn
from pages.parts.ties import Asked, Listing, Ties

MEASURES: dict[str, matrix.Measure] = {"count": "count", "nPMI": "npmi", "Jaccard": "jaccard"}
PAIRS = {"one": "Actor", "other": "and", "count": "Together", "articles": "Articles", "npmi": "nPMI", "jaccard": "Jaccard"}
DIRECTED = {"one": "Speaker", "other": "about", "quotes": "Quotations", "utterances": "Different ones", "articles": "Articles"}
DEEDS = {
    "one": "Actor",
    "doing": "does",
    "other": "to",
    "events": "Events",
    "mentions": "Mentions",
    "articles": "Articles",
    "statuses": "Status of the mentions",
}
CHANGES = {
    "one": "Actor",
    "other": "and",
    "count_first": "Before",
    "count_second": "After",
    "difference": "Change",
    "change": "In a word",
}
LEVELS: dict[str, Level] = {"sentence": "sentence", "paragraph": "paragraph", "article": "article"}
ANYTHING = "anything"
"""The choice that leaves every type of event."""


def ask() -> Asked:
    """Draw the title and those of the page's own choices that the view heeds; the others stand as usual."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        st.html("<h1>Co-mentions</h1>", width="content")
        view = _choice("Show", VIEWS, "Matrix", "view")
    if view in DIRECTED_VIEWS:
        return Asked(view)
    with st.container(horizontal=True, gap="medium"):
        level = _choice("Together in one", LEVELS, "paragraph", "level")
        measure = _choice("Measure", MEASURES, "count", "measure") if view in MEASURED else "count"
        least = st.slider(
            "Together at least",
            1,
            20,
            2,
            format="%d times",
            key="least",
            bind="query-params",
            persist_state="page",
            width=300,
        )
    return Asked(view, LEVELS[level], MEASURES[measure], least)


def _choice(label: str, options: Collection[str], usual: str, key: str) -> str:
    """One of several, in the URL under `key` unless it is the usual one; kept while another view does not show it."""
    return st.segmented_control(
        label, list(options), default=usual, required=True, key=key, bind="query-params", persist_state="page"
    )


def show_matrix(ties: Ties) -> Listing:
    """All pairs of the actors with most ties."""
    level, measure = ties.asked.level, ties.asked.measure

    def draw() -> Drawn:
        grid = matrix.table(ties.pairs, ties.desk.names, measure)
        most = f": the {len(grid.rows)} actors with most ties" if grid.rows else ""
        title = f"Who stands with whom in one {level}{most}"
        says = ties.says(title, matrix.MEANING[measure].format(unit=level))
        return matrix.figure(grid, says), says

    ties.show(f"co-mentions-matrix-{level}", draw)
    return _pairs(ties)


def show_network(ties: Ties) -> Listing:
    """The strongest pairs as lines."""
    level, measure = ties.asked.level, ties.asked.measure

    def draw() -> Drawn:
        kinds = {actor: record.kind for actor, record in ties.desk.actors.items()}
        drawn = network.table(ties.pairs, ties.desk.names, kinds, measure)
        meaning = "" if measure == "count" else matrix.MEANING[measure].format(unit=level)
        method = f"Drawn: the {len(drawn.edges)} strongest pairs by {measure}; width counts {level}s that name both. {meaning}"
        says = ties.says(f"Who stands with whom in one {level}: the strongest ties", method)
        return network.figure(drawn, says), says

    ties.show(f"co-mentions-network-{level}", draw)
    return _pairs(ties)


def _pairs(ties: Ties) -> Listing:
    level = ties.asked.level
    return Listing(f"Pairs in one {level}", ties.pairs, PAIRS, f"co-mentions-{level}")


def show_directed(ties: Ties) -> Listing:
    """Who speaks about whom."""
    found = ties.directed

    def draw() -> Drawn:
        method = "Rows speak, columns are mentioned in their words. Figures count quotations of every kind, headlines left out."
        number = f"{counted(len(found), 'pair')} of speaker and actor in {counted(len(ties.tables['quotes']), 'quotation')}"
        says = ties.says("Who speaks about whom", method, number)
        return matrix.figure(matrix.directed(found, ties.desk.names), says, matrix.NOBODY_SAYS), says

    ties.show("who-about-whom", draw)
    return Listing("Who speaks about whom", found, DIRECTED, "who-about-whom", ("speaker_id", "actor_id"), ">")


def show_deeds(ties: Ties) -> Listing:
    """Who does what to whom."""
    found = ties.deeds
    types = [ANYTHING, *sorted(found["event_type"].str.lower().unique())]
    doing = st.selectbox("Doing", types, key="doing", bind="query-params", width=300)
    found = found if doing == ANYTHING else found[found["event_type"] == doing.upper()]

    def draw() -> Drawn:
        title = "Who does what to whom" if doing == ANYTHING else f"Who does what to whom: {doing}"
        method = (
            "Rows act, columns are acted on. Figures count events of every status, planned, alleged and denied ones too; "
            "an event that several mentions tell of counts once."
        )
        number = f"{counted(len(found[['source', 'target']].drop_duplicates()), 'pair')} of source and target"
        says = ties.says(title, method, number)
        return matrix.figure(deeds.table(found, ties.desk.names), says, deeds.NONE), says

    ties.show("who-does-what", draw, doing)
    rows = found.assign(doing=found["event_type"].str.lower())
    return Listing("Who does what to whom", rows, DEEDS, "who-does-what", ("source", "target"), ":")


def show_change(ties: Ties) -> Listing:
    """What came and went from one episode to another."""
    articles = ties.tables["articles"].assign(episode=episodes(ties.tables["articles"]).to_numpy())
    order = in_order(articles)
    if len(order) < 2:
        st.html("<p class='count'>Only one episode is left, with nothing to compare it to. Take a filter away.</p>")
        return _pairs(ties)
    one, two = st.columns(2)
    first = one.selectbox("From", order, index=0, key="from", bind="query-params")
    second = two.selectbox("To", order, index=len(order) - 1, key="to", bind="query-params")
    changes = ties.changes(articles, first, second)

    def draw() -> Drawn:
        title = f"Who stands together more, who less: {first} to {second}"
        method = (
            f"Share of the episode's {ties.asked.level}s that name both. Blue came or grew, red went or faded; greatest changes."
        )
        says = ties.says(title, method, f"{counted(len(changes), 'pair')} in either episode")
        return change.figure(change.table(changes, ties.desk.names, ties.asked.least), first, second, says), says

    ties.show("co-mentions-change", draw, first, second)
    return Listing("Pairs in either episode", changes, CHANGES, "co-mentions-change")


VIEWS = {
    "Matrix": show_matrix,
    "Network": show_network,
    "Who about whom": show_directed,
    "Who does what": show_deeds,
    "Change": show_change,
}
DIRECTED_VIEWS = ("Who about whom", "Who does what")
MEASURED = ("Matrix", "Network")
