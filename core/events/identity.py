"""What makes two mentions possibly one event: the keys under which a mention is looked up."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from core.events.patterns import forms
from core.records import Actor, Event

Key = tuple[str, ...]

FAMILIES = {"SUPPORT": "aid", "AID": "aid"}
"""Standing help is told as support, aid, deliveries and exports alike."""
MOST = 4
"""How many participants of a meeting are paired with one another."""


class Identity:
    """Knows for which state each actor stands, and gives the keys of mentions."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._home = {actor.actor_id: actor.country or actor.actor_id for actor in actors}
        self._places = {actor.actor_id for actor in actors if actor.kind in ("place", "country")}

    def keys(self, event: Event) -> Iterator[Key]:
        """The keys of a mention, none where it says too little.

        'standing': wars, alliances, continuing aid, by who takes part; 'place': a gathering, by its place;
        'pair': a meeting, by two who meet; 'act': any other event, by type and who suffers it.
        """
        if standing(event):
            yield from self._standing(event)
        elif event.event_type == "CONSULT":
            yield from self._meeting(event)
        else:
            homes = sorted({self._home.get(actor, actor) for actor in event.targets})
            if homes:
                yield ("act", event.event_type, *homes)

    def _standing(self, event: Event) -> Iterator[Key]:
        homes = {self._home.get(actor, actor) for actor in event.sources + event.targets}
        if event.event_type == "ASSAULT" and event.targets:
            yield ("standing", "war", *sorted({self._home.get(actor, actor) for actor in event.targets}))
        elif len(homes) > 1:
            yield ("standing", FAMILIES.get(event.event_type, event.event_type), *sorted(homes))
        elif homes:
            yield ("standing", event.article_id, event.event_type, *sorted(homes))

    def _meeting(self, event: Event) -> Iterator[Key]:
        who = list(dict.fromkeys(event.sources + event.targets))
        for place in {event.place, *(actor for actor in who if actor in self._places)} - {None}:
            yield ("place", str(place).lower().split(",")[0].replace(" ", "_"))
        for one, other in combinations(sorted(who)[:MOST], 2):
            yield ("pair", one, other)

    def compatible(self, one: Event, other: Event) -> bool:
        """Whether two mentions under one key can be one event: their sources can be one, and they do not say yes and no."""
        if not standing(one) and one.event_type != "CONSULT":
            ours = {self._home.get(actor, actor) for actor in one.sources}
            theirs = {self._home.get(actor, actor) for actor in other.sources}
            if ours and theirs and ours.isdisjoint(theirs):
                return False
        return "hypothetical" not in (one.status, other.status) or one.status == other.status

    def definite(self, event: Event) -> bool:
        """Whether a mention without a date can be taken for a dated one: a gathering or a visit with its place or partner."""
        return event.event_type == "CONSULT" and event.status not in ("hypothetical", "denied")


def standing(event: Event) -> bool:
    """Whether a mention tells of what goes on (a war, an alliance, continuing help) and gives it no date."""
    if event.date_start is not None or event.event_type == "CONSULT":
        return False
    return event.status == "ongoing" or event.trigger.lower() in _lasting()


@cache
def _lasting() -> frozenset[str]:
    words = {" ".join((word, *form.rest)) for word, each in forms().items() for form in each if form.pattern.lasting}
    return frozenset(words | {"invade", "invaded"})
