"""The noun phrase that ends before a word: 'Then |the head of the agency| said', '|Border police and soldiers| said'."""

from core.quotes.phrases import CLOSED, MODIFYING, REACH, is_adverb, is_genitive, is_past, is_plural
from core.quotes.punctuation import COMMA, DASH
from core.quotes.reading import (
    ADVERB,
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TIME,
    TITLE,
    Reading,
)
from core.text.inflection import irregular_participles, irregular_pasts
from core.text.places import is_place

PLACING = frozenset({"in", "at", "on"})
"""Prepositions of where something was: what follows behind a verb is no beginning of a list."""
SUBJECTS = frozenset("he she they we i".split())


def noun_phrase_before(r: Reading, end: int, floor: int) -> int:
    """'Then |the head of the agency| said' -> where the noun phrase that ends before word `end` begins; `end` when none does."""
    lowers, classes = r.lowers, r.classes
    if end > floor and classes[end - 1] & PRONOUN and not classes[end - 1] & RELATIVE:
        return end - 1
    at, floor = end, max(floor, end - REACH)
    while at > floor and (at == end or not r.breaks[at]):
        found = classes[at - 1]
        if not found:
            if is_adverb(r, at - 1) if at == end else _is_verb(r, at - 1, floor):
                break
            at -= 1
            continue
        if found & COORDINATOR and lowers[at - 1] == "and" and at < end:
            return _joined_begin(r, at, floor)
        if lowers[at - 1] == "nor" and at < end and "neither" in lowers[floor : at - 1]:
            return lowers.index("neither", floor)
        if found & DETERMINER and not found & RELATIVE:
            at -= 1
            if at == floor or r.breaks[at] or not (_modifies(r, at - 1, floor) or _owns(r, at - 1)):
                break
            continue
        if found & ADVERB and floor < at - 1 and at < end and (classes[at - 2] & DETERMINER or is_genitive(lowers[at - 2])):
            at -= 1  # 'Park’s |first| talks'
            continue
        if found & (CLOSED | BE) and not found & TITLE:
            if at == end or r.breaks[at] or not _modifies(r, at - 1, floor):
                break
        elif found & RELATIVE or (is_adverb(r, at - 1) if at == end else _is_verb(r, at - 1, floor)):
            break
        at -= 1
    return at + 1 if at < end and lowers[at] in MODIFYING else at


def _owns(r: Reading, at: int) -> bool:
    """'|Porto’s| two directors', '|all| the directors', 'Porto |and| the directors'."""
    return r.lowers[at] in ("all", "both", "and") or (is_genitive(r.lowers[at]) and not r.classes[at] & AUXILIARY)


def _joined_begin(r: Reading, end: int, floor: int) -> int:
    """'|Border police and| soldiers said' -> where what this 'and' joins begins; `end` where it joins clauses."""
    at = end - 1
    if at == floor or r.breaks[at] or r.classes[at - 1] & TIME:
        return end
    begin = noun_phrase_before(r, at, floor)
    if begin == at or not (_opens(r, begin, floor) or _joins_alike(r, at, floor)):
        return end
    return _list_begin(r, begin, at, floor) if r.breaks[begin] & COMMA else begin


def _opens(r: Reading, begin: int, floor: int) -> bool:
    """'|Border police and soldiers| said', 'said |he and Kim|': no clause that another could be joined to stands before."""
    if r.lowers[begin] in SUBJECTS:
        return True
    return (begin == floor or r.breaks[begin] & (COMMA | DASH) > 0) and r.lowers[begin][-3:] != "ing"


def _joins_alike(r: Reading, at: int, floor: int) -> bool:
    """'with Park |and| Kim', ', officials |and| witnesses'; not 'left on Monday |and| Kim', 'met in Oslo |and| Kim'."""
    if at > floor + 2 and r.lowers[at - 2] in PLACING and is_past(r, at - 3):
        return False
    if r.words[at - 1][0].isupper() and r.words[at + 1][0].isupper():
        return True
    return r.breaks[at - 1] > 0 and is_plural(r.words[at - 1]) and is_plural(r.words[at + 1])


def _list_begin(r: Reading, at: int, joined: int, floor: int) -> int:
    """'|Porto, Lisbon and Faro| said' -> where the list begins that a clause begins with; `at` itself without one."""
    if any(bits & PREPOSITION for bits in r.classes[at:joined]) or not may_be_listed(r, joined - 1):
        return at
    begin = at
    while begin > floor and r.breaks[begin] & COMMA and may_be_listed(r, begin - 1):
        comma = next((k for k in range(begin - 1, floor, -1) if r.breaks[k]), floor)
        if "and" in r.lowers[comma:begin]:
            return at
        before = noun_phrase_before(r, begin, floor)
        if before == begin or r.lowers[before + 1] == "to":
            return at  # 'Contrary |to| reports, Park and Kim said'
        begin = before
    return begin if begin == floor else at


def may_be_listed(r: Reading, at: int) -> bool:
    """'officials', 'Porto'; not 'However', 'Separately', 'Monday', 'the owner'."""
    if is_adverb(r, at) or r.classes[at] & TIME or (r.lowers[at][-2:] == "ly" and not is_place(r.words[at])):
        return False
    return is_plural(r.words[at]) or r.words[at][0].isupper()


def _is_verb(r: Reading, at: int, floor: int) -> bool:
    """'Nobody |bought| Duarte’s claim', 'it soon |began|'; not 'the |elected| mayor'."""
    if r.words[at] in irregular_pasts() and r.words[at] not in irregular_participles():
        return at > floor
    return at > floor and is_past(r, at) and (r.classes[at - 1] & RELATIVE > 0 or not r.classes[at - 1] & (DETERMINER | ADVERB))


def _modifies(r: Reading, at: int, floor: int) -> bool:
    """'the head |of| the agency'."""
    return r.lowers[at] in MODIFYING and at > floor and not r.breaks[at] and not r.classes[at - 1] & CLOSED
