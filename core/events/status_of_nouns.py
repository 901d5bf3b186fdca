"""Whether the event that a noun names happened, is planned, possible, alleged …"""

import re
from collections.abc import Sequence

from core.events.clauses import CONTENT, FINITE, PART, RELATIVE, VERBS, Clauses
from core.events.marks import CONFIRMING, first_marks, marks, negative
from core.events.mood import FUTURE, governor_of, governors
from core.events.patterns import words_of
from core.events.status import INTENDED, conditional, opens_with_if
from core.events.triggers import Trigger
from core.events.uses import leading_word

VERB = re.compile("[bhmoyvt]")
ANY = frozenset({"a", "an"})
INSERTED = frozenset({PART, RELATIVE})
AFTERMATH = ".pdtcabhn"
"""Tags of the words that may part a noun from what became of it."""
UNSURE = frozenset({"would", "could", "might", "may"})
MODALS = UNSURE | {"will"}
OWNERS = frozenset("its his her their our my your".split())
ELSEWHERE = frozenset("at in during after before by since".split())


def status_of_noun(clauses: Clauses, trigger: Trigger) -> str:
    """The status of a noun's event: 'upcoming summit', 'the possibility of talks', 'alleged attack', 'ongoing war'."""
    segment = clauses.segment_of[trigger.start]
    start = clauses.starts[segment]
    if opens_with_if(clauses, trigger) or _condition(clauses, trigger):
        return "hypothetical"
    if marked := _marked_noun(_before(clauses, trigger)) or _marked_after(clauses, trigger):
        return marked
    if _absent(clauses, trigger):
        return "denied"
    if _unconfirmed(clauses):
        return "alleged"
    if ahead := _announced(clauses, trigger):
        return ahead
    if _held_ahead(clauses, trigger):
        return "planned"
    modal = clauses.tags.find("m", start, clauses.stops[segment])
    if modal >= 0 and clauses.words[modal] in UNSURE and "y" not in clauses.tags[start:modal] and not _owned(clauses, trigger):
        return "hypothetical"
    return "ongoing" if trigger.pattern.lasting and not _has_a_name(clauses, trigger) else "occurred"


def _has_a_name(clauses: Clauses, trigger: Trigger) -> bool:
    """'the Korean |War|', written with a capital as what is over is; not 'the Korean war'."""
    return trigger.start > 0 and clauses.capital(trigger.start) and clauses.capital(trigger.start - 1)


def _before(clauses: Clauses, trigger: Trigger) -> list[str]:
    """The words before a noun that say how real it is: 'will hold talks'; not 'will' in 'will tone down his attacks'."""
    words = clauses.words[max(clauses.start_of(trigger.start), trigger.start - 6) : trigger.start]
    return [word for word in words if word not in MODALS] if _owned(clauses, trigger) else list(words)


def _owned(clauses: Clauses, trigger: Trigger) -> bool:
    """'his first attacks', 'Khan's attacks', which are there before 'will' or 'could' is said of them; not 'his visit'."""
    if trigger.pattern.event_type not in ("ACCUSE", "ASSAULT"):
        return False
    at = trigger.start - 1
    while at >= 0 and clauses.tags[at] in ".a" and at + 1 not in clauses.marks and not clauses.owns(at):
        at -= 1
    return at >= 0 and at + 1 not in clauses.marks and (clauses.owns(at) or clauses.words[at] in OWNERS)


def _marked_noun(before: Sequence[str]) -> str | None:
    """'planned talks', 'the prospect of talks', not 'promised at the talks'; before: the words before the noun."""
    known, follows = marks("noun"), ""
    if first_marks("noun").isdisjoint(before):
        return None
    for word in reversed(before):
        told = known.get(word) or known.get(f"{word} {follows}")
        if told and follows not in ELSEWHERE:
            return told
        follows = word
    return None


def _marked_after(clauses: Clauses, trigger: Trigger) -> str | None:
    """'The visit to Oslo was called off', 'an attack is unlikely', 'talks scheduled for Monday'; not 'was not called off'."""
    if first_marks("after").isdisjoint(clauses.words[trigger.stop :]):
        return None
    known, (start, stop) = marks("after"), _predicate(clauses, trigger)
    for at in range(start, stop):
        told = known.get(clauses.words[at]) or known.get(" ".join(clauses.words[at : at + 2]))
        if told and clauses.tags[at - 1] not in "dpn":
            return told
        if clauses.tags[at] not in AFTERMATH or (at in clauses.marks and at > start):
            return None
    return None


def _predicate(clauses: Clauses, trigger: Trigger) -> tuple[int, int]:
    """Where it is told what became of a noun: right behind it, or behind ', brokered by Oslo,'."""
    segment = clauses.segment_of[trigger.start]
    after, stop = segment + 2, clauses.stops[segment]
    inserted = after < len(clauses.kinds) and clauses.kinds[segment + 1] in INSERTED
    waits = VERBS.isdisjoint(clauses.tags[clauses.starts[segment] : stop])
    if inserted and waits and clauses.tags[clauses.starts[after]] in VERBS:
        return clauses.starts[after], clauses.stops[after]
    return trigger.stop, stop


def _condition(clauses: Clauses, trigger: Trigger) -> bool:
    """'The talks would end if', 'any attack will have consequences'; not 'said at the talks: “We will go if”'."""
    if "m" not in clauses.tags:
        return False
    opens, stop = clauses.start_of(trigger.start), clauses.stop_of(trigger.start)
    if conditional(clauses) and "y" not in clauses.tags[opens:stop]:
        return True
    return "any" in clauses.words[max(opens, trigger.start - 3) : trigger.start] and "m" in clauses.tags[trigger.stop : stop]


def _absent(clauses: Clauses, trigger: Trigger) -> bool:
    """'no talks', 'has not seen any attack'."""
    at = trigger.start - 1
    while at >= 0 and clauses.tags[at] == "." and at + 1 not in clauses.marks:
        at -= 1
    word = clauses.words[at] if at >= 0 else ""
    return word == "no" or (word == "any" and negative(clauses.words[max(0, at - 6) : at]))


def _announced(clauses: Clauses, trigger: Trigger) -> str | None:
    """'The talks will resume', 'said the talks would go ahead' planned, 'could be held' possible; not 'the raid will hurt'.

    'The talks were due to resume', 'are to resume' planned.
    """
    segment = clauses.segment_of[trigger.start]
    if due := _due(clauses, trigger):
        return due
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


def _due(clauses: Clauses, trigger: Trigger) -> str | None:
    """'were due to resume', 'are to resume', 'are expected to resume' behind the noun."""
    if "b" not in clauses.tags[trigger.stop :]:
        return None
    being = VERB.search(clauses.tags, *_predicate(clauses, trigger))
    if not being or being.group() != "b":
        return None
    at = being.end()
    while clauses.tags[at : at + 1] == "a":
        at += 1
    if clauses.tags[at : at + 1] == "t":
        return "planned"
    line = governors().get(clauses.words[at]) if clauses.tags[at + 1 : at + 2] == "t" else None
    return line.status if line and line.status in INTENDED else None


def _held_ahead(clauses: Clauses, trigger: Trigger) -> bool:
    """'is to speak at the summit', 'due to land for talks': as far ahead as what is done; 'before a summit', not 'the summit'."""
    lead = leading_word(clauses, trigger.start)
    if lead == "before":
        return trigger.pattern.event_type == "CONSULT" and not ANY.isdisjoint(clauses.words[trigger.start - 3 : trigger.start])
    to = clauses.tags.rfind("t", clauses.start_of(trigger.start), trigger.start)
    if to < 0 or lead not in ("at", "during", "for"):
        return False
    line, _ = governor_of(clauses, to, negated=False)
    return clauses.tag(to - 1) == "b" or (line is not None and line.status in INTENDED)


def _unconfirmed(clauses: Clauses) -> bool:
    """'cannot confirm it', 'could not be verified': the sentence keeps its events at arm's length."""
    if CONFIRMING.isdisjoint(clauses.words):
        return False
    at = next(at for at, word in enumerate(clauses.words) if word in CONFIRMING)
    return negative(clauses.words[max(0, at - 4) : at])
