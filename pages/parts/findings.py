"""What is known about the marked words: every row that touches them, with the rule it was made by."""

from collections.abc import Iterator
from html import escape

import streamlit as st

from core.records import Evidence
from pages.parts.desk import Desk
from pages.parts.downloads import offer

TABLES = {"Quotations": "quotes", "Actors": "mentions", "Dates": "dates", "Events": "events"}
"""What the page calls the tables of findings."""

KEY = (
    "<p class='key'><span class='said'>quotation</span><span class='said indirect'>indirect</span>"
    "<span class='actor'>actor</span><span class='when'>date</span><span class='did'>event</span></p>"
)
"""How each kind of finding is marked in the text."""


def findings_html(desk: Desk, found: Evidence, target: tuple[int, int] | None) -> str:
    """The rows of the article that touch the target, or how many rows of each kind the article has."""
    if target is None:
        actors = len({row.actor_id for row in found.mentions})
        counts = {"quotations": len(found.quotes), "actors": actors, "dates": len(found.dates), "events": len(found.events)}
        words = "".join(f"<span><b>{number}</b> {name}</span>" for name, number in counts.items())
        return f"<section class='findings'><h2>In this article</h2><p class='counts'>{words}</p></section>"
    about = _list("About these words", list(_touching(desk, found, *target)))
    return about or "<p class='note'>Nothing was found at these words.</p>"


def _touching(desk: Desk, found: Evidence, start: int, end: int) -> Iterator[tuple[str, str]]:
    """(what, how it is known) for each row within or around [start, end)."""
    for quote in found.quotes:
        if quote.start < end and quote.end > start:
            how = f"cue “{quote.cue}”; {quote.rule}" if quote.cue else quote.rule
            yield f"{quote.kind} quotation, {quote.speaker or 'speaker not known'}", how
    for event in found.events:
        if event.trigger_start < end and event.trigger_end > start:
            who, whom = ([desk.name(actor) or actor for actor in actors] for actors in (event.sources, event.targets))
            yield _event(event.event_type, who, whom, event.status), event.date_basis or "no date"
    for date in found.dates:
        if date.start < end and date.end > start:
            yield f"“{date.text}” = {date.value}", date.basis
    for mention in found.mentions:
        if mention.start < end and mention.end > start:
            role = f", {mention.role}" if mention.role else ""
            yield f"“{mention.text}” = {desk.name(mention.actor_id)}{role}", mention.rule


def _event(kind: str, who: list[str], whom: list[str], status: str) -> str:
    sides = f"{', '.join(who) or 'somebody'} → {', '.join(whom)}" if whom else ", ".join(who)
    return f"{kind.lower()}, {status}{': ' + sides if sides else ''}"


def _list(title: str, rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    items = "".join(f"<dt>{escape(what)}</dt><dd>{escape(how)}</dd>" for what, how in dict.fromkeys(rows))
    return f"<section class='findings'><h2>{escape(title)}</h2><dl>{items}</dl></section>"


def show_table(desk: Desk, article_id: str) -> None:
    """The article's findings of one kind as a table, to read and to take along."""
    kind = st.segmented_control("Kind", list(TABLES), default="Quotations", required=True, key="table", bind="query-params")
    rows = desk.tables[TABLES[kind]]
    mine = rows[rows["article_id"] == article_id]
    st.dataframe(mine.drop(columns="article_id"), hide_index=True, height=320)
    offer(mine, desk.tables["articles"], f"{article_id}-{TABLES[kind]}")
