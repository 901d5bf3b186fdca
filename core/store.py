"""Writes the tables of a run to a folder: all of them or none."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

from core.records import Evidence

FORMATS = ("jsonl", "csv", "parquet")


def write(evidence: Evidence, folder: Path, form: str) -> None:
    """Write one file for each table of `evidence` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in fields(evidence):
        rows = getattr(evidence, table.name)
        (folder / f"{table.name}.{form}").write_text("".join(_json_lines(rows)), encoding="utf-8")


def _json_lines(rows: Sequence[Any]) -> Iterator[str]:
    if not rows:
        return
    names = [field.name for field in fields(rows[0])]
    for row in rows:
        yield json.dumps({name: getattr(row, name) for name in names}, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {value!r}")
