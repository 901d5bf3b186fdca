"""What each word can be, decided once for all articles."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from core.actors.known import Name, index, shouted
from core.actors.parts import parts_of
from core.actors.words import PRONOUNS, Body, Title, bodies, titles, words_of
from core.text.memory import Memory

T = TypeVar("T")
Ahead = dict[str, list[tuple[list[str], T]]]
"""Of names that begin with one word, by their second word (nothing for the word alone): all words behind the first, and
what they name, longest first.
"""


@dataclass(slots=True)
class Sense:
    """What a word can be that has a capital, begins a name, a title or a part of a state, is a pronoun or falls apart.

    lower: its small form; capital: whether it begins with one; small: of the small form a capital would say nothing; idle:
    nor does the word begin a name; names: as spelled, then in capitals; parts: of a word that falls apart.
    """

    lower: str
    capital: bool
    small: bool
    idle: bool = False
    names: tuple[Ahead[Name], ...] = ()
    titles: Ahead[Title] | None = None
    bodies: Ahead[Body] | None = None
    parts: "tuple[Part, ...]" = ()


@dataclass(slots=True)
class Part:
    """[begin, stop) of a word that falls apart; form: what to compare, without accents and possessive."""

    begin: int
    stop: int
    form: str
    sense: Sense | None


def _sense_of(word: str) -> Sense | None:
    """The sense of a word; None for the many that say nothing of actors."""
    if word.islower() and word.isalpha() and word.isascii() and word not in _beginnings() and word not in PRONOUNS:
        return None
    if parts := parts_of(word):
        each = [Part(begin, stop, form, _sense(form, form[:1].isupper())) for begin, stop, form in parts]
        return Sense("", False, False, parts=tuple(each))
    return _sense(word, word != word.lower())


SENSES = Memory(_sense_of)


def _sense(form: str, capital: bool) -> Sense | None:
    """The sense of one piece."""
    beginnings, lower = _beginnings(), form.lower()
    small = lower in _ignored()
    if form in beginnings or lower in beginnings:
        names = [index().get(form), _in_capitals(form) if form.isupper() else None]
        ahead = tuple([_ahead(candidates) for candidates in names if candidates])
        offices, parts = _ahead(titles().get(lower, ())), _ahead(bodies().get(lower, ()))
        if ahead or offices or parts:
            return Sense(lower, capital, small, False, ahead, offices, parts)
    idle = small and len(form) > 1 and form == lower.capitalize() and lower not in words_of("family")
    return Sense(lower, capital, small, idle) if capital or form in PRONOUNS else None


def _in_capitals(form: str) -> list[tuple[list[str], Name]]:
    """The names in capitals that begin with a form, but for a short one alone: 'NEW DELHI', not 'HUN'."""
    return [(rest, name) for rest, name in shouted().get(form, ()) if rest or len(form) > 3]


def _ahead(candidates: Iterable[tuple[list[str], T]]) -> Ahead[T]:
    found: Ahead[T] = {}
    for rest, named in candidates:
        found.setdefault(rest[0] if rest else "", []).append((rest, named))
    return found


@cache
def _beginnings() -> frozenset[str]:
    """The first words of names, titles and parts of states."""
    return frozenset({*index(), *shouted(), *titles(), *bodies()})


@cache
def _ignored() -> frozenset[str]:
    """Small words of which a capital says nothing."""
    return words_of("function") | words_of("calendar")
