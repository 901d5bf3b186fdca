"""What is said without a mark or a small word before it: a clause without 'that', or a thing."""

from core.quotes.groups import FINDINGS, Group
from core.quotes.phrases import MEASURING, noun_phrase
from core.quotes.reading import AUXILIARY, BE, COORDINATOR, DETERMINER, PREPOSITION, Reading, Utterance

LONGEST_THING = 3
"""Words of 'the entire sea'; more may be a clause."""
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
    if "bare" in g.cue.frames and "object" not in g.cue.frames and _is_thing(r, u, at):
        return False
    if "bare" in g.cue.frames:
        marked = g.cue.lemma != "say" and at + 1 < u.last and r.quotes_begin(at + 1)  # 'rated claims |as “false”|'
        return marked or not r.classes[at] & PREPOSITION
    counted = at + 1 < len(r.words) and r.words[at + 1][0].isdigit()
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
