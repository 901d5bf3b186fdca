"""The events as the pages show them: every mention of one event in one row, made once for each choice of filters."""

from collections.abc import Mapping

import streamlit as st
from pandas import DataFrame

from core.charts import timeline
from pages.parts.desk import Desk
from pages.parts.filters import Filters


def happenings(desk: Desk, tables: Mapping[str, DataFrame], filters: Filters, lanes: timeline.Lanes = "episode") -> DataFrame:
    """The rows of timeline.table() for the filtered `tables`. Shared: nobody may change them."""
    return _rows(f"{desk.version} {filters}", desk, tables, lanes)


@st.cache_resource(show_spinner=False, max_entries=32)
def _rows(key: str, _desk: Desk, _tables: Mapping[str, DataFrame], lanes: timeline.Lanes) -> DataFrame:
    names = {actor: _desk.name(actor) or actor for actor in _desk.actors}
    return timeline.table(_tables["events"], _tables["articles"], names, lanes)
