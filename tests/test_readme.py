"""README says what is there: two commands, every table with all its columns."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from core.records import Evidence

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
TABLES = {name: get_args(hint)[0] for name, hint in get_type_hints(Evidence).items()}


def test_first_code_block_has_exactly_two_commands() -> None:
    lines = README.split("```")[1].strip().splitlines()
    assert len(lines) == 2
    assert "streamlit run dashboard.py" in lines[0]
    assert lines[1].endswith("pytest")


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_explained(table: str) -> None:
    (row,) = re.findall(rf"^\| {table} \|(.+)$", README, re.MULTILINE)
    columns = re.sub(r"\([^)]*\)", "", row.split("|")[1])
    assert [each.strip() for each in columns.split(",")] == [field.name for field in fields(TABLES[table])]
