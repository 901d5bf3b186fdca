"""A table whose rows can be chosen, like the markers of the chart above it."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st
from pandas import DataFrame


def choosable(rows: DataFrame, columns: Mapping[str, str], ids: Sequence[str], name: str, choose: Callable[[str], None]) -> None:
    """Show `columns` (name -> heading) of `rows`; `choose` is told the id, from `ids`, of the row that is ticked.

    The key changes with the ids, because a selection is a row's place: after a filter that place holds another row.
    """
    key = f"{name}-rows-{hash(tuple(ids))}"

    def tell() -> None:
        ticked = st.session_state[key].selection.rows
        if ticked:
            choose(ids[ticked[0]])

    shown = rows[list(columns)].rename(columns=dict(columns))
    st.dataframe(shown, hide_index=True, key=key, on_select=tell, selection_mode="single-row")
