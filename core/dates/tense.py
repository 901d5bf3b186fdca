"""Which way a sentence looks from the words around an expression: ahead ("will meet on Monday") or back ("met on Monday")."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from core.lexicon import read, values
from core.text.inflection import irregular_pasts, unchanging_pasts
from core.text.layout import Layout
from core.text.memory import Memory

REACH = 18
"""How many words the governing verb may stand away."""
WINDOW = 200
"""Characters that are looked at before and behind the expression, so that hostile text without words takes no longer."""
BESIDE = 4
"""A verb so many words away governs the expression itself."""


class TenseCue(NamedTuple):
    """A line of tense_cues.csv."""

    line: int
    word: str
    looks: str
    before: str


class Direction(NamedTuple):
    """+1 ahead, -1 back, 0 not known; `cue` is the word that says so, `beside` whether it stands next to the expression.

    behind: the cue stands behind it, and may tell of something else: 'his address |Sunday| will be a topic for weeks'.
    """

    sign: int
    cue: str | None = None
    beside: bool = False
    behind: bool = False


UNKNOWN = Direction(0)


class Cue(NamedTuple):
    """What a word says: +1 ahead, -1 back; `before`: words one of which must follow; `reach`: how near it governs a date.

    timetable: the present that tells a plan, 'they meet Monday'.
    """

    sign: int
    before: Sequence[str] = ()
    reach: int = BESIDE
    timetable: bool = False


DEADLINE = re.compile(
    r"\b(?:by|until|till|come|(?:ahead of|until after|by the time of)(?: the)?|effective|payable|as (?:early|soon) as"
    r"|(?:is|are)(?: on| in)?)\s$"
)
"""Words directly before an expression, within a sentence, after which it lies ahead."""
LONGEST_DEADLINE = 30
"""Characters that hold any of them."""
DEADLINE_ENDS = (
    *("by", "until", "till", "come", "of", "of the", "after", "after the", "effective", "payable", "as"),
    *("is", "are", "is on", "are on", "is in", "are in"),
)
GENITIVES = ("'s ", "’s ")
REPORTED = frozenset("said says say saying that told confirmed whether if announced insisted added".split())
"""Words after which a subject may begin."""
WHO = re.compile(r"\b(?:who|which)\b")
SIGNS = {"ahead": 1, "timetable": 1, "back": -1, "neither": 0}
WAS = frozenset({"was", "were"})
LINKS = frozenset({"on", "in"})
ARE = frozenset({"is", "are"})
NOT_DONE = ARE | {"be", "being", "to"}
OBJECTS = frozenset("a an the his her its their him them it us me about for with after against over from".split())
"""Words before which one in -ed is a verb and no adjective."""
PERFECT = frozenset({"has", "have", "had", "been"})


def direction_at(layout: Layout, start: int, end: int) -> Direction:
    """The verb that stands nearest before the expression in its sentence decides, else the nearest after it; 'since' looks back.

    The verb of an aside decides where there is no other: 'He succeeds Marek, who |left| as chief, owner and editor in May'.
    """
    sentence = layout.sentence_at(start)
    if sentence is None:
        return UNKNOWN
    starts, lowers = layout.words.starts, layout.words.lowers
    here = bisect_left(starts, start)
    first = bisect_left(starts, max(sentence.start, start - WINDOW), max(0, here - REACH), here)
    if layout.lowered.endswith("since ", 0, start):
        return Direction(-1, "since", True)
    past = bisect_left(starts, end, here)
    deadline = _deadline(layout.lowered, max(sentence.start, start - LONGEST_DEADLINE), start, end)
    if deadline and here - first > 1 and "had" not in lowers[first : past + BESIDE]:
        return Direction(1, deadline)
    last = min(bisect_left(starts, min(sentence.end, end + WINDOW), past), past + REACH)
    if here - first > 2 and (done := _done(lowers[here - 3 : here])):
        return Direction(-1, done, True)
    cues, aside = _cues(), UNKNOWN
    back, on = range(here - 1, first - 1, -1), range(past, last)
    for place in chain(on, back) if _owns_subject(layout, here, end) else chain(back, on):
        looks = _in_place(layout, place, cue) if (cue := cues[lowers[place]]) else 0
        if not cue or not looks:
            continue
        if place < here and _aside(layout, sentence.start, place, here):
            aside = aside if aside.sign else Direction(looks, layout.words.words[place])
        else:
            reach = _governs(cue, lowers[place + 1 : place + 2]) if looks == cue.sign else 0
            owner = layout.lowered.startswith(GENITIVES, end)  # 'he praised |May's| ballot' tells nothing of when in May
            beside = not owner and (here - first <= 1 or here - reach <= place < here or place == past)
            return Direction(looks, layout.words.words[place], beside, place >= past)
    return aside


def _governs(cue: Cue, behind: Sequence[str]) -> int:
    """How many words away a cue governs a date; one in -ed that has its object as far as any: 'asked about them in |April|'."""
    return BESIDE if cue.reach and not OBJECTS.isdisjoint(behind) else cue.reach


def _done(before: Sequence[str]) -> str | None:
    """'set' of 'its record high, set on |Aug. 6|', a past that looks like the present; not of 'will be set on Aug. 6'."""
    helper, verb, link = before
    return verb if link in LINKS and verb in unchanging_pasts() and not _cues()[helper] and helper not in NOT_DONE else None


def _owns_subject(layout: Layout, here: int, end: int) -> bool:
    """'said |Friday's| meeting would go ahead': what is said of the meeting follows; not 'after Friday's attack the police'."""
    return layout.lowered.startswith(GENITIVES, end) and here > 0 and layout.words.lowers[here - 1] in REPORTED


def _aside(layout: Layout, start: int, place: int, here: int) -> bool:
    """'a judge who |took| office in May, flies': the verb of a relative clause that a comma closes before the expression."""
    text, at = layout.lowered, layout.words.starts[place]
    if text.find(",", at, layout.words.starts[here]) < 0:
        return False
    return WHO.search(text, max(start, text.rfind(",", start, at)), at) is not None


def _deadline(lowered: str, first: int, start: int, end: int) -> str | None:
    """'by' of 'by Monday', 'ahead of' of 'ahead of the summit in June'; not 'by' of 'caused by Monday's storm'."""
    if lowered.startswith(GENITIVES, end) and lowered.endswith("by ", first, start):
        return None
    found = DEADLINE.search(lowered, first, start) if lowered.endswith(DEADLINE_ENDS, first, start - 1) else None
    return found and found[0].strip()


@cache
def _listed() -> dict[str, Cue | None]:
    cues: dict[str, Cue | None] = {word: Cue(-1, reach=_reach(word)) for word in irregular_pasts()}
    for cue in read("tense_cues.csv", TenseCue):
        sign = SIGNS[cue.looks]
        cues[cue.word] = Cue(sign, values(cue.before), _reach(cue.word), cue.looks == "timetable") if sign else None
    return cues


@cache
def _cues() -> Memory[Cue | None]:
    """What a word says of the time of its sentence; None for most words."""
    return Memory(_unlisted, _listed())


def _unlisted(word: str) -> Cue | None:
    if word[-2:] == "ed" and len(word) > 3 and word[-3] != "e":
        return Cue(-1, reach=_reach(word))
    return Cue(1) if word[-3:] in ("'ll", "’ll") else None


def _reach(word: str) -> int:
    """How near the word governs a date: a helper never does, one in -ed only half as far, for it may be an adjective."""
    if word in PERFECT:
        return 0
    return BESIDE // 2 if word.endswith("ed") else BESIDE


def _opens(layout: Layout, place: int) -> bool:
    """Whether the word is the first of its sentence; a capital elsewhere makes a name: 'in May', 'Will Smith'."""
    sentence = layout.sentence_at(layout.words.starts[place])
    return sentence is None or layout.words.starts[place] - sentence.start < 3


def _in_place(layout: Layout, place: int, cue: Cue) -> int:
    """What a cue says where it stands: 'is planned', 'is expected to' and 'was to meet' look ahead, 'had been expected to', 'was
    to have met' and a name like 'Speed' do not.
    """
    lowers = layout.words.lowers
    previous = lowers[place - 1] if place else ""
    passive = previous in ARE and lowers[place] != "to"
    if cue.before and not passive and (place + 1 == len(lowers) or lowers[place + 1] not in cue.before):
        return 0
    if place and layout.words.words[place] != lowers[place] and not _opens(layout, place):
        return 0
    if previous in WAS and lowers[place] == "to":
        return 0
    if cue.timetable:
        return 0 if previous == "to" or previous in _listed() else 1
    if cue.sign < 0:
        if lowers[place] in WAS and lowers[place + 1 : place + 2] == ["to"]:
            return 0 if lowers[place + 2 : place + 3] == ["have"] else 1
        return 0 if previous in ("be", "is", "are", "being") else -1
    return -1 if previous == "been" else 1
