"""Puts things beside or below each other so that markers, bars and labels never touch."""

from collections.abc import Sequence


def pack(spans: Sequence[tuple[float, float]], most: int) -> list[int]:
    """The row of each span, given from left to right: the first row that is free, at most `most` rows.

    When no row is free the span goes to the row that is free soonest, and overlaps there. Takes n times `most` steps.
    """
    reached: list[float] = []
    rows = []
    for left, right in spans:
        row = next((row for row, end in enumerate(reached) if end <= left), len(reached))
        if row == len(reached):
            if row < most:
                reached.append(right)
            else:
                row = min(range(most), key=reached.__getitem__)
        reached[row] = max(reached[row], right)
        rows.append(row)
    return rows
