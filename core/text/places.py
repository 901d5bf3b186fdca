"""Countries and places as the lexicons list them, and which words are one of their names."""

from dataclasses import dataclass
from functools import cache

from core.lexicon import Entry, read, values


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
class Place(Entry):
    """A line of places.csv."""

    actor_id: str
    name: str
    country: str
    aliases: str


def is_place(words: str) -> bool:
    """'Baghdad', 'NEW DELHI', 'Nairobi/Cairo': countries, their capitals and the places of places.csv."""
    return all(part.strip().casefold() in _names() for part in words.split("/"))


@cache
def _names() -> frozenset[str]:
    countries = read("countries.csv", Country)
    seats = (seat for each in countries for seat in values(each.capital))
    return frozenset(name.casefold() for name in (*seats, *(each.name for each in (*countries, *read("places.csv", Place)))))
