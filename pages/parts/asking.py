"""What the visitor asks of the quotations, and the answer: the rows, best first, with the matched words."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from pandas import DataFrame, concat

from core.search import Index
from pages.parts.cards import KINDS
from pages.parts.desk import Desk
from pages.parts.filters import Filters, concerning
from pages.parts.once import once

NOBODY = "speaker not known"
RELATIONS = ("By", "About", "To")
MOST = 300
"""The most hits that a search gives."""


@dataclass(frozen=True)
class Question:
    """What is typed and chosen on the page; empty means everything. relations: how the filtered actor takes part."""

    words: str = ""
    speakers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """rows: the quotations that were found, best first; spans: for each of them the matched stretches of its text."""

    rows: DataFrame
    spans: list[tuple[tuple[int, int], ...]]


def ask(quotes: DataFrame, filters: Filters) -> Question:
    """Draw the search box and the filters of the page."""
    names = quotes["speaker"].fillna(NOBODY).value_counts().index.tolist()
    with st.container(horizontal=True):
        words = st.text_input(
            "Search the quotations",
            key="q",
            type="search",
            live=True,
            bind="query-params",
            placeholder="Search: words, slips allowed · “a phrase” · speaker:name · about:name",
            label_visibility="collapsed",
        )
        speakers = st.multiselect(
            "Speaker",
            names,
            key="speaker",
            bind="query-params",
            placeholder="Any speaker",
            label_visibility="collapsed",
            width=200,
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        kinds = _choices("Kind", tuple(KINDS), "kind")
        relations = _choices("The chosen actor", RELATIONS, "relation") if filters.actors else []
    return Question(words or "", tuple(speakers), tuple(kinds), tuple(relations))


def _choices(label: str, options: tuple[str, ...], key: str) -> list[str]:
    return st.pills(label, options, selection_mode="multi", key=key, bind="query-params", label_visibility="collapsed")


def narrowed(tables: Mapping[str, DataFrame], filters: Filters, question: Question) -> DataFrame:
    """The quotations that pass the page's filters, whatever words they hold."""
    quotes = tables["quotes"]
    if question.relations:
        parts = concerning(tables, filters.actors)
        quotes = quotes[concat([parts[name] for name in question.relations], axis=1).any(axis=1)]
    if question.speakers:
        quotes = quotes[quotes["speaker"].fillna(NOBODY).isin(question.speakers)]
    return quotes[quotes["kind"].isin(question.kinds)] if question.kinds else quotes


def answer(desk: Desk, tables: Mapping[str, DataFrame], filters: Filters, question: Question) -> Answer:
    """Search the narrowed quotations; when no words are typed all of them, those in marks first, by day."""
    quotes = narrowed(tables, filters, question)
    if not question.words.strip():
        days = quotes["article_id"].map({each.article_id: str(each.published or "") for each in desk.articles.values()})
        keyed = quotes.assign(unmarked=quotes["kind"] == "indirect", day=days)
        order = keyed.sort_values(["unmarked", "day", "article_id", "start"]).index
        return Answer(quotes.loc[order], [()] * len(quotes))
    every = desk.tables["quotes"]
    hits = index_of(desk).search(question.words, MOST, every.index.isin(quotes.index))
    return Answer(every.iloc[[hit.row for hit in hits]], [hit.spans for hit in hits])


def index_of(desk: Desk) -> Index:
    """All quotations made ready to search, once for every visitor."""
    return once(desk, "index", lambda: Index(*(desk.tables[name] for name in ("quotes", "mentions", "actors"))))
