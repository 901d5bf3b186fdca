"""The status that no word but its own form, and the verb on which it hangs, gives to what a verb tells."""

import re

from core.events.belonging import to_do
from core.events.clauses import VERBS, Clauses
from core.events.marks import marks, nearest, negative
from core.events.mood import Mood, aspect_of_clause, governor_of, of_modal, straight
from core.events.triggers import Trigger

VERB = re.compile("[bhmovy]")
REALISED = frozenset("first second third last latest only quick swift happy glad proud pleased good great wrong forced".split())
"""Words behind 'was' after which an infinitive tells what was done: 'was the first to sign', 'was quick to sign'."""
WANTING = frozenset("want wants wanted".split())
AIMING = WANTING | {"see", "have", "get"}
"""Verbs before a thing and what is done to it: 'wants it closed', 'will see it closed'."""


def of_use(clauses: Clauses, trigger: Trigger, mood: Mood) -> str:
    """The status that no word gives: that of the verb on which the trigger hangs, else of its own tense."""
    if trigger.use == "infinitive" and not mood.carried:
        if _only_thought_of(clauses, trigger):
            return "possible"
        ahead = headline_future(clauses, trigger) or clauses.tags.endswith("bt", 0, trigger.start)
        return "planned" if ahead else aspect_of_clause(clauses, trigger.start)
    if trigger.form.form == "past" and (aimed_at := _brought_about(clauses, trigger)):
        return aimed_at
    if trigger.use in ("gerund", "participle"):
        return _of_gerund(clauses, trigger)
    if trigger.use == "passive" and (awaited := _of_being(clauses, trigger)):
        return awaited
    return "ongoing" if mood.aspect == "ongoing" else "occurred"


def _only_thought_of(clauses: Clauses, trigger: Trigger) -> bool:
    """'It was unfair to jail Khan', 'has the courage to attack'; not 'was the first to sign', 'has overtaken Chile to sign'."""
    at = trigger.start - 2
    while at >= 0 and clauses.tags[at] in ".dan" and at + 1 not in clauses.marks and clauses.words[at] not in REALISED:
        at -= 1
    if not 0 <= at < trigger.start - 2 or clauses.tags[at] not in "bh" or at + 1 in clauses.marks:
        return False
    return clauses.tags[at] == "b" or "d" in clauses.tags[at : trigger.start] or clauses.words[trigger.start - 2].endswith("s")


def _brought_about(clauses: Clauses, trigger: Trigger) -> str | None:
    """'would see villages annexed', 'wants the sailors freed'; nothing in 'could see the villages, annexed in May'."""
    opens, at = clauses.start_of(trigger.start), trigger.start - 1
    if AIMING.isdisjoint(clauses.words[opens:at]):
        return None
    while at > opens and clauses.words[at] not in AIMING and (clauses.tags[at] in ".d" or clauses.words[at] == "of"):
        at -= 1
    before = clauses.tags[max(0, at - 1) : at]
    if clauses.words[at] not in AIMING or before == "d":
        return None
    if clauses.words[at] in WANTING:
        return "possible"
    if before == "t":
        line, _ = governor_of(clauses, at - 1, negated=False)
        return line.status if line else "possible"
    return of_modal(Mood(straight(clauses.words[at - 1]))) if before == "m" else None


def _of_gerund(clauses: Clauses, trigger: Trigger) -> str:
    """'Ceasing support would send …' is hypothetical; 'are fuelling the war by providing …', '…, killing nine': as the verb."""
    if governed := _governed(clauses, trigger, trigger.start):
        return governed
    return "hypothetical" if consequence(clauses, trigger) else aspect_of_clause(clauses, trigger.start)


def consequence(clauses: Clauses, trigger: Trigger) -> bool:
    """'Bombing Oslo would anger Rome', 'a failure to agree could anger Rome', 'Bombing Oslo is wrong'."""
    if trigger.start == clauses.start_of(trigger.start):
        verb = VERB.search(clauses.tags, trigger.stop, clauses.stop_of(trigger.start))
        if verb and (verb.group() == "m" or clauses.words[verb.start()] in ("is", "isn't", "isn’t")):
            return True
    after = clauses.tags.find("m", trigger.stop, clauses.stop_of(trigger.start))
    return after >= 0 and clauses.words[after] in ("would", "could", "might", "may")


def _of_being(clauses: Clauses, trigger: Trigger) -> str | None:
    """'a treaty to be signed in May' planned, 'at risk of being signed' possible, 'left without being signed' denied.

    Demanded in 'asks that it be signed'.
    """
    if _still_to_be(clauses, trigger):
        return "planned"
    if clauses.words[trigger.start - 1] == "be" and clauses.tag(trigger.start - 2) not in ("m", "n", "t", "a", "h", "c"):
        return "demanded"
    being = trigger.start - 1
    return _governed(clauses, trigger, being) if clauses.words[being] == "being" else None


def _still_to_be(clauses: Clauses, trigger: Trigger) -> bool:
    """'a treaty to be signed in May'; not 'the first to be signed', 'went on to be signed'."""
    before = clauses.tags[: trigger.start].rstrip("an")
    return before.endswith(".tb") and clauses.words[len(before) - 3] not in ("first", "second", "last", "latest", "only")


def _governed(clauses: Clauses, trigger: Trigger, stop: int) -> str | None:
    """'refrained from bombing', 'kept Khan from bombing', 'left without condemning', 'not considering sending' denied.

    Possible in 'considers sending', hypothetical in 'would lose without bombing', 'told them to avoid bombing'; nothing in
    'did not avoid bombing'. stop: the -ing form.
    """
    opens = clauses.start_of(trigger.start)
    status = nearest(marks("gerund"), clauses.words[max(opens, stop - 3) : stop])
    if clauses.words[stop - 1] == "from":
        status = status or nearest(marks("from"), clauses.words[max(opens, stop - 7) : stop])
    if status is None:
        return None
    if "m" in clauses.tags[opens:stop] or to_do(clauses, opens, stop):
        return "hypothetical"
    if not negative(clauses.words[max(opens, stop - 5) : stop]):
        return status
    return "denied" if status == "possible" else None


def headline_future(clauses: Clauses, trigger: Trigger) -> bool:
    """'NATO to address arms trade': no finite verb before the 'to'."""
    return VERBS.isdisjoint(clauses.tags[: trigger.start])
