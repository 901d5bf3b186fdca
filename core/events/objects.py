"""Whom a verb's deed meets, among the names after it."""

import re
from functools import cache
from typing import NamedTuple

from core.choices import EVENT_TYPES
from core.events.belonging import taken_over, to_do
from core.events.clauses import MAIN, PART, RELATIVE, SUB, Clauses
from core.events.names import STATIC, Named, bare, phrase, preposition
from core.events.nouns import MUTUAL, PLACING
from core.events.patterns import words_of
from core.events.subjects import OPENING_PHRASE, in_main_line, own_clause
from core.events.triggers import Trigger
from core.lexicon import complain, read, values

SPATIAL = frozenset({"ASSAULT", "THREATEN", "PROTEST", "COERCE", "AID"})
"""Types that may strike a place: 'shelled positions in Syria'."""
REACH = 5
"""How many words before a name its 'by' stands at the most."""
ACTING = frozenset("bhmo")
"""Tags of the verbs whose subject stands before them."""
HELPING = frozenset({"AID", "COOPERATE", "SUPPORT"})
"""Types that are never done to whom 'against' leads: 'supports the war against Chile'."""
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
"""Types whose object comes first: 'condemned Israel's threats against Iran', 'warned Oslo against Rome'."""


OWN_SUBJECT = re.compile("c?[d.Pa]*+[bhmo]|c[d.Pa]*+v(?![pt])")
"""Tags of 'and the army has', 'and the army left'."""
OBJECT_AND_VERB = re.compile("d[.]++ca*+v")
"""Tags of 'the charge and blamed'."""
HAS_VERB = re.compile("[^bhmovy]*+[bhmovy]")


class TargetLine(NamedTuple):
    """A line of event_targets.csv."""

    line: int
    event_type: str
    prepositions: str


@cache
def leading() -> dict[str, tuple[str, ...]]:
    """The prepositions that lead to the target of each type."""
    for line in read("event_targets.csv", TargetLine):
        if line.event_type not in EVENT_TYPES:
            raise complain("event_targets.csv", line, f"no type '{line.event_type}'", "write a PLOVER type")
    return {line.event_type: values(line.prepositions) for line in read("event_targets.csv", TargetLine)}


def object_of(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named], sources: list[Named]) -> list[Named]:
    """The actor after the trigger to whom its type's preposition leads, else the first that is no mere place."""
    if named[-1].start < trigger.stop:
        return []
    reached = _reached(clauses, trigger, event_type, named)
    if event_type == "REQUEST" and reached and _asked_other(clauses, trigger, reached[0]):
        return []
    leads = leading().get(event_type, ())
    after = _candidates(clauses, trigger, leads, reached)
    if not after or (len(after) == 1 and _setting(clauses, trigger, event_type, after[0])):
        return []
    several = event_type in MUTUAL and len(sources) > 1
    if len(after) == 1 and not several:
        return phrase(clauses, reached, reached.index(after[0])) if len(reached) > 1 else after
    taken = {each.mention.actor_id for each in sources}
    others = [each for each in after if each.mention.actor_id not in taken] or after
    first = 0 if _direct(clauses, trigger, others[0]) else _first(clauses, event_type, leads, others, several)
    if first < 0:
        return []
    reached = [each for each in reached if each in others or each.mention.actor_id not in taken]
    found = phrase(clauses, reached, reached.index(others[first]))
    if event_type == "AID":
        found += [each for each in others if each.start > found[-1].start and preposition(clauses, each) == "in"][:1]
    return found


def _reached(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> list[Named]:
    """The names after a trigger, up to ', a spokesman said'; of a meeting not those who did something else."""
    end = trigger.stop if event_type == "THREATEN" and _of_others(clauses, trigger.stop) else _tail(clauses, trigger.stop)
    end = min(end, _main_clause(clauses, trigger))
    reached = [each for each in named if trigger.stop <= each.start < end]
    if event_type != "CONSULT":
        return reached
    agents = [other for at, each in enumerate(reached) if _agent(clauses, each) for other in phrase(clauses, reached, at)]
    return [each for each in reached if each not in agents]


def _main_clause(clauses: Clauses, trigger: Trigger) -> int:
    """Where another main clause begins: 'after they met, Khan left', 'Meeting them, Khan left', 'they met, and Khan has left'."""
    segment = clauses.segment_of[trigger.stop - 1]
    opening = segment == 0 and (clauses.kinds[0] is SUB or OPENING_PHRASE.fullmatch(clauses.tags, 0, trigger.start))
    own = HAS_VERB if clauses.kinds[segment] is RELATIVE else OWN_SUBJECT
    for later in range(segment + 1, len(clauses.starts)):
        start = clauses.starts[later]
        if clauses.kinds[later] is MAIN and (opening or own.match(clauses.tags, start, clauses.stops[later])):
            return start
        if clauses.kinds[later] not in (MAIN, RELATIVE):
            break
    return len(clauses.words)


def _of_others(clauses: Clauses, stop: int) -> bool:
    """'warned that Kenya may attack Chad': a danger from others; not 'warned that it may attack Chad'."""
    return clauses.tags[stop : stop + 1] == "T" and clauses.tags[stop + 1 : stop + 2] != "P"


def _candidates(clauses: Clauses, trigger: Trigger, leads: tuple[str, ...], reached: list[Named]) -> list[Named]:
    """The names after a trigger, without those in clauses of their own; those nearest to it where there are several."""
    after = reached
    if "c" in clauses.tags[trigger.stop :]:
        after = [each for each in reached if not _met_by_next(clauses, trigger.stop, each.start)]
    if len(after) > 1:
        segment = clauses.segment_of[trigger.stop - 1]
        after = [each for each in after if in_main_line(clauses, each, segment)] or after
        after = [each for each in after if _within_reach(clauses, each, segment, leads)] or after
        after = _before_purpose(clauses, trigger, after) if "t" in clauses.tags[trigger.stop :] else after
    if trigger.pattern.event_type == "ACCUSE":
        after = [each for each in after if not _in_charge(clauses, trigger.stop, each.start)]
    if trigger.pattern.event_type in JUDGING:
        after = [each for each in after if not _commented(clauses, trigger.stop, each)]
    if trigger.pattern.event_type in HELPING:
        after = [each for each in after if preposition(clauses, each) != "against"]
    after = [each for each in after if not _aside(clauses, each, trigger.stop)]
    return [each for each in after if not own_clause(clauses, each, trigger.start)]


def _commented(clauses: Clauses, stop: int, each: Named) -> bool:
    """'praised the vote, adding that |Khan| …': whether a name stands in a participle's clause behind the judgement."""
    between = range(clauses.segment_of[stop - 1] + 1, clauses.segment_of[each.start] + 1)
    return any(clauses.kinds[segment] is PART for segment in between)


def _aside(clauses: Clauses, each: Named, stop: int) -> bool:
    """'freed the king, who had fought Chad': who stands in what is said of another."""
    start = clauses.start_of(each.start)
    return start >= stop and start in clauses.marks and clauses.tags[start] == "r" and each.start > start + 1


def _met_by_next(clauses: Clauses, start: int, stop: int) -> bool:
    """'denied the charge and blamed Chile': whom the next verb meets where this one has an object; not 'met and blamed Chile'."""
    return OBJECT_AND_VERB.match(clauses.tags, start, stop) is not None or taken_over(clauses, start, stop)


def _in_charge(clauses: Clauses, start: int, stop: int) -> bool:
    """'accused the junta of arming Chad': who stands in what somebody is accused of."""
    for at in range(start + 1, stop - 1):
        if clauses.words[at] in ("of", "for") and clauses.words[at + 1].endswith("ing") and not clauses.capital(at + 1):
            return "." in clauses.tags[start:at]
    return False


def _before_purpose(clauses: Clauses, trigger: Trigger, after: list[Named]) -> list[Named]:
    """'sent troops to Chile to fight in Peru': those met before what it is for."""
    near = [each for each in after if not to_do(clauses, trigger.stop, each.start)]
    return near or after


def _first(clauses: Clauses, event_type: str, leads: tuple[str, ...], others: list[Named], several: bool) -> int:
    """Which name a deed of this type meets, by the prepositions before them; -1 where none leads and `several` did it."""
    ways = [preposition(clauses, each) for each in others]
    if event_type in JUDGING and not ways[0] and (event_type in ("REJECT", "THREATEN") or _judged(clauses, others)):
        return 0
    led = next((at for at, way in enumerate(ways) if way in leads), -1)
    if led >= 0 or several:
        return led
    return 0 if event_type in SPATIAL else next((at for at, way in enumerate(ways) if way not in PLACING), 0)


def _direct(clauses: Clauses, trigger: Trigger, each: Named) -> bool:
    """'backed Kenya with gifts from Chile'; not 'backed Kenya's war with Chile', 'discussed Kenya with Chile'."""
    if trigger.pattern.event_type == "CONSULT":
        return False
    return each.start == trigger.stop and bare(clauses, each) and not clauses.owns(each.stop - 1)


def _judged(clauses: Clauses, others: list[Named]) -> bool:
    """'condemned Israel's threats', 'accused Iran of', 'condemned: “Iran and Mali are at war”': whether it is the first."""
    stop = phrase(clauses, others, 0)[-1].stop
    return clauses.owns(others[0].stop - 1) or clauses.tag(stop) in ACTING or clauses.words[stop : stop + 1] in (["of"], ["for"])


def _agent(clauses: Clauses, each: Named) -> bool:
    """'attended a forum hosted by Khan': who did something else."""
    before = clauses.words[max(0, each.start - REACH) : each.start]
    if "by" not in before:
        return False
    at = each.start - len(before) + before.index("by")
    return clauses.tag(at - 1) == "v" and not clauses.tags[at + 1 : each.start].strip(".d")


def _asked_other(clauses: Clauses, trigger: Trigger, each: Named) -> bool:
    """'urged allies not to let Oslo act', 'demanded that he tell Oslo': somebody without a name is asked."""
    stop, tags = trigger.stop, clauses.tags
    if tags[stop : stop + 2] == "TP":
        return each.start > stop + 1
    to = tags.find("t", stop, each.start)
    return to > stop and tags[to + 1 : to + 2] != "d" and "." in tags[stop:to] and not tags[stop:to].strip(".dna")


def _setting(clauses: Clauses, trigger: Trigger, event_type: str, each: Named) -> bool:
    """'met in Oslo', 'held talks near Geneva': where a meeting is, not with whom; unlike 'arrived in Oslo for talks'."""
    if event_type != "CONSULT" or trigger.form.lemma in words_of("journey") or not bare(clauses, each):
        return False
    return preposition(clauses, each) in STATIC


def _within_reach(clauses: Clauses, each: Named, segment: int, leads: tuple[str, ...]) -> bool:
    """In the trigger's own clause, or led by its preposition after a comma: 'held talks in Rome, with the king'."""
    own = clauses.segment_of[each.start]
    return own == segment or (clauses.words[clauses.starts[own]] in leads and preposition(clauses, each) in leads)


def _tail(clauses: Clauses, start: int) -> int:
    """Where a closing ', a spokesman said' or what follows a semicolon begins."""
    other = len(clauses.words)
    if ";" in clauses.marks.values():
        other = next((at for at, mark in clauses.marks.items() if at >= start and mark == ";"), other)
    said = clauses.tags.find("y", start)
    if not 0 <= said < other:
        return other
    segment = clauses.segment_of[said]
    return max(clauses.starts[segment], start) if segment > clauses.segment_of[start - 1] else said
