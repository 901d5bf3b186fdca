"""The views of the co-mentions: what is asked on the page, and the picture that answers it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from pandas import DataFrame

from core.charts import change, deeds, matrix, network
from core.charts.coverage import episodes, in_order
from core.charts.style import Caption, caption
from core.charts.words import counted
from core.co_mentions.change import change as change_between
from core.co_mentions.directed import who_about_whom, who_does_what
from core.co_mentions.pairs import pairs as pairs_of
from core.co_mentions.units import Level
from pages.parts.desk import Desk
from pages.parts.filters import Filters
from pages.parts.once import once
from pages.parts.picture import Drawn, picture

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


@dataclass(frozen=True)
class Asked:
    """The page's own choices: which view, together in what, measured how, at least how often."""

    view: str
    level: Level
    measure: matrix.Measure
    least: int


@dataclass(frozen=True)
class Ties:
    """What a view draws from: the filtered tables and what is asked of them."""

    desk: Desk
    tables: Mapping[str, DataFrame]
    asked: Asked
    filters: Filters
    choose: Callable[[str], None]

    @property
    def pairs(self) -> DataFrame:
        """The pairs of actors that stand together often enough. Shared: nobody may change it."""
        level, least = self.asked.level, self.asked.least
        mentions, sentences = self.tables["mentions"], self.tables["sentences"]
        key = f"pairs in one {level}, {least} times {self.filters}"
        return once(self.desk, key, lambda: pairs_of(mentions, sentences, level, least))

    def says(self, title: str, method: str, number: str = "") -> Caption:
        """The caption of a view; `number` where it does not count pairs."""
        units = counted(int(self.pairs["units"].max()) if len(self.pairs) else 0, self.asked.level)
        pairs = f"{counted(len(self.pairs), 'pair')} of actors, each together in {self.asked.least} or more of {units}"
        articles = self.tables["articles"]
        return caption(title, f"{number or pairs} of {counted(len(articles), 'article')}", method, self.filters.words, articles)

    def show(self, name: str, draw: Callable[[], Drawn], *choices: object) -> None:
        """Show a picture of these ties; `choices`: what it depends on beside the filters and what is asked."""
        picture(self.desk, f"{self.filters} {self.asked} {choices}", draw, name, self.choose)


@dataclass(frozen=True)
class Listing:
    """The table under a picture: its heading, the columns to show (name -> heading), and what choosing a row chooses."""

    heading: str
    rows: DataFrame
    columns: Mapping[str, str]
    ids: Sequence[str]
    name: str


def ask() -> Asked:
    """Draw the title and the page's own choices."""
    title, views = st.columns([1, 2.2], vertical_alignment="bottom")
    title.html("<h1>Co-mentions</h1>")
    view = views.segmented_control("Show", list(VIEWS), default="Matrix", required=True, key="view", bind="query-params")
    one, two, three = st.columns(3)
    directed = view in DIRECTED_VIEWS
    level = one.segmented_control(
        "Together in one", list(LEVELS), default="paragraph", required=True, key="level", bind="query-params", disabled=directed
    )
    measure = two.segmented_control(
        "Measure",
        list(MEASURES),
        default="count",
        required=True,
        key="measure",
        bind="query-params",
        disabled=view not in MEASURED,
    )
    least = three.slider("Together at least", 1, 20, 2, format="%d times", key="least", bind="query-params", disabled=directed)
    return Asked(view, LEVELS[level], MEASURES[measure], least)


def show_matrix(ties: Ties) -> Listing:
    """All pairs of the actors with most ties."""
    level, measure = ties.asked.level, ties.asked.measure

    def draw() -> Drawn:
        grid = matrix.table(ties.pairs, ties.desk.names, measure)
        most = f": the {len(grid.rows)} actors with most ties" if grid.rows else ""
        title = f"Who stands with whom in one {level}{most}"
        says = ties.says(title, matrix.MEANING[measure].format(unit=level))
        return matrix.figure(grid, says, -1.0 if measure == "npmi" else 0.0), says

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
    pairs, level = ties.pairs, ties.asked.level
    rows = pairs.assign(one=pairs["left"].map(ties.desk.names), other=pairs["right"].map(ties.desk.names)).round(
        {"npmi": 2, "jaccard": 2}
    )
    ids = [f"{left}~{right}" for left, right in zip(pairs["left"], pairs["right"], strict=True)]
    return Listing(f"Pairs in one {level}", rows, PAIRS, ids, f"co-mentions-{level}")


def show_directed(ties: Ties) -> Listing:
    """Who speaks about whom."""
    quotes = ties.tables["quotes"]
    found = who_about_whom(quotes, ties.tables["mentions"])

    def draw() -> Drawn:
        method = "Rows speak, columns are mentioned in their words. Figures count quotations of every kind, headlines left out."
        number = f"{counted(len(found), 'pair')} of speaker and actor in {counted(len(quotes), 'quotation')}"
        says = ties.says("Who speaks about whom", method, number)
        return matrix.figure(matrix.directed(found, ties.desk.names), says, without=matrix.NOBODY_SAYS), says

    ties.show("who-about-whom", draw)
    rows = found.assign(one=found["speaker_id"].map(ties.desk.names), other=found["actor_id"].map(ties.desk.names)).drop(
        columns="rows"
    )
    ids = [f"{one}>{other}" for one, other in zip(found["speaker_id"], found["actor_id"], strict=True)]
    return Listing("Who speaks about whom", rows, DIRECTED, ids, "who-about-whom")


def show_deeds(ties: Ties) -> Listing:
    """Who does what to whom."""
    found = who_does_what(ties.tables["events"])
    every = "anything"
    types = [every, *sorted(found["event_type"].str.lower().unique())]
    doing = st.columns(3)[0].selectbox("Doing", types, key="doing", bind="query-params")
    found = found if doing == every else found[found["event_type"] == doing.upper()]

    def draw() -> Drawn:
        title = "Who does what to whom" if doing == every else f"Who does what to whom: {doing}"
        method = (
            "Rows act, columns are acted on. Figures count events of every status, planned, alleged and denied ones too; "
            "an event that several mentions tell of counts once."
        )
        number = f"{counted(len(found[['source', 'target']].drop_duplicates()), 'pair')} of source and target"
        says = ties.says(title, method, number)
        return matrix.figure(deeds.table(found, ties.desk.names), says, without=deeds.NONE), says

    ties.show("who-does-what", draw, doing)
    rows = found.assign(
        one=found["source"].map(ties.desk.names),
        other=found["target"].map(ties.desk.names),
        doing=found["event_type"].str.lower(),
    ).drop(columns="rows")
    ids = [f"{source}:{target}" for source, target in zip(found["source"], found["target"], strict=True)]
    return Listing("Who does what to whom", rows, DEEDS, ids, "who-does-what")


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
    changes = change_between(ties.tables["mentions"], ties.tables["sentences"], articles, first, second, ties.asked.level)

    def draw() -> Drawn:
        title = f"Who stands together more, who less: {first} to {second}"
        method = (
            f"Share of the episode's {ties.asked.level}s that name both. Blue came or grew, red went or faded; greatest changes."
        )
        says = ties.says(title, method, f"{counted(len(changes), 'pair')} in either episode")
        return change.figure(change.table(changes, ties.desk.names, ties.asked.least), first, second, says), says

    ties.show("co-mentions-change", draw, first, second)
    listed = changes.assign(one=changes["left"].map(ties.desk.names), other=changes["right"].map(ties.desk.names)).round(2)
    ids = [f"{left}~{right}" for left, right in zip(changes["left"], changes["right"], strict=True)]
    return Listing("Pairs in either episode", listed, CHANGES, ids, "co-mentions-change")


VIEWS = {
    "Matrix": show_matrix,
    "Network": show_network,
    "Who about whom": show_directed,
    "Who does what": show_deeds,
    "Change": show_change,
}
DIRECTED_VIEWS = ("Who about whom", "Who does what")
MEASURED = ("Matrix", "Network")
