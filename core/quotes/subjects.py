"""Who speaks: the words before, after or far from a verb of saying that are its subject."""

from core.quotes.before import PLACING, noun_phrase_before
from core.quotes.cues import cue_forms, cue_nouns
from core.quotes.groups import Group, Subject
from core.quotes.phrases import (
    CLOSED,
    REACH,
    adverbials,
    is_adverb,
    is_participle,
    is_past,
    is_plural,
    noun_phrase,
    past_participle,
)
from core.quotes.punctuation import CLOSE, COMMA, DASH
from core.quotes.reading import (
    BE,
    COORDINATOR,
    DETERMINER,
    DOCUMENT,
    HAVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    Reading,
    Utterance,
)
from core.quotes.relative_clauses import DESCRIBING, antecedent, described, joined_clause, relative_clause
from core.quotes.sentence_subjects import sentence_subject
from core.quotes.times import before_time
from core.text.places import is_place

PERFECT = [(before, [helper]) for before in ("after", "before") for helper in ("has", "have")]
"""Around a noun phrase they show that it is no subject: 'those who left after the protests have said'."""
COUNTED = frozenset("of dozen hundred thousand million couple and".split())
"""With one of these 'a' goes with a plural: a dozen officials; not in 'a move |critics| called'."""
OCCASIONS = frozenset(
    "campaign conference debate hearing hours interview lawsuit meeting minutes months much petition petitions rally".split()
)
"""In or with them somebody speaks: ended the rally saying, launched petitions calling for."""
JUDGED = frozenset("act attack bill charge claim decision idea law measure move phrase plan policy ruling step term word".split())
"""What the writer has just told: a move |human rights groups| called."""


def find_subject(r: Reading, u: Utterance, group: Group, before: Group | None) -> Subject | None:
    """The subject of a verb; `before` is the verb of saying before it in the utterance that has a subject."""
    first, shared = group.first, before.subject if before else None
    if first > u.first and r.classes[first - 1] & TIME:
        first = before_time(r, u, first)
    if first == u.first or (first == u.first + 1 and group.shape == "ing" and r.classes[u.first] & PREPOSITION):
        return following_subject(r, u, group) if group.shape == "ing" else shared
    if group.shape == "ing":
        return (
            noun_before_participle(r, u, group)
            or (before and closing_speaker(r, u, before, first))
            or sharing(r, u, first, _whole_subject(r, u, first, shared))
        )
    if group.shape == "to":
        found = sharing(r, u, first, shared)
        return None if found and _is_done_to(r, found.last, first) else found
    if r.classes[first - 1] & COORDINATOR:
        return sharing(r, u, first, shared)
    if not r.breaks[first]:
        found = subject_before(r, u, first)
        if found and found.clause:
            found.last = group.first
        return found or sharing(r, u, first, shared)
    opened = insertion_start(r, u, first)
    found = subject_before(r, u, opened) if opened is not None else None
    return (found and _inserted_in(r, u, found)) or found or sharing(r, u, first, shared)


def _is_done_to(r: Reading, verb: int, at: int) -> bool:
    """'The boat was |towed to Porto| to show': the purpose told at `at` is not the subject's, whose verb is at `verb`."""
    while verb < at and not r.breaks[verb] and (r.classes[verb] & (BE | HAVE) or is_adverb(r, verb)):
        verb += 1
    passive = verb < at - 1 and r.classes[verb - 1] & BE and is_participle(r, verb)
    return bool(passive) and r.words[verb] not in cue_forms()


def _inserted_in(r: Reading, u: Utterance, found: Subject) -> Subject | None:
    """'|Park|, 34, from Busan, said', '|Park|, who met the owner, Kim, said': whose insertion `found` is in."""
    at = found.first
    while at > u.first and not r.breaks[at]:
        at -= 1
    if at == u.first or not r.breaks[at] & COMMA or r.lowers[at] == "whose":
        return None
    if r.lowers[at] in ("who", "which"):
        return Subject(antecedent(r, u, at), at)
    if at < found.first and not (r.classes[at] & PREPOSITION or r.lowers[at][-3:] == "ing"):
        return None
    subject = sentence_subject(r, u, at)
    return subject if subject and r.breaks[subject.last] & COMMA else None


def subject_before(r: Reading, u: Utterance, end: int) -> Subject | None:
    """'|the head of NATO| said', '|Park, who| said', 'a group of |states that| said', 'a charge |Russia| denies'."""
    if r.classes[end - 1] & RELATIVE:
        return Subject(antecedent(r, u, end - 1), end)
    begin = noun_phrase_before(r, end, u.first)
    if begin > u.first + 1 and r.classes[begin - 1] & PREPOSITION and r.lowers[begin - 2] in ("who", "which") and begin < end:
        return Subject(antecedent(r, u, begin - 2), begin - 1)  # '|Park, who| for years said'
    if begin > u.first + 2 and r.classes[begin - 1] & PREPOSITION and r.classes[begin - 2] & HAVE and begin < end:
        far = noun_phrase_before(r, begin - 2, u.first)
        return Subject(far, begin - 2) if far < begin - 2 else None  # '|Park| has on many occasions said'
    perfect = (r.lowers[begin - 1], r.lowers[end : end + 1]) in PERFECT
    joined = r.classes[begin - 1] & (SUBORDINATOR | COORDINATOR) and not perfect
    if begin > u.first and not r.breaks[begin] and not joined:
        who = relative_clause(r, u, end)
        if who:
            begin = noun_phrase_before(r, who, u.first)
            return Subject(begin, end, clause=True) if begin < who else None
        if r.classes[begin - 2] & COORDINATOR and r.classes[end - 1] & DOCUMENT:
            return None  # 'Park left and in a letter said'
        leads = r.classes[begin - 1] & PREPOSITION or r.lowers[begin - 1] in DESCRIBING
        head = described(r, u, begin) if leads and begin < end else None
        if head is not None:
            return Subject(head, end, clause=True)
    if begin < end - 2 and r.lowers[begin] == "a" and r.breaks[begin] & (COMMA | DASH) and is_plural(r.words[end - 1]):
        if r.lowers[begin + 1] in JUDGED:
            return Subject(begin + 2, end)
        return Subject(end - 1, end) if COUNTED.isdisjoint(r.lowers[begin:end]) else Subject(begin, end)
    if begin < end - 2 and r.words[end - 1][0].isupper() and r.classes[begin] & DETERMINER:
        said_of = (at for at in range(begin + 2, end) if r.words[at][0].isupper() and r.lowers[at - 1] in cue_nouns())
        begin = next(said_of, begin)
    return Subject(begin, end) if begin < end else None


def closing_speaker(r: Reading, u: Utterance, before: Group, at: int) -> Subject | None:
    """'A would fail, |Park| said on Monday, adding': whose attribution the participle at `at` follows."""
    subject = before.subject
    if not subject or not subject.own or before.shape != "finite":
        return None
    if subject.first > before.verb:
        return subject if adverbials(r, subject.last, u.last) == at else None
    if subject.first == u.first or not (r.breaks[subject.first] & (COMMA | DASH) or r.quotes_end(subject.first)):
        return None
    return subject if past_setting(r, u, before) == at else None


def past_setting(r: Reading, u: Utterance, group: Group) -> int:
    """'said| on Monday|', 'told |reporters in Seoul|': the word behind the listener, the place and the day."""
    told = noun_phrase(r, group.last, u.last) if "person" in group.cue.frames else group.last
    return past_participle(r, adverbials(r, told, u.last), u.last)


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
    if r.breaks[group.first] & COMMA:
        return _accompanying(r, u, group.first)
    if r.breaks[group.first] or r.classes[before] & CLOSED or is_adverb(r, before) or is_past(r, before):
        return None
    begin = noun_phrase_before(r, group.first, u.first)
    if begin == group.first or (begin > u.first and r.lowers[begin - 1] in PLACING and is_place(r.words[before])):
        return None  # 'Park arrived in |Oslo| seeking peace'
    issuer = sentence_subject(r, u, begin) if _is_occasion(r, begin, group.first) else None
    return Subject(issuer.first, issuer.last, own=False) if issuer else Subject(begin, group.first, own=False)


def _is_occasion(r: Reading, begin: int, end: int) -> bool:
    """'wrote |a letter to the owners| asking', 'spent |much of the week| saying': what does not speak itself."""
    head = next((at for at in range(begin + 1, end) if r.classes[at] & PREPOSITION), end) - 1
    if r.classes[end - 1] & DOCUMENT or r.classes[head] & (DOCUMENT | TIME):
        return True
    return not OCCASIONS.isdisjoint((r.lowers[head], r.lowers[end - 1]))


def _accompanying(r: Reading, u: Utterance, stop: int) -> Subject | None:
    """'…, with |its spokesman|, Park Jin, adding'."""
    opened = insertion_start(r, u, stop)
    if opened is None or noun_phrase(r, opened, stop, titled=True) < stop:
        return None
    begin = noun_phrase_before(r, opened, u.first)
    return Subject(begin, opened, own=False) if begin > u.first + 1 and r.lowers[begin - 1] == "with" else None


def sharing(r: Reading, u: Utterance, stop: int, shared: Subject | None) -> Subject | None:
    """'|Park| smiled and said', 'from |Park, who| smiled and said': the subject of the verb before, else of the sentence."""
    found = shared or joined_clause(r, u, stop) or sentence_subject(r, u, stop)
    return Subject(found.first, found.last, own=False) if found else None


def _whole_subject(r: Reading, u: Utterance, stop: int, shared: Subject | None) -> Subject | None:
    """The sentence's subject, or `shared` where that begins with the same word: '|Park| threatens tariffs, citing A'."""
    found = sentence_subject(r, u, stop)
    return found if found and not (shared and shared.first == found.first) else shared


def following_subject(r: Reading, u: Utterance, group: Group) -> Subject | None:
    """'Calling it a sham, |Park| left'."""
    for at in range(group.last, min(u.last, group.last + REACH)):
        if r.breaks[at] & COMMA and not r.pair_of[at]:
            begin = at + 1 if r.words[at] in cue_forms() and is_past(r, at) else at  # 'A, said |Park|'
            end = noun_phrase(r, begin, u.last, titled=True)
            return Subject(begin, end, own=False) if end > begin else None
    return None


def agent(r: Reading, u: Utterance, g: Group) -> Subject | None:
    """'was asked |by a reporter|'."""
    for at in range(g.last, min(g.last + 4, u.last)):
        if r.lowers[at] == "by":
            end = noun_phrase(r, at + 1, u.last)
            return Subject(at + 1, end) if end > at + 1 else None
    return None
