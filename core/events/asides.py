"""Stretches of a sentence whose names take no part in what is told outside them: 'in a statement carried by KCNA'."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from core.events.clauses import VERBS, Clauses
from core.events.names import Named, phrase
from core.lexicon import complain, read, values

Stretch = tuple[int, int]
"""A stretch's first word and the word after its last one."""
NEAR = 5
"""How many words after the word that opens an aside its name begins at the latest."""
AHEAD = 12
"""How many words after 'with' its verb stands at the latest."""
TOPIC = 4
"""The most words of a topic before a colon."""

CREDIT = 3
"""The most words of whom a headline credits after a colon."""


class AsideLine(NamedTuple):
    """A line of event_asides.csv."""

    line: int
    words: str
    opens: str


def taking_part(start: int, named: list[Named], asides: list[Stretch]) -> list[Named]:
    """The names that may take part in what the word at `start` announces."""
    for begin, stop in asides:
        if not begin <= start < stop:
            named = [each for each in named if not begin <= each.start < stop]
    return named


def find_asides(clauses: Clauses, named: list[Named]) -> list[Stretch]:
    """Every aside of a sentence that may name somebody."""
    rules, words = _rules(), clauses.words
    found = [_topic(clauses), _credit(clauses)] if ":" in clauses.marks.values() else []
    if not rules.keys().isdisjoint(words):
        found += [rules[word](clauses, at, named) for at, word in enumerate(words) if word in rules]
    return [each for each in found if each]


def _topic(clauses: Clauses) -> Stretch | None:
    """'Sudan: rebels accept truce': what the headline is about; not 'Khan added: “Leave.”'."""
    at = next(iter(clauses.marks))
    return (0, at) if clauses.marks[at] == ":" and at <= TOPIC and VERBS.isdisjoint(clauses.tags[:at]) else None


def _credit(clauses: Clauses) -> Stretch | None:
    """'Rebels to free hostages: UN': who says what a headline tells."""
    at, size = [at for at, mark in clauses.marks.items() if mark == ":"][-1], len(clauses.words)
    short = TOPIC < at < size <= at + CREDIT and not clauses.parted(at + 1, size + 1)
    return (at, size) if short and VERBS.isdisjoint(clauses.tags[at:]) else None


def _agent(clauses: Clauses, at: int, named: list[Named]) -> Stretch | None:
    """'in a statement carried by KCNA', 'a letter seen by Reuters'."""
    return _up_to_name(clauses, at, at + 2, named) if clauses.words[at + 1 : at + 2] == ["by"] else None


def _clause(clauses: Clauses, at: int, _: list[Named]) -> Stretch | None:
    """'according to Khan', 'despite a ruling of a court in Oslo'."""
    return at, clauses.stop_of(at)


def _company(clauses: Clauses, at: int, _: list[Named]) -> Stretch | None:
    """'welcomed the vote, with its leader, Khan, adding …', not 'met, with the leading parties away'."""
    doing = range(at + 2, min(at + AHEAD, len(clauses.words))) if at in clauses.marks else ()
    for each in doing:
        word = clauses.words[each]
        if len(word) > 5 and word.endswith("ing") and clauses.tags[each - 1] not in "dp":
            return at, len(clauses.words)
    return None


def _hearer(clauses: Clauses, at: int, named: list[Named]) -> Stretch | None:
    """'told CNN that …', 'told CNN on Monday', not 'told Khan to leave'."""
    told = _up_to_name(clauses, at, at + 1, named)
    return None if told and "t" in clauses.tags[told[1] : told[1] + 3] else told


def _interview(clauses: Clauses, at: int, named: list[Named]) -> Stretch | None:
    """'in an interview with CNN'."""
    return _up_to_name(clauses, at, at + 2, named) if clauses.words[at + 1 : at + 2] in (["with"], ["to"]) else None


def _stead(clauses: Clauses, at: int, named: list[Named]) -> Stretch | None:
    """'in place of Khan', 'on behalf of Khan', 'a concert in support of Khan'."""
    led = clauses.tag(at - 1) == "p" and clauses.words[at + 1 : at + 2] == ["of"]
    return _up_to_name(clauses, at - 1, at + 2, named) if led else None


def _likeness(clauses: Clauses, at: int, named: list[Named]) -> Stretch | None:
    """'an Asian version of NATO': neither Asia nor NATO."""
    return _up_to_name(clauses, at - 1, at + 2, named) if clauses.words[at + 1 : at + 2] in (["of"], ["to"]) else None


Rule = Callable[[Clauses, int, list[Named]], Stretch | None]
"""From the word that opens an aside, and the names of the sentence, to the aside."""
RULES: dict[str, Rule] = {
    "agent": _agent,
    "clause": _clause,
    "company": _company,
    "hearer": _hearer,
    "interview": _interview,
    "likeness": _likeness,
    "stead": _stead,
}
"""What each kind of word of event_asides.csv opens."""


@cache
def _rules() -> dict[str, Rule]:
    """The rule of each word."""
    for line in read("event_asides.csv", AsideLine):
        if line.opens not in RULES:
            raise complain("event_asides.csv", line, f"nothing opens '{line.opens}'", f"write one of {', '.join(RULES)}")
    return {word: RULES[line.opens] for line in read("event_asides.csv", AsideLine) for word in values(line.words)}


def _up_to_name(clauses: Clauses, begin: int, first: int, named: list[Named]) -> Stretch | None:
    """From `begin` to the end of the names that begin soon after `first`, and of what is theirs ('on behalf of Khan's visit').

    None where a mark or verb parts them from it.
    """
    at = next((at for at, each in enumerate(named) if first <= each.start), None)
    if at is None:
        return None
    between = clauses.tags[first : named[at].start]
    if len(between) >= NEAR or between.strip(".d") or clauses.parted(first, named[at].start + 1):
        return None
    stop = phrase(clauses, named, at)[-1].stop
    owned = clauses.owns(stop - 1)
    while owned and clauses.tag(stop) == "." and stop not in clauses.marks:
        stop += 1
    return begin, stop
