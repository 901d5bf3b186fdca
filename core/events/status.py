"""Whether the event that a verb tells happened, is planned, possible, alleged …"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from core.events.belonging import to_do
from core.events.clauses import VERBS, Clauses
from core.events.mood import FUTURE, Mood, aspect_of_clause, negates, straight
from core.events.triggers import Trigger
from core.lexicon import read, values

QUOTED = frozenset("\"“„«")
"""Marks at which another's words begin."""
NOBODY = frozenset("no none nobody neither".split())
UNCOUNTED = frozenset("fewer less sooner later longer doubt matter wonder".split())
"""Words after 'no' that deny nothing."""
INTENDED = frozenset({"planned", "expected", "possible"})
INVERTED = frozenset("had were should".split())
WANTING = frozenset("want wants wanted".split())
AIMING = WANTING | {"see", "have", "get"}
"""Verbs before a thing and what is done to it: 'wants it closed', 'will see it closed'."""
UNTIL = frozenset("until till".split())
AWAITING = UNTIL | frozenset("before after when once".split())
"""Words that open a clause of what is still awaited, in a sentence that looks ahead."""


class MarkLine(NamedTuple):
    """A line of event_marks.csv."""

    line: int
    words: str
    side: str
    status: str


@cache
def marks(side: str) -> dict[str, str]:
    """Words beside an event noun ('noun') or verb with the status they give.

    Behind a noun ('after'), before the 'that' of a verb's clause ('that'), before a verb in its clause ('clause'),
    right before it ('verb'), or before its -ing form, without or with 'from' between ('gerund', 'from').
    """
    return {word: line.status for line in read("event_marks.csv", MarkLine) if line.side == side for word in values(line.words)}


@cache
def first_marks(side: str) -> frozenset[str]:
    """The words with which the marks of a side begin."""
    return frozenset(mark.split()[0] for mark in marks(side))


def status_of_verb(clauses: Clauses, trigger: Trigger, mood: Mood, event_type: str) -> str:
    """The status of a verb's event from its mood, its clause and adverbs like 'allegedly'."""
    if opens_with_if(clauses, trigger) or (mood.modal and conditional(clauses)):
        return "hypothetical"
    if marked := _marked(clauses, trigger):
        return marked
    if mood.governor and mood.governor.status != "denied":
        return "denied" if mood.negated and mood.governor.status in INTENDED else mood.governor.status
    if mood.modal:
        return _of_modal(mood)
    if _awaited(clauses, trigger):
        return "possible"
    if event_type == "REJECT":
        return _of_rejection(clauses, trigger, mood)
    if mood.negated or (mood.governor and event_type != "REQUEST") or _by_nobody(clauses, trigger):
        return "denied"
    if event_type == "REQUEST" or (trigger.use == "finite" and trigger.form.form == "base" and trigger.start == 0):
        return "demanded"
    return _of_use(clauses, trigger, mood)


def _of_rejection(clauses: Clauses, trigger: Trigger, mood: Mood) -> str:
    """'refused to sign' occurred, 'did not reject it' denied, 'a failure to sign would anger Oslo' hypothetical."""
    if trigger.use == "infinitive" and _consequence(clauses, trigger):
        return "hypothetical"
    return "denied" if mood.negated and not mood.governor and trigger.pattern.event_type == "REJECT" else "occurred"


def _of_use(clauses: Clauses, trigger: Trigger, mood: Mood) -> str:
    """The status that no word gives: that of the verb on which the trigger hangs, else of its own tense."""
    if trigger.use == "infinitive":
        ahead = headline_future(clauses, trigger) or clauses.tags.endswith("bt", 0, trigger.start)
        return "planned" if ahead else aspect_of_clause(clauses, trigger.start)
    if trigger.form.form == "past" and (aimed_at := _brought_about(clauses, trigger)):
        return aimed_at
    if trigger.use in ("gerund", "participle"):
        return _of_gerund(clauses, trigger)
    if trigger.use == "passive" and _still_to_be(clauses, trigger):
        return "planned"
    return "ongoing" if mood.aspect == "ongoing" else "occurred"


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
    return _of_modal(Mood(straight(clauses.words[at - 1]))) if before == "m" else None


def _of_modal(mood: Mood) -> str:
    """'will' planned, 'must' demanded, 'would' hypothetical but planned in 'said it would', 'may' possible."""
    if mood.modal in FUTURE or mood.modal == "won't":
        return "planned"
    if mood.modal in ("must", "should", "shouldn't"):
        return "possible" if mood.aspect == "perfect" else "demanded"
    if mood.modal in ("would", "wouldn't"):
        return "planned" if mood.reported else "hypothetical"
    return "possible"


def _of_gerund(clauses: Clauses, trigger: Trigger) -> str:
    """'Ceasing support would send …' is hypothetical; 'are fuelling the war by providing …', '…, killing nine': as the verb."""
    if governed := _governed(clauses, trigger):
        return governed
    return "hypothetical" if _consequence(clauses, trigger) else aspect_of_clause(clauses, trigger.start)


def _consequence(clauses: Clauses, trigger: Trigger) -> bool:
    """'Bombing Oslo would anger Rome', 'a failure to agree could anger Rome'."""
    after = clauses.tags.find("m", trigger.stop, clauses.stop_of(trigger.start))
    return after >= 0 and clauses.words[after] in ("would", "could", "might", "may")


def _still_to_be(clauses: Clauses, trigger: Trigger) -> bool:
    """'a treaty to be signed in May'; not 'the first to be signed', 'went on to be signed'."""
    before = clauses.tags[: trigger.start].rstrip("an")
    return before.endswith(".tb") and clauses.words[len(before) - 3] not in ("first", "second", "last", "latest", "only")


def _governed(clauses: Clauses, trigger: Trigger) -> str | None:
    """'refrained from bombing', 'kept Khan from bombing', 'left without condemning', 'not considering sending' denied.

    Possible in 'considers sending', hypothetical in 'would lose without bombing', 'told them to avoid bombing'; nothing in
    'did not avoid bombing'.
    """
    opens, stop = clauses.start_of(trigger.start), trigger.start
    status = _nearest(marks("gerund"), clauses.words[max(opens, stop - 3) : stop])
    if clauses.words[stop - 1] == "from":
        status = status or _nearest(marks("from"), clauses.words[max(opens, stop - 7) : stop])
    if status is None:
        return None
    if "m" in clauses.tags[opens:stop] or to_do(clauses, opens, stop):
        return "hypothetical"
    if not negative(clauses.words[max(opens, stop - 5) : stop]):
        return status
    return "denied" if status == "possible" else None


def negative(words: Sequence[str]) -> bool:
    """Whether one of the words is 'not', 'never', 'wasn't'."""
    return any(map(negates, words))


def _awaited(clauses: Clauses, trigger: Trigger) -> bool:
    """'told them to wait until Khan had left', 'will leave after Khan signs': not 'left after Khan had signed'."""
    segment = clauses.segment_of[trigger.start]
    opens, word = clauses.starts[segment], clauses.words[clauses.starts[segment]]
    if not segment or word not in AWAITING or (word not in UNTIL and trigger.form.form not in ("base", "third")):
        return False
    before = clauses.starts[segment - 1]
    return "m" in clauses.tags[before:opens] or to_do(clauses, before, opens)


def headline_future(clauses: Clauses, trigger: Trigger) -> bool:
    """'NATO to address arms trade': no finite verb before the 'to'."""
    return VERBS.isdisjoint(clauses.tags[: trigger.start])


def conditional(clauses: Clauses) -> bool:
    """Whether the sentence has an if-clause."""
    return "s" in clauses.tags and ("if" in clauses.words or "unless" in clauses.words)


def opens_with_if(clauses: Clauses, trigger: Trigger) -> bool:
    """'If Khan left', 'had Khan left, they would …'; not 'Had Khan left?'."""
    segment = clauses.segment_of[trigger.start]
    word = clauses.words[clauses.starts[segment]]
    return word in ("if", "unless") or (word in INVERTED and "m" in clauses.tags[clauses.stops[segment] :])


def _by_nobody(clauses: Clauses, trigger: Trigger) -> bool:
    """'No soldiers attacked', 'neither Khan nor Singh was arrested'; not 'no fewer than nine were arrested'."""
    opens = clauses.start_of(trigger.start)
    if clauses.words[opens] not in NOBODY or clauses.words[opens + 1] in UNCOUNTED:
        return False
    return VERBS.isdisjoint(clauses.tags[opens + 1 : trigger.start].rstrip("abhon"))


def asked(clauses: Clauses, trigger: Trigger, rest: str) -> bool:
    """'Will she visit Oslo?', 'asked whether she will visit Oslo'; rest: of the sentence, behind the trigger.

    Not 'After she left, Khan asked: “Where is she?”'.
    """
    if clauses.words[clauses.start_of(trigger.start)] == "whether":
        return True
    asking, mark, _ = rest.partition("?")
    return mark == "?" and QUOTED.isdisjoint(asking)


def _marked(clauses: Clauses, trigger: Trigger) -> str | None:
    """'allegedly attacked', 'accused of attacking', 'nearly attacked', 'reports that Khan attacked': words before the trigger."""
    if beside := marks("verb").get(clauses.words[trigger.start - 1] if trigger.start else ""):
        return beside
    start, stop = clauses.start_of(trigger.start), trigger.start
    if start and clauses.words[start] == "that" and (rumoured := marks("that").get(clauses.words[start - 1])):
        return rumoured
    if "y" in clauses.tags[stop:] and (claimed := _claimed(clauses, trigger)):
        return claimed
    return _nearest(marks("clause"), clauses.words[start if stop - start < 8 else stop - 8 : stop])


def _claimed(clauses: Clauses, trigger: Trigger) -> str | None:
    """'…, the army claimed' at the end."""
    at = clauses.tags.rfind("y")
    closing = at > len(clauses.tags) - 3 and clauses.start_of(at) > trigger.stop and clauses.start_of(at) in clauses.marks
    return marks("clause").get(clauses.words[at]) if closing else None


def _nearest(known: dict[str, str], words: Sequence[str]) -> str | None:
    """The status that the last of the known words gives, None without one."""
    if known.keys().isdisjoint(words):
        return None
    for word in reversed(words):
        if word in known:
            return known[word]
    return None
