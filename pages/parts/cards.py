"""A quotation set as in print: the words, who said them in which role, where and when it was printed, and what to do with it."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from core.records import Quote
from pages.parts.citing import copy_html
from pages.parts.desk import Desk
from pages.parts.evidence import Passage, around, source_html
from pages.parts.links import page_url
from pages.parts.marks import Mark, paint
from pages.parts.occasion import occasion_html
from pages.parts.renderings import renderings_html

KINDS = {
    "direct": "all of it in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "in the outlet's words, no quotation marks",
}
"""What the kinds of quotation mean."""

PASSPORTS = {
    "headline only": "in the headline only",
    "translated": "translated{}: not citable word for word",
    "differs inside the marks": "printed in other words elsewhere",
}
"""Verdicts on the words of a quotation that the reader must see; the others follow from its kind."""

SEARCH = ("q", "speaker", "kind", "relation")
"""The page's own filters in the URL."""


def quote_id(quote: Quote) -> str:
    """The name of a quotation in the URL."""
    return f"{quote.article_id}:{quote.start}-{quote.end}"


def card_html(desk: Desk, quote: Quote, matched: Iterable[tuple[int, int]] = (), opened: bool = False) -> str:
    """One quotation. matched: stretches of its text to mark; opened: as the chosen one."""
    text = desk.articles[quote.article_id].text
    marks = [Mark(quote.start + start, quote.start + end, "hit") for start, end in matched]
    return (
        f"<article class='card {escape(quote.kind)}{' chosen' if opened else ''}'>"
        f"<blockquote>{paint(text, quote.start, quote.end, marks)}</blockquote>"
        f"<p class='who'>{speaker_html(desk, quote)}</p>{occasion_html(desk, quote)}"
        f"<p class='source'>{_printed(desk, quote)}</p>"
        f"<div class='more'>{_context(desk, quote, opened)}{renderings_html(desk, quote, opened)}"
        f"<span class='copy'>{copy_html(desk, quote)}{_link(quote, opened)}</span></div></article>"
    )


def speaker_html(desk: Desk, quote: Quote) -> str:
    """`Jens Stoltenberg, NATO Secretary General (in the text: “he”)`; says so when the speaker is not known."""
    text = desk.articles[quote.article_id].text
    written = text[quote.speaker_start : quote.speaker_end] if quote.speaker_start is not None else ""
    if not quote.speaker:
        return "<i>Speaker not known</i>" + (f" (in the text: “{escape(written)}”)" if written else "")
    role = desk.roles.get((quote.article_id, quote.speaker_id or ""))
    parts = [f"<b>{escape(quote.speaker)}</b>", f", {escape(role)}" if role else ""]
    parts.append(f" (in the text: “{escape(written)}”)" if written not in quote.speaker else "")
    parts.append(f", as told by {escape(desk.name(quote.reported_by) or '')}" if quote.reported_by else "")
    return "".join(parts)


def _link(quote: Quote, opened: bool) -> str:
    """A link that opens the page with this quotation on top, the search as it is; on the opened one, a link that closes it."""
    search = {name: st.query_params.get_all(name) for name in SEARCH}
    address = page_url("quotes", {**search, "quote": None if opened else quote_id(quote)})
    return f"<a href='{escape(address)}'>{'close' if opened else 'link'}</a>"


def _printed(desk: Desk, quote: Quote) -> str:
    """`direct, “said” · Korea JoongAng Daily, 29 January 2023 · exact words · translated from ko`."""
    article = desk.articles[quote.article_id]
    cue = f", “{escape(quote.cue)}”" if quote.cue else ""
    kind = f"<span title='{escape(KINDS.get(quote.kind, ''))}'>{escape(quote.kind)}</span>{cue}"
    parts = [kind, source_html(desk, Passage(quote.article_id, quote.start, quote.end))]
    if quote.zone != "body":
        parts.append(f"in the {escape(quote.zone)}")
    verdict, why = desk.passports[quote.article_id, quote.start, quote.end]
    if verdict in PASSPORTS:
        tongue = f" from {escape(article.translated_from)}" if verdict == "translated" and article.translated_from else ""
        parts.append(f"<span class='flag' title='{escape(why)}'>{PASSPORTS[verdict].format(tongue)}</span>")
    return " · ".join(parts)


def _context(desk: Desk, quote: Quote, opened: bool) -> str:
    """The words before and after, folded away."""
    text = desk.articles[quote.article_id].text
    first, last = around(desk, Passage(quote.article_id, quote.start, quote.end), 1)
    words = paint(text, first, last, [Mark(quote.start, quote.end, "said")])
    fold = "<details open>" if opened else "<details>"
    return f"{fold}<summary>words before and after</summary><p class='context'>{words}</p></details>"


def cards_html(desk: Desk, quotes: Sequence[tuple[Quote, Sequence[tuple[int, int]]]]) -> str:
    """All cards of a search, in order."""
    return "<div class='cards'>" + "".join(card_html(desk, quote, matched) for quote, matched in quotes) + "</div>"


def chosen_html(desk: Desk, name: str) -> str:
    """The quotation that the URL names, opened; "" when it names none that there is."""
    quote = next((quote for quote in desk.evidence.quotes if quote_id(quote) == name), None) if name else None
    return card_html(desk, quote, opened=True) if quote else ""
