"""How many independent sources the articles are: copies, one agency and one publisher count once."""

import streamlit as st
from pandas import DataFrame

from core.families import find_families
from pages.parts.desk import Desk


def families(desk: Desk) -> DataFrame:
    """The families of all articles of the desk, with the reasons in words. Shared: nobody may change it."""
    return _families(desk.version, desk)


@st.cache_resource(show_spinner=False, max_entries=4)
def _families(version: str, _desk: Desk) -> DataFrame:
    return find_families(*(_desk.tables[name] for name in ("articles", "zones", "quotes")))
