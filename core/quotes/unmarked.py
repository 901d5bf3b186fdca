"""What is said without a mark or a small word before it: a clause without 'that', or a thing."""

from core.quotes.cues import cue_nouns
from core.quotes.groups import FINDINGS, Group
from core.quotes.phrases import CLOSED, MEASURING, REACH, is_past, is_plural, noun_phrase
from core.quotes.reading import (
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    Reading,
    Utterance,
)

LONGEST_THING = 3
"""Words of 'the entire sea'; more may be a clause."""
WORDINGS = frozenset("condolences congratulations greetings order orders reminder rebuke sympathy thanks threat threats".split())
"""Nouns of what is said that announce no words."""
PEOPLE = frozenset("children men people police public women".split())
"""Their verbs have no -s: 'say the people want peace'."""


def is_said_unmarked(r: Reading, u: Utterance, at: int, g: Group) -> bool:
    """'said |the plan had failed|', 'condemned |the attack|'."""
    if r.breaks[at] or r.classes[at] & COORDINATOR:
        return False
    if g.cue.cue_class == "showing" and _is_finding(r, g) and not r.classes[at] & PREPOSITION:
        return True
    if g.cue.behind and not g.cue.behind.isdisjoint(r.lowers[noun_phrase(r, at, u.last) :][:1]):
        return True
    if "wording" in g.cue.frames and _tells_of_wording(r, u, at):
        return True
    if "bare" in g.cue.frames and "object" not in g.cue.frames and _is_thing(r, u, at):
        return False
    if "thing" in g.cue.frames and not _shows_verb(r, u, at):
        return False
    counted = at + 1 < len(r.words) and r.words[at + 1][0].isdigit()  # 'said |about 40 boats had left|'
    if "bare" in g.cue.frames:
        marked = g.cue.lemma != "say" and at + 1 < u.last and r.quotes_begin(at + 1)  # 'rated claims |as “false”|'
        return marked or not r.classes[at] & PREPOSITION or (counted and r.lowers[at] in MEASURING and _shows_verb(r, u, at))
    return "object" in g.cue.frames and (counted or not r.classes[at] & (PREPOSITION | AUXILIARY | BE))


def _is_finding(r: Reading, g: Group) -> bool:
    """'|a poll of captains| found Kim ahead'; not 'police found a boat'."""
    return g.subject is not None and not FINDINGS.isdisjoint(r.lowers[g.subject.first : g.subject.last])


def _is_thing(r: Reading, u: Utterance, at: int) -> bool:
    """'claims |almost the entire sea|', 'added |40 boats| in May': a noun phrase alone where a clause would follow."""
    first = at + 1 if r.lowers[at] in MEASURING and at + 1 < u.last else at
    if not (r.classes[first] & DETERMINER or r.words[first][0].isdigit()):
        return False
    end = noun_phrase(r, first, min(u.last, first + LONGEST_THING + 1))
    if end < u.last and not r.classes[end] & (PREPOSITION | COORDINATOR):
        return False
    inner = r.lowers[first + 1 : end - 1 if r.words[first][0].isdigit() else end]
    return 1 < end - first <= LONGEST_THING and not any(word[-1] == "s" or word in PEOPLE for word in inner)


def _tells_of_wording(r: Reading, u: Utterance, at: int) -> bool:
    """'issued |a stern warning| to Kim', 'offered |condolences|'; not 'issued a warrant', 'offered 40 boats'."""
    stop = next((k for k in range(at + 1, u.last) if r.breaks[k] or r.classes[k] & (PREPOSITION | RELATIVE | AUXILIARY)), u.last)
    return any(r.lowers[k] in WORDINGS or r.lowers[k] in cue_nouns() or r.classes[k] & DOCUMENT for k in range(at, stop))


def _shows_verb(r: Reading, u: Utterance, at: int) -> bool:
    """'added |the port was| old', 'writes |Kim wants| peace'; not 'added |a provision| designed to hold'."""
    for k in range(at, min(u.last, at + REACH)):
        if k > at and (r.breaks[k] or r.classes[k] & (RELATIVE | SUBORDINATOR)):
            return False
        following = r.classes[k + 1] if k + 1 < u.last and not r.breaks[k + 1] else PREPOSITION
        if r.classes[k] & (PRONOUN | AUXILIARY | BE) and r.words[k] != "May":
            return True
        if k > at and is_past(r, k) and not following & PREPOSITION and r.lowers[k + 1] != "to":
            return True
        if k > at and is_plural(r.words[k]) and (r.words[k - 1][0].isupper() or not following & (CLOSED | TIME)):
            return True
    return False
