"""What is known of one article's actors while it is being read."""

from dataclasses import dataclass, field
from functools import lru_cache

from core.actors.fold import transliterated
from core.actors.lexicon import known_actor, known_people
from core.actors.pieces import Pieces
from core.actors.spots import Spot
from core.actors.words import Title, first_names, sayings, words_of

NEVER = -1_000
"""The piece, before all others, where an actor was last named who was not yet."""


@dataclass(slots=True, eq=False)
class Figure:
    """An actor as this article shows it. tokens: the parts of a person's fullest name, folded; surname in lower case.

    While the article is read, of a person: how often named so far, and the pieces where first and last.
    """

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    affiliation: str | None = None
    gender: str = ""
    surname: str = ""
    tokens: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    times: int = 0
    since: int = 0
    last: int = NEVER

    def note(self, at: int) -> None:
        """Count one more mention, at piece `at`."""
        if not self.times:
            self.since = at
        self.times += 1
        self.last = at


@dataclass(slots=True)
class Sighting:
    """A mention in the making: pieces [first, last) name `figure`, pieces `beside` say its role."""

    first: int
    last: int
    figure: Figure
    known_by: str
    rule: str
    role: str | None = None
    beside: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Story:
    """The pieces and spots of an article, and what has been made of them.

    people: the sightings of people; lone: capitalised words no run explained; weak: names that need support; backed: where
    those stand that have it; inside: pieces of organisations' names;
    elsewhere: bodies of another state than the lexicons', by the actor that their name alone would mean;
    shorts: organisations by the first word of their name, None for two; small: words the article writes small;
    titles: by the piece after them; named, firsts: people by their full and by
    their given names; countries: of all figures.
    """

    pieces: Pieces
    spots: list[Spot]
    sightings: list[Sighting] = field(default_factory=list)
    people: list[Sighting] = field(default_factory=list)
    figures: dict[str, Figure] = field(default_factory=dict)
    acronyms: dict[str, Figure] = field(default_factory=dict)
    elsewhere: dict[str, Figure] = field(default_factory=dict)
    shorts: dict[str, Figure | None] = field(default_factory=dict)
    named: dict[str, Figure] = field(default_factory=dict)
    firsts: dict[str, list[Figure]] = field(default_factory=dict)
    countries: set[str | None] = field(default_factory=set)
    lone: list[Spot] = field(default_factory=list)
    small: frozenset[str] = frozenset()
    weak: list[Spot] = field(default_factory=list)
    backed: set[int] = field(default_factory=set)
    inside: set[int] = field(default_factory=set)
    titles: dict[int, Spot] = field(default_factory=dict)

    def known(self, actor_id: str) -> Figure:
        """The figure of an actor of the lexicons."""
        figure = self.figures.get(actor_id)
        if figure is None:
            actor = known_actor(actor_id)
            figure = self.figures[actor_id] = Figure(actor_id, actor.name, actor.kind, actor.country)
            self.countries.add(actor.country)
            if person := known_people().get(actor_id):
                figure.gender, figure.surname = person.gender, person.surname.lower()
                figure.tokens = tuple(person.name.lower().split())
                self.enrol(figure)
        return figure

    def enrol(self, figure: Figure) -> Figure:
        """Keep a person of two names or more so that `person` finds it."""
        if len(figure.tokens) > 1:
            for key in _keys(figure.tokens):
                self.named.setdefault(key, figure)
            if len(figure.tokens) > 2:
                self.named.setdefault(_keys(figure.tokens[-2:])[0], figure)
            for token in _given(figure.tokens):
                self.firsts.setdefault(token, []).append(figure)
        return self.figures.setdefault(figure.actor_id, figure)

    def person(self, tokens: tuple[str, ...]) -> Figure | None:
        """The person of these names: 'Donald Trump' for 'Donald J. Trump', 'Lee Jong-sup' for 'Lee Jong Sup'; None for another of
        the same first and last name.
        """
        if len(tokens) < 2:
            return None
        ends, letters = _keys(tokens)
        figure = self.named.get(ends) or self.named.get(letters)
        return None if figure is None or differ(figure.tokens, tokens) else figure

    def see(self, first: int, last: int, figure: Figure, known_by: str, rule: str) -> Sighting:
        """Note that pieces [first, last) name a figure."""
        sighting = Sighting(first, last, figure, known_by, rule)
        self.sightings.append(sighting)
        if figure.kind == "person":
            self.people.append(sighting)
        return sighting

    def title_before(self, first: int) -> Title | None:
        """The title that ends right before piece `first`."""
        spot = self.titles.get(first)
        return spot.title if spot is not None and first not in self.pieces.begins and self.pieces.close(first - 1) else None

    def speaks(self, first: int, last: int) -> bool:
        """Whether a verb of saying stands right behind the words, or before them: 'Reid said', 'said Reid'.

        Of 'said Reid “had left”' somebody else speaks.
        """
        forms, verbs = self.pieces.forms, sayings()
        if last < len(forms) and forms[last] in verbs and self.pieces.gaps[last] == " ":
            return True
        if first == 0 or forms[first - 1] not in verbs or self.pieces.gaps[first] != " ":
            return False
        return last == len(forms) or self.pieces.gaps[last].strip("“\"'") != " " or not _goes_on(forms[last])

    def words(self, first: int, last: int) -> str:
        """The article's words from piece `first` to before piece `last`."""
        return self.pieces.text[self.pieces.starts[first] : self.pieces.ends[last - 1]]


def differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names tell two people apart: 'George |P.| Bush', 'George |H.W.| Bush'; not 'James |C.| Kopp', 'James
    |Charles| Kopp'.
    """
    first, second = _middle_letters(one), _middle_letters(other)
    return bool(first and second) and first.isdisjoint(second)


@lru_cache(maxsize=10_000)
def _middle_letters(tokens: tuple[str, ...]) -> frozenset[str]:
    """The initials of the names between the first and the last."""
    parts = [part for token in tokens[1:-1] if token not in words_of("particle") for part in token.split(".")]
    return frozenset(part[0] for part in parts if part)


def _goes_on(form: str) -> bool:
    """Whether a word behind a name is its verb: 'had', 'imposed'."""
    return form in words_of("tensed") or (form.endswith("ed") and form.islower())


@lru_cache(maxsize=10_000)
def _given(tokens: tuple[str, ...]) -> frozenset[str]:
    """The parts of a full name, but its last, that alone can mean its bearer: of several, the first and rare ones."""
    names = first_names()
    inner = [token for token in tokens[1:-1] if len(token) > 2 and token not in names]
    return frozenset({tokens[0], *inner}) - words_of("particle")


@lru_cache(maxsize=10_000)
def _keys(tokens: tuple[str, ...]) -> tuple[str, str]:
    """First and last name, and all letters in a row, both as if transliterated in one way."""
    plain = [transliterated(token) for token in tokens]
    return f"{plain[0]} {plain[-1]}", "".join(plain).replace("-", "")
