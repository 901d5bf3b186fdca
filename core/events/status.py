"""Whether an event happened, is planned, possible, alleged …, and who vouches for it."""

from dataclasses import dataclass
from functools import cache

from core.events.clauses import Clauses
from core.events.mood import FUTURE, Mood
from core.events.triggers import Trigger
from core.lexicon import Entry, read, values

IF = frozenset({"if", "unless", "should", "were"})


@dataclass(frozen=True, slots=True)
class MarkLine(Entry):
    """A line of event_marks.csv."""

    words: str
    side: str
    status: str


@cache
def marks(side: str) -> dict[str, str]:
    """Words beside an event noun ('before') or anywhere in its clause ('clause') with the status they give."""
    return {word: line.status for line in read("event_marks.csv", MarkLine) if line.side == side for word in values(line.words)}


def status_of_verb(clauses: Clauses, trigger: Trigger, mood: Mood, event_type: str) -> str:
    """The status of a verb's event from its mood, its clause and adverbs like 'allegedly'."""
    if _conditional(clauses, trigger, mood):
        return "hypothetical"
    marked = _marked(clauses, trigger)
    if marked:
        return marked
    if mood.governor and mood.governor.status != "denied":
        return mood.governor.status
    if mood.modal:
        return _of_modal(mood)
    if event_type in ("REQUEST", "REJECT"):
        return "demanded" if event_type == "REQUEST" else "occurred"
    if mood.negated or mood.governor:
        return "denied"
    return "ongoing" if mood.aspect == "ongoing" else "occurred"


def _of_modal(mood: Mood) -> str:
    if mood.modal in FUTURE or mood.modal in ("won't", "won’t"):
        return "planned"
    if mood.modal in ("must", "should", "shall", "shouldn't", "shouldn’t"):
        return "demanded"
    if mood.modal in ("would", "wouldn't", "wouldn’t"):
        return "planned" if mood.reported else "hypothetical"
    return "possible"


def _conditional(clauses: Clauses, trigger: Trigger, mood: Mood) -> bool:
    """In an if-clause, or the 'will' or 'would' that hangs on one."""
    segment = clauses.segment_of[trigger.start]
    if clauses.words[clauses.starts[segment]] in ("if", "unless"):
        return True
    return mood.modal in ("will", "would", "could", "might") and ("if" in clauses.words or "unless" in clauses.words)


def _marked(clauses: Clauses, trigger: Trigger) -> str | None:
    """'allegedly attacked', 'accused of attacking', 'possibly meet': adverbs and claims before the trigger."""
    known = marks("clause")
    start = max(clauses.starts[clauses.segment_of[trigger.start]], trigger.start - 8)
    for at in range(trigger.start - 1, start - 1, -1):
        if clauses.words[at] in known:
            return known[clauses.words[at]]
    return None


def status_of_noun(clauses: Clauses, trigger: Trigger) -> str:
    """The status of a noun's event: 'upcoming summit', 'the possibility of talks', 'alleged attack', 'ongoing war'."""
    known = marks("noun")
    segment_start = clauses.starts[clauses.segment_of[trigger.start]]
    for at in range(trigger.start - 1, max(segment_start, trigger.start - 7) - 1, -1):
        if clauses.words[at] in known:
            return known[clauses.words[at]]
    if clauses.words[segment_start] in ("if", "unless"):
        return "hypothetical"
    return "ongoing" if trigger.pattern.lasting else "occurred"
