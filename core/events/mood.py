"""How a verb is said: tense, modal, negation and the words that govern it; and what that makes of the event's type."""

from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from core.events.clauses import CONTENT, Clauses
from core.lexicon import read, values

COOPERATIVE = frozenset({"AID", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"})
NEGATIVE = frozenset("no not cannot never unable nobody".split())
NOT_ONLY = frozenset({"only", "just", "merely"})
FUTURE = frozenset({"will", "shall"})
SHORT = {"ll": "will", "'d": "would"}
"""What stands at the end of 'I'll', 'he'd' as one word."""


class MoodLine(NamedTuple):
    """A line of event_moods.csv."""

    line: int
    words: str
    status: str
    stance: str


@dataclass(slots=True)
class Mood:
    """How a verb is said.

    modal: will, would, may …; governor: the line of 'plans', 'refuses' before 'to';
    aspect: past, perfect (has), earlier (had), present or ongoing; reported: somebody says what is in a modal, 'said it would';
    carried: whether it is that of another verb, 'went on to visit', 'may have to visit'.
    """

    modal: str | None = None
    negated: bool = False
    governor: MoodLine | None = None
    aspect: str = "past"
    reported: bool = False
    carried: bool = False


PLAIN = Mood()


@cache
def governors() -> dict[str, MoodLine]:
    """The lines of event_moods.csv by word."""
    return {word: line for line in read("event_moods.csv", MoodLine) for word in values(line.words)}


def read_mood(clauses: Clauses, index: int, form: str) -> Mood:
    """The mood of the verb at `index`: its auxiliaries to the left, and what governs its 'to'."""
    modal, negated, governor = None, False, None
    aspect = "past" if form == "past" else "present"
    at = index - 1
    while at >= 0 and clauses.tags[at] in "ambhont" and at + 1 not in clauses.marks:
        letter, word = clauses.tags[at], straight(clauses.words[at])
        negated = negated or ((letter == "n" or negates(word)) and clauses.words[at + 1] not in NOT_ONLY)
        if letter == "m" and word.endswith("'d") and form == "past":
            aspect = "earlier"
        elif letter == "m":
            modal = SHORT.get(word[-2:], word)
        elif letter == "b":
            aspect = _of_be(word, form, aspect)
        elif letter in "ho" and aspect != "ongoing":
            aspect = "earlier" if word == "had" else "perfect" if letter == "h" else "past"
        elif letter == "t":
            carrier = _carrier(clauses, at)
            if carrier >= 0:
                return _carried(clauses, carrier, negated)
            governor, negated = governor_of(clauses, at, negated)
            break
        at -= 1
    negated = negated or (at >= 0 and clauses.words[at] == "nor" and at + 1 not in clauses.marks)
    return Mood(modal, negated, governor, aspect, modal is not None and _reported(clauses, index))


def _carrier(clauses: Clauses, to: int) -> int:
    """The verb of 'continued to', 'went on to', 'had to', 'may have to'; -1 where another word, or none, stands before 'to'."""
    if not to or to in clauses.marks:
        return -1
    word, verb = clauses.words[to - 1], to - 1
    if word == "on" and to > 1:
        word, verb = f"{clauses.words[to - 2]} on", to - 2
    line = governors().get(word)
    if line is None or line.status != "carried" or (word == "have" and "m" not in clauses.tags[max(0, verb - 2) : verb]):
        return -1
    return verb


def _carried(clauses: Clauses, carrier: int, negated: bool) -> Mood:
    """The mood of a verb after 'to' that is as real as the one before it."""
    word = clauses.words[carrier]
    form = "past" if clauses.tags[carrier] in "vh" and word != "have" else "ing" if word.endswith("ing") else "base"
    told = read_mood(clauses, carrier, form)
    return replace(told, negated=negated or told.negated, carried=True)


def straight(word: str) -> str:
    """'won’t' -> 'won't'."""
    return word.replace("’", "'")


def negates(word: str) -> bool:
    """'not', 'never', 'wasn't', 'wasn’t'."""
    return word in NEGATIVE or word.endswith(("n't", "n’t"))


def of_modal(mood: Mood) -> str:
    """'will' planned, 'must' demanded, 'would' hypothetical but planned in 'said it would', 'may' possible."""
    if mood.modal in FUTURE or mood.modal == "won't":
        return "planned"
    if mood.modal in ("must", "should", "shouldn't"):
        return "possible" if mood.aspect == "perfect" else "demanded"
    if mood.modal in ("would", "wouldn't"):
        return "planned" if mood.reported else "hypothetical"
    return "possible"


def _reported(clauses: Clauses, index: int) -> bool:
    """'said it would', 'said that it would'."""
    segment = clauses.segment_of[index]
    return clauses.kinds[segment] is CONTENT or "y" in clauses.tags[clauses.starts[segment] : index]


def _of_be(word: str, form: str, aspect: str) -> str:
    """'was attacking' past, 'is attacking' ongoing, 'is attacked' present."""
    if word in ("was", "were", "wasn't", "weren't"):
        return "past"
    return "ongoing" if form == "ing" else aspect if word == "been" else "present"


def aspect_of_clause(clauses: Clauses, index: int) -> str:
    """The status a dependent verb takes from the finite verb before it: ongoing after 'is' or 'are', else occurred.

    Planned of 'is due to vote on a law banning', not of 'is due to the king's decision to ban'.
    """
    before = clauses.tags[:index]
    at = max(before.rfind("b"), before.rfind("v"), before.rfind("h"), before.rfind("m"))
    if at < 0:
        return "occurred"
    word = clauses.words[at]
    if before[at] == "m":
        return "planned" if word in FUTURE or (word == "would" and "y" in before) else "possible"
    due = _due_to_do(clauses, at) if clauses.segment_of[at] == clauses.segment_of[index] else None
    if due:
        return due
    return "ongoing" if word in ("is", "are", "am") and not before[at + 1 :].count("v") else "occurred"


def _due_to_do(clauses: Clauses, at: int) -> str | None:
    """'is due to vote', 'agreed to vote': the status of what is done from a verb on; nothing in 'is due to the vote'."""
    for place in (at, at + 1):
        line = governors().get(clauses.words[place]) if clauses.tag(place + 1) == "t" else None
        if line and line.status != "carried" and clauses.tag(place + 2) not in ("d", "p", "P") and not clauses.capital(place + 2):
            return line.status
    return None


def governor_of(clauses: Clauses, to: int, negated: bool) -> tuple[MoodLine | None, bool]:
    """The word that governs a 'to' up to seven words before it in its clause."""
    start = clauses.start_of(to)
    for at in range(to - 1, max(start, to - 8) - 1, -1):
        word = clauses.words[at]
        line = (governors().get(f"{word} to") if at == to - 1 else None) or governors().get(word)
        if clauses.tags[at] == "t":
            break
        if line and line.status != "carried":
            return line, negated or _refused(clauses, start, at)
    return None, negated


def _refused(clauses: Clauses, start: int, at: int) -> bool:
    """'does not plan', 'has no plans', 'has not yet agreed'; not 'did not mention plans'."""
    before = at - 1
    while before > start and clauses.tags[before] in "abh":
        before -= 1
    return before >= start and (clauses.tags[before] == "n" or negates(clauses.words[before]))


def typed(event_type: str, mood: Mood) -> str:
    """The type of what is intended, refused or asked for (PLOVER manual): a promised release is AGREE, a planned ban THREATEN.

    'will not allow' REJECT; 'must release' REQUEST; 'plans to impose', 'said it would boycott' THREATEN; 'will allow' AGREE.
    """
    stance = mood.governor.stance if mood.governor else ""
    if mood.modal == "must" and mood.aspect != "perfect" and event_type not in ("ACCUSE", "REJECT", "THREATEN"):
        return "REQUEST"
    intends = stance == "intent" or mood.modal in FUTURE or (mood.modal == "would" and mood.reported)
    if mood.negated and (intends or mood.modal in ("can", "cannot", "won't")):
        return "REJECT" if event_type not in ("ACCUSE", "THREATEN") and event_type not in HOSTILE else event_type
    if stance == "refusal" and event_type not in HOSTILE:
        return "REJECT"
    if intends and event_type in COOPERATIVE:
        return "AGREE"
    if intends and event_type in HOSTILE:
        return "THREATEN"
    return event_type
