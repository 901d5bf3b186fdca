"""The verbs of saying of an utterance, each told who speaks."""

from collections.abc import Sequence

from core.quotes.before import noun_phrase_before
from core.quotes.endings import Bounds
from core.quotes.groups import Group, Subject
from core.quotes.phrases import CLAUSE, OBJECTS, adverbials, clause_ends, is_past, noun_phrase
from core.quotes.punctuation import COMMA
from core.quotes.reading import AUXILIARY, BE, COORDINATOR, DETERMINER, PREPOSITION, RELATIVE, TIME, Reading, Utterance
from core.quotes.relative_clauses import clause_end
from core.quotes.subjects import agent, find_subject, insertion_start

SETS = PREPOSITION | TIME
"""What may follow a participle: posted on X, released Monday."""


def find_subjects(r: Reading, u: Utterance, groups: Sequence[Group]) -> Bounds:
    """Tell the verbs who speaks; the answer is what will end their content."""
    before: Group | None = None
    plain: Group | None = None
    bounds = Bounds({}, set(), [])
    for group in groups:
        bounds.verbs[group.first] = group
        if before and _describes(r, u, group, before):
            group.shape = "passive"
        if group.shape == "passive":
            group.subject = agent(r, u, group)
        else:
            inverted = inverted_subject(r, u, group) if r.breaks[group.first] else None
            group.subject = inverted or find_subject(r, u, group, plain if _resumes(r, group, before) else before)
        subject = group.subject
        if subject and group.shape == "finite":
            before = group
            plain = plain if r.classes[group.first] & AUXILIARY else group
            if subject.clause:
                bounds.clauses.append(subject)
            if subject.own and "quote" in group.cue.frames and "bare" in group.cue.frames:
                bounds.speakers.add(subject.first)
    return bounds


def _describes(r: Reading, u: Utterance, g: Group, before: Group) -> bool:
    """'Park said in a video |posted| on X': a participle inside the setting of the verb before."""
    if g.shape != "finite" or g.first != g.verb or r.breaks[g.first]:
        return False
    if not (clause_ends(r, u, g.last) or r.classes[g.last] & SETS):
        return False
    told = noun_phrase(r, before.last, g.first) if "person" in before.cue.frames else before.last
    if told == before.last and "person" in before.cue.frames:
        return False  # 'a man briefed on the plan said'
    return told < g.first == adverbials(r, told, g.first)


def _resumes(r: Reading, g: Group, before: Group | None) -> bool:
    """'She told Kim he had shown A|, and ordered| B': a plain past behind a comma leaves what 'had' tells."""
    if before is None or not (r.classes[before.first] & AUXILIARY and g.tense == "past" and g.first):
        return False
    return r.classes[g.first - 1] & COORDINATOR > 0 and r.breaks[g.first - 1] & COMMA > 0


def inverted_subject(r: Reading, u: Utterance, g: Group) -> Subject | None:
    """'“A,” said |Park|', 'A, said |the minister who asked not to be named|, “b”'."""
    if g.shape != "finite" or "person" in g.cue.frames or g.first == u.first or g.last >= u.last:
        return None
    if r.breaks[g.last] or r.pair_of[g.last] or r.classes[g.first] & AUXILIARY:
        return None
    marked = r.quotes_end(g.first)
    if not (marked or (r.breaks[g.first] & COMMA and "bare" in g.cue.frames and "quote" in g.cue.frames)):
        return None
    if not marked and "object" in g.cue.frames and insertion_start(r, u, g.first) is not None:
        return None  # 'Park, the minister, announced the plan'
    if not marked and _is_apposition(r, u, g.first):
        return None  # 'Park, chief and owner, said the plan'
    if r.classes[g.last] & (TIME | RELATIVE) or r.words[g.last] in OBJECTS or r.lowers[g.last] in CLAUSE:
        return None
    end = noun_phrase(r, g.last, u.last, titled=True)
    if not marked and not r.classes[g.last] & DETERMINER and not any(word[0].isupper() for word in r.words[g.last : end]):
        return None
    if end == g.last or (end < u.last and not r.breaks[end] and r.classes[end] & (AUXILIARY | BE)):
        return None
    end = clause_end(r, u, end)
    return Subject(g.last, end) if marked or clause_ends(r, u, adverbials(r, end, u.last)) else None


def _is_apposition(r: Reading, u: Utterance, end: int) -> bool:
    """'Park|, chief and owner,| said the plan': whether the words between commas before `end` tell what somebody is."""
    opened = insertion_start(r, u, end)
    if opened is None or r.classes[opened] & PREPOSITION:
        return False
    if any(r.classes[k] & (AUXILIARY | BE) or is_past(r, k) for k in range(opened, end)):
        return False
    begin = noun_phrase_before(r, opened, u.first)
    return r.words[opened - 1][0].isupper() and begin < opened and (begin == u.first or r.breaks[begin] > 0)
