"""The frame around every page: title, navigation, shared filters, and what could not be read.

Streamlit runs a file of `pages/` on its own when the very first visit to a cold server is a deep link. So each page asks
`enter()` first: outside the frame it draws the frame, which then runs the page itself.
"""

from html import escape
from pathlib import Path
from typing import NoReturn

import streamlit as st

from pages.parts.desk import FOLDER_VARIABLE, Desk, chosen_folder, open_desk
from pages.parts.filters import Filters, ask

TITLE = "Analyst's desk"
PAGES = {"overview": "Overview", "timeline": "Timeline", "quotes": "Quotes", "co_mentions": "Co-mentions", "article": "Article"}
HERE = Path(__file__).parent
INSIDE = "frame"


def main() -> None:
    """Draw the frame and run the page that the address asks for."""
    st.set_page_config(TITLE, layout="wide", initial_sidebar_state="collapsed")
    # The address is the file's name: a cold server knows no other before the first run.
    pages = [
        st.Page(HERE.parent / f"{name}.py", title=title, url_path=name, default=name == "overview")
        for name, title in PAGES.items()
    ]
    page = st.navigation(pages, position="top")
    st.html(HERE / "look.css")
    st.html(f"<script>{(HERE / 'desk.js').read_text('utf-8')}</script>", unsafe_allow_javascript=True)
    desk = open_desk(chosen_folder())
    if not desk.articles:
        st.html(_nothing_to_read(desk))
        return
    st.session_state[INSIDE] = desk, ask(desk)
    _show_problems(desk)
    try:
        page.run()
    finally:
        del st.session_state[INSIDE]


def enter() -> tuple[Desk, Filters]:
    """The desk and the shared filters: the first call of every page."""
    if INSIDE not in st.session_state:
        main()
        st.stop()
    inside: tuple[Desk, Filters] = st.session_state[INSIDE]
    return inside


def nothing(title: str, advice: str) -> NoReturn:
    """The page has nothing to show: say so, say what to do, and end it."""
    st.html(f"<section class='nothing'><h1>{escape(title)}</h1><p>{escape(advice)}</p></section>")
    st.stop()


def _show_problems(desk: Desk) -> None:
    """Say what could not be read, without standing in the way of what could."""
    if desk.problems:
        with st.expander(f"{len(desk.problems)} of the files or lines could not be read; all others are shown"):
            st.html("<ul class='problems'>" + "".join(f"<li>{escape(problem)}</li>" for problem in desk.problems) + "</ul>")


def _nothing_to_read(desk: Desk) -> str:
    problems = "".join(f"<li>{escape(problem)}</li>" for problem in desk.problems)
    return (
        "<section class='nothing'><h1>No articles yet</h1>"
        "<p>The desk reads a folder with one article in each <code>.txt</code> file and, beside them, an optional "
        "<code>articles.csv</code> that says where each comes from.</p>"
        f"<ul class='problems'>{problems}</ul>"
        "<p>Name another folder: <code>streamlit run dashboard.py -- FOLDER</code>, or set "
        f"<code>{FOLDER_VARIABLE}</code>.</p></section>"
    )
