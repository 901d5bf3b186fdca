"""Every spelling of every known actor, ready for a walk over the pieces of an article."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from core.actors.fold import forms_of
from core.actors.lexicon import Organisation, WeakName, known_people
from core.actors.words import words_of
from core.lexicon import Entry, complain, read, values
from core.text.places import Country, Place


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a known actor; a weak one counts when an actor of `needs` is named in the article and no word of `unless`
    stands in it, and is the strong name `otherwise`, where it has one, else. shared: it ends as the names of other states'
    bodies do, 'Senate'.
    """

    actor_id: str
    spelling: str
    known_by: str
    needs: tuple[str, ...] = ()
    comma: bool = False
    article: bool = True
    unless: tuple[str, ...] = ()
    shared: bool = False
    otherwise: "Name | None" = None


DOTTED = range(3, 6)
"""Letters of an acronym that some papers write with full stops."""

Index = dict[str, list[tuple[list[str], Name]]]
"""First piece of a name -> what follows it and the name, longest first."""


@cache
def index() -> Index:
    """The names as they are spelled."""
    return arrange(_spellings())


def arrange(spellings: Iterable[tuple[str, Entry, Name]]) -> Index:
    """The names of lexicon lines (file, line, name). Raises LexiconError where one strong name has two owners."""
    taken: dict[tuple[str, ...], Name] = {}
    for file, entry, name in spellings:
        for spelling in _variants(name):
            owner = taken.setdefault(forms_of(spelling), name)
            if owner.actor_id != name.actor_id and not name.needs and not owner.needs:
                what = f"{name.spelling!r} already means {owner.actor_id}"
                raise complain(file, entry, what, "take it from one of the two, or make it weak in weak_names.csv")
            if name.needs and not owner.needs:
                taken[forms_of(spelling)] = replace(name, otherwise=owner)
    return _arranged(taken.items())


@cache
def known_words() -> frozenset[str]:
    """The words that alone name a known actor strongly."""
    return frozenset(first for first, names in index().items() if any(not rest and not name.needs for rest, name in names))


@cache
def shouted() -> Index:
    """The names in capitals, as in 'NORTH KOREA FIRES MISSILE'."""
    return _arranged(
        (tuple(map(str.upper, (first, *rest))), name)
        for first, candidates in index().items()
        for rest, name in candidates
        if not name.needs
    )


def _arranged(names: Iterable[tuple[tuple[str, ...], Name]]) -> Index:
    found: Index = {}
    for forms, name in names:
        found.setdefault(forms[0], []).append((list(forms[1:]), name))
    for candidates in found.values():
        candidates.sort(key=lambda candidate: -len(candidate[0]))
    return found


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
            Name(
                weak.actor_id,
                weak.name,
                weak.known_by,
                values(weak.needs),
                article=weak.article == "yes",
                unless=values(weak.unless),
                shared=_is_shared(weak.name),
            ),
        )


def _named(file: str, entry: Entry, actor_id: str, name: str, aliases: str) -> Iterator[tuple[str, Entry, Name]]:
    yield file, entry, Name(actor_id, name, "name", shared=_is_shared(name))
    for alias in values(aliases):
        yield file, entry, Name(actor_id, alias, _sort(alias), shared=_is_shared(alias))


def _is_shared(spelling: str) -> bool:
    last = spelling.rpartition(" ")[2].lower()
    return last in words_of("body") or last in words_of("branch")


def _sort(alias: str) -> str:
    return "acronym" if alias.isupper() and " " not in alias else "alias"


def _people_of(demonyms: Iterable[str]) -> Iterator[str]:
    """'Israeli' -> Israeli, Israelis; 'Danish' -> Danish."""
    for demonym in demonyms:
        yield demonym
        if not demonym.endswith(("s", "sh", "ch", "ese", "men", "shman", "chman")):
            yield demonym + "s"


def _variants(name: Name) -> Iterator[str]:
    """The spelling; a hyphenated given name also in two words: Jong-un -> Jong Un, Jong-Un; an acronym also dotted: I.M.F."""
    yield name.spelling
    if name.known_by == "acronym" and len(name.spelling) in DOTTED and name.spelling.isalpha():
        yield ".".join(name.spelling) + "."
    if "-" in name.spelling and name.actor_id in known_people():
        head, _, tail = name.spelling.partition("-")
        if " " in head:
            yield f"{head} {tail.capitalize()}"
            yield f"{head}-{tail.capitalize()}"
