"""Which way a sentence looks from the words around an expression: ahead ("will meet on Monday") or back ("met on Monday")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from core.lexicon import Entry, read
from core.text.inflection import IrregularVerb
from core.text.layout import Layout

REACH = 18
"""How many words the governing verb may stand away."""
BESIDE = 4
"""A verb so many words away governs the expression itself (half as many for one in -ed, which may be an adjective)."""


@dataclass(frozen=True, slots=True)
class TenseCue(Entry):
    """A line of tense_cues.csv."""

    word: str
    looks: str
    before: str


@dataclass(frozen=True, slots=True)
class Direction:
    """+1 ahead, -1 back, 0 not known; `cue` is the word that says so, `beside` whether it stands next to the expression."""

    sign: int
    cue: str | None = None
    beside: bool = False


DEADLINE = re.compile(r"\b(?:by|until|till|ahead of|effective|payable|as (?:early|soon) as)\s$")
"""Words directly before an expression, within a sentence, after which it lies ahead."""
SIGNS = {"ahead": 1, "back": -1, "neither": 0}


@cache
def _cues() -> dict[str, tuple[int, str]]:
    past = {verb.past: (-1, "") for verb in read("irregular_verbs.csv", IrregularVerb) if verb.past != verb.lemma}
    return past | {cue.word: (SIGNS[cue.looks], cue.before) for cue in read("tense_cues.csv", TenseCue)}


def direction_at(layout: Layout, start: int, end: int) -> Direction:
    """The verb that stands nearest before the expression in its sentence decides, else the nearest after it."""
    sentence = layout.sentence_at(start)
    if sentence is None:
        return Direction(0)
    words = layout.words
    before = words.between(sentence.start, start)
    deadline = DEADLINE.search(layout.lowered, max(sentence.start, start - 24), start)
    if deadline and len(before) > 1 and "had" not in words.lowers[before.start : before.stop]:
        return Direction(1, deadline[0].strip())
    after = words.between(end, sentence.end)
    opening = len(before) <= 1
    earlier = _first(layout, reversed(before[-REACH:]), before.stop, opening)
    return earlier or _first(layout, after[:REACH], after.start, opening) or Direction(0)


def _first(layout: Layout, places: Iterable[int], origin: int, opening: bool) -> Direction | None:
    for place in places:
        if sign := _sign(layout, place):
            word = layout.words.words[place]
            return Direction(sign, word, opening or 0 <= origin - place <= (BESIDE // 2 if word.endswith("ed") else BESIDE))
    return None


def _sign(layout: Layout, place: int) -> int:
    """What the word at `place` says of the time its sentence speaks of."""
    words = layout.words.lowers
    word = words[place]
    sign, needed = _cues().get(word, (0, ""))
    if word not in _cues():
        sign = _by_ending(word) if layout.words.words[place] == word else 0
    if needed and " ".join(words[place + 1 : place + 2]) not in needed.split(";"):
        return 0
    previous = words[place - 1] if place else ""
    if sign < 0 and previous in ("be", "is", "are", "being"):
        return 0
    return -1 if sign > 0 and previous == "been" else sign


def _by_ending(word: str) -> int:
    if word.endswith(("'ll", "’ll")):
        return 1
    return -1 if word.endswith("ed") and not word.endswith("eed") and len(word) > 4 else 0
