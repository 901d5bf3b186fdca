"""Reads articles.csv, the list that says where each article comes from, and its cells. Only its column `file` must be there."""

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

from core.errors import CorpusError
from core.records import Article

METADATA = "articles.csv"
EXPECTED = ("file", "outlet", "title", "author", "published", "url")
"""The columns that every articles.csv should have; further ones that Article knows are read too, others passed over."""

KNOWN = tuple(field.name for field in fields(Article) if field.name not in ("article_id", "text"))
"""The columns that Article knows."""

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
PART_OF_A_DATE = re.compile(r"\d{4}(?:-\d{2})?")
ARROW = "→"
"""Parts the stations in the column agency_chain."""


def read_metadata(file: Path, names: Sequence[str], problems: list[CorpusError]) -> dict[str, dict[str, Any]]:
    """What articles.csv says of each file: the columns of Article by name, None where a cell is empty.

    `names`: the files there are. What is wrong with articles.csv is added to `problems`; the rest of it is still used.
    """
    known: dict[str, dict[str, Any]] = {}
    there = {normalize("NFC", name): name for name in names}
    for line, row in _rows(file, problems):
        where = f"{file.name}, line {line}"
        name = there.get(normalize("NFC", row["file"])) or there.get(normalize("NFC", row["file"] + ".txt"))
        if not name:
            problems.append(CorpusError(where, f"no file {row['file']!r} in this folder", "correct the name or delete the line"))
        elif name in known:
            problems.append(CorpusError(where, f"{name!r} stands in a line above already", "delete one of the two lines"))
        else:
            known[name] = {column: row.get(column) or None for column in KNOWN}
            known[name]["published"] = _day(where, row.get("published", ""), problems)
    return known


def stations(agency_chain: object) -> tuple[str, ...]:
    """'Yonhap → IANS → Orissa Post' -> its three stations, who had it first at the beginning; none for a missing value."""
    parts = agency_chain.split(ARROW) if isinstance(agency_chain, str) else ()
    return tuple(part.strip() for part in parts if part.strip())


def _rows(file: Path, problems: list[CorpusError]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with the number of its line; a row with more cells than columns is left out, for nobody knows what shifted."""
    text = _text(file, problems)
    if not text:
        return
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    rows = _cells(file, csv.reader(StringIO(text, newline=""), strict=True, delimiter=delimiter), problems)
    header = [column.lower() for column in next(rows, (0, []))[1]]
    if missing := [column for column in EXPECTED if column not in header]:
        remedy = "add it with the names of the .txt files" if "file" in missing else "add it; its cells may be empty"
        problems.append(CorpusError(file.name, f"no column {', '.join(missing)}", remedy))
    for line, cells in rows if "file" in header else ():
        if len(cells) > len(header):
            what = f"{len(cells)} cells for {len(header)} columns"
            remedy = "put quotation marks around a cell that holds a comma"
            problems.append(CorpusError(f"{file.name}, line {line}", what, remedy))
        elif any(cells):
            yield line, dict.fromkeys(header, "") | dict(zip(header, cells, strict=False))


def _cells(file: Path, reader: Any, problems: list[CorpusError]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row and the number of its first line."""
    line = 1
    while True:
        try:
            yield line, [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            remedy = 'close each quotation mark and double those inside a cell: ""'
            problems.append(CorpusError(f"{file.name}, line {line}", f"broken row ({error})", remedy))
        line = reader.line_num + 1


def _text(file: Path, problems: list[CorpusError]) -> str:
    """The whole file; empty when there is none or it cannot be read."""
    try:
        return file.read_bytes().decode("utf-8-sig") if file.exists() else ""
    except OSError as error:
        problems.append(CorpusError(file.name, f"cannot be read ({error.strerror})", "make it a readable file"))
    except UnicodeDecodeError as error:
        problems.append(CorpusError(file.name, f"byte {error.start} is not UTF-8", "save the file as CSV in UTF-8"))
    return ""


def _day(where: str, cell: str, problems: list[CorpusError]) -> date | None:
    """'2024-07-11', '2024-07-11T10:55:00Z' -> the day; else None, and a problem unless the cell is empty."""
    with suppress(ValueError):
        if day := DAY.fullmatch(cell):
            return date.fromisoformat(day[1])
    if cell:
        what = "is no whole date" if PART_OF_A_DATE.fullmatch(cell) else "is no date"
        remedy = "write the day as YYYY-MM-DD or leave the cell empty"
        problems.append(CorpusError(where, f"published {cell!r} {what}", remedy))
    return None
