"""Reads and writes corrections.csv.

    table,key,column,value,reason
    quotes,seoul-visit;216;437,speaker_id,jens_stoltenberg,the transcript names him

`key` holds the values of the table's key columns (core.records.KEYS), parted by `;`, as does a `value` of several. An empty value
says that it is not known. The old value and the reason are written into the row's `rule`.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from core.errors import LexiconError

NAME = "corrections.csv"
HEADER = ["table", "key", "column", "value", "reason"]


@dataclass(frozen=True, slots=True)
class Correction:
    """A line of corrections.csv."""

    line: int
    table: str
    key: str
    column: str
    value: str
    reason: str


def read_corrections(folder: Path) -> tuple[list[Correction], list[LexiconError]]:
    """The corrections beside the articles in `folder`, none without a file, and an error for each line that cannot be read."""
    try:
        text = (folder / NAME).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError) as error:
        return [], [LexiconError(NAME, f"cannot be read ({error})", "save it as a readable file in UTF-8")]
    return parse_corrections(text)


def parse_corrections(text: str) -> tuple[list[Correction], list[LexiconError]]:
    """The corrections of a file's text, and an error for each line that is none; lines that begin with # are comments."""
    reader = csv.reader(io.StringIO(text, newline=""))
    corrections, problems = [], []
    header = True
    try:
        for row in reader:
            if not row or row[0].startswith("#"):
                continue
            if header and row != HEADER:
                return [], [problem(reader.line_num, f"the header is {','.join(row)}", f"make it {','.join(HEADER)}")]
            if not header and len(row) == len(HEADER):
                corrections.append(Correction(reader.line_num, *(cell.strip() for cell in row)))
            elif not header:
                what = f"{len(row)} cells for {len(HEADER)} columns"
                problems.append(problem(reader.line_num, what, f"write {','.join(HEADER)}"))
            header = False
    except csv.Error as error:
        problems.append(problem(reader.line_num, f"cannot be read ({error})", "save the file as CSV"))
    return corrections, problems


def write_corrections(corrections: Sequence[Correction]) -> str:
    """The text of corrections.csv, to be downloaded and loaded again."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows((each.table, each.key, each.column, each.value, each.reason) for each in corrections)
    return file.getvalue()


def problem(line: int, what: str, remedy: str) -> LexiconError:
    """The error for a line of corrections.csv: `corrections.csv, line 7: …`."""
    return LexiconError(f"{NAME}, line {line}", what, remedy)
