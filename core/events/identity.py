"""What makes two mentions possibly one event: the keys under which a mention is looked up."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from core.events.drafts import Draft, Ids
from core.events.patterns import forms
from core.records import Actor

Key = tuple[str, ...]

FAMILIES = {"SUPPORT": "aid", "AID": "aid"}
"""Standing help is told as support, aid, deliveries and exports alike."""
JOURNEYS = tuple("visit stay trip tour fly flies flew flight arriv left leav travel depart".split())
"""How the words for journeys begin; a journey is no meeting."""
GATHERINGS = ("summit", "forum", "conference", "attend", "host", "have", "held", "hold", "participat")
"""How the words for gatherings begin, which their place alone tells apart."""
AHEAD = frozenset({"planned", "expected", "possible"})
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

    def keys(self, draft: Draft) -> Iterable[Key]:
        """The keys of a mention, none where it says too little.

        'standing': wars, alliances, continuing aid, by who takes part; 'place': a gathering, by its place;
        'pair': a meeting, by two who meet; 'act': any other event, by type and who suffers it.
        """
        if draft.event_type == "CONSULT":
            return self._meeting(draft)
        homes = sorted(self._homes(draft.targets))
        if standing(draft):
            return self._standing(draft, homes)
        if homes:
            return [("act", draft.event_type, *homes)]
        if draft.sources and draft.when.start is None and draft.trigger.endswith("s"):
            return [("standing", draft.event_type, draft.trigger.lower(), *sorted(draft.sources))]
        return ()

    def _homes(self, actors: Ids) -> set[str]:
        """The states for which actors stand, or they themselves."""
        return {self._home.get(actor, actor) for actor in actors}

    def _standing(self, draft: Draft, suffering: Sequence[str]) -> Iterable[Key]:
        if draft.event_type == "ASSAULT" and suffering:
            return [("standing", "war", *suffering)]
        homes = self._homes(draft.sources).union(suffering)
        return [("standing", _family(draft), *sorted(homes))] if len(homes) > 1 else ()

    def partial(self, draft: Draft) -> Iterable[Key]:
        """The keys of one side only of a standing event of two sides or more, within its article."""
        homes = self._homes(draft.sources + draft.targets)
        return [(draft.article_id, _family(draft), home) for home in homes] if len(homes) > 1 else ()

    def lone(self, draft: Draft) -> Key | None:
        """The key of a standing event that names one side only."""
        if not standing(draft):
            return None
        homes = self._homes(draft.sources + draft.targets)
        return (draft.article_id, _family(draft), *homes) if len(homes) == 1 else None

    def _meeting(self, draft: Draft) -> Iterator[Key]:
        """The keys of a meeting, or of a journey: its place with each who takes part, and each two of them."""
        kind = "visit" if is_journey(draft) else "meeting"
        who = list(dict.fromkeys(draft.sources + draft.targets))
        there = [_plain(draft.place)] if draft.place else []
        there += [_plain(actor) for actor in who if actor in self._places or (kind == "visit" and actor in self._countries)]
        for place in dict.fromkeys(there):
            if draft.trigger.lower().startswith(GATHERINGS):
                yield ("gathering", place)
            for actor in who:
                if _plain(actor) != place:
                    yield ("place", kind, place, actor)
        if kind == "visit":
            yield from ((kind, draft.sources[0], self._home.get(actor, actor)) for actor in draft.targets if draft.sources)
            yield from ((kind, actor, draft.article_id) for actor in draft.sources[:1])
            return
        for one, other in combinations(sorted(who)[:MOST], 2):
            yield (kind, one, other)

    def compatible(self, one: Draft, other: Draft) -> bool:
        """Whether two mentions under one key can be one event: their sources can be one, and they do not say yes and no.

        Journeys to two countries are two; so is what one article tells as ahead and as done.
        """
        if one.event_type == "CONSULT":
            ours, theirs = self._homes(one.targets), self._homes(other.targets)
            if is_journey(one) and is_journey(other) and ours and theirs and ours.isdisjoint(theirs):
                return False
            if one.article_id == other.article_id and (one.status in AHEAD) != (other.status in AHEAD):
                return False
        elif not standing(one):
            ours, theirs = self._homes(one.sources), self._homes(other.sources)
            if (ours and theirs and ours.isdisjoint(theirs)) or len(_words(one) & _words(other)) < 2:
                return False
        return "hypothetical" not in (one.status, other.status) or one.status == other.status

    def definite(self, draft: Draft) -> bool:
        """Whether a mention without a date can be taken for a dated one: a gathering or a visit with its place or partner."""
        return draft.event_type == "CONSULT" and draft.status not in ("hypothetical", "denied")


def is_journey(draft: Draft) -> bool:
    """'flew to Oslo', 'a tour', 'left'."""
    return draft.trigger.lower().startswith(JOURNEYS)


def _family(draft: Draft) -> str:
    return FAMILIES.get(draft.event_type, draft.event_type)


def _words(draft: Draft) -> set[str]:
    """The longer words that follow the trigger: what it is about."""
    begin = draft.trigger_start - draft.sentence.start
    after = draft.sentence.text[begin : begin + SPAN]
    return {word.strip(".,;:’'”\"")[:6] for word in after.split() if len(word) > 3 and word[0].islower()}


def _plain(place: str) -> str:
    """'Washington, D.C.' and the actor 'washington_d_c' -> 'washington'."""
    return place.lower().replace("_", " ").replace(",", " ").split(" d ")[0].split(" d.c")[0].strip()


def standing(draft: Draft) -> bool:
    """Whether a mention tells of what goes on (a war, an alliance, continuing help) and gives it no date."""
    if draft.when.start is not None or draft.event_type == "CONSULT" or draft.status not in ("ongoing", "occurred", "alleged"):
        return False
    return draft.status == "ongoing" or draft.trigger.lower() in _lasting()


@cache
def _lasting() -> frozenset[str]:
    words = {" ".join((word, *form.rest)) for word, each in forms().items() for form in each if form.pattern.lasting}
    return frozenset(words | {"invade", "invaded"})
