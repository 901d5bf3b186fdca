"""Quotes: who said exactly what, searched while one types, set as in print."""

import streamlit as st

from core.charts.words import counted
from pages.parts.asking import answer, ask
from pages.parts.cards import cards_html, chosen_html
from pages.parts.checking import check_quotation
from pages.parts.citing import reference_files
from pages.parts.downloads import offer
from pages.parts.filters import filtered
from pages.parts.frame import enter
from pages.parts.once import once
from pages.parts.voices import shares_of, show_voices, voices_html

FIRST, MORE = 12, 50  # cards: two screens of them are quickly drawn at every pause in typing, more when asked for

desk, filters = enter()
tables = filtered(desk, filters)


@st.fragment
def search() -> None:
    """Redrawn alone at every pause in typing."""
    question = ask(tables["quotes"], filters)
    found = answer(desk, tables, filters, question)
    shown = st.session_state.get("cards", FIRST)
    st.html(f"<p class='count' role='status'>{_count(len(found.rows))}</p>")
    quotes = [desk.evidence.quotes[row] for row in found.rows.index[:shown]]
    if quotes:
        st.html(cards_html(desk, list(zip(quotes, found.spans, strict=False))))
    if len(found.rows) > shown and st.button(f"Show {min(MORE, len(found.rows) - shown)} more"):
        st.session_state["cards"] = shown + MORE
        st.rerun(scope="fragment")
    offer(found.rows, desk.tables["articles"], "quotations", reference_files(desk, found.rows.index))


def _count(number: int) -> str:
    if not number:
        return "No quotation matches. Take away a filter, or type fewer words."
    return counted(number, "quotation") + (f" · {filters.words}" if filters.words else "")


st.html("<h1>Quotations</h1>")
shares = shares_of(desk, tables, filters)
views = ["Search", "Check a quotation", "Share of voice"]
searching, checking, voices = st.tabs(views, key="view", on_change="rerun", bind="query-params")
with searching:
    left, right = st.columns([2.1, 1], gap="large")
    with left:
        if chosen := chosen_html(desk, st.query_params.get("quote", "")):
            st.html(chosen)
        search()
    with right, st.container(key="margin"):
        st.html(once(desk, f"voices {filters}", lambda: voices_html(shares)))
if checking.open:
    with checking:
        check_quotation(desk)
if voices.open:
    with voices:
        show_voices(desk, tables, filters, shares)
