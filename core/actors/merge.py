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
            known = actors.setdefault(actor.actor_id, actor)
            if (actor.affiliation and not known.affiliation) or (actor.country and not known.country):
                actors[actor.actor_id] = _filled(known, actor)
    same = _same_people(actors.values())
    mentions = [
        [_under(same[each.actor_id], actors, each) if each.actor_id in same else each for each in cast.mentions] for cast in casts
    ]
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for found in mentions:
        for mention in found:
            if mention.known_by != "pronoun":
                spellings[mention.actor_id][mention.text] += 1
    return [_named(actors[each], spellings[each]) for each in sorted(spellings)], mentions


def _filled(known: Actor, again: Actor) -> Actor:
    """The actor with what a later article adds."""
    return Actor(known.actor_id, known.name, known.kind, known.affiliation or again.affiliation, known.country or again.country)


def _named(actor: Actor, spellings: Counter[str]) -> Actor:
    """The actor with its spellings, the most frequent first."""
    names = tuple([word for word, _ in spellings.most_common()])
    return Actor(actor.actor_id, actor.name, actor.kind, actor.affiliation, actor.country, names)


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


def _under(final: str, actors: dict[str, Actor], mention: Mention) -> Mention:
    """The mention under the id of the same person's fuller name."""
    rule = f"{mention.rule}; {actors[mention.actor_id].name!r} is {actors[final].name!r}, the same name spelled otherwise"
    return replace(mention, actor_id=final, rule=rule)
