"""Furniture: what a web page prints around an article, known by lexicons/page_furniture.csv and by its form."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from core.lexicon import complain, read

LONGEST = 160
"""A longer line is running text, whatever it begins with."""

NUMBER = re.compile(r"[0-9][\d.,:]*+(?:[km]\b)?")
BREADCRUMB = re.compile(r"[\w&' -]{2,30}(?: ?[>›»→] ?[\w&' -]{2,30}){1,6}")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[#@]\w+[ ,]*+)+|[#*=_~-]{3,}")
CLOCK = re.compile(r"(?:written|posted|published|updated|by)\b[^.]{0,30}?\b\d{1,2}:\d\d\b[^.]{0,40}", re.IGNORECASE)
KINDS = ("whole", "start", "part", "word", "label", "stamp")
"""What the column match may say; page_furniture.csv explains each."""


class Furniture(NamedTuple):
    """A line of page_furniture.csv."""

    line: int
    phrase: str
    match: str


def find_furniture(lines: Sequence[str], lowered: Sequence[str]) -> set[int]:
    """The numbers of the lines, here as they stand and in lower case, that are no part of the article wherever they stand."""
    short = [at for at, line in enumerate(lines) if len(line) <= LONGEST]
    page = _plain("\n".join([_with_single_blanks(lowered[at]) for at in short]))
    parts = tuple(filter(page.__contains__, _phrases()["part"]))
    return {at for at, plain in zip(short, page.split("\n"), strict=False) if _is_furniture(lines[at], plain, parts)}


def _is_furniture(line: str, plain: str, parts: tuple[str, ...]) -> bool:
    """`parts`: the phrases of match `part` that stand somewhere on the page."""
    phrases = _phrases()
    return (
        plain in phrases["whole"]
        or (plain[:4] in _starts() and plain.startswith(_starts()[plain[:4]]))
        or any(map(plain.__contains__, parts))
        or (plain.split(" ", 1)[0] in phrases["word"] and phrases["word"].issuperset(plain.split()))
        or (line[-1] not in ".”" and bool(BREADCRUMB.fullmatch(line) or ADDRESS.fullmatch(line) or CLOCK.fullmatch(line)))
    )


def is_stamp(line: str) -> bool:
    """'Updated 3:45 p.m. ET, Mon January 30, 2023', 'Published 5 hours ago': says when the article was published."""
    if len(line) > LONGEST or not any(map(str.isdigit, line)):
        return False
    words = re.findall(r"[a-z](?:[a-z.]*[a-z])?", line.casefold())
    return bool(words) and all(word in _phrases()["stamp"] for word in words)


def is_label(line: str) -> bool:
    """'WORLD', 'Opinion': the name of a section."""
    return line.casefold() in _phrases()["label"]


def has_furniture_word(line: str) -> bool:
    """'Jane Doe Views': a counter's label stands beside the name."""
    return any(word in _phrases()["word"] for word in line.casefold().split())


def _plain(lowered: str) -> str:
    """'1,203 views' -> '0 views'."""
    return NUMBER.sub("0", lowered.replace("’", "'"))


def _with_single_blanks(line: str) -> str:
    """A line without other white space."""
    return line if line.isprintable() and "  " not in line else " ".join(line.split())


@cache
def _phrases() -> dict[str, frozenset[str]]:
    entries = read("page_furniture.csv", Furniture)
    for entry in entries:
        if entry.match not in KINDS:
            raise complain("page_furniture.csv", entry, f"match is {entry.match!r}", f"write one of {', '.join(KINDS)}")
    return {kind: frozenset(entry.phrase for entry in entries if entry.match == kind) for kind in KINDS}


@cache
def _starts() -> dict[str, tuple[str, ...]]:
    """The phrases of match `start` by their first four characters."""
    found: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(_phrases()["start"]):
        found[phrase[:4]] = (*found.get(phrase[:4], ()), phrase)
    return found
