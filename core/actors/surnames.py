"""Names that lead back to an earlier one: a surname after the full name, an acronym after its expansion."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from core.actors.fold import fold, slug
from core.actors.lexicon import known_people
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.terms import holders, office_in, terms_of
from core.actors.typos import SHORTEST, meant, one_slip
from core.actors.words import Title, first_names, words_of
from core.lexicon import values


def resolve_lone(story: Story, published: date | None) -> None:
    """Match capitalised words that stood alone with the people and acronyms of the article, in reading order."""
    full = [each for each in story.sightings if each.figure.kind == "person" and each.figure.surname]
    people: dict[str, list[Figure]] = {}
    for sighting in full:
        family = people.setdefault(sighting.figure.surname, [])
        if sighting.figure not in family:
            family.append(sighting.figure)
    counts: dict[int, int] = {}
    ahead = iter(sorted(full, key=lambda each: each.first))
    upcoming = next(ahead, None)
    for spot in story.lone:
        while upcoming is not None and upcoming.first < spot.first:
            counts[id(upcoming.figure)] = counts.get(id(upcoming.figure), 0) + 1
            upcoming = next(ahead, None)
        figure = _resolve(story, spot, people, counts, published)
        if figure is not None:
            counts[id(figure)] = counts.get(id(figure), 0) + 1


def _resolve(
    story: Story, spot: Spot, people: dict[str, list[Figure]], counts: dict[int, int], published: date | None
) -> Figure | None:
    form = story.pieces.forms[spot.first]
    words = story.words(spot.first, spot.last)
    if expanded := story.acronyms.get(form):
        story.see(spot.first, spot.last, expanded, "acronym", f"{words!r} stands for {expanded.name!r}")
        return None
    title = story.title_before(spot.first)
    family = people.get(form.lower())
    if family:
        figure = _choose(story, spot, family, counts, title)
        if figure is not None:
            story.see(spot.first, spot.last, figure, "surname", f"{words!r} is the surname of {figure.name!r}")
        return figure
    figure = _from_lexicon(story, spot, form, title, published) or _new(story, spot, form, title)
    if figure is not None:
        people.setdefault(form.lower(), []).append(figure)
        return figure
    _see_typo(story, spot, form, people)
    return None


def _choose(story: Story, spot: Spot, family: list[Figure], counts: dict[int, int], title: Title | None) -> Figure | None:
    """The one of a surname who is meant: named before, of the title's gender and office, and far oftener than any other."""
    met = [figure for figure in family if counts.get(id(figure))] or family
    if title is not None and title.gender:
        met = [figure for figure in met if figure.gender in ("", title.gender)]
    if len(met) > 1 and title is not None and (office := office_in(title.title)):
        held = {person for person, _ in holders(office, [figure.actor_id for figure in met])}
        met = [figure for figure in met if figure.actor_id in held] or met
    if not met:
        return None
    best = max(met, key=lambda figure: counts.get(id(figure), 0))
    rest = (counts.get(id(figure), 0) for figure in met if figure is not best)
    return best if all(counts.get(id(best), 0) >= 2 * count for count in rest) else None


@cache
def _by_surname() -> dict[str, tuple[str, ...]]:
    """Surname, in each of its spellings, -> the known people who bear it."""
    found: dict[str, tuple[str, ...]] = {}
    for person in known_people().values():
        for surname in {fold(each).lower() for each in _surnames(person.name, person.surname, values(person.aliases))}:
            found[surname] = (*found.get(surname, ()), person.actor_id)
    return found


def _surnames(name: str, surname: str, aliases: tuple[str, ...]) -> Iterator[str]:
    if surname:
        yield surname.rsplit(maxsplit=1)[-1]
    if surname and name.endswith(surname):
        yield from (alias.split()[-1] for alias in aliases if alias.split()[0] == name.split(maxsplit=1)[0])


def _from_lexicon(story: Story, spot: Spot, form: str, title: Title | None, published: date | None) -> Figure | None:
    """'President Putin', 'Putin' in an article on Russia: the one known bearer of the surname whom the article supports."""
    people: tuple[str, ...] = _by_surname().get(form.lower(), ())
    if not people or (title is None and form.lower() in story.small):
        return None
    reason = ""
    if title is not None and (office := office_in(title.title)):
        fitting = [(person, term) for person, term in holders(office, people)]
        then = [person for person, term in fitting if published is None or term.covers(published) is not False]
        people, reason = tuple(dict.fromkeys(then or [person for person, _ in fitting])), f", who was {office}"
    else:
        people = tuple(person for person in people if _supported(story, person))
        if published is not None and len(people) > 1:
            people = tuple(each for each in people if any(term.covers(published) for term in terms_of(each))) or people
        if form.lower() in words_of("family") and title is None and not any(terms_of(person) for person in people):
            return None
    if len(people) != 1:
        return None
    figure = story.known(people[0])
    words = story.words(spot.first, spot.last)
    story.see(spot.first, spot.last, figure, "surname", f"{words!r} is the surname of {figure.name!r}{reason}")
    return figure


def _supported(story: Story, person: str) -> bool:
    """Whether the article names the person's country or a body where the person held office."""
    countries = {figure.country for figure in story.figures.values() if figure.country}
    return known_people()[person].country in countries or any(term.of in story.figures for term in terms_of(person))


def _new(story: Story, spot: Spot, form: str, title: Title | None) -> Figure | None:
    """'Sen. Reid said': a title or a verb of saying makes a lone name a person."""
    lower = form.lower()
    if title is None and (
        lower in story.small or lower in words_of("thing") or lower in words_of("body") or not story.speaks(spot.first, spot.last)
    ):
        return None
    if title is not None and title.title == "miss":
        return None
    if lower in words_of("thing") or form.isupper() or spot.first in story.pieces.titled:
        return None
    words = story.words(spot.first, spot.last)
    gender = title.gender if title is not None else ""
    figure = Figure(slug(words), words, "person", gender=gender or first_names().get(lower, ""), surname=lower, tokens=(lower,))
    figure = story.figures.setdefault(figure.actor_id, figure)
    reason = f"stands behind {title.title!r}" if title is not None else "stands beside a verb of saying"
    story.see(spot.first, spot.last, figure, "surname", f"{words!r} {reason}")
    return figure


def _see_typo(story: Story, spot: Spot, form: str, people: dict[str, list[Figure]]) -> None:
    """'Pyongayng': one slip from one long name, of this article or known."""
    if form.lower() in story.small or spot.first in story.pieces.titled:
        return
    near = [surname for surname in people if len(surname) >= SHORTEST and one_slip(form.lower(), surname)]
    if len(near) == 1 and len(people[near[0]]) == 1:
        figure = people[near[0]][0]
        rule = f"{form!r} is one slip from the surname of {figure.name!r}"
        story.see(spot.first, spot.last, figure, "typo", rule)
    elif not near and (name := meant(form)) is not None:
        figure = story.known(name.actor_id)
        rule = f"{form!r} is one slip from {name.spelling!r}, a {name.known_by} of {figure.name}"
        story.see(spot.first, spot.last, figure, "typo", rule)
