"""Addresses inside the dashboard. They are relative, so that they hold under any base path, and keep the shared filters."""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from pages.parts.filters import NAMES
from pages.parts.marks import PLACE


def page_url(page: str, parameters: Mapping[str, object], keep_filters: bool = True) -> str:
    """`timeline?actor=NATO&event=…`; page "" is the overview. Parameters that are None or empty are left out."""
    kept = {name: st.query_params.get_all(name) for name in NAMES} if keep_filters else {}
    wanted = {name: value for name, value in {**kept, **parameters}.items() if value not in (None, "", [], ())}
    query = urlencode(wanted, doseq=True)
    return f"{page or '.'}?{query}" if query else page or "."


def article_url(article_id: str, start: int | None = None, end: int | None = None) -> str:
    """The article, opened at the words [start, end)."""
    return page_url("article", {"article": article_id, "start": start, "end": end})


def scroll_to_target(target: tuple[int, int]) -> None:
    """Bring the marked words into view, once for every target."""
    script = f"/* {target[0]:d} */ document.getElementById('{PLACE}')?.scrollIntoView({{block: 'center'}})"
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
