"""Reads the lexicons: words as data, in core/lexicons/*.csv.

A lexicon is a CSV file whose first lines start with `#` and say what the columns mean. Its header must be the fields of
the NamedTuple it is read into, in order; every field is text, `;` separates several values in one cell.
"""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from core.errors import LexiconError

FOLDER = Path(__file__).parent / "lexicons"


class Entry(Protocol):
    """One line of a lexicon: a NamedTuple whose first field is `line`."""

    @property
    def line(self) -> int:
        """Its number in the file, for messages."""


E = TypeVar("E", bound=NamedTuple)


@cache
def read(name: str, entry: type[E], folder: Path = FOLDER) -> tuple[E, ...]:
    """All entries of the lexicon `name` (a file name), in the file's order.

    Raises LexiconError naming file and line for a header or a row that does not fit `entry`.
    """
    columns = list(entry._fields[1:])
    numbered = _lines(folder / name)
    line, header = next(numbered, (1, []))
    if header != columns:
        what = f"the header is {','.join(header) or 'missing'}"
        raise LexiconError(f"{name}, line {line}", what, f"make it {','.join(columns)}")
    return tuple(_entry(name, line, row, columns, entry) for line, row in numbered)


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        try:
            for row in rows:
                if row and not row[0].startswith("#"):
                    yield rows.line_num, row
        except csv.Error as error:
            raise LexiconError(f"{path.name}, line {rows.line_num}", str(error), "close each quotation mark") from error


def _entry(name: str, line: int, row: list[str], columns: list[str], entry: type[E]) -> E:
    if len(row) != len(columns):
        raise LexiconError(f"{name}, line {line}", f"{len(row)} cells for {len(columns)} columns", f"write {','.join(columns)}")
    return entry._make((line, *row))


def complain(name: str, entry: Entry, what: str, remedy: str) -> LexiconError:
    """The error for an entry that a lexicon's own checks refuse: `aliases.csv, line 7: …`."""
    return LexiconError(f"{name}, line {entry.line}", what, remedy)


def values(cell: str) -> tuple[str, ...]:
    """'a; b' -> ('a', 'b')."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())
