"""The one door from records to tables: what a column holds, which keys are unique, and that every span is verbatim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from core.errors import TableError
from core.records import KEYS, Evidence

if TYPE_CHECKING:
    from pandas import DataFrame, Series

VERBATIM = (
    ("article_id", "start", "end", "text"),
    ("article_id", "trigger_start", "trigger_end", "trigger"),
    ("article_id", "cue_start", "cue_end", "cue"),
    ("left_article_id", "left_start", "left_end", "left_text"),
    ("right_article_id", "right_start", "right_end", "right_text"),
)
"""Columns of an article and a span in it, and the column that must hold its words; a side of a difference may be empty."""

APART = ("zones", "sentences")
"""Tables whose rows never overlap within an article."""

REPORT = "this is a defect of the program: report it with the article"

BLOCK = 300
"""Rows that are read at once: their values are looked at again while they are still at hand in the processor."""


@dataclass(frozen=True)
class Table:
    """One table column by column, columns in the order of the record's fields.

    kinds: the plain type of each column: str, int, float, date or tuple; optional: columns that may hold None; key: columns that
    name a row.
    """

    name: str
    kinds: dict[str, type]
    optional: frozenset[str]
    key: tuple[str, ...]
    columns: dict[str, list[Any]]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.columns[self.key[0]])


def frames(evidence: Evidence) -> "dict[str, DataFrame]":
    """A dataframe for each table; columns in the order of the dataclass's fields, also when there are no rows.

    str -> str, int -> int64, int | None -> Int64, float -> float64, date -> datetime64[s], tuple -> object (tuples).
    Raises TableError as `tables`.
    """
    from pandas import DataFrame

    return {
        table.name: DataFrame({name: _series(table, name) for name in table.columns}, columns=list(table.columns))
        for table in tables(evidence)
    }


def _series(table: Table, name: str) -> "Series[Any]":
    import numpy
    from pandas import Series

    kind, values = table.kinds[name], table.columns[name]
    if kind is date:
        return Series(numpy.array(values, dtype="datetime64[D]").astype("datetime64[s]"))
    types = {str: "str", int: "Int64" if name in table.optional else "int64", float: "float64", tuple: "object"}
    return Series(values, dtype=types[kind])


def tables(evidence: Evidence) -> list[Table]:
    """Every table of the evidence, checked. Needs no pandas.

    Raises TableError, which names table and row, for a value of the wrong type, a key given twice, an unknown article, a span
    that is not the text, and zones or sentences that overlap.
    """
    made = [_table(name, record, getattr(evidence, name)) for name, record in records_of_tables().items()]
    texts = {article.article_id: article.text for article in evidence.articles}
    for table in made:
        _check_key(table)
        _check_spans(table, texts)
    return made


@cache
def records_of_tables() -> dict[str, type]:
    """The name of each table and the dataclass of its rows, from the type hints of Evidence."""
    return {name: get_args(hint)[0] for name, hint in get_type_hints(Evidence).items()}


def _table(name: str, record: type, rows: Sequence[Any]) -> Table:
    kinds, optional = columns_of(record)
    columns: dict[str, list[Any]] = {column: [] for column in kinds}
    table = Table(name, kinds, optional, KEYS[record], columns)
    for start in range(0, len(rows), BLOCK):
        block = list(zip(*map(attrgetter(*kinds), rows[start : start + BLOCK]), strict=True))
        for column, values in zip(columns.values(), block, strict=True):
            column.extend(values)
        _check_types(table, start, block)
    return table


@cache
def columns_of(record: type) -> tuple[dict[str, type], frozenset[str]]:
    """The plain type of each column and the names of those that may be None."""
    hints = get_type_hints(record)
    kinds: dict[str, type] = {}
    optional = set()
    for field in fields(record):
        hint = hints[field.name]
        if isinstance(hint, UnionType):
            optional.add(field.name)
            hint = next(each for each in get_args(hint) if each is not NoneType)
        kinds[field.name] = get_origin(hint) or hint
    return kinds, frozenset(optional)


def _check_types(table: Table, start: int, block: Sequence[Sequence[Any]]) -> None:
    """Check a block of rows, given as columns, the first of them row `start`."""
    for (name, kind), values in zip(table.kinds.items(), block, strict=True):
        types = list(map(type, values))
        allowed = (kind, NoneType) if name in table.optional else (kind,)
        if sum(map(types.count, allowed)) < len(types):
            row = start + next(at for at, found in enumerate(types) if found not in allowed)
            raise _error(table, row, f"{name} is {table.columns[name][row]!r}, no {kind.__name__}")


def _check_key(table: Table) -> None:
    columns = [table.columns[name] for name in table.key]
    if len(set(zip(*columns, strict=True))) < len(table):
        keys = list(zip(*columns, strict=True))
        first: dict[tuple[object, ...], int] = {}
        row = next(row for row, key in enumerate(keys) if first.setdefault(key, row) != row)
        raise _error(table, row, f"the key ({', '.join(table.key)}) is given twice")


def _check_spans(table: Table, texts: dict[str, str]) -> None:
    for columns in VERBATIM:
        if set(columns) <= set(table.columns):
            articles = table.columns[columns[0]]
            if unknown := set(articles) - texts.keys():
                raise _error(table, min(map(articles.index, unknown)), "no such article")
            for row in _not_verbatim(table, columns, texts):
                raise _error(table, row, f"{columns[-1]} is not what stands in the article")
    if table.name in APART:
        for row in _overlaps(table):
            raise _error(table, row, "it begins before the row above ends")


def _not_verbatim(table: Table, columns: Sequence[str], texts: dict[str, str]) -> Iterator[int]:
    """The rows whose words are not those at [start, end) of their article; a span may be unknown, words and place alike."""
    articles, *spans = (table.columns[name] for name in columns)
    for row, (text, start, end, words) in enumerate(zip(map(texts.__getitem__, articles), *spans, strict=True)):
        if words and text[start:end] == words and 0 <= start < end:
            continue
        unknown = start is None and words is None
        empty = columns[0] != "article_id" and words == "" and 0 <= start <= end and not text[start:end]
        if not (unknown or empty):
            yield row


def _overlaps(table: Table) -> Iterator[int]:
    """The rows that begin before the row above ends."""
    before: tuple[str, int] = ("", 0)
    spans = zip(*(table.columns[name] for name in ("article_id", "start", "end")), strict=True)
    for row, (article, start, end) in enumerate(spans):
        if article == before[0] and start < before[1]:
            yield row
        before = (article, end)


def _error(table: Table, row: int, what: str) -> TableError:
    key = ", ".join(str(table.columns[name][row]) for name in table.key)
    return TableError(f"table {table.name}, {key}", what, REPORT)
