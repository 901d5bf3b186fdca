"""Who did it to whom: sources and targets of a trigger among the actors named in its sentence."""

from collections.abc import Mapping

from core.events.bystanders import LOCAL, acting, attribute
from core.events.clauses import Clauses
from core.events.doers import described, doers
from core.events.drafts import Ids
from core.events.names import STATIC, Named, bare, phrase, preposition
from core.events.nouns import MUTUAL, adjoins, by, of_noun
from core.events.objects import object_of
from core.events.patterns import words_of
from core.events.subjects import subject
from core.events.triggers import Trigger
from core.records import Mention

EACH_OTHER = (("each", "other"), ("one", "another"))
AGAIN = frozenset({"pronoun", "surname", "title"})
"""How a person is known who was named before."""
OWN_FORCES = frozenset({"MOBILIZE", "RETREAT"})
"""Types of what is done with one's own: who 'was deployed' acts."""
OFFICIAL = frozenset({"COERCE", "CONCEDE", "SANCTION", "ACCUSE"})
"""Types that are acts of authorities: who 'was arrested in Rwanda' was arrested by Rwanda's."""


def participants(
    clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named], kinds: Mapping[str, str]
) -> tuple[Ids, Ids]:
    """The actor_ids of (sources, targets), in the order of the text; kinds: of actors, by id."""
    if not named:
        return (), ()
    sources, targets = _named_sides(clauses, trigger, event_type, named)
    sources, targets = acting(clauses, trigger, event_type, sources, targets, kinds)
    if len(sources) > 1 and (_each_other(clauses, trigger) or (not targets and reciprocal(clauses, trigger, event_type))):
        targets = sources
    if len(sources) == len(targets) == 1 and targets[0].mention.known_by in AGAIN:
        targets = [each for each in targets if each.mention.actor_id != sources[0].mention.actor_id]
    return _ids(sources), _ids(targets)


def _named_sides(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """The names where a trigger of this use has its (sources, targets)."""
    if trigger.use == "noun":
        return of_noun(clauses, trigger, named)
    if trigger.use == "reduced" or (trigger.use == "passive" and event_type != "AGREE"):
        return _passive(clauses, trigger, event_type, named)
    if event_type == "REQUEST" and "must" in clauses.words[max(0, trigger.start - 3) : trigger.start + 1]:
        return _demand(clauses, trigger, named)
    sources = doers(clauses, trigger, named)
    return sources, object_of(clauses, trigger, event_type, named, sources)


def reciprocal(clauses: Clauses, trigger: Trigger, event_type: str) -> bool:
    """'A and B met', 'A and B signed a pact', 'A and B blamed each other', not 'A and B welcomed the vote', 'A and B host it'."""
    if trigger.form.lemma == "host":
        return False
    joins = trigger.form.lemma in words_of("mutual")
    if joins or (event_type in MUTUAL and (event_type != "SUPPORT" or trigger.use == "noun")):
        return True
    return _each_other(clauses, trigger)


def _each_other(clauses: Clauses, trigger: Trigger) -> bool:
    return tuple(clauses.words[trigger.stop : trigger.stop + 2]) in EACH_OTHER


def _passive(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'A was attacked by B', 'A was arrested in B', 'sanctions of B against A were lifted', 'troops of A were sent to B'."""
    if event_type == "CONSULT" and "b" not in clauses.tags[max(0, trigger.start - 3) : trigger.start]:
        return by(clauses, trigger, named), _guests(clauses, trigger, named)
    sufferers = described(clauses, trigger, named) if trigger.use == "reduced" else doers(clauses, trigger, named)
    given = _receivers(clauses, trigger, named) if event_type == "AID" else []
    if given or (event_type in OWN_FORCES and not by(clauses, trigger, named)):
        return by(clauses, trigger, named) or sufferers, given or object_of(clauses, trigger, event_type, named, sufferers)
    sufferers = sufferers or _guests(clauses, trigger, named)
    doer = by(clauses, trigger, named) or (_there(clauses, trigger, named) if event_type in OFFICIAL else [])
    against = [each for each in named if each.stop <= trigger.start and preposition(clauses, each) == "against"]
    if against and not doer and event_type in OFFICIAL:
        return [each for each in sufferers if each not in against], against[-1:]
    return doer, sufferers


def _guests(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """Who 'was hosted by Oslo and attended by Rome' brings together with Oslo."""
    for at in range(trigger.stop, len(clauses.words) - 1):
        if clauses.words[at] in ("attended", "joined") and clauses.words[at + 1] == "by":
            first = next((each for each, guest in enumerate(named) if 0 < guest.start - at <= 6), None)
            return [] if first is None else phrase(clauses, named, first)
    return []


def _receivers(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'were delivered to Oslo'."""
    at = next((at for at, each in enumerate(named) if each.start >= trigger.stop), len(named))
    return phrase(clauses, named, at) if at < len(named) and preposition(clauses, named[at]) == "to" else []


def _ids(named: list[Named]) -> Ids:
    if len(named) < 2:
        return (named[0].mention.actor_id,) if named else ()
    return tuple(dict.fromkeys(each.mention.actor_id for each in named))


def _demand(clauses: Clauses, trigger: Trigger, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'A said B must leave': A asks, B is asked; of 'A said it must leave' A asks."""
    asked = subject(clauses, trigger.start, named)
    said = clauses.tags.rfind("y", 0, trigger.start)
    if said <= 0:
        return asked, []
    asking = subject(clauses, said, named)
    return asking, [each for each in asked if each not in asking]


def _there(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'was arrested in Rwanda', 'expelled from Mali'."""
    after = [each for each in named if each.start >= trigger.stop and bare(clauses, each)]
    return [each for each in after if preposition(clauses, each) in ("in", "from")][:1]


def place_of(clauses: Clauses, trigger: Trigger, named: list[Named], kinds: Mapping[str, str]) -> str | None:
    """The name after 'in', 'at' or 'near' in the trigger's clause: 'met in Oslo', 'the summit in Madrid', else before a noun.

    No person is a place, nor are they who stand for others ('in the Arab-Israeli dispute'). kinds: of actors, by id.
    """
    segment, stop = clauses.segment_of[trigger.start], trigger.stop
    for each in named:
        near = stop <= each.start <= stop + 12 and clauses.segment_of[each.start] == segment
        if near and bare(clauses, each) and preposition(clauses, each) in STATIC and _lies(each.mention, kinds):
            return each.mention.text
    if trigger.use != "noun" or trigger.pattern.event_type not in LOCAL:
        return None
    before = [each for each in named if attribute(clauses, each, kinds) and adjoins(clauses, each, trigger.start)]
    return before[-1].mention.text if before else None


def _lies(mention: Mention, kinds: Mapping[str, str]) -> bool:
    """Whether a name can be that of a place."""
    return mention.known_by != "demonym" and kinds[mention.actor_id] != "person"
