"""What makes two mentions possibly one event: the keys under which a mention is looked up."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from core.events.patterns import forms
from core.records import Actor, Event

Key = tuple[str, ...]

FAMILIES = {"SUPPORT": "aid", "AID": "aid"}
"""Standing help is told as support, aid, deliveries and exports alike."""
VISITS = ("visit", "stay", "trip", "tour", "fly", "flew", "arriv", "left", "leav", "travel", "depart")
"""How the words for journeys begin; a journey is no meeting."""
GATHERINGS = ("summit", "forum", "conference", "attend", "host", "have", "held", "hold", "participat")
"""How the words for gatherings begin, which their place alone tells apart."""
SPAN = 120
"""How many characters after a trigger tell what an act is about."""
MOST = 4
"""How many participants of a meeting are paired with one another."""


class Identity:
    """Knows for which state each actor stands, and gives the keys of mentions."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._home = {actor.actor_id: actor.country or actor.actor_id for actor in actors}
        self._places = {actor.actor_id for actor in actors if actor.kind == "place"}
        self._countries = {actor.actor_id for actor in actors if actor.kind == "country"}

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
            elif event.sources and event.date_start is None and event.trigger.endswith("s"):
                yield ("standing", event.event_type, event.trigger.lower(), *sorted(event.sources))

    def _standing(self, event: Event) -> Iterator[Key]:
        homes = {self._home.get(actor, actor) for actor in event.sources + event.targets}
        if event.event_type == "ASSAULT" and event.targets:
            yield ("standing", "war", *sorted({self._home.get(actor, actor) for actor in event.targets}))
        elif len(homes) > 1:
            yield ("standing", FAMILIES.get(event.event_type, event.event_type), *sorted(homes))

    def partial(self, event: Event) -> Iterator[Key]:
        """The keys of one side only of a standing event of two sides or more, within its article."""
        homes = {self._home.get(actor, actor) for actor in event.sources + event.targets}
        if len(homes) > 1:
            for home in homes:
                yield (event.article_id, FAMILIES.get(event.event_type, event.event_type), home)

    def lone(self, event: Event) -> Key | None:
        """The key of a standing event that names one side only."""
        homes = {self._home.get(actor, actor) for actor in event.sources + event.targets}
        if not standing(event) or len(homes) != 1:
            return None
        return (event.article_id, FAMILIES.get(event.event_type, event.event_type), *homes)

    def _meeting(self, event: Event) -> Iterator[Key]:
        kind = "visit" if event.trigger.lower().startswith(VISITS) else "meeting"
        who = list(dict.fromkeys(event.sources + event.targets))
        there = [_plain(event.place)] if event.place else []
        there += [_plain(actor) for actor in who if actor in self._places or (kind == "visit" and actor in self._countries)]
        for place in dict.fromkeys(there):
            if event.trigger.lower().startswith(GATHERINGS):
                yield ("gathering", place)
            for actor in who:
                if _plain(actor) != place:
                    yield ("place", kind, place, actor)
        if kind == "visit":
            yield from ((kind, event.sources[0], self._home.get(actor, actor)) for actor in event.targets if event.sources)
            yield from ((kind, actor, event.article_id) for actor in event.sources[:1])
            return
        for one, other in combinations(sorted(who)[:MOST], 2):
            yield (kind, one, other)

    def compatible(self, one: Event, other: Event) -> bool:
        """Whether two mentions under one key can be one event: their sources can be one, and they do not say yes and no."""
        if not standing(one) and one.event_type != "CONSULT":
            ours = {self._home.get(actor, actor) for actor in one.sources}
            theirs = {self._home.get(actor, actor) for actor in other.sources}
            if (ours and theirs and ours.isdisjoint(theirs)) or len(_words(one) & _words(other)) < 2:
                return False
        return "hypothetical" not in (one.status, other.status) or one.status == other.status

    def definite(self, event: Event) -> bool:
        """Whether a mention without a date can be taken for a dated one: a gathering or a visit with its place or partner."""
        return event.event_type == "CONSULT" and event.status not in ("hypothetical", "denied")


def _words(event: Event) -> set[str]:
    """The longer words that follow the trigger: what it is about."""
    after = event.text[event.trigger_start - event.start :][:SPAN]
    return {word.strip(".,;:’'”\"")[:6] for word in after.split() if len(word) > 3 and word[0].islower()}


def _plain(place: str) -> str:
    """'Washington, D.C.' and the actor 'washington_d_c' -> 'washington'."""
    return place.lower().replace("_", " ").replace(",", " ").split(" d ")[0].split(" d.c")[0].strip()


def standing(event: Event) -> bool:
    """Whether a mention tells of what goes on (a war, an alliance, continuing help) and gives it no date."""
    if event.date_start is not None or event.event_type == "CONSULT" or event.status not in ("ongoing", "occurred", "alleged"):
        return False
    return event.status == "ongoing" or event.trigger.lower() in _lasting()


@cache
def _lasting() -> frozenset[str]:
    words = {" ".join((word, *form.rest)) for word, each in forms().items() for form in each if form.pattern.lasting}
    return frozenset(words | {"invade", "invaded"})
