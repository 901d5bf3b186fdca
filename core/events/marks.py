"""Words that make an event less or more than a fact, read from lexicons/event_marks.csv."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from core.events.mood import negates
from core.lexicon import read, values

CONFIRMING = frozenset("confirm confirmed verify verified corroborate substantiate".split())


class MarkLine(NamedTuple):
    """A line of event_marks.csv."""

    line: int
    words: str
    side: str
    status: str


@cache
def marks(side: str) -> dict[str, str]:
    """Words beside an event noun ('noun') or verb with the status they give.

    Behind a noun ('after'), before the 'that' of a verb's clause ('that'), before a verb in its clause ('clause'),
    right before it ('verb'), or before its -ing form, without or with 'from' between ('gerund', 'from').
    """
    return {word: line.status for line in read("event_marks.csv", MarkLine) if line.side == side for word in values(line.words)}


@cache
def first_marks(side: str) -> frozenset[str]:
    """The words with which the marks of a side begin."""
    return frozenset(mark.split()[0] for mark in marks(side))


def nearest(known: dict[str, str], words: Sequence[str]) -> str | None:
    """The status that the last of the known words gives, None without one."""
    if known.keys().isdisjoint(words):
        return None
    for word in reversed(words):
        if word in known:
            return known[word]
    return None


def negative(words: Sequence[str]) -> bool:
    """Whether one of the words is 'not', 'never', 'wasn't'."""
    return any(map(negates, words))
