"""One actor over all articles: the same person, spelled in several ways, gets one id."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from core.actors.find import Cast
from core.records import Actor, Mention


def list_actors(casts: Sequence[Cast]) -> tuple[list[Actor], list[list[Mention]]]:
    """The actors of all articles, sorted by id, and the mentions of each article under the final ids."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    actors: dict[str, Actor] = {}
    for cast in casts:
        for actor in cast.actors:
            actors.setdefault(actor.actor_id, actor)
        for mention in cast.mentions:
            if mention.known_by != "pronoun":
                spellings[mention.actor_id][mention.text] += 1
    named = [replace(actors[each], names=tuple(word for word, _ in spellings[each].most_common())) for each in sorted(spellings)]
    return named, [cast.mentions for cast in casts]
