"""Co-mentions: who appears with whom, who speaks about whom, with the sentences behind every figure."""

import streamlit as st

from pages.parts.downloads import offer
from pages.parts.filters import filtered
from pages.parts.fold import fold
from pages.parts.frame import enter
from pages.parts.pair import PARAMETER, show_choice
from pages.parts.rows import choosable
from pages.parts.tie_views import VIEWS, ask
from pages.parts.ties import Ties


def choose(choice: str) -> None:
    """Put what was clicked in the URL."""
    st.query_params[PARAMETER] = choice


@st.fragment
def show() -> None:
    """Drawn again alone, without the frame, when one of the page's own choices changes or a pair is chosen."""
    asked = ask()
    ties = Ties(desk, tables, asked, filters, choose)
    listing = VIEWS[asked.view](ties)

    def show_table() -> None:
        rows = listing.named(desk.names)
        choosable(rows.round(2), listing.columns, listing.ids(), listing.name, choose)
        offer(rows, tables["articles"], listing.name)

    fold(f"{listing.heading}, as a table", "rows", show_table)
    if choice := st.query_params.get(PARAMETER):
        show_choice(ties, choice)


desk, filters = enter()
tables = filtered(desk, filters)
show()
