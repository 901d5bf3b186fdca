"""The filters that every page shares: episode, period, outlet and actor, kept in the URL."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st
from pandas import DataFrame, Series, Timestamp

from core.charts.coverage import episodes, in_order
from core.co_mentions.about import about
from core.co_mentions.addressed import addressed_to
from pages.parts.desk import Desk
from pages.parts.once import once

NAMES = ("episode", "period", "outlet", "actor")
"""The filters' names in the URL."""

MOST_ACTORS = 1000
"""So many actors, the most named, can be picked from the list (the browser gets it at every run); a link can name any."""


@dataclass(frozen=True)
class Filters:
    """What the visitor asked for; empty means everything. actors: actor_ids; words: the same in words, to print."""

    episodes: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    outlets: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    words: str = ""


def ask(desk: Desk) -> Filters:
    """Draw the row of filters and return what is chosen."""
    articles, actors = desk.tables["articles"], desk.actor_labels
    linked = set(st.query_params.get_all("actor"))
    offered = [label for at, label in enumerate(actors) if at < MOST_ACTORS or label in linked]
    with st.container(horizontal=True):
        episodes = _several("Episode", "Any episode", once(desk, "episodes", lambda: in_order(articles)))
        outlets = _several("Outlet", "Any outlet", sorted(articles["outlet"].dropna().unique()))
        chosen = _several("Actor", "Any actor", offered)
        days = st.date_input(
            "Period",
            [],
            date(1900, 1, 1),
            key="period",
            bind="query-params",
            format="YYYY-MM-DD",
            label_visibility="collapsed",
            width=260,
        )
    first, last = (days[0], days[-1]) if days else (None, None)
    words = [*episodes, *([f"{first} to {last}"] if first else []), *outlets, *chosen]
    ids = tuple(actors[label] for label in chosen)
    return Filters(tuple(episodes), first, last, tuple(outlets), ids, " · ".join(words))


def _several(label: str, nothing: str, options: list[str]) -> list[str]:
    """A filter for several values, in the URL under its label in lower case; the label itself is for screen readers."""
    return st.multiselect(
        label, options, key=label.lower(), bind="query-params", placeholder=nothing, label_visibility="collapsed"
    )


def filtered(desk: Desk, filters: Filters) -> Mapping[str, DataFrame]:
    """The desk's tables with the rows that the filters leave. Shared: nobody may change them.

    Episode (the month of publication where none is given), outlet and period choose articles, and with them all that stands
    in them; an event is asked for its own date instead of the article's, when a period is chosen and the event has one. The
    actor chooses the articles that name it, the quotations by it, about it or to it, and the events it takes part in; the
    mentions, sentences and dates of those articles stay whole, so that one can see beside whom it stands.
    """
    if filters == Filters():
        return desk.tables
    return once(desk, f"tables {filters}", lambda: _filtered(dict(desk.tables), filters))


def _filtered(tables: dict[str, DataFrame], filters: Filters) -> dict[str, DataFrame]:
    articles = tables["articles"]
    source = _among(episodes(articles).set_axis(articles.index), filters.episodes) & _among(articles["outlet"], filters.outlets)
    in_time = _within(articles["published"], articles["published"], filters)
    allowed = set(articles.loc[source, "article_id"])
    printed = set(articles.loc[source & in_time, "article_id"])
    _keep(tables, ("mentions", "quotes"), printed)
    tables["events"] = _events(tables["events"], allowed, printed, filters)
    if filters.actors:
        by, named, told = concerning(tables, filters.actors).values()
        tables["quotes"] = tables["quotes"][by | named | told]
        printed &= set(tables["mentions"].loc[tables["mentions"]["actor_id"].isin(filters.actors), "article_id"])
    _keep(tables, ("articles", "zones", "sentences", "dates", "mentions"), printed)
    tables["actors"] = tables["actors"][tables["actors"]["actor_id"].isin(set(tables["mentions"]["actor_id"]))]
    return tables


def _keep(tables: dict[str, DataFrame], names: Collection[str], printed: Collection[str]) -> None:
    """Put in the place of each named table its rows of the articles in `printed`."""
    for name in names:
        tables[name] = tables[name][tables[name]["article_id"].isin(printed)]


def _among(column: Series, wanted: Collection[str]) -> Series:
    """Which values are wanted; all of them when nothing is."""
    return column.isin(wanted) if wanted else column.eq(column) | column.isna()


def _within(first: Series, last: Series, filters: Filters) -> Series:
    """Which stretches of days touch the period; all of them when no period is chosen."""
    if filters.first is None or filters.last is None:
        return first.eq(first) | first.isna()
    return (first <= Timestamp(filters.last)) & (last >= Timestamp(filters.first))


def _events(events: DataFrame, allowed: Collection[str], printed: Collection[str], filters: Filters) -> DataFrame:
    undated = events["date_start"].isna() & events["article_id"].isin(printed)
    kept = events["article_id"].isin(allowed) & (undated | _within(events["date_start"], events["date_end"], filters))
    if filters.actors:
        pairs = zip(events["sources"], events["targets"], strict=True)
        part = [not set(filters.actors).isdisjoint((*sources, *targets)) for sources, targets in pairs]
        kept &= Series(part, kept.index, dtype=bool)
    return events[kept]


def concerning(tables: Mapping[str, DataFrame], actors: Collection[str]) -> dict[str, Series]:
    """Which quotations (a boolean for each row) one of the actors says or passes on, is named in, or is told."""
    quotes, mentions = tables["quotes"], tables["mentions"]
    theirs = mentions[mentions["actor_id"].isin(actors)]
    named = set(about(quotes, theirs)["quote"])
    told = set(addressed_to(quotes, theirs, tables["articles"])["quote"])
    places = range(len(quotes))
    return {
        "By": quotes["speaker_id"].isin(actors) | quotes["reported_by"].isin(actors),
        "About": Series([place in named for place in places], quotes.index, dtype=bool),
        "To": Series([place in told for place in places], quotes.index, dtype=bool),
    }
