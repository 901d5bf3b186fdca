"""The words of the lexicons of titles, names and plain English, ready to look up."""

from functools import cache
from typing import NamedTuple

from core.lexicon import read, values
from core.text.inflection import verb_forms


class Title(NamedTuple):
    """A line of titles.csv."""

    line: int
    title: str
    sort: str
    gender: str


class NameWord(NamedTuple):
    """A line of name_words.csv."""

    line: int
    word: str
    kind: str


class FirstName(NamedTuple):
    """A line of first_names.csv."""

    line: int
    name: str
    gender: str


class CommonWords(NamedTuple):
    """A line of common_words.csv."""

    line: int
    initial: str
    words: str


class Body(NamedTuple):
    """A line of bodies.csv."""

    line: int
    name: str
    kind: str
    forms: str


GENDER = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
DETERMINERS = frozenset("the a an its his her their our this these those".split())
HE_AND_SHE = frozenset({*GENDER, *map(str.capitalize, GENDER)})


@cache
def bodies() -> dict[str, list[tuple[list[str], Body]]]:
    """First word of a part of a state -> its other words and the part, longest first."""
    found: dict[str, list[tuple[list[str], Body]]] = {}
    for body in read("bodies.csv", Body):
        for form in values(body.forms):
            first, *rest = form.split(" ")
            found.setdefault(first, []).append((rest, body))
    for candidates in found.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return found


@cache
def titles() -> dict[str, list[tuple[list[str], Title]]]:
    """First word of a title -> its other words and the title, longest first."""
    found: dict[str, list[tuple[list[str], Title]]] = {}
    for title in read("titles.csv", Title):
        first, *rest = title.title.replace(". ", " ").split(" ")
        found.setdefault(first, []).append((rest, title))
    for candidates in found.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return found


@cache
def lone_titles() -> frozenset[str]:
    """The titles of one word: minister, not 'labour' of 'labour minister'."""
    return frozenset(first for first, candidates in titles().items() if any(not rest for rest, _ in candidates))


@cache
def words_of(kind: str) -> frozenset[str]:
    """All words of one kind of name_words.csv."""
    return frozenset(each.word for each in read("name_words.csv", NameWord) if each.kind == kind)


@cache
def heads() -> frozenset[str]:
    """The head words of organisations and of documents that speak."""
    return words_of("body") | words_of("document")


@cache
def first_names() -> dict[str, str]:
    """First name in lower case -> m, f or nothing."""
    return {each.name: each.gender for each in read("first_names.csv", FirstName)}


@cache
def common_words() -> frozenset[str]:
    """Words of plain English that are hardly anybody's name: rolling, prison."""
    return frozenset(word for each in read("common_words.csv", CommonWords) for word in values(each.words))


@cache
def sayings() -> frozenset[str]:
    """Says, said, told …: the finite forms of verbs that announce words."""
    return frozenset(form for lemma in words_of("saying") for form in (verb_forms(lemma).past, verb_forms(lemma).third))
