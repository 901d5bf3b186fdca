"""Relative clauses: whom they tell of, where they begin and end."""

from core.quotes.before import noun_phrase_before
from core.quotes.cues import cue_forms
from core.quotes.groups import Subject
from core.quotes.phrases import CLOSED, REACH, is_adverb, is_participle, is_past, noun_phrase
from core.quotes.punctuation import COMMA
from core.quotes.reading import AUXILIARY, BE, COORDINATOR, DOCUMENT, PREPOSITION, PRONOUN, Reading, Utterance

STANDING = frozenset("place direction behalf honour honor memory front light support favour favor instead ahead".split())
"""'in place of', 'on behalf of': what follows is no part of the noun before."""
DESCRIBING = frozenset(("citing", "including", "quoting"))
"""Behind a noun they tell more of it: a report citing Kim, a group including captains."""
CLAUSES = frozenset("after as because before since until when where while".split())


def antecedent(r: Reading, u: Utterance, end: int) -> int:
    """'|Park|, who', 'a group of |states| that', 'referred questions to |the ministry|, which': where it begins."""
    begin = noun_phrase_before(r, end, u.first) if end > u.first else end
    inner = range(begin + 1, end - 1)
    if r.lowers[end] == "who" and r.words[end - 1][0].isupper():
        if is_adverb(r, begin) or r.lowers[begin] == "next":
            return next((at + 1 for at in inner if r.classes[at] & PREPOSITION), begin)
        return max((at + 1 for at in inner if r.lowers[at] == "of" and r.lowers[at - 1] in STANDING), default=begin)
    if r.lowers[end] == "that":
        begin = max((at + 1 for at in inner if r.lowers[at] == "of" and r.words[at + 1][0].islower()), default=begin)
    elif r.lowers[end] == "which":
        begin = max((at + 1 for at in inner if r.lowers[at] == "to" and not r.classes[at - 1] & DOCUMENT), default=begin)
    return begin


def described(r: Reading, u: Utterance, begin: int) -> int | None:
    """'|a diplomat| briefed on the talks said', '|a report| citing Kim said': where begins what a participle describes."""
    if r.lowers[begin - 1] in DESCRIBING and not r.breaks[begin - 1]:
        head = noun_phrase_before(r, begin - 1, u.first)
        return head if head < begin - 1 else None
    verb = begin - 2
    if verb <= u.first or any(r.breaks[verb : begin + 1]) or not is_participle(r, verb):
        return None
    if (r.classes[verb] | r.classes[verb - 1]) & (CLOSED | BE) or not r.words[verb - 1][0].islower():
        return None
    head = noun_phrase_before(r, verb, u.first)
    return head if head < verb else None


def relative_clause(r: Reading, u: Utterance, end: int) -> int | None:
    """'an official |who asked not to be named| said' -> its 'who'; not in 'a man who Kim said was guilty'."""
    floor = max(u.first, end - REACH)
    if r.classes[end - 1] & PRONOUN or "who" not in r.lowers[floor:end]:
        return None
    if r.classes[end - 1] & CLOSED and not is_adverb(r, end - 1):
        return None
    for at in range(end - 1, floor, -1):
        if r.breaks[at + 1] or (at in u.cues and _takes_clause(r.lowers[at])):
            return None
        if r.lowers[at] == "who":
            return at if not r.breaks[at] and (is_past(r, at + 1) or noun_phrase(r, at + 1, end) < end) else None
    return None


def _takes_clause(word: str) -> bool:
    """Whether a verb of saying may be followed by a clause without 'that': claimed, said; not asked."""
    forms = cue_forms().get(word)
    return forms is not None and any("bare" in cue.frames for cue in forms.cues)


def clause_end(r: Reading, u: Utterance, end: int) -> int:
    """'said a diplomat| who declined to be named|, …' -> where the clause that begins at word `end` ends; `end` without one."""
    if end >= u.last or r.breaks[end] or r.lowers[end] != "who":
        return end
    return next((at for at in range(end + 1, u.last) if r.breaks[at]), u.last)


def joined_clause(r: Reading, u: Utterance, stop: int) -> Subject | None:
    """'|Park, who| smiled and', 'after |Park| smiled and': of whom the clause tells that goes on before word `stop`."""
    if not r.classes[stop - 1] & COORDINATOR or not (is_past(r, stop) or r.classes[stop] & (AUXILIARY | BE)):
        return None
    for at in range(stop - 1, max(u.first, stop - REACH), -1):
        if r.lowers[at] in ("who", "which") and r.breaks[at] & COMMA:
            return Subject(antecedent(r, u, at), at + 1)
        if r.breaks[at]:
            return None
        if r.lowers[at] in CLAUSES:
            end = noun_phrase(r, at + 1, stop, titled=True)
            return Subject(at + 1, end) if end > at + 1 and end < stop and is_past(r, end) else None
    return None
