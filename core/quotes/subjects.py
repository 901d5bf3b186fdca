"""Who speaks: the words before, after or far from a verb of saying that are its subject."""

from core.quotes.groups import Group, Subject
from core.quotes.phrases import CLOSED, REACH, is_adverb, noun_phrase, noun_phrase_before
from core.quotes.punctuation import CLOSE, COMMA, DASH
from core.quotes.reading import COORDINATOR, DOCUMENT, PREPOSITION, RELATIVE, SUBORDINATOR, TIME, WHEN, Reading, Utterance


def find_subject(r: Reading, u: Utterance, group: Group, shared: Subject | None) -> Subject | None:
    """The subject of a verb; `shared` is the subject of the verb of saying before it in the utterance."""
    first = group.first
    if first == u.first:
        return following_subject(r, u, group) if group.shape == "ing" else shared
    if group.shape == "ing":
        return noun_before_participle(r, u, group) or sharing(r, u, first, sentence_subject(r, u, first) or shared)
    if group.shape == "to":
        return sharing(r, u, first, shared)
    if r.classes[first - 1] & COORDINATOR:
        return sharing(r, u, first, shared)
    if not r.breaks[first]:
        return subject_before(r, u, first) or sharing(r, u, first, shared)
    opened = insertion_start(r, u, first)
    found = subject_before(r, u, opened) if opened is not None else None
    return found or sharing(r, u, first, shared)


def subject_before(r: Reading, u: Utterance, end: int) -> Subject | None:
    """'|the head of NATO| said', '|Park, who| said'."""
    if r.classes[end - 1] & RELATIVE:
        begin = noun_phrase_before(r, end - 1, u.first) if end - 1 > u.first else end - 1
        return Subject(begin, end)
    begin = noun_phrase_before(r, end, u.first)
    return Subject(begin, end) if begin < end else None


def insertion_start(r: Reading, u: Utterance, at: int) -> int | None:
    """'Park|, the minister, said' -> the word after which the insertion that ends before `at` begins."""
    closing = r.breaks[at]
    kind = next((bit for bit in (CLOSE, COMMA, DASH) if closing & bit), 0)
    opening = kind if kind != CLOSE else 0
    for k in range(at - 1, max(u.first, at - REACH), -1):
        if r.breaks[k] & opening or (kind == CLOSE and "(" in r.text[r.ends[k - 1] : r.starts[k]]):
            return k
    return None


def noun_before_participle(r: Reading, u: Utterance, group: Group) -> Subject | None:
    """'|voters| calling him unfit'; of '|Park| issued a statement saying' who issued the document."""
    before = group.first - 1
    if r.breaks[group.first] or r.classes[before] & CLOSED or is_adverb(r, before):
        return None
    begin = noun_phrase_before(r, group.first, u.first)
    if begin == group.first:
        return None
    issuer = sentence_subject(r, u, begin) if r.classes[before] & DOCUMENT else None
    return Subject(issuer.first, issuer.last, own=False) if issuer else Subject(begin, group.first, own=False)


def sharing(r: Reading, u: Utterance, stop: int, shared: Subject | None) -> Subject | None:
    """'|Park| smiled and said': the subject of the verb before, else of the sentence."""
    found = shared or sentence_subject(r, u, stop)
    return Subject(found.first, found.last, own=False) if found else None


def sentence_subject(r: Reading, u: Utterance, stop: int) -> Subject | None:
    """'In Seoul, |Park| met …, saying': the first noun phrase that is in no phrase or clause before the comma."""
    at = u.first
    while at < stop:
        if (
            r.classes[at] & (PREPOSITION | SUBORDINATOR | RELATIVE)
            or r.lowers[at][-3:] == "ing"
            or (at == u.first and r.lowers[at][-2:] == "ed")
        ):
            at += 1
            while at < stop and not r.breaks[at] & COMMA:
                at += 1
            continue
        skipped = r.pair_of[at] or r.classes[at] & (TIME | WHEN) or is_adverb(r, at)
        end = at if skipped else noun_phrase(r, at, stop)
        if end > at:
            return Subject(at, end)
        at += 1
    return None


def following_subject(r: Reading, u: Utterance, group: Group) -> Subject | None:
    """'Calling it a sham, |Park| left'."""
    for at in range(group.last, min(u.last, group.last + REACH)):
        if r.breaks[at] & COMMA and not r.pair_of[at]:
            end = noun_phrase(r, at, u.last)
            return Subject(at, end, own=False) if end > at else None
    return None
