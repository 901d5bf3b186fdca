"""The actors that the lexicons know."""

from functools import cache
from typing import NamedTuple

from core.actors.fold import fold, transliterated
from core.lexicon import read, values
from core.records import Actor
from core.text.places import Country, Place


class Organisation(NamedTuple):
    """A line of organisations.csv."""

    line: int
    actor_id: str
    name: str
    kind: str
    country: str
    aliases: str


class KnownPerson(NamedTuple):
    """A line of people.csv."""

    line: int
    actor_id: str
    name: str
    surname: str
    gender: str
    country: str
    aliases: str


class WeakName(NamedTuple):
    """A line of weak_names.csv."""

    line: int
    name: str
    actor_id: str
    known_by: str
    article: str
    needs: str
    unless: str


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
            words = [transliterated(word) for word in fold(name).lower().split()]
            found.setdefault((words[0], words[-1]), person.actor_id)
    return found


@cache
def _entries() -> dict[str, tuple[str, str, str]]:
    """actor_id -> name, kind and country of every actor of the lexicons."""
    found = {each.actor_id: (each.name, each.kind, each.country) for each in read("organisations.csv", Organisation)}
    found.update((each.actor_id, (each.name, "person", each.country)) for each in known_people().values())
    found.update((each.actor_id, (each.name, "place", each.country)) for each in read("places.csv", Place))
    for country in read("countries.csv", Country):
        found[country.actor_id] = (country.name, "country", country.alpha3)
        found.update((_place_id(city), (city, "place", country.alpha3)) for city in _seats(country))
    return found


@cache
def bodies_of(country: str) -> tuple[Actor, ...]:
    """The organisations of the lexicons that belong to a country, given by its alpha-3 code."""
    return tuple(map(known_actor, _by_country().get(country, ())))


@cache
def _by_country() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in read("organisations.csv", Organisation):
        found.setdefault(each.country, []).append(each.actor_id)
    return found


def is_listed(actor_id: str) -> bool:
    """Whether the lexicons have an actor of this id."""
    return actor_id in _entries()


@cache
def known_actor(actor_id: str) -> Actor:
    """An actor of the lexicons, without the names met."""
    name, kind, country = _entries()[actor_id]
    return Actor(actor_id, name, kind, country=country or None)


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
