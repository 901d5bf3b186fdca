"""The panel beside a chart: it holds the evidence for what was clicked, as long as the choice stands in the URL."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st


@contextmanager
def drawer(parameter: str) -> Iterator[None]:
    """Draw what follows in the panel, below a button that takes `parameter` out of the URL and so closes it."""
    with st.container(key="drawer"):
        st.button("Close", key="close", on_click=_close, args=(parameter,))
        yield


def _close(parameter: str) -> None:
    st.query_params.pop(parameter, None)
