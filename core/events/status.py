"""Whether the event that a verb tells happened, is planned, possible, alleged …"""

from core.events.belonging import to_do
from core.events.clauses import FINITE, MAIN, VERBS, Clauses
from core.events.marks import CONFIRMING, marks, negative
from core.events.mood import FUTURE, Mood, of_modal
from core.events.patterns import words_of
from core.events.status_of_use import consequence, of_use
from core.events.triggers import Trigger

QUOTED = frozenset('"“„«')
"""Marks at which another's words begin."""
NOBODY = frozenset("no none nobody neither".split())
UNCOUNTED = frozenset("fewer less sooner later longer doubt matter wonder".split())
"""Words after 'no' that deny nothing."""
INTENDED = frozenset({"planned", "expected", "possible"})
DENIABLE = INTENDED | {"demanded"}
"""Statuses of what governs a verb that a negation turns into denied: 'does not plan to', 'was not asked to'."""
WILL = FUTURE | {"won't", "would", "wouldn't"}
INVERTED = frozenset("had were should".split())
UNTIL = frozenset("until till".split())
AWAITING = UNTIL | frozenset("before after when once".split())
"""Words that open a clause of what is still awaited, in a sentence that looks ahead."""


def status_of_verb(clauses: Clauses, trigger: Trigger, mood: Mood, event_type: str) -> str:
    """The status of a verb's event from its mood, its clause and adverbs like 'allegedly'."""
    if opens_with_if(clauses, trigger) or (mood.modal and conditional(clauses)):
        return "hypothetical"
    if marked := _marked(clauses, trigger):
        return marked
    if mood.governor and mood.governor.status != "denied":
        return "denied" if mood.negated and mood.governor.status in DENIABLE else mood.governor.status
    if mood.modal:
        return "denied" if _ruled_out(trigger, mood, event_type) else of_modal(mood)
    if _awaited(clauses, trigger):
        return "possible"
    if event_type == "REJECT":
        return _of_rejection(clauses, trigger, mood)
    if mood.negated or (mood.governor and event_type != "REQUEST") or _by_nobody(clauses, trigger) or _of_none(clauses, trigger):
        return "denied"
    if mood.aspect == "present" and trigger.use == "finite" and conditional(clauses) and clauses.kind_of(trigger.start) is MAIN:
        return "hypothetical"
    if event_type == "REQUEST" or (trigger.use == "finite" and trigger.form.form == "base" and trigger.start == 0):
        return "demanded"
    return of_use(clauses, trigger, mood)


def _ruled_out(trigger: Trigger, mood: Mood, event_type: str) -> bool:
    """'will not attack', 'would not rule it out'; not 'will not attend', which is a rejection that is planned."""
    turned = event_type == "REJECT" and trigger.pattern.event_type != "REJECT"
    return mood.negated and mood.modal in WILL and not turned


def _of_rejection(clauses: Clauses, trigger: Trigger, mood: Mood) -> str:
    """'refused to sign' occurred, 'did not reject it' denied, 'a failure to sign would anger Oslo' hypothetical."""
    if trigger.use == "infinitive" and consequence(clauses, trigger):
        return "hypothetical"
    undone = trigger.pattern.event_type == "REJECT" and (mood.negated or _by_nobody(clauses, trigger))
    return "denied" if undone and not mood.governor else "occurred"


def _awaited(clauses: Clauses, trigger: Trigger) -> bool:
    """'told them to wait until Khan had left', 'will leave after Khan signs': not 'left after Khan had signed'."""
    segment = clauses.segment_of[trigger.start]
    opens, word = clauses.starts[segment], clauses.words[clauses.starts[segment]]
    if not segment or word not in AWAITING or (word not in UNTIL and trigger.form.form not in ("base", "third")):
        return False
    before = clauses.starts[segment - 1]
    return "m" in clauses.tags[before:opens] or to_do(clauses, before, opens)


def conditional(clauses: Clauses) -> bool:
    """Whether the sentence has an if-clause."""
    return "s" in clauses.tags and ("if" in clauses.words or "unless" in clauses.words)


def opens_with_if(clauses: Clauses, trigger: Trigger) -> bool:
    """'If Khan left', 'had Khan left, they would …'; not 'Had Khan left?'."""
    segment = clauses.segment_of[trigger.start]
    word = clauses.words[clauses.starts[segment]]
    if word not in INVERTED:
        return word in ("if", "unless")
    return "m" in clauses.tags[clauses.stops[segment] :] and clauses.tag(clauses.starts[segment] + 1) not in ("v", "b", "n", "a")


def _by_nobody(clauses: Clauses, trigger: Trigger) -> bool:
    """'No soldiers attacked', 'neither Khan nor Singh was arrested'; not 'no fewer than nine were arrested'."""
    opens = clauses.start_of(trigger.start)
    if clauses.words[opens] not in NOBODY or clauses.words[opens + 1] in UNCOUNTED:
        return False
    return VERBS.isdisjoint(clauses.tags[opens + 1 : trigger.start].rstrip("abhon"))


def _of_none(clauses: Clauses, trigger: Trigger) -> bool:
    """'held no talks', 'accused no one'; not 'held no fewer than nine talks'."""
    after = clauses.words[trigger.stop : trigger.stop + 2]
    return after[:1] == ["no"] and trigger.stop not in clauses.marks and UNCOUNTED.isdisjoint(after)


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
    if start and clauses.words[start] == "that" and (rumoured := _rumoured(clauses, start)):
        return rumoured
    if "y" in clauses.tags[stop:] and (claimed := _claimed(clauses, trigger)):
        return claimed
    return _claims(clauses, max(start, stop - 8), stop)


def _rumoured(clauses: Clauses, that: int) -> str | None:
    """'reports |that|', 'could not confirm |that|', 'it is not true |that|', 'did not say |that|': the words before it tell."""
    before = clauses.words[max(0, that - 5) : that]
    if before[-1] == "true" and negative(before):
        return "denied"
    if before[-1] in CONFIRMING and negative(before):
        return "alleged"
    if clauses.tag(that - 1) == "y" and negative(before[-3:]):
        return "hypothetical"
    return marks("that").get(before[-1])


def _claims(clauses: Clauses, start: int, stop: int) -> str | None:
    """The status that the words [start, stop) before a verb give it: 'claimed it attacked', 'denied it attacked'.

    Not 'claimed victory in Oslo, attacked', 'denied the charges and attacked', 'the suspects attacked'.
    """
    known = marks("clause")
    if known.keys().isdisjoint(clauses.words[start:stop]):
        return None
    for at in range(stop - 1, start - 1, -1):
        word = clauses.words[at]
        if word in known and (word.endswith("ly") or _claiming(clauses, at, stop)):
            return known[word]
    return None


def _claiming(clauses: Clauses, at: int, stop: int) -> bool:
    """Whether the word at `at` says something of the verb at `stop`, and is not done with before its 'and'."""
    after = clauses.words[at + 1]
    if clauses.tag(at + 1) in FINITE or after in words_of("claimed") or (clauses.tag(at + 1) == "p" and after != "of"):
        return False
    joined = clauses.tags.rfind("c", at, stop)
    goes_on = joined >= 0 and not clauses.tags[joined + 1 : stop].strip("abhmno")
    return not goes_on or not FINITE.isdisjoint(clauses.tags[at + 1 : joined])


def _claimed(clauses: Clauses, trigger: Trigger) -> str | None:
    """'…, the army claimed' at the end."""
    at = clauses.tags.rfind("y")
    closing = at > len(clauses.tags) - 3 and clauses.start_of(at) > trigger.stop and clauses.start_of(at) in clauses.marks
    return "alleged" if closing and marks("clause").get(clauses.words[at]) == "alleged" else None
