"""Where the markers of the timeline stand: in lanes, in rows within a lane, so that no marker, bar or label covers another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from core.charts.packing import Rows
from core.charts.time_axis import TimeAxis
from core.charts.timeline import WEIGHT
from core.charts.words import counted, escape, folded, shortened

LABELS, A_LANE, ROWS = 40, 4, 60
"""Most events with a label, unless lanes have fewer than so many each; most rows of markers over all lanes."""
LETTER, HALF = 0.82, 1.2
"""Width of a letter and half of a marker, in hundredths of an axis 740 pixels wide."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One marker: its place (`left` to `right` is the time it may mean), its label and on which side of it."""

    event: str
    lane: str
    status: str
    exact: bool
    left: float
    right: float
    size: int
    words: str
    hover: str
    y: float = 0.0

    @property
    def x(self) -> float:
        """The middle."""
        return (self.left + self.right) / 2

    @property
    def span(self) -> tuple[float, float]:
        """What the marker and its bar cover."""
        half = HALF if self.exact else max(HALF, (self.right - self.left) / 2)
        return self.x - half, self.x + half

    @property
    def wide(self) -> float:
        """The width of the label."""
        return len(self.words) * LETTER + 0.6

    @property
    def leans(self) -> str:
        """Where the label stands: right of the mark, left of it, inside its bar, or nowhere when it fits nowhere."""
        if self.span[1] + self.wide < 101:
            return "right"
        if self.span[0] - self.wide > -1:
            return "left"
        return "inside" if self.left + self.wide < self.x - HALF else "nowhere"

    @property
    def cover(self) -> tuple[float, float]:
        """What marker, bar and label cover."""
        left, right = self.span
        return {"right": (left, right + self.wide), "left": (left - self.wide, right)}.get(self.leans, self.span)

    @property
    def label(self) -> tuple[float, str]:
        """Where the label begins or ends, and Plotly's word for its side."""
        places = {"right": (self.span[1], "middle right"), "left": (self.span[0], "middle left")}
        return places.get(self.leans, (self.left, "middle right"))


def marks_of(dated: pd.DataFrame, axis: TimeAxis) -> list[Mark]:
    """A mark for each row, those of the chief events with a label."""
    chief = _chief(dated)
    ends = zip(axis.place(dated["date_start"], 0), axis.place(dated["date_end"], 1), strict=True)
    rows = zip(dated.index, dated.to_dict("records"), ends, strict=True)
    return [
        Mark(
            event=row["event"],
            lane=str(row["lane"]),
            status=row["status"],
            exact=bool(row["exact"]),
            left=left,
            right=right,
            size=10 + 2 * min(4, row["articles"]),
            words=_words(row) if index in chief else "",
            hover=_hover(row),
        )
        for index, row, (left, right) in rows
    ]


def _chief(dated: pd.DataFrame) -> set[int]:
    """The rows of the weightiest events; among those told equally often the lanes take turns."""
    weighed = dated.sort_values(WEIGHT, ascending=False, kind="stable")
    weighed = weighed.assign(turn=weighed.groupby(["lane", "articles", "mentions"]).cumcount())
    order = weighed.sort_values(["articles", "mentions", "turn"], ascending=[False, False, True], kind="stable")
    return set(order.index[: max(LABELS, A_LANE * dated["lane"].nunique())])


def _words(row: Mapping[Any, Any]) -> str:
    """'Jens Stoltenberg, Park Jin: meeting ×3'."""
    return shortened(row["label"], 52) + (f" ×{row['mentions']}" if row["mentions"] > 1 else "")


def _hover(row: Mapping[Any, Any]) -> str:
    """What stands on a marker's label under the pointer: when, what, the sentence, who prints it, why this date."""
    told = f"told {row['mentions']} times in {counted(row['articles'], 'article')}" if row["mentions"] != 1 else "told once"
    status = f"{row['status']} ({row['statuses']})" if row["statuses"] != row["status"] else f"{row['status']}"
    parts = [
        f"<b>{escape(row['when'])}</b> · {escape(status)} · {told}",
        folded(row["label"]),
        f"<i>{folded(str(row['sentence']))}</i>",
        folded(f"Source: {row['source']}"),
        folded(f"Date: {row['basis'] or 'basis not recorded'}"),
        folded(f"Outcome: {row['outcome']}") if row["outcome"] else "",
    ]
    return "<br>".join(part for part in parts if part)


def stacked(marks: Sequence[Mark], lanes: Sequence[str]) -> tuple[list[Mark], list[tuple[float, str]]]:
    """The marks with their rows, lane below lane, and the height and name of each lane's head."""
    stacked, heads, top = [], [], 0.0
    for lane in lanes:
        inside = _packed([mark for mark in marks if mark.lane == lane], max(10, ROWS // len(lanes)))
        heads.append((top + 0.4, lane))
        stacked += [replace(mark, y=top + 1.4 + mark.y) for mark in inside]
        top += max(mark.y for mark in inside) + 2.2
    return stacked, heads


def _packed(marks: Sequence[Mark], most: int) -> list[Mark]:
    """The marks of a lane with their rows in it, those with a label first: the others stand where there is room.

    Where no row has room for a label it is left out, rather than put over another mark; what has no room even then stands in one
    row more, where marks may cover each other.
    """
    rows, packed = Rows(most), []
    for mark in sorted(marks, key=lambda mark: (not mark.words, mark.cover)):
        row = rows.free(*mark.cover)
        bare = replace(mark, words="") if row is None else mark
        row = rows.free(*mark.span) if row is None else row
        packed.append(replace(bare, y=most if row is None else row))
    return packed
