"""Who did it to whom: sources and targets of a trigger among the actors named in its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from core.events.clauses import Clauses
from core.events.drafts import Ids
from core.events.names import Named, bare, owns, phrase, preposition
from core.events.nouns import MUTUAL, PLACING, by, of_noun
from core.events.patterns import TYPES, words_of
from core.events.subjects import described, doers, in_main_line, own_clause, subject
from core.events.triggers import Trigger
from core.lexicon import Entry, complain, read, values
from core.records import Mention

STATIC = frozenset({"in", "at", "near"})
"""Prepositions that lead to where something is, and not to where it goes."""
EACH_OTHER = (("each", "other"), ("one", "another"))
AGAIN = frozenset({"pronoun", "surname", "title"})
"""How a person is known who was named before."""
SPATIAL = frozenset({"ASSAULT", "THREATEN", "PROTEST", "COERCE", "AID"})
"""Types that may strike a place: 'shelled positions in Syria'."""
OWN_FORCES = frozenset({"MOBILIZE", "RETREAT"})
"""Types of what is done with one's own: who 'was deployed' acts."""
JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types that judge whose deed their object is: 'condemned Israel's threats against Iran'."""
OFFICIAL = frozenset({"COERCE", "CONCEDE", "SANCTION", "ACCUSE"})
"""Types that are acts of authorities: who 'was arrested in Rwanda' was arrested by Rwanda's."""


@dataclass(frozen=True, slots=True)
class TargetLine(Entry):
    """A line of event_targets.csv."""

    event_type: str
    prepositions: str


@cache
def leading() -> dict[str, tuple[str, ...]]:
    """The prepositions that lead to the target of each type."""
    for line in read("event_targets.csv", TargetLine):
        if line.event_type not in TYPES:
            raise complain("event_targets.csv", line, f"no type '{line.event_type}'", "write a PLOVER type")
    return {line.event_type: values(line.prepositions) for line in read("event_targets.csv", TargetLine)}


def participants(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[Ids, Ids]:
    """The actor_ids of (sources, targets), in the order of the text."""
    if not named:
        return (), ()
    if trigger.use == "noun":
        sources, targets = of_noun(clauses, trigger, named)
    elif trigger.use == "reduced" or (trigger.use == "passive" and event_type != "AGREE"):
        sources, targets = _passive(clauses, trigger, event_type, named)
    elif event_type == "REQUEST" and "m" in clauses.tags[max(0, trigger.start - 3) : trigger.start + 1]:
        sources, targets = _demand(clauses, trigger, named)
    else:
        sources = doers(clauses, trigger, named)
        targets = _object(clauses, trigger, event_type, named, sources)
    if len(sources) > 1 and not targets and reciprocal(clauses, trigger, event_type):
        targets = sources
    if len(sources) == len(targets) == 1 and targets[0].mention.known_by in AGAIN:
        targets = [each for each in targets if each.mention.actor_id != sources[0].mention.actor_id]
    return _ids(sources), _ids(targets)


def reciprocal(clauses: Clauses, trigger: Trigger, event_type: str) -> bool:
    """'A and B met', 'A and B signed a pact', 'A and B blamed each other', not 'A and B welcomed the vote'."""
    joins = trigger.form.lemma in words_of("mutual")
    if joins or (event_type in MUTUAL and (event_type != "SUPPORT" or trigger.use == "noun")):
        return True
    return tuple(clauses.words[trigger.stop : trigger.stop + 2]) in EACH_OTHER


def _passive(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'A was attacked by B', 'A was arrested in B', 'sanctions of B against A were lifted', 'troops of A were sent to B'."""
    sufferers = described(clauses, trigger, named) if trigger.use == "reduced" else subject(clauses, trigger.start, named)
    given = _receivers(clauses, trigger, named) if event_type == "AID" else []
    if given or (event_type in OWN_FORCES and not by(clauses, trigger, named)):
        return by(clauses, trigger, named) or sufferers, given or _object(clauses, trigger, event_type, named, sufferers)
    doer = by(clauses, trigger, named) or (_there(clauses, trigger, named) if event_type in OFFICIAL else [])
    against = [each for each in named if each.stop <= trigger.start and preposition(clauses, each) == "against"]
    if against and not doer and event_type in OFFICIAL:
        return [each for each in sufferers if each not in against], against[-1:]
    return doer, sufferers


def _receivers(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'were delivered to Oslo'."""
    at = next((at for at, each in enumerate(named) if each.start >= trigger.stop), len(named))
    return phrase(clauses, named, at) if at < len(named) and preposition(clauses, named[at]) == "to" else []


def _ids(named: list[Named]) -> Ids:
    if len(named) < 2:
        return (named[0].mention.actor_id,) if named else ()
    return tuple(dict.fromkeys(each.mention.actor_id for each in named))


def _demand(clauses: Clauses, trigger: Trigger, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'A said B must leave': A asks, B is asked."""
    asked = subject(clauses, trigger.start, named)
    said = clauses.tags.rfind("y", 0, trigger.start)
    return (subject(clauses, said, named), asked) if said > 0 else (asked, [])


def _object(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named], sources: list[Named]) -> list[Named]:
    """The actor after the trigger to whom its type's preposition leads, else the first that is no mere place."""
    if named[-1].start < trigger.stop:
        return []
    end = _tail(clauses, trigger.stop)
    reached = after = [each for each in named if trigger.stop <= each.start < end]
    several = event_type in MUTUAL and len(sources) > 1
    leads = leading().get(event_type, ())
    if len(after) > 1:
        segment = clauses.segment_of[trigger.stop - 1]
        after = [each for each in after if in_main_line(clauses, each, segment)] or after
        after = [each for each in after if _within_reach(clauses, each, segment, leads)] or after
    after = [each for each in after if not own_clause(clauses, each, trigger.start)]
    if len(after) == 1 and _setting(clauses, trigger, event_type, after[0]):
        return []
    if not after or (len(after) == 1 and not several):
        return phrase(clauses, reached, reached.index(after[0])) if after else []
    taken = {each.mention.actor_id for each in sources}
    others = [each for each in after if each.mention.actor_id not in taken] or after
    reached = [each for each in reached if each in others or each.mention.actor_id not in taken]
    ways = [preposition(clauses, each) for each in others]
    judged = event_type in JUDGING and not ways[0] and (event_type == "REJECT" or owns(clauses, others[0]))
    first = 0 if judged else next((at for at, way in enumerate(ways) if way in leads), -1)
    if first < 0 and several:
        return []
    if first < 0 and event_type not in SPATIAL:
        first = next((at for at, way in enumerate(ways) if way not in PLACING), 0)
    found = phrase(clauses, reached, reached.index(others[max(first, 0)]))
    if event_type == "AID":
        found += [each for each in others if each.start > found[-1].start and preposition(clauses, each) == "in"][:1]
    return found


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
    """Where a closing ', a spokesman said' begins."""
    said = clauses.tags.find("y", start)
    if said < 0:
        return len(clauses.words)
    segment = clauses.segment_of[said]
    return max(clauses.starts[segment], start) if segment > clauses.segment_of[start - 1] else said


def _there(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'was arrested in Rwanda', 'expelled from Mali'."""
    return [each for each in named if each.start >= trigger.stop and preposition(clauses, each) in ("in", "from")][:1]


def place_of(clauses: Clauses, trigger: Trigger, named: list[Named], kinds: Mapping[str, str]) -> str | None:
    """The name after 'in', 'at' or 'near' in the trigger's clause: 'met in Oslo', 'the summit in Madrid'.

    No person is a place, nor are they who stand for others ('in the Arab-Israeli dispute'). kinds: of actors, by id.
    """
    segment, stop = clauses.segment_of[trigger.start], trigger.stop
    for each in named:
        near = stop <= each.start <= stop + 12 and clauses.segment_of[each.start] == segment
        if near and bare(clauses, each) and preposition(clauses, each) in STATIC and _lies(each.mention, kinds):
            return each.mention.text
    return None


def _lies(mention: Mention, kinds: Mapping[str, str]) -> bool:
    """Whether a name can be that of a place."""
    return mention.known_by != "demonym" and kinds[mention.actor_id] != "person"
