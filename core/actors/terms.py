"""Who held which office when, from terms.csv."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from core.lexicon import read

ABROAD = {
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "defense secretary": "defense minister",
}
"""Offices that go by another name in some states."""
NO_LONGER = frozenset("former ex then late previous onetime ousted deposed".split())
NOT_YET = frozenset("incoming designate elect next future".split())
"""Words of a role that its bearer has given up, or will take up."""


class Term(NamedTuple):
    """A line of terms.csv; begin and end are dates, or months where the day is not certain."""

    line: int
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

    def is_of(self, office: str) -> bool:
        """Whether the term is of an office, under this name or the one it goes by abroad."""
        own = self.office.replace("defence", "defense")
        return own == office or ABROAD.get(own) == office or ABROAD.get(office) == own


@cache
def terms() -> tuple[Term, ...]:
    """All terms of office."""
    return read("terms.csv", Term)


def terms_of(person: str) -> Sequence[Term]:
    """The terms of one person of people.csv."""
    return _by_person().get(person, ())


@cache
def _by_person() -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms():
        found.setdefault(term.person, []).append(term)
    return found


def words_in(role: str) -> set[str]:
    """The words of a role, in small letters: 'ex-President' -> ex, president."""
    return set(role.lower().replace("-", " ").split())


@lru_cache(maxsize=10_000)
def office_in(role: str) -> str | None:
    """The office that a role names: 'South Korean Defence Minister' -> 'defense minister'; the longest that is known."""
    plain = f" {role.lower().replace('-', ' ').replace('defence', 'defense')} "
    found = next(filter(plain.__contains__, _offices()), None)
    return found.strip() if found else None


@cache
def _offices() -> tuple[str, ...]:
    """All offices, each between blanks, the longest first."""
    offices = {term.office.replace("defence", "defense") for term in terms()} | {"defense secretary"}
    return tuple(f" {office} " for office in sorted(offices, key=len, reverse=True))


def is_held(title: str) -> bool:
    """Whether a title, 'minister', is a known office or a part of the name of one."""
    return title in _names_of_offices() or office_in(title) is not None


@cache
def _names_of_offices() -> str:
    return "\n".join(dict.fromkeys(term.office for term in terms()))


def holders(office: str, people: Iterable[str]) -> Iterator[tuple[str, Term]]:
    """Those of `people` who ever held an office, with the term."""
    for person in people:
        yield from ((person, term) for term in terms_of(person) if term.is_of(office))


@lru_cache(maxsize=10_000)
def in_office(office: str, of: str | None, day: date) -> frozenset[str]:
    """The people who hold an office on a day: of one state or body, or of whatever state or body."""
    iso = day.isoformat()
    begun = [term for term in _of_office(office) if term.begin <= iso and (not term.end or iso <= term.end)]
    return frozenset([term.person for term in begun if of in (None, term.of) and term.covers(day)])


@cache
def _of_office(office: str) -> tuple[Term, ...]:
    names = {name for name, term in {term.office: term for term in terms()}.items() if term.is_of(office)}
    return tuple(term for term in terms() if term.office in names)
