"""A chart on the page: as it will be saved, with the choice of the file's format and words for who cannot see it."""

from collections.abc import Callable

import plotly.graph_objects as go
import streamlit as st

from core.charts.style import Caption, camera
from pages.parts.desk import Desk
from pages.parts.once import once

Drawn = tuple[go.Figure, Caption]


def picture(desk: Desk, of: str, draw: Callable[[], Drawn], name: str, choose: Callable[[str], None] | None = None) -> None:
    """Show what `draw` gives, drawn once for each `of`, which holds every choice that the picture depends on.

    The camera button saves it as `name`; `choose` is told the customdata of what a click chose.
    """
    figure, says = once(desk, f"{name} {of}", draw)
    key, form = f"{name}-chart", st.session_state.get("camera") or "PNG"
    config = camera(f"{name}-{says.as_of}" if says.as_of else name, int(figure.layout.height), form.lower())
    st.plotly_chart(
        figure,
        theme=None,
        key=key,
        config=config,
        alt=says.alt(),
        selection_mode="points",
        on_select=lambda: _tell(key, choose),
    )
    help_ = "PNG: 3600 pixels wide. SVG: lines that scale to any size."
    st.segmented_control(
        "The camera on the picture saves a", ["PNG", "SVG"], default="PNG", required=True, key="camera", help=help_
    )


def _tell(key: str, choose: Callable[[str], None] | None) -> None:
    points = st.session_state[key].selection.points
    if choose and points and points[0].get("customdata"):
        found = points[0]["customdata"]
        choose(found if isinstance(found, str) else found[0])
