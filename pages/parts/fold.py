"""A part of a page that is folded away."""

from collections.abc import Callable

import streamlit as st


def fold(heading: str, parameter: str, show: Callable[..., None], *of: object) -> None:
    """A heading that unfolds what `show` draws of `of`; folded, nothing is made. `parameter` keeps that it is open in the URL."""
    folded = st.expander(heading, key=parameter, on_change="rerun", bind="query-params")
    if folded.open:
        with folded:
            show(*of)
