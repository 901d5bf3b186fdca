"""Whether the event that a noun names happened, is planned, possible, alleged …"""

from collections.abc import Sequence

from core.events.clauses import CONTENT, FINITE, VERBS, Clauses
from core.events.mood import FUTURE
from core.events.patterns import words_of
from core.events.status import conditional, marks, negative, opens_with_if
from core.events.triggers import Trigger

CONFIRMING = frozenset("confirm confirmed verify verified corroborate substantiate".split())
ELSEWHERE = frozenset("at in during after before by since".split())


def status_of_noun(clauses: Clauses, trigger: Trigger) -> str:
    """The status of a noun's event: 'upcoming summit', 'the possibility of talks', 'alleged attack', 'ongoing war'."""
    segment = clauses.segment_of[trigger.start]
    start = clauses.starts[segment]
    if marked := _marked_noun(clauses.words[max(start, trigger.start - 6) : trigger.start]):
        return marked
    if opens_with_if(clauses, trigger) or (conditional(clauses) and "m" in clauses.tags):
        return "hypothetical"
    if _absent(clauses, trigger):
        return "denied"
    if _unconfirmed(clauses):
        return "alleged"
    if ahead := _announced(clauses, trigger):
        return ahead
    modal = clauses.tags.find("m", start, clauses.stops[segment])
    if modal >= 0 and clauses.words[modal] in ("would", "could", "might", "may") and "y" not in clauses.tags[start:modal]:
        return "hypothetical"
    return "ongoing" if trigger.pattern.lasting else "occurred"


def _marked_noun(before: Sequence[str]) -> str | None:
    """'planned talks', 'the prospect of talks', not 'promised at the talks'; before: the words before the noun."""
    known, follows = marks("noun"), ""
    for word in reversed(before):
        if word in known and follows not in ELSEWHERE:
            return known[word]
        follows = word
    return None


def _absent(clauses: Clauses, trigger: Trigger) -> bool:
    """'no talks', 'has not seen any attack'."""
    at = trigger.start - 1
    while at >= 0 and clauses.tags[at] == "." and at + 1 not in clauses.marks:
        at -= 1
    word = clauses.words[at] if at >= 0 else ""
    return word == "no" or (word == "any" and negative(clauses.words[max(0, at - 6) : at]))


def _announced(clauses: Clauses, trigger: Trigger) -> str | None:
    """'The talks will resume', 'said the talks would go ahead' planned, 'could be held' possible; not 'the raid will hurt'."""
    segment = clauses.segment_of[trigger.start]
    modal = clauses.tags.find("m", trigger.stop, clauses.stops[segment])
    if modal < 0 or not VERBS.isdisjoint(clauses.tags[trigger.stop : modal]):
        return None
    if not FINITE.isdisjoint(clauses.tags[clauses.starts[segment] : trigger.start]):
        return None
    if trigger.pattern.event_type != "CONSULT" and words_of("happening").isdisjoint(clauses.words[modal + 1 : modal + 6]):
        return None
    word = clauses.words[modal]
    if word in FUTURE:
        return "planned"
    if word == "would":
        return "planned" if clauses.kinds[segment] is CONTENT or "y" in clauses.tags[: trigger.start] else None
    return "possible" if word in ("could", "may", "might") else None


def _unconfirmed(clauses: Clauses) -> bool:
    """'cannot confirm it', 'could not be verified': the sentence keeps its events at arm's length."""
    if CONFIRMING.isdisjoint(clauses.words):
        return False
    at = next(at for at, word in enumerate(clauses.words) if word in CONFIRMING)
    return negative(clauses.words[max(0, at - 4) : at])
