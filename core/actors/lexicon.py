"""The names that the lexicons know, and the words that tell a name from what is none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from core.actors.fold import fold
from core.actors.pieces import forms_of
from core.lexicon import Entry, complain, read, values
from core.records import Actor


@dataclass(frozen=True, slots=True)
class Country(Entry):
    """A line of countries.csv."""

    actor_id: str
    name: str
    alpha2: str
    alpha3: str
    capital: str
    demonyms: str
    aliases: str


@dataclass(frozen=True, slots=True)
class Organisation(Entry):
    """A line of organisations.csv."""

    actor_id: str
    name: str
    kind: str
    country: str
    aliases: str


@dataclass(frozen=True, slots=True)
class KnownPerson(Entry):
    """A line of people.csv."""

    actor_id: str
    name: str
    surname: str
    gender: str
    country: str
    aliases: str


@dataclass(frozen=True, slots=True)
class Place(Entry):
    """A line of places.csv."""

    actor_id: str
    name: str
    country: str
    aliases: str


@dataclass(frozen=True, slots=True)
class WeakName(Entry):
    """A line of weak_names.csv."""

    name: str
    actor_id: str
    known_by: str
    article: str
    needs: str


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a known actor; a weak one counts when an actor of `needs` is named in the article."""

    actor_id: str
    spelling: str
    known_by: str
    needs: tuple[str, ...] = ()
    comma: bool = False
    article: bool = True


Index = dict[str, list[tuple[list[str], Name]]]
"""First piece of a name -> what follows it and the name, longest first."""


@cache
def known_people() -> dict[str, KnownPerson]:
    """The people of people.csv by actor_id."""
    return {person.actor_id: person for person in read("people.csv", KnownPerson)}


@cache
def by_full_name() -> dict[tuple[str, str], str]:
    """First and last word of a known person's names, folded and small, -> actor_id: 'John F. Kerry' is found as john kerry."""
    found: dict[tuple[str, str], str] = {}
    for person in known_people().values():
        for name in (person.name, *values(person.aliases)):
            words = fold(name).lower().split()
            found.setdefault((words[0], words[-1]), person.actor_id)
    return found


@cache
def known_actors() -> dict[str, Actor]:
    """Every actor of the lexicons by actor_id, without the names met."""
    actors = [Actor(each.actor_id, each.name, "person", country=each.country or None) for each in known_people().values()]
    for country in read("countries.csv", Country):
        actors.append(Actor(country.actor_id, country.name, "country", country=country.alpha3))
        actors += [Actor(_place_id(city), city, "place", country=country.alpha3) for city in _seats(country)]
    for body in read("organisations.csv", Organisation):
        actors.append(Actor(body.actor_id, body.name, body.kind, country=body.country or None))
    for place in read("places.csv", Place):
        actors.append(Actor(place.actor_id, place.name, "place", country=place.country or None))
    return {actor.actor_id: actor for actor in actors}


def _seats(country: Country) -> tuple[str, ...]:
    return values(country.capital)[:1]


def _place_id(city: str) -> str:
    return fold(city).lower().replace(" ", "_").replace("'", "")


@cache
def seats() -> dict[str, str]:
    """Country -> the actor_id of its capital as a place."""
    return {each.actor_id: _place_id(_seats(each)[0]) for each in read("countries.csv", Country) if each.capital}


@cache
def demonyms() -> dict[str, str]:
    """Country -> its usual adjective: south_korea -> South Korean."""
    return {each.actor_id: values(each.demonyms)[0] for each in read("countries.csv", Country) if each.demonyms}


@cache
def index() -> Index:
    """Every spelling of every known actor, ready for a walk over an article's pieces."""
    found: Index = {}
    taken: dict[tuple[str, ...], tuple[Entry, Name]] = {}
    for file, entry, name in _spellings():
        for form in _variants(name):
            forms = tuple(forms_of(form))
            _refuse_collision(file, entry, name, taken.setdefault(forms, (entry, name))[1])
            rest = list(forms[1:])
            if all(rest != other for other, _ in found.setdefault(forms[0], [])):
                found[forms[0]].append((rest, name))
    for candidates in found.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return found


def _refuse_collision(file: str, entry: Entry, name: Name, owner: Name) -> None:
    if name.actor_id != owner.actor_id and not name.needs and not owner.needs:
        what = f"{name.spelling!r} already means {owner.actor_id}"
        raise complain(file, entry, what, "take it from one of the two, or make it weak in weak_names.csv")


def _spellings() -> Iterator[tuple[str, Entry, Name]]:
    for country in read("countries.csv", Country):
        sorts = [(country.name, "name"), *((alias, _sort(alias)) for alias in values(country.aliases))]
        sorts += [(demonym, "demonym") for demonym in _people_of(values(country.demonyms))]
        sorts += [(seat, "metonym") for seat in values(country.capital)]
        yield from (("countries.csv", country, Name(country.actor_id, spelling, sort)) for spelling, sort in sorts)
    for body in read("organisations.csv", Organisation):
        yield from _named("organisations.csv", body, body.actor_id, body.name, body.aliases)
    for person in known_people().values():
        yield from _named("people.csv", person, person.actor_id, person.name, person.aliases)
    for place in read("places.csv", Place):
        for spelling in (place.name, *values(place.aliases)):
            yield "places.csv", place, Name(place.actor_id, spelling, "place", comma="," in spelling)
    for weak in read("weak_names.csv", WeakName):
        yield (
            "weak_names.csv",
            weak,
            Name(weak.actor_id, weak.name, weak.known_by, values(weak.needs), article=weak.article == "yes"),
        )


def _named(file: str, entry: Entry, actor_id: str, name: str, aliases: str) -> Iterator[tuple[str, Entry, Name]]:
    yield file, entry, Name(actor_id, name, "name")
    for alias in values(aliases):
        yield file, entry, Name(actor_id, alias, _sort(alias))


def _sort(alias: str) -> str:
    return "acronym" if alias.isupper() and " " not in alias else "alias"


def _people_of(demonyms: Iterable[str]) -> Iterator[str]:
    """'Israeli' -> Israeli, Israelis; 'Danish' -> Danish."""
    for demonym in demonyms:
        yield demonym
        if not demonym.endswith(("s", "sh", "ch", "ese", "men", "man", "tch")):
            yield demonym + "s"


def _variants(name: Name) -> Iterator[str]:
    """The spelling; in capitals unless it has them; a hyphenated given name in two words: Jong-un -> Jong Un, Jong un."""
    yield name.spelling
    if not name.spelling.isupper():
        yield name.spelling.upper()
    head, hyphen, tail = name.spelling.partition("-")
    if hyphen and name.actor_id in known_people() and " " in head:
        yield f"{head} {tail.capitalize()}"
        yield f"{head}-{tail.capitalize()}"
