"""Puts things beside or below each other so that markers, bars and labels never touch."""


class Rows:
    """At most `most` rows that things are put into from left to right. Each step looks at every row once."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._reached: list[float] = []

    @property
    def taken(self) -> int:
        """How many rows hold something."""
        return len(self._reached)

    def free(self, left: float, right: float) -> int | None:
        """Put [left, right) into the first row that is free there, and say which; None when there is none."""
        row = next((row for row, end in enumerate(self._reached) if end <= left), self.taken)
        if row == self._most:
            return None
        self._reached[row : row + 1] = [right]
        return row
