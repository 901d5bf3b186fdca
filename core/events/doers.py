"""Who does what a verb tells: its subject, or who stands in the phrase that a participle ends."""

from core.events.clauses import SUB, VERBS, Clauses
from core.events.names import Named, phrase, preposition
from core.events.patterns import words_of
from core.events.subjects import subject
from core.events.triggers import Trigger

OUTSIDE = VERBS | frozenset("rsTtP")
"""Tags of the words that part a noun phrase from a participle."""
AGENTS = ("ers", "ors", "ists", "ants", "ians", "men")
"""Ends of the words for people who do something."""


def doers(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """The subject of a verb; of 'after demonstrators set fire to a hall' none from outside, unlike 'before it struck'.

    Of 'sent an invitation to Khan to attend' Khan.
    """
    if trigger.use == "infinitive":
        asked = [each for each in named if each.stop == trigger.start - 1 and preposition(clauses, each) == "to"]
        if asked:
            return asked
    if trigger.use == "finite":
        named = [each for each in named if each.stop <= trigger.start]
    if trigger.use == "participle":
        attached = _accompanying(clauses, trigger.start, named)
        attached = _attached(clauses, trigger.start, named) if attached is None else attached
        if attached is not None:
            return attached
    segment = clauses.segment_of[trigger.start]
    start = clauses.starts[segment]
    if start and clauses.kinds[segment] is SUB and trigger.use in ("finite", "passive"):
        between = clauses.tags[start + 1 : trigger.start].rstrip("abhmn")
        if "." in between and VERBS.isdisjoint(between):
            named = [each for each in named if clauses.segment_of[each.start] == segment]
    return subject(clauses, trigger.start, named)


def _accompanying(clauses: Clauses, index: int, named: list[Named]) -> list[Named] | None:
    """'hit Kyiv with Russian rockets damaging homes': who stands between 'with' and a participle; None where none stands so."""
    at = index - 1
    while at >= 0 and clauses.tags[at] in "d.c" and at + 1 not in clauses.marks:
        at -= 1
    if at < 0 or at == index - 1 or clauses.words[at] != "with" or at + 1 in clauses.marks:
        return None
    own = [each for each in named if at < each.start and each.stop <= index]
    return phrase(clauses, own, 0) if own else []


def _attached(clauses: Clauses, index: int, named: list[Named]) -> list[Named] | None:
    """'Chilean soldiers holding a hill', 'rebels holding a hill': who stands in the phrase that a participle goes on.

    None of what hangs on nobody: 'Khan left, holding a flag', 'Khan sent a letter condemning the vote'.
    """
    noun = clauses.words[index - 1] if index and index not in clauses.marks else ""
    if not (noun.endswith(AGENTS) or noun in words_of("agents")) or any(each.stop == index for each in named):
        return None
    own = [each for each in named if each.stop < index and _ends_at(clauses, each.stop, index)]
    return phrase(clauses, own, 0) if own else []


def described(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'the troops of Chile attacked in Oslo': who stands in the phrase that a participle ends.

    Of 'Khan, arrested in May', 'Arrested in May, Khan' and 'if arrested, Khan' it is the subject.
    """
    own = [each for each in named if each.stop <= trigger.start and _ends_at(clauses, each.stop, trigger.start)]
    if own:
        return phrase(clauses, own, 0)
    apart = (trigger.start == 0 or trigger.start in clauses.marks) and VERBS.isdisjoint(clauses.tags[: trigger.start])
    elliptic = clauses.tag(trigger.start - 1) == "s"
    return subject(clauses, trigger.start, named) if apart or elliptic else []


def _ends_at(clauses: Clauses, stop: int, index: int) -> bool:
    """Whether no verb, mark or other clause stands between two words."""
    return OUTSIDE.isdisjoint(clauses.tags[stop:index]) and not clauses.parted(stop, index)
