"""Puts things beside or below each other so that markers, bars and labels never touch."""

from bisect import bisect_left


class Rows:
    """At most `most` rows that things are put into, in any order. Each step looks at every row once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rows: list[list[tuple[float, float]]] = []

    def free(self, left: float, right: float) -> int | None:
        """Put [left, right) into the first row that is free there, and say which; None when there is none."""
        for number, row in enumerate(self._rows):
            at = bisect_left(row, (left, right))
            if (at == 0 or row[at - 1][1] <= left) and (at == len(row) or right <= row[at][0]):
                row.insert(at, (left, right))
                return number
        if len(self._rows) == self._most:
            return None
        self._rows.append([(left, right)])
        return len(self._rows) - 1
