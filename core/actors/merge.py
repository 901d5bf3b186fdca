"""One actor over all articles: a person whose name is spelled or ordered otherwise in another article gets one id."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.actors.find import Cast
from core.actors.fold import fold, transliterated
from core.actors.lexicon import is_listed
from core.records import Actor, Mention


def list_actors(casts: Sequence[Cast]) -> tuple[list[Actor], list[list[Mention]]]:
    """The actors of all articles, sorted by id, and the mentions of each article under the final ids."""
    actors: dict[str, Actor] = {}
    for cast in casts:
        for actor in cast.actors:
            actors[actor.actor_id] = _filled(actors.get(actor.actor_id, actor), actor)
    same = _same_people(actors.values())
    mentions = [[_under(same, actors, mention) for mention in cast.mentions] for cast in casts]
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for found in mentions:
        for mention in found:
            if mention.known_by != "pronoun":
                spellings[mention.actor_id][mention.text] += 1
    named = [replace(actors[each], names=tuple(word for word, _ in spellings[each].most_common())) for each in sorted(spellings)]
    return named, mentions


def _filled(known: Actor, again: Actor) -> Actor:
    """The actor with what a later article adds."""
    if known is again or (known.affiliation and known.country):
        return known
    return replace(known, affiliation=known.affiliation or again.affiliation, country=known.country or again.country)


def _same_people(actors: Iterable[Actor]) -> dict[str, str]:
    """actor_id -> the id of the same person under the fuller name: 'Hong Jang Won', 'Jang-won Hong' -> Hong Jang-won."""
    alike: dict[tuple[str, ...], list[Actor]] = defaultdict(list)
    for actor in actors:
        parts = _parts(actor.name)
        if actor.kind == "person" and len(parts) > 1 and not is_listed(actor.actor_id):
            alike[parts].append(actor)
    same: dict[str, str] = {}
    for people in alike.values():
        fullest = max(people, key=lambda actor: (len(actor.name), actor.actor_id))
        same.update((actor.actor_id, fullest.actor_id) for actor in people if actor is not fullest)
    return same


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name in any order, initials apart, as if transliterated in one way."""
    words = fold(name).lower().replace("-", " ").replace(".", " ").split()
    return tuple(sorted(transliterated(word) for word in words if len(word) > 1))


def _under(same: dict[str, str], actors: dict[str, Actor], mention: Mention) -> Mention:
    final = same.get(mention.actor_id)
    if final is None:
        return mention
    rule = f"{mention.rule}; {actors[mention.actor_id].name!r} is {actors[final].name!r}, the same name spelled otherwise"
    return replace(mention, actor_id=final, rule=rule)
