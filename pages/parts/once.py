"""What a page works out from the desk, worked out once for each choice of filters and shared by all visitors."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from pages.parts.desk import Desk

Made = TypeVar("Made")


def once(desk: Desk, key: str, make: Callable[[], Made]) -> Made:
    """What `make` gives: nobody may change it. `key` says in words what it is and holds every choice that it depends on."""
    made: Made = _once(f"{desk.version} {key}", make)
    return made


@st.cache_resource(show_spinner=False, max_entries=32)
def _once(key: str, _make: Callable[[], Any]) -> Any:
    return _make()
