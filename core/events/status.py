"""Whether an event happened, is planned, possible, alleged …"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.events.clauses import VERBS, Clauses
from core.events.mood import FUTURE, Mood, aspect_of_clause
from core.events.triggers import Trigger
from core.lexicon import Entry, read, values

QUOTED = frozenset("\"“„«")
"""Marks at which another's words begin."""
CONFIRMING = frozenset("confirm confirmed verify verified corroborate substantiate".split())


@dataclass(frozen=True, slots=True)
class MarkLine(Entry):
    """A line of event_marks.csv."""

    words: str
    side: str
    status: str


@cache
def marks(side: str) -> dict[str, str]:
    """Words beside an event noun ('noun') or before a verb in its clause ('clause') with the status they give."""
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
    after = clauses.tags.find("m", trigger.stop, clauses.stops[clauses.segment_of[trigger.start]])
    if after >= 0 and clauses.words[after] in ("would", "could", "might", "may"):
        return "hypothetical"
    return aspect_of_clause(clauses, trigger.start)


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
    modal = clauses.tags.find("m", start, clauses.stops[segment])
    if modal >= 0 and clauses.words[modal] in ("would", "could", "might", "may") and "y" not in clauses.tags[start:modal]:
        return "hypothetical"
    return "ongoing" if trigger.pattern.lasting else "occurred"


def _unconfirmed(clauses: Clauses) -> bool:
    """'cannot confirm it', 'could not be verified': the sentence keeps its events at arm's length."""
    if CONFIRMING.isdisjoint(clauses.words):
        return False
    at = next(at for at, word in enumerate(clauses.words) if word in CONFIRMING)
    before = clauses.words[max(0, at - 4) : at]
    return any(each in ("not", "cannot", "never", "unable", "nobody") or each.endswith(("n't", "n’t")) for each in before)
