"""Which way a sentence looks from the words around an expression: ahead ("will meet on Monday") or back ("met on Monday")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

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
SIGNS = {"ahead": 1, "timetable": 1, "back": -1, "neither": 0}
PERFECT = frozenset({"has", "have", "had", "been"})


@cache
def _cues() -> dict[str, tuple[int, str]]:
    past = {verb.past: (-1, "") for verb in read("irregular_verbs.csv", IrregularVerb) if verb.past != verb.lemma}
    return past | {cue.word: (SIGNS[cue.looks], cue.before) for cue in read("tense_cues.csv", TenseCue)}


@cache
def _timetable() -> frozenset[str]:
    return frozenset(cue.word for cue in read("tense_cues.csv", TenseCue) if cue.looks == "timetable")


def direction_at(layout: Layout, start: int, end: int) -> Direction:
    """The verb that stands nearest before the expression in its sentence decides, else the nearest after it."""
    sentence = layout.sentence_at(start)
    if sentence is None:
        return Direction(0)
    words = layout.words
    before = words.between(max(sentence.start, start - 200), start)[-REACH:]
    deadline = DEADLINE.search(layout.lowered, max(sentence.start, start - 24), start)
    if deadline and len(before) > 1 and "had" not in words.lowers[before.start : before.stop]:
        return Direction(1, deadline[0].strip())
    after = words.between(end, min(sentence.end, end + 200))[:REACH]
    opening = len(before) <= 1
    return _first(layout, reversed(before), before.stop, opening) or _first(layout, after, after.start, opening) or Direction(0)


def _first(layout: Layout, places: Iterable[int], origin: int, opening: bool) -> Direction | None:
    lowers = layout.words.lowers
    for place in places:
        word = lowers[place]
        sign, needed = _cue(word)
        if sign and (looks := _in_place(layout, place, sign, needed)):
            reach = 0 if word in PERFECT or looks != sign else BESIDE // 2 if word.endswith("ed") else BESIDE
            return Direction(looks, layout.words.words[place], opening or 0 <= origin - place <= reach)
    return None


@lru_cache(maxsize=50_000)
def _cue(word: str) -> tuple[int, str]:
    """What a word says of the time of its sentence, and the words one of which must follow."""
    if word in _cues():
        return _cues()[word]
    if word[-2:] == "ed" and len(word) > 4 and word[-3] != "e":
        return -1, ""
    return int(word[-3:] in ("'ll", "’ll")), ""


def _opens(layout: Layout, place: int) -> bool:
    """Whether the word is the first of its sentence; a capital elsewhere makes a name: 'in May', 'Will Smith'."""
    sentence = layout.sentence_at(layout.words.starts[place])
    return sentence is None or layout.words.starts[place] - sentence.start < 3


def _in_place(layout: Layout, place: int, sign: int, needed: str) -> int:
    """What a cue says where it stands: 'is expected to' looks ahead, 'had been expected to' and a name like 'Speed' do not."""
    lowers = layout.words.lowers
    if needed and (place + 1 == len(lowers) or lowers[place + 1] not in needed.split(";")):
        return 0
    previous = lowers[place - 1] if place else ""
    if place and layout.words.words[place] != lowers[place] and not _opens(layout, place):
        return 0
    if lowers[place] in _timetable():
        return 0 if previous == "to" or previous in _cues() else 1
    if sign < 0:
        return 0 if previous in ("be", "is", "are", "being") else -1
    return -1 if previous == "been" else 1
