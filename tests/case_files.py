"""The cases of tests/cases/*.csv: data to which anybody can add a line. Lines that begin with # say what the columns mean."""

import csv
from pathlib import Path

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    """Every case of a file, each by the names of the columns."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
