"""What each word can be, decided once for all articles."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, TypeVar

from core.actors.known import Name, index, shouted
from core.actors.parts import is_even, parts_of
from core.actors.words import HE_AND_SHE, Body, Title, bodies, titles, words_of
from core.text.memory import Memory

CAPITAL, SMALL, IDLE, BEGINS, PRONOUN, TRIMMED, APART = (1 << bit for bit in range(7))
"""The kind of a word, 0 for the many that say nothing of actors: it has a capital; a capital says nothing of it, nor does what
stands beside it; it begins a name, a title or a part of a state; it is he or she; accents or a possessive are to be taken off
it; it falls apart.
"""
CAPITALS = bytes(kind & CAPITAL for kind in range(256))
STARTS = bytes(kind & (CAPITAL | BEGINS) > 0 and not kind & IDLE for kind in range(256))
PRONOUNS = bytes(kind & PRONOUN > 0 for kind in range(256))
"""Of each kind, whether it has a capital, whether a name, a title or a part of a state may start with it, and whether it is he
or she.
"""

T = TypeVar("T")


@dataclass(slots=True)
class Ahead(Generic[T]):
    """What begins with one word; longer: by the second word, all words behind the first, and what they name, longest first;
    alone: what the word names by itself.
    """

    longer: dict[str, list[tuple[list[str], T]]] = field(default_factory=dict)
    alone: T | None = None


@dataclass(slots=True)
class Sense:
    """What begins with a word; names: as spelled, then in capitals.

    seconds: the words, in small letters, with one of which behind it something longer may begin; alone: whether something may
    else; name: the one that it surely is where nothing is near.
    """

    names: tuple[Ahead[Name], ...]
    titles: Ahead[Title] | None
    bodies: Ahead[Body] | None
    seconds: frozenset[str]
    alone: bool
    name: Name | None


@dataclass(slots=True)
class Parts:
    """The parts [begins[k], stops[k]) of a word that falls apart or is trimmed. forms: what to compare, without accents and
    possessive, in small letters lowers; gaps: what stands behind each.
    """

    begins: list[int]
    stops: list[int]
    forms: list[str]
    lowers: list[str]
    kinds: bytes
    gaps: list[str]


def _kind_of(word: str) -> int:
    """The kind of a word."""
    lower = word.lower()
    if word == lower and word not in _listed() and word.isalpha() and word.isascii():
        return 0
    if not is_even(word) and (parts := PARTS[word]) is not None:
        return APART if len(parts.forms) > 1 else TRIMMED
    return _kind(word, lower, word != lower)


def _kind(form: str, lower: str, capital: bool) -> int:
    """The kind of one piece."""
    listed = _listed()
    if form not in listed and lower not in listed:
        return CAPITAL * capital
    if SENSES[form]:
        return CAPITAL * capital | BEGINS | SMALL * (lower in _ignored())
    idle = lower in _ignored() and len(form) > 1 and form == lower.capitalize() and lower not in words_of("family")
    return CAPITAL * capital | SMALL * (lower in _ignored()) | IDLE * idle | PRONOUN * (form in HE_AND_SHE)


def _sense_of(form: str) -> Sense | None:
    """What begins with a word, None for nothing."""
    lower = form.lower()
    spelled, shouting = _ahead(index().get(form, ())), _ahead(_in_capitals(form)) if form.isupper() else None
    offices, parts = _ahead(titles().get(lower, ())), _ahead(bodies().get(lower, ()))
    found = [each for each in (spelled, shouting, offices, parts) if each]
    if not found:
        return None
    seconds = frozenset({form.lower() for each in found for form in each.longer})
    name = spelled.alone if spelled and not form.isupper() else None
    names = tuple([each for each in (spelled, shouting) if each])
    alone = any(each.alone for each in found)
    return Sense(names, offices, parts, seconds, alone, name if name and not name.needs else None)


def _parts(word: str) -> Parts | None:
    """The parts of a word, None where it is one piece as it stands."""
    found = parts_of(word)
    if not found:
        return None
    begins, stops, forms = map(list, zip(*found, strict=True))
    lowers = list(map(str.lower, forms))
    kinds = bytes([_kind(form, lower, form[:1].isupper()) for form, lower in zip(forms, lowers, strict=True)])
    gaps = [word[stop:after] for stop, after in zip(stops, [*begins[1:], len(word)], strict=True)]
    return Parts(begins, stops, forms, lowers, kinds, gaps)


KINDS = Memory(_kind_of)
SENSES = Memory(_sense_of)
PARTS = Memory(_parts)


def _in_capitals(form: str) -> list[tuple[list[str], Name]]:
    """The names in capitals that begin with a form, but for a short one alone: 'NEW DELHI', not 'HUN'."""
    return [(rest, name) for rest, name in shouted().get(form, ()) if rest or len(form) > 3]


def _ahead(candidates: Sequence[tuple[list[str], T]]) -> Ahead[T] | None:
    """What begins with a word, None for nothing."""
    if not candidates:
        return None
    found: Ahead[T] = Ahead()
    for rest, named in candidates:
        if rest:
            found.longer.setdefault(rest[0], []).append((rest, named))
        elif found.alone is None:
            found.alone = named
    return found


@cache
def _listed() -> frozenset[str]:
    """The words that are more than a word with or without a capital."""
    return frozenset({*index(), *shouted(), *titles(), *bodies(), *_ignored(), *HE_AND_SHE})


@cache
def _ignored() -> frozenset[str]:
    """Small words of which a capital says nothing."""
    return words_of("function") | words_of("calendar")
