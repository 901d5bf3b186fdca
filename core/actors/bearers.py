"""A surname without its full name: the one known bearer whom title, date and article support."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from core.actors.fold import fold, without_article
from core.actors.lexicon import known_people
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.terms import holders, office_in, terms_of
from core.actors.words import Title, first_names, words_of
from core.lexicon import values

HIGHEST = ("leader", "president", "prime minister", "premier", "chancellor", "secretary general")
"""Offices whose holder is meant when the surname stands alone."""
NONE = 2 * len(HIGHEST)
TELLING = 5
"""Letters of a surname that says enough by itself."""


def among_known(story: Story, spot: Spot, title: Title | None, published: date | None) -> tuple[Figure | None, str]:
    """'President Putin', 'Putin' in an article on Russia: the figure and, in words, why."""
    form = without_article(story.pieces.lowers[spot.first])
    people = _by_surname().get(form, ())
    if not people or spot.first in story.pieces.titled or (title is None and form in story.small):
        return None, ""
    office = office_in(title.title) if title is not None else None
    if office is not None:
        found = list(holders(office, people))
        then = [person for person, term in found if published is None or term.covers(published) is not False]
        people, reason = tuple(dict.fromkeys(then or [person for person, _ in found])), f", who was {office}"
    else:
        if title is not None and title.gender:
            people = tuple(person for person in people if known_people()[person].gender in ("", title.gender))
        people = _supported(story, form, people, published, title is not None)
        reason = ", whom the states named or the date support"
    return (story.known(people[0]), reason) if len(people) == 1 else (None, "")


def rank(person: str, published: date | None) -> int:
    """How high the office is that a person holds on a day, 0 the highest, NONE without one. Where the day is not known:
    ever held, one still held before one given up.
    """
    held = [term for term in terms_of(person) if term.office in HIGHEST and (published is None or term.covers(published))]
    places = [2 * HIGHEST.index(term.office) + (published is None and term.end != "") for term in held]
    return min(places, default=NONE)


def highest(people: Iterable[str], published: date | None) -> str | None:
    """The one of several people who holds a higher office than all others."""
    ranked = sorted((rank(person, published), person) for person in people)
    first, *rest = ranked or [(NONE, "")]
    return first[1] if first[0] < NONE and all(place > first[0] for place, _ in rest) else None


def _supported(story: Story, form: str, people: tuple[str, ...], published: date | None, titled: bool) -> tuple[str, ...]:
    """Those whose country the article names; of several the one in high office; alone, a telling surname needs no country."""
    common = not titled and is_common(form)
    named = [
        each
        for each in people
        if known_people()[each].country in story.countries or any(term.of in story.figures for term in terms_of(each))
    ]
    first = highest(named or people, published)
    if first is not None and (named or (len(form) >= TELLING and not common)):
        return (first,)
    if titled and len(people) == 1 and len(form) >= TELLING and not is_common(form):
        return people
    return () if common else tuple(named)


def is_borne(surname: str) -> bool:
    """Whether a known person bears a surname, given in small letters."""
    return surname in _by_surname()


def shared_country(surname: str) -> str | None:
    """The country of all known bearers of a surname in small letters, None where they differ: of a President Bush, the USA."""
    countries = {known_people()[person].country for person in _by_surname().get(surname, ())}
    return countries.pop() if len(countries) == 1 else None


def is_common(surname: str) -> bool:
    """Whether a surname, in small letters, is too common to mean one person of note."""
    return surname in words_of("family") or surname in words_of("surname") or surname in first_names()


@cache
def _by_surname() -> dict[str, tuple[str, ...]]:
    """Surname, in each of its spellings, -> the known people who bear it."""
    found: dict[str, tuple[str, ...]] = {}
    for person in known_people().values():
        surnames = _surnames(person.name, person.surname, values(person.aliases))
        for surname in {without_article(fold(each).lower()) for each in surnames}:
            found[surname] = (*found.get(surname, ()), person.actor_id)
    return found


def _surnames(name: str, surname: str, aliases: tuple[str, ...]) -> Iterator[str]:
    if surname:
        yield surname.rsplit(maxsplit=1)[-1]
    if surname and name.endswith(surname):
        yield from (alias.split()[-1] for alias in aliases if alias.split()[0] == name.split(maxsplit=1)[0])
