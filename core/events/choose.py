"""Which triggers of a sentence are worth a row: the main event, then others that happened beside it."""

from core.events.clauses import PART, Clauses
from core.events.mood import governors
from core.events.triggers import Trigger
from core.events.uses import leading_word

UNREAL = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
"""Types whose complement is only asked for, promised, refused or feared: it is no second event."""
LEAST = 4
"""The least weight of a noun worth a row beside the main event."""


def choose(clauses: Clauses, found: list[Trigger]) -> list[Trigger]:
    """The main event first, then the others worth a row, in the order of the text."""
    if len(found) == 1:
        return found
    main = max(found, key=lambda trigger: (trigger.score, -trigger.start))
    chosen = [main]
    for trigger in found:
        if trigger is not main and _worth(clauses, trigger, main) and not _same_act(clauses, trigger, chosen):
            chosen.append(trigger)
    return chosen


def _worth(clauses: Clauses, trigger: Trigger, main: Trigger) -> bool:
    """Whether a trigger tells an event of its own: not 'agreed to release', 'a bid', 'set to leave'; but 'flew in to meet'."""
    if trigger.use == "word" or _governs(clauses, trigger, main):
        return False
    if trigger.use == "noun":
        return trigger.pattern.weight >= LEAST
    return trigger.use != "infinitive" or (trigger.pattern.event_type == "CONSULT" and not _governed(clauses, trigger))


def _governs(clauses: Clauses, trigger: Trigger, main: Trigger) -> bool:
    """'agreed to release': the release hangs on the agreement, up to the next clause that is not a participle's."""
    if main.pattern.event_type not in UNREAL or trigger.start < main.stop or main.use == "noun":
        return False
    if trigger.use == "noun" and leading_word(clauses, trigger.start) in ("at", "during", "in", "after", "before"):
        return False
    if joined(clauses, trigger):
        return False
    first, last = clauses.segment_of[main.start], clauses.segment_of[trigger.start]
    says = "y" in clauses.tags[main.start : main.stop]
    return first == last or (says and last == first + 1 and clauses.kinds[last] is not PART)


def joined(clauses: Clauses, trigger: Trigger) -> bool:
    """'rejected the accord and accused the government of greed': a second verb of the same subject, with an object."""
    if trigger.use != "finite" or trigger.form.form == "base" or clauses.tag(trigger.start - 1) != "c":
        return False
    return clauses.tag(trigger.stop) in ("d", ".") and trigger.stop not in clauses.marks


def _governed(clauses: Clauses, trigger: Trigger) -> bool:
    """An infinitive after a word that makes it unreal and is an event itself: 'refused to meet', 'a call to disarm'."""
    for at in range(trigger.start - 2, max(trigger.start - 7, -1), -1):
        line = governors().get(clauses.words[at])
        if line:
            return line.stance in ("refusal", "request")
    return False


def _same_act(clauses: Clauses, trigger: Trigger, chosen: list[Trigger]) -> bool:
    """'held talks', 'issued a statement, condemning …': the noun or participle says the same as a chosen verb."""
    segment = clauses.segment_of[trigger.start]
    for each in chosen:
        if each.pattern.event_type == trigger.pattern.event_type:
            later = segment - clauses.segment_of[each.start]
            near = max(trigger.start - each.stop, each.start - trigger.stop) <= 4
            if (later == 0 and near) or (later == 1 and trigger.use == "participle"):
                return True
    return False
