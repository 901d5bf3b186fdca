"""Applies corrections to the evidence: checked against the tables, recorded in each row's `rule`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from core.choices import CHOICES
from core.corrections.file import Correction, problem, read_corrections
from core.errors import LexiconError
from core.lexicon import values
from core.records import KEYS, Evidence
from core.tables import VERBATIM, columns_of, records_of_tables

TABLES = ("dates", "actors", "mentions", "quotes", "events")
"""Tables that can be corrected; what articles.csv says is corrected there."""

FIXED = frozenset(column for span in VERBATIM for column in span) | {"rule"}
"""Columns that point at the text, and the one that records corrections."""

OF_ACTORS = frozenset(["actor_id", "speaker_id", "reported_by", "sources", "targets"])
"""Columns that hold actor_ids."""


def key_of(table: str, row: Mapping[str, Any]) -> str:
    """The cell `key` that names a row of a table, given at least the columns of its key."""
    return ";".join(str(row[column]) for column in KEYS[records_of_tables()[table]])


def _key(row: Any) -> str:
    """The same of a record."""
    return ";".join(str(getattr(row, column)) for column in KEYS[type(row)])


def columns_to_correct(table: str) -> list[str]:
    """The columns of a table that a correction may name, in their order."""
    kinds, _ = columns_of(records_of_tables()[table])
    return [column for column in kinds if column not in FIXED and (table, column) != ("actors", "actor_id")]


def correct_from(folder: Path, evidence: Evidence) -> tuple[Evidence, list[LexiconError]]:
    """The evidence corrected by corrections.csv in `folder`, if there is one, and an error for each line that does not fit."""
    corrections, unread = read_corrections(folder)
    corrected, refused = correct(evidence, corrections)
    return corrected, [*unread, *refused]


def correct(evidence: Evidence, corrections: Sequence[Correction]) -> tuple[Evidence, list[LexiconError]]:
    """The evidence with every correction that fits, and an error for each that does not; `evidence` itself stays as it is."""
    problems: list[LexiconError] = []
    rows = {name: list(getattr(evidence, name)) for name in {each.table for each in corrections} & set(TABLES)}
    places = {name: {_key(row): at for at, row in enumerate(table)} for name, table in rows.items()}
    actors = {actor.actor_id for actor in evidence.actors}
    done: set[tuple[str, str, str]] = set()
    for each in corrections:
        try:
            _check(each, places, done)
            at = places[each.table][each.key]
            row = rows[each.table][at]
            rows[each.table][at] = _corrected(each, row, _value(each, type(row), actors), places[each.table])
            done.add((each.table, each.key, each.column))
        except LexiconError as problem:
            problems.append(problem)
    return replace(evidence, **rows), problems


def _check(each: Correction, places: Mapping[str, Mapping[str, int]], done: set[tuple[str, str, str]]) -> None:
    """Raise LexiconError unless the line names a table, a row and a column that can be corrected, says why, and is the first."""
    if each.table not in TABLES:
        raise _refuse(each, f"no table {each.table!r} to correct", f"name one of {', '.join(TABLES)}")
    if each.key not in places[each.table]:
        columns = KEYS[records_of_tables()[each.table]]
        raise _refuse(each, f"no row {each.key!r} in {each.table}", f"give its {';'.join(columns)}")
    if not each.reason:
        raise _refuse(each, "no reason is given", "say in the last cell why")
    if (each.table, each.key, each.column) in done:
        raise _refuse(each, f"{each.column} of this row is corrected above", "keep one of the two lines")
    kinds, _ = columns_of(records_of_tables()[each.table])
    if each.column not in kinds:
        known = ", ".join(columns_to_correct(each.table))
        raise _refuse(each, f"no column {each.column!r} in {each.table}", f"name one of {known}")
    if each.column not in columns_to_correct(each.table):
        raise _refuse(each, f"{each.column} says where the row stands", "leave it as it is")


def _value(each: Correction, record: type, actors: set[str]) -> object:
    """The cell as the column's type; LexiconError where it is no such value."""
    kinds, optional = columns_of(record)
    kind = kinds[each.column]
    if not each.value and kind is not tuple:
        if each.column not in optional:
            raise _refuse(each, f"{each.column} may not be empty", "give a value")
        return None
    choices = CHOICES.get((record, each.column))
    if choices and each.value not in choices:
        raise _refuse(each, f"no {each.column} {each.value!r}", f"write one of {', '.join(choices)}")
    if each.column in OF_ACTORS:
        for unknown in sorted(set(values(each.value)) - actors):
            raise _refuse(each, f"no actor {unknown!r}", "name an actor_id of the table actors")
    try:
        return values(each.value) if kind is tuple else date.fromisoformat(each.value) if kind is date else kind(each.value)
    except ValueError as error:
        wanted = "a day as YYYY-MM-DD" if kind is date else "a number"
        raise _refuse(each, f"{each.column} is {each.value!r}", f"write {wanted}") from error


def _corrected(each: Correction, row: Any, value: object, places: dict[str, int]) -> Any:
    """The row with its new value, and with the old one and the reason in `rule`; a new key must be free."""
    changed = replace(row, **{each.column: value})
    key = _key(changed)
    if key != each.key:
        if key in places:
            raise _refuse(each, f"there is a row {key!r} already", "correct that one")
        places[key] = places[each.key]
    if not hasattr(row, "rule"):
        return changed
    old = getattr(row, each.column)
    was = "unknown" if old is None else ";".join(old) if isinstance(old, tuple) else old
    return replace(changed, rule=f"{row.rule}; corrected: {each.column} was {was} ({each.reason})")


def _refuse(each: Correction, what: str, remedy: str) -> LexiconError:
    return problem(each.line, what, remedy)
