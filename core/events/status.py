"""Whether an event happened, is planned, possible, alleged …"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.events.belonging import to_do
from core.events.clauses import CONTENT, FINITE, VERBS, Clauses
from core.events.mood import FUTURE, Mood, aspect_of_clause
from core.events.patterns import words_of
from core.events.triggers import Trigger
from core.lexicon import Entry, read, values

QUOTED = frozenset("\"“„«")
"""Marks at which another's words begin."""
CONFIRMING = frozenset("confirm confirmed verify verified corroborate substantiate".split())
NEGATIVE = frozenset("not cannot never unable nobody".split())
UNTIL = frozenset("until till".split())
AWAITING = UNTIL | frozenset("before after when once".split())
"""Words that open a clause of what is still awaited, in a sentence that looks ahead."""


@dataclass(frozen=True, slots=True)
class MarkLine(Entry):
    """A line of event_marks.csv."""

    words: str
    side: str
    status: str


@cache
def marks(side: str) -> dict[str, str]:
    """Words beside an event noun ('noun'), before a verb in its clause ('clause') or right before its -ing form ('gerund').

    Each with the status it gives.
    """
    return {word: line.status for line in read("event_marks.csv", MarkLine) if line.side == side for word in values(line.words)}


def status_of_verb(clauses: Clauses, trigger: Trigger, mood: Mood, event_type: str) -> str:
    """The status of a verb's event from its mood, its clause and adverbs like 'allegedly'."""
    if _opens_with_if(clauses, trigger) or (mood.modal and conditional(clauses)):
        return "hypothetical"
    if marked := _marked(clauses, trigger):
        return marked
    if mood.governor and mood.governor.status != "denied":
        return mood.governor.status
    if mood.modal:
        return _of_modal(mood)
    if _awaited(clauses, trigger):
        return "possible"
    if event_type == "REJECT":
        return "occurred"
    if mood.negated or (mood.governor and event_type != "REQUEST"):
        return "denied"
    if event_type == "REQUEST":
        return "demanded"
    if trigger.use == "infinitive":
        return "planned" if headline_future(clauses, trigger) else aspect_of_clause(clauses, trigger.start)
    if trigger.use in ("gerund", "participle"):
        return _of_gerund(clauses, trigger)
    return "ongoing" if mood.aspect == "ongoing" else "occurred"


def _of_modal(mood: Mood) -> str:
    if mood.modal in FUTURE or mood.modal in ("won't", "won’t"):
        return "planned"
    if mood.modal in ("must", "should", "shouldn't", "shouldn’t"):
        return "demanded"
    if mood.modal in ("would", "wouldn't", "wouldn’t"):
        return "planned" if mood.reported else "hypothetical"
    return "possible"


def _of_gerund(clauses: Clauses, trigger: Trigger) -> str:
    """'Ceasing support would send …' is hypothetical; 'are fuelling the war by providing …', '…, killing nine': as the verb."""
    if governed := _governed(clauses, trigger):
        return governed
    after = clauses.tags.find("m", trigger.stop, clauses.stops[clauses.segment_of[trigger.start]])
    if after >= 0 and clauses.words[after] in ("would", "could", "might", "may"):
        return "hypothetical"
    return aspect_of_clause(clauses, trigger.start)


def _governed(clauses: Clauses, trigger: Trigger) -> str | None:
    """'refrained from bombing', 'left without condemning' denied, 'considers sending' possible, 'not considering sending' denied.

    Hypothetical in 'would lose without bombing', 'told them to avoid bombing'; nothing in 'did not avoid bombing'.
    """
    opens, stop = clauses.starts[clauses.segment_of[trigger.start]], trigger.start
    status = _nearest(marks("gerund"), clauses.words[max(opens, stop - 3) : stop])
    if status is None:
        return None
    if "m" in clauses.tags[opens:stop] or to_do(clauses, opens, stop):
        return "hypothetical"
    if not _negative(clauses.words[max(opens, stop - 5) : stop]):
        return status
    return "denied" if status == "possible" else None


def _negative(words: Sequence[str]) -> bool:
    return any(each in NEGATIVE or each.endswith(("n't", "n’t")) for each in words)


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


def _opens_with_if(clauses: Clauses, trigger: Trigger) -> bool:
    return clauses.words[clauses.starts[clauses.segment_of[trigger.start]]] in ("if", "unless")


def asked(clauses: Clauses, trigger: Trigger, text: str, end: int) -> bool:
    """'Will she visit Oslo?', 'asked whether she will visit Oslo'; text: of the sentence, in which the trigger ends at `end`.

    Not 'After she left, Khan asked: “Where is she?”'.
    """
    if clauses.words[clauses.starts[clauses.segment_of[trigger.start]]] == "whether":
        return True
    mark = text.find("?", end)
    return mark >= 0 and QUOTED.isdisjoint(text[end:mark])


def _marked(clauses: Clauses, trigger: Trigger) -> str | None:
    """'allegedly attacked', 'accused of attacking', 'possibly meet': adverbs and claims before the trigger."""
    start, stop = clauses.starts[clauses.segment_of[trigger.start]], trigger.start
    return _nearest(marks("clause"), clauses.words[start if stop - start < 8 else stop - 8 : stop])


def _nearest(known: dict[str, str], words: Sequence[str]) -> str | None:
    """The status that the last of the known words gives, None without one."""
    for word in reversed(words):
        if word in known:
            return known[word]
    return None


def status_of_noun(clauses: Clauses, trigger: Trigger) -> str:
    """The status of a noun's event: 'upcoming summit', 'the possibility of talks', 'alleged attack', 'ongoing war'."""
    segment = clauses.segment_of[trigger.start]
    start = clauses.starts[segment]
    marked = _nearest(marks("noun"), clauses.words[max(start, trigger.start - 6) : trigger.start])
    if marked:
        return marked
    if _opens_with_if(clauses, trigger) or (conditional(clauses) and "m" in clauses.tags):
        return "hypothetical"
    if _unconfirmed(clauses):
        return "alleged"
    if ahead := _announced(clauses, trigger):
        return ahead
    modal = clauses.tags.find("m", start, clauses.stops[segment])
    if modal >= 0 and clauses.words[modal] in ("would", "could", "might", "may") and "y" not in clauses.tags[start:modal]:
        return "hypothetical"
    return "ongoing" if trigger.pattern.lasting else "occurred"


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
    return _negative(clauses.words[max(0, at - 4) : at])
