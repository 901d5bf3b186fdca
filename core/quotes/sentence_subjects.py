"""Whom a sentence is about: its first noun phrase that stands in no phrase or clause before the comma."""

from core.quotes.cues import cue_forms
from core.quotes.groups import Subject
from core.quotes.phrases import SINCE, UNITS, is_adverb, is_genitive, is_plural, noun_phrase
from core.quotes.punctuation import COMMA
from core.quotes.reading import PREPOSITION, RELATIVE, SUBORDINATOR, TIME, WHEN, Reading, Utterance
from core.text.places import is_place

NAMES_IN_ING = frozenset("boeing downing king spring".split())
"""They look like the participles that begin a clause."""


def sentence_subject(r: Reading, u: Utterance, stop: int) -> Subject | None:
    """'In Seoul, |Park| met …, saying': the first noun phrase that is in no phrase or clause before the comma."""
    at = u.first
    while at < stop:
        if (
            r.classes[at] & (PREPOSITION | SUBORDINATOR | RELATIVE)
            or _is_gerund(r, u, at)
            or (at == u.first and r.lowers[at][-2:] == "ed")
        ):
            at += 1
            while at < stop and not r.breaks[at] & COMMA:
                at += 1
            continue
        if at > u.first and r.breaks[at] & COMMA and at + 1 < stop and r.breaks[at + 1] & COMMA and is_place(r.words[at]):
            at += 1  # 'In Ames, |Iowa|, Park'
            continue
        said = at > u.first and r.words[at] in cue_forms() and r.quotes_end(at)  # '“A,” said |Park|, adding'
        skipped = said or r.pair_of[at] or r.classes[at] & (TIME | WHEN) or is_adverb(r, at)
        end = at if skipped else noun_phrase(r, at, stop, titled=True)
        if at < end < stop and r.lowers[end] in SINCE and r.lowers[end - 1] in UNITS:
            at = end  # 'Two hours |later|, Park'
            continue
        if end > at + 1 or (end > at and not r.words[at][0].isdigit()):
            return Subject(at, _verb_of_headline(r, at, end) if stop < u.last and r.breaks[stop] & COMMA else end)
        at += 1
    return None


def gerund_leads(r: Reading, u: Utterance, verb: int) -> bool:
    """'|arming the rebels in winter| would imply', '|making Mali a member| means': whether a gerund's phrase is the subject."""
    opens = verb
    while opens > u.first and not r.breaks[opens]:
        opens -= 1
    if not _is_gerund(r, u, opens):
        return False
    at = noun_phrase(r, opens + 1, verb)
    if at < verb and r.lowers[at] in ("a", "an"):
        at = noun_phrase(r, at, verb)
    while at < verb and r.classes[at] & PREPOSITION:
        at = noun_phrase(r, at + 1, verb)
    return at == verb


def _is_gerund(r: Reading, u: Utterance, at: int) -> bool:
    """'|Speaking| in Seoul, Park'; not 'Beijing', 'Downing Street', 'King Charles'."""
    if r.lowers[at][-3:] != "ing" or r.lowers[at] in NAMES_IN_ING:
        return False
    return r.words[at][0].islower() or (at == u.first and not is_place(r.words[at]))


def _verb_of_headline(r: Reading, at: int, end: int) -> int:
    """'Park |visits| Porto, vows A': the verb in -s inside what seems one noun phrase; `end` without one."""
    if end >= len(r.words) or r.words[end][-1] != "s":
        return end
    named = (k for k in range(at + 1, end) if r.words[k - 1][0].isupper() and not is_genitive(r.words[k - 1]))
    return next((k for k in named if is_plural(r.words[k])), end)
