"""Countries and places as the lexicons list them, and which words are one of their names."""

from functools import cache
from typing import NamedTuple

from core.lexicon import read, values


class Country(NamedTuple):
    """A line of countries.csv."""

    line: int
    actor_id: str
    name: str
    alpha3: str
    capital: str
    demonyms: str
    aliases: str


class Place(NamedTuple):
    """A line of places.csv."""

    line: int
    actor_id: str
    name: str
    country: str
    aliases: str


def is_place(words: str) -> bool:
    """'Baghdad', 'GAZA', 'Nairobi/Cairo': countries under all their names, their capitals and the places of places.csv."""
    return all(part.strip().casefold() in _names() for part in words.split("/"))


@cache
def _names() -> frozenset[str]:
    countries = read("countries.csv", Country)
    others = (name for each in countries for name in values(f"{each.capital};{each.aliases}"))
    return frozenset(name.casefold() for name in (*others, *(each.name for each in (*countries, *read("places.csv", Place)))))
