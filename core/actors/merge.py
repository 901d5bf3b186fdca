"""One actor over all articles: a person whose name is spelled or ordered otherwise in another article gets one id."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from core.actors.find import Cast
from core.actors.fold import fold, transliterated
from core.actors.lexicon import is_listed
from core.actors.story import Figure
from core.records import Actor, Mention


def list_actors(casts: Sequence[Cast]) -> tuple[list[Actor], list[list[Mention]]]:
    """The actors of all articles, sorted by id, and the mentions of each article under the final ids."""
    figures: dict[str, Figure] = {}
    for cast in casts:
        for figure in cast.figures:
            figures.setdefault(figure.actor_id, figure)
    same = _same_people(figures.values())
    affiliations: dict[str, str] = {}
    countries: dict[str, str] = {}
    for cast in casts:
        for figure in cast.figures:
            final = same.get(figure.actor_id, figure.actor_id)
            if figure.affiliation:
                affiliations.setdefault(final, figure.affiliation)
            if figure.country:
                countries.setdefault(final, figure.country)
    mentions = [_merged(cast, same, figures) for cast in casts]
    actors = [
        Actor(each, figures[each].name, figures[each].kind, affiliations.get(each), countries.get(each), tuple(names))
        for each, names in sorted(_spellings(mentions).items())
    ]
    return actors, mentions


def _spellings(mentions: Iterable[list[Mention]]) -> dict[str, list[str]]:
    """actor_id -> its spellings, the most frequent first."""
    met = Counter([(each.actor_id, each.text) for found in mentions for each in found if each.known_by != "pronoun"])
    spellings: dict[str, list[str]] = defaultdict(list)
    for (actor_id, text), _ in met.most_common():
        spellings[actor_id].append(text)
    return spellings


def _same_people(figures: Iterable[Figure]) -> dict[str, str]:
    """actor_id -> the id of the same person under the fuller name: 'Hong Jang Won', 'Jang-won Hong' -> Hong Jang-won."""
    alike: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.kind == "person" and not is_listed(figure.actor_id) and len(parts := _parts(figure.name)) > 1:
            alike[parts].append(figure)
    same: dict[str, str] = {}
    for people in (part for group in alike.values() if len(group) > 1 for part in _told_apart(group)):
        fullest = max(people, key=lambda figure: (len(figure.name), figure.actor_id))
        same.update((figure.actor_id, fullest.actor_id) for figure in people if figure is not fullest)
    return same


def _told_apart(people: list[Figure]) -> list[list[Figure]]:
    """All as one, but where initials tell some apart those of the same initials: 'Ana P. Moss', 'Ana R. Moss'."""
    by_initials: dict[frozenset[str], list[Figure]] = defaultdict(list)
    for figure in people:
        by_initials[frozenset(word for word in _words(figure.name) if len(word) == 1)].append(figure)
    return [people] if sum(map(bool, by_initials)) < 2 else list(by_initials.values())


def _words(name: str) -> list[str]:
    return fold(name).lower().replace("-", " ").replace(".", " ").split()


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name in any order, initials apart, as if transliterated in one way."""
    return tuple(sorted([transliterated(word) for word in _words(name) if len(word) > 1]))


def _merged(cast: Cast, same: dict[str, str], figures: dict[str, Figure]) -> list[Mention]:
    """The mentions of an article under the final ids."""
    if same.keys().isdisjoint([figure.actor_id for figure in cast.figures]):
        return cast.mentions
    return [_under(same[each.actor_id], figures, each) if each.actor_id in same else each for each in cast.mentions]


def _under(final: str, figures: dict[str, Figure], mention: Mention) -> Mention:
    """The mention under the id of the same person's fuller name."""
    rule = f"{mention.rule}; {figures[mention.actor_id].name!r} is {figures[final].name!r}, the same name spelled otherwise"
    return replace(mention, actor_id=final, rule=rule)
