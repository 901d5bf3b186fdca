"""Writes the tables of a run to a folder: one file for each table, all of them or none."""

import csv
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice, repeat
from json.encoder import encode_basestring_ascii
from operator import itemgetter
from pathlib import Path
from typing import Any

from core.errors import StoreError
from core.records import Evidence
from core.tables import Table, tables

UNFINISHED = ".unfinished"
"""The folder, inside the one for the results, in which they are made."""

BLOCK = 1_000
"""Lines that are written at once."""

JSON: dict[type, Callable[[Any], str]] = {
    str: encode_basestring_ascii,
    int: repr,
    float: repr,
    date: lambda day: f'"{day.isoformat()}"',
    tuple: lambda values: f"[{', '.join(map(encode_basestring_ascii, values))}]",
}
"""How a value of each type stands in a line of JSON."""

CELL: dict[type, Callable[[Any], Any]] = {str: str, int: int, float: float, date: date.isoformat, tuple: ";".join}
"""What the writer of CSV is given for it."""


def write(evidence: Evidence, folder: Path, form: str) -> None:
    """Write each table of `evidence` to `folder` as jsonl, csv or parquet; the folder is made when there is none.

    All files are first written to a hidden folder inside `folder`, so that they lie on the same disk, and only then put in
    place, each in one step. Whoever stops the run before that finds the old results untouched. Other files in `folder`, such as
    tables in another format, are left alone (`other_formats` names those).
    Raises StoreError when the folder cannot be written, TableError when a row breaks the schema; then the old results stay.
    """
    made = tables(evidence)
    with _replacing(folder) as fresh:
        for table in made:
            WRITERS[form](table, fresh / f"{table.name}.{form}")


def check_writable(folder: Path) -> None:
    """Raise StoreError when `folder` cannot be written: better before a long run than after it."""
    with _replacing(folder):
        pass


def other_formats(folder: Path, form: str) -> list[str]:
    """The formats other than `form` of which `folder` holds tables, from an earlier run."""
    return [other for other in FORMATS if other != form and (folder / f"sentences.{other}").exists()]


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """A fresh folder to write to; what it holds at the end replaces the files of the same names in `folder`."""
    fresh = folder / UNFINISHED
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        yield fresh
        _put_in_place(fresh, folder)
    except OSError as error:
        raise StoreError(str(folder), f"cannot write here ({error.strerror})", "name another folder with --out") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _put_in_place(fresh: Path, folder: Path) -> None:
    """Move the files; Ctrl-C waits until all are there, for old tables beside new ones would contradict each other."""
    try:
        for file in sorted(fresh.iterdir()):
            file.replace(folder / file.name)
    except KeyboardInterrupt:
        _put_in_place(fresh, folder)
        raise


def _write_jsonl(table: Table, path: Path) -> None:
    """One object a line, all in ASCII: a bare U+2028 inside a text would break the line for many readers."""
    pieces: list[Iterable[str]] = []
    for name in table.columns:
        pieces += repeat(f'{", " if pieces else "{"}"{name}": '), _members(table, name)
    lines = map("".join, zip(*pieces, repeat("}\n"), strict=False))
    with path.open("w", encoding="ascii", newline="\n") as file:
        while block := "".join(islice(lines, BLOCK)):
            file.write(block)


def _members(table: Table, name: str) -> Iterable[str]:
    """The values of a column as they stand in the lines. Where most come again and again each is put in words once."""
    values, show = table.columns[name], JSON[table.kinds[name]]
    if name not in table.optional and 2 * len(set(values[:BLOCK])) > len(values[:BLOCK]):
        return map(show, values)
    shown = {value: show(value) for value in set(values) if value is not None} | {None: "null"}
    members: Iterable[str] = itemgetter(*values)(shown) if len(values) > 1 else [shown[value] for value in values]
    return members


def _write_csv(table: Table, path: Path) -> None:
    """Several values in one cell are joined with ";"; text is always quoted, since a bare line break would split the row."""
    columns = [_cells(values, CELL[table.kinds[name]]) for name, values in table.columns.items()]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        rows.writerow(table.columns)
        rows.writerows(zip(*columns, strict=True))


def _cells(values: Sequence[Any], show: Callable[[Any], Any]) -> list[Any]:
    return [None if value is None else show(value) for value in values]


def _write_parquet(table: Table, path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    text = pyarrow.string()
    types = {str: text, int: pyarrow.int64(), float: pyarrow.float64(), date: pyarrow.date32(), tuple: pyarrow.list_(text)}
    columns = {name: pyarrow.array(values, types[table.kinds[name]]) for name, values in table.columns.items()}
    parquet.write_table(pyarrow.table(columns), path)


WRITERS: dict[str, Callable[[Table, Path], None]] = {"jsonl": _write_jsonl, "csv": _write_csv, "parquet": _write_parquet}
FORMATS = tuple(WRITERS)
