"""Co-mentions: who appears with whom, who speaks about whom, with the sentences behind every figure."""

import streamlit as st

from core.charts import matrix, network
from core.charts.style import caption
from core.co_mentions.directed import who_about_whom
from core.co_mentions.pairs import pairs as pairs_of
from core.co_mentions.units import Level
from pages.parts.downloads import offer
from pages.parts.filters import filtered
from pages.parts.frame import enter
from pages.parts.pair import PARAMETER, show_choice
from pages.parts.picture import picture
from pages.parts.rows import choosable

VIEWS = ("Matrix", "Network", "Who about whom")
LEVELS: dict[str, Level] = {"sentence": "sentence", "paragraph": "paragraph", "article": "article"}
SHOWN = {
    "left_name": "Actor",
    "right_name": "and actor",
    "count": "Together",
    "articles": "Articles",
    "npmi": "nPMI",
    "jaccard": "Jaccard",
}
MEASURES: dict[str, matrix.Measure] = {"count": "count", "nPMI": "npmi", "Jaccard": "jaccard"}


def choose(choice: str) -> None:
    """Put what was clicked in the URL."""
    st.query_params[PARAMETER] = choice


desk, filters = enter()
tables = filtered(desk, filters)
title, left = st.columns([1.2, 2], vertical_alignment="bottom")
title.html("<h1>Co-mentions</h1>")
view = left.segmented_control("Show", VIEWS, default="Matrix", required=True, key="view", bind="query-params")
one, two, three = st.columns(3)
level = LEVELS[
    one.segmented_control("Together in one", list(LEVELS), default="paragraph", required=True, key="level", bind="query-params")
]
measure = MEASURES[
    two.segmented_control("Measure", list(MEASURES), default="count", required=True, key="measure", bind="query-params")
]
least = three.slider("At least so many times together", 1, 20, 2, key="least", bind="query-params")
names = {actor: desk.name(actor) or actor for actor in desk.actors}
kinds = {actor: record.kind for actor, record in desk.actors.items()}
pairs = pairs_of(tables["mentions"], tables["sentences"], level, least)
meaning = matrix.MEANING[measure].format(unit=level)
units = int(pairs["units"].max()) if len(pairs) else 0
counted = (
    f"{len(pairs)} pairs of actors, each together in {least} or more of {units} {level}s of {len(tables['articles'])} articles"
)
if view == "Matrix":
    grid = matrix.table(pairs, names, measure)
    says = caption(
        f"Who stands with whom in one {level}: the {len(grid.rows)} actors with most ties",
        counted,
        meaning,
        filters.words,
        tables["articles"],
    )
    picture(matrix.figure(grid, says, -1.0 if measure == "npmi" else 0.0), says, f"co-mentions-matrix-{level}", choose)
elif view == "Network":
    drawn = network.table(pairs, names, kinds, measure)
    method = f"Drawn: the {len(drawn.edges)} strongest pairs by {measure}; width counts {level}s that name both." + (
        "" if measure == "count" else f" {meaning}"
    )
    says = caption(f"Who stands with whom in one {level}: the strongest ties", counted, method, filters.words, tables["articles"])
    picture(network.figure(drawn, says), says, f"co-mentions-network-{level}", choose)
else:
    found = who_about_whom(tables["quotes"], tables["mentions"])
    method = "Rows speak, columns are mentioned in their words; figures count quotations of any kind, headlines left out."
    counted = (
        f"{len(found)} pairs of speaker and actor in {len(tables['quotes'])} quotations of {len(tables['articles'])} articles"
    )
    says = caption("Who speaks about whom", counted, method, filters.words, tables["articles"])
    picture(matrix.figure(matrix.directed(found, names), says), says, "who-about-whom", choose)
shown = pairs.assign(left_name=pairs["left"].map(names), right_name=pairs["right"].map(names))
st.html("<h2>The same pairs as a table</h2>")
choosable(shown, SHOWN, list(pairs["left"] + "~" + pairs["right"]), "pairs", choose)
offer(shown, tables["articles"], f"co-mentions-{level}")
if choice := st.query_params.get(PARAMETER):
    show_choice(desk, tables, pairs, choice, level)
