"""Who held which office when, from terms.csv."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from core.lexicon import Entry, read

ABROAD = {
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "defense secretary": "defense minister",
}
"""Offices that go by another name in some states."""


@dataclass(frozen=True, slots=True)
class Term(Entry):
    """A line of terms.csv; begin and end are dates, or months where the day is not certain."""

    of: str
    office: str
    begin: str
    end: str
    person: str

    def covers(self, day: date) -> bool | None:
        """Whether the term runs on `day`; None where begin or end is known to the month only and the day lies in it."""
        iso = day.isoformat()
        if self.begin and len(self.begin) < 10 and iso.startswith(self.begin):
            return None
        if self.end and len(self.end) < 10 and iso.startswith(self.end):
            return None
        return self.begin <= iso and (not self.end or iso <= self.end)


@cache
def terms() -> tuple[Term, ...]:
    """All terms of office."""
    return read("terms.csv", Term)


@cache
def terms_of(person: str) -> tuple[Term, ...]:
    """The terms of one person of people.csv."""
    return tuple(term for term in terms() if term.person == person)


def office_in(role: str) -> str | None:
    """The office that a role names: 'South Korean Defence Minister' -> 'defense minister'; the longest that is known."""
    plain = f" {role.lower().replace('-', ' ').replace('defence', 'defense')} "
    return next((office for office in _offices() if f" {office} " in plain), None)


@cache
def _offices() -> tuple[str, ...]:
    return tuple(
        sorted({term.office.replace("defence", "defense") for term in terms()} | {"defense secretary"}, key=len, reverse=True)
    )


def holders(office: str, people: Iterable[str], of: str | None = None) -> Iterator[tuple[str, Term]]:
    """Those of `people` who ever held an office, with the term."""
    wanted = {office, *(name for name, other in ABROAD.items() if other == office), ABROAD.get(office, office)}
    for person in people:
        for term in terms_of(person):
            if term.office.replace("defence", "defense") in wanted and (of is None or term.of == of):
                yield person, term
