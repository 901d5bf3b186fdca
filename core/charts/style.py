"""The one place for the style of charts: paper, ink, palette, shapes, and the caption that every picture carries.

Colours are those of Okabe and Ito (Color Universal Design, 2008), which stay apart for colour-blind readers; a shape always
says the same thing a second time. Pictures are white paper in both themes, so that what is downloaded is what was seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from unicodedata import east_asian_width

import pandas as pd
import plotly.graph_objects as go

from core.charts.words import escape, in_words, lines_of

INK, GREY, LINE, PAPER = "#1B1E23", "#55554E", "#D8D4C8", "#FFFFFF"
BLUE, VERMILLION, GREEN = "#0072B2", "#D55E00", "#009E73"
BLUES = ((0.0, "#EAF2F8"), (0.5, "#7FB5D8"), (1.0, "#0B4F7D"))
FONT = "Helvetica Neue, Helvetica, Arial, sans-serif"

STATUSES: dict[str, tuple[str, str]] = {
    "occurred": ("circle", BLUE),
    "ongoing": ("square", BLUE),
    "planned": ("triangle-right", GREEN),
    "expected": ("triangle-up", GREEN),
    "demanded": ("triangle-down", INK),
    "alleged": ("diamond", VERMILLION),
    "denied": ("x", VERMILLION),
    "possible": ("hexagon", GREY),
    "hypothetical": ("cross", GREY),
}
"""Status of an event -> shape and colour, from the most to the least settled."""

WIDE = 140
"""Letters in one line of a caption: it fits a chart 800 pixels wide, on a screen of 1024 with the filters beside it."""


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture must say of itself when it is pasted into a note.

    counted: n in words ("31 events in 5 articles"); filters: the filters in words, "" when none; as_of: the latest day
    on which a shown article was published, None when no article says.
    """

    title: str
    counted: str
    method: str
    filters: str = ""
    sources: tuple[str, ...] = ()
    as_of: date | None = None

    def lines(self) -> list[str]:
        """The subtitle, line by line, plain text."""
        named = ", ".join(self.sources[:6]) + (f" and {len(self.sources) - 6} more" if len(self.sources) > 6 else "")
        day = f"As of {in_words(self.as_of)}, the latest article" if self.as_of else "Publication dates not known"
        sources = f"Sources: {named}. {day}." if named else "Sources: no article is left."
        parts = [
            f"n = {self.counted}. Filters: {self.filters or 'none'}.",
            self.method,
            sources,
        ]
        return [line for part in parts for line in lines_of(part, WIDE)]

    def alt(self) -> str:
        """The caption as one sentence after the other, for readers who do not see the picture."""
        return f"{self.title}. {' '.join(self.lines())}"


def caption(title: str, counted: str, method: str, filters: str, articles: pd.DataFrame) -> Caption:
    """The caption of a picture drawn from `articles` (columns outlet, published): its sources and its date."""
    outlets = articles["outlet"].fillna("outlet not known").value_counts(sort=True).index
    days = pd.to_datetime(articles["published"]).dropna()
    latest = days.max().date() if len(days) else None
    return Caption(title, counted, method, filters, tuple(sorted(map(str, outlets))), latest)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture in the making: its layout and traces, in Plotly's words, which a figure checks all at once.

    A figure that grows trace by trace checks everything again at each step and takes three times as long.
    """

    layout: dict[str, Any]
    traces: list[dict[str, Any]] = field(default_factory=list)

    def add(self, kind: str = "scatter", **look: Any) -> None:
        """Draw a trace; `kind` is Plotly's type of trace: scatter, bar, heatmap."""
        lists = {name: value.tolist() for name, value in look.items() if isinstance(value, pd.Series)}
        self.traces.append({"type": kind, **look, **lists})

    def x_axis(self, **look: Any) -> None:
        """Say what is special about the axis across."""
        self.layout["xaxis"] |= look

    def y_axis(self, **look: Any) -> None:
        """Say what is special about the axis down the side."""
        self.layout["yaxis"] |= look

    def figure(self) -> go.Figure:
        """The finished picture. Raises ValueError for a word that Plotly does not know."""
        figure = go.Figure(self.traces, self.layout)
        figure.layout.template = None  # an empty one would make the browser draw the picture twice
        return figure


def room(labels: Iterable[str]) -> int:
    """Pixels that the longest label takes in 12 pixel type. Plotly can measure it ("automargin"), but then draws twice."""
    widths = (sum(12.5 if east_asian_width(letter) in "WF" else 6.5 for letter in label) for label in labels)
    return 16 + int(max(widths, default=0.0))


def paper(says: Caption, height: int, bottom: int = 40, left: int = 12) -> Sheet:
    """An empty white sheet with the caption on it.

    Pixels: `height` of the drawing without the caption; `bottom` and `left` for what stands beside the drawing.
    """
    title, lines = lines_of(says.title, 84), says.lines()
    top = 22 + 23 * len(title) + 16 * len(lines) + 14
    side = {
        "linecolor": GREY,
        "tickfont": {"color": INK},
        "gridcolor": LINE,
        "zeroline": False,
        "ticklabeloverflow": "allow",  # else the browser measures every label, which takes 10 ms
    }
    layout: dict[str, Any] = {
        "template": {},  # an empty one: Plotly's own take 50 ms a picture
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "font": {"family": FONT, "size": 12, "color": INK},
        "title": _title("<br>".join(map(escape, title)), "<br>".join(map(escape, lines))),
        "margin": {"l": left, "r": 16, "t": top, "b": bottom},
        "height": top + height + bottom,
        "hoverlabel": {
            "bgcolor": PAPER,
            "bordercolor": GREY,
            "align": "left",
            "font": {"family": FONT, "size": 12, "color": INK},
        },
        "dragmode": "pan",
        "hovermode": "closest",
        "datarevision": 1,
        "clickmode": "event+select",
        "modebar": {"color": GREY, "activecolor": INK, "bgcolor": "rgba(255,255,255,0)", "orientation": "v"},
        "xaxis": side,
        "yaxis": dict(side),
    }
    return Sheet(layout)


def _title(title: str, below: str) -> dict[str, Any]:
    """The caption in the upper left corner of the picture."""
    return {
        "text": f"<b>{title}</b>",
        "subtitle": {"text": below, "font": {"size": 12, "color": GREY}},
        "font": {"size": 17, "color": INK},
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": 12, "t": 14},
        "automargin": False,
    }


def write(sheet: Sheet, notes: Sequence[dict[str, Any]]) -> None:
    """Put texts on the sheet."""
    sheet.layout["annotations"] = [{"showarrow": False, "font": {"size": 12, "color": INK}, **note} for note in notes]


def nothing(says: Caption, why: str) -> go.Figure:
    """The sheet for a chart with nothing on it: it says why, and what to do."""
    sheet = paper(says, 130)
    sheet.x_axis(visible=False)
    sheet.y_axis(visible=False)
    words = "<br>".join(escape(line) for line in lines_of(why, 80))
    write(sheet, [{"text": words, "x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper", "font": {"size": 14, "color": GREY}}])
    return sheet.figure()


def key_below(sheet: Sheet) -> None:
    """Put the legend below the drawing, at the left, where a click on it does nothing."""
    sheet.layout["legend"] = {
        "orientation": "h",
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 0,
        "yref": "container",
        "yanchor": "bottom",
        "itemclick": False,
        "itemdoubleclick": False,
        "itemwidth": 30,
        "bgcolor": "rgba(0,0,0,0)",
        "font": {"size": 12, "color": INK},
    }


def camera(name: str, height: int, form: str = "png") -> dict[str, Any]:
    """Plotly's config: a camera button that saves `name`, 1200 by `height` pixels, at three-fold scale ("svg": vectors)."""
    return {
        "toImageButtonOptions": {
            "format": form,
            "width": 1200,
            "height": height,
            "scale": 3 if form == "png" else 1,
            "filename": name,
        },
        "modeBarButtonsToRemove": ["zoom", "pan", "select", "lasso", "zoomIn", "zoomOut", "autoScale", "resetScale"],
        "displayModeBar": True,
        "displaylogo": False,
        "showSendToCloud": False,
        "scrollZoom": False,
    }
