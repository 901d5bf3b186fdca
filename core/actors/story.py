"""What is known of one article's actors while it is being read."""

from dataclasses import dataclass, field

from core.actors.lexicon import known_actors, known_people
from core.actors.pieces import Pieces
from core.actors.spots import Spot
from core.actors.words import Title, sayings


@dataclass(slots=True, eq=False)
class Figure:
    """An actor as this article shows it. tokens: the parts of a person's fullest name, folded; surname in lower case."""

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    affiliation: str | None = None
    gender: str = ""
    surname: str = ""
    tokens: tuple[str, ...] = ()
    roles: list[str] = field(default_factory=list)
    seen: int = 0


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

    lone: capitalised words no run explained; weak: names that need support; small: words the article writes small;
    titles: by the piece after them.
    """

    pieces: Pieces
    spots: list[Spot]
    sightings: list[Sighting] = field(default_factory=list)
    figures: dict[str, Figure] = field(default_factory=dict)
    acronyms: dict[str, Figure] = field(default_factory=dict)
    lone: list[Spot] = field(default_factory=list)
    small: frozenset[str] = frozenset()
    weak: list[Spot] = field(default_factory=list)
    titles: dict[int, Spot] = field(default_factory=dict)

    def known(self, actor_id: str) -> Figure:
        """The figure of an actor of the lexicons."""
        figure = self.figures.get(actor_id)
        if figure is None:
            actor = known_actors()[actor_id]
            figure = self.figures[actor_id] = Figure(actor_id, actor.name, actor.kind, actor.country)
            if person := known_people().get(actor_id):
                figure.gender, figure.surname = person.gender, person.surname.lower()
                figure.tokens = tuple(person.name.lower().split())
        return figure

    def see(self, first: int, last: int, figure: Figure, known_by: str, rule: str) -> Sighting:
        """Note that pieces [first, last) name a figure."""
        sighting = Sighting(first, last, figure, known_by, rule)
        figure.seen += 1
        self.sightings.append(sighting)
        return sighting

    def title_before(self, first: int) -> Title | None:
        """The title that ends right before piece `first`."""
        spot = self.titles.get(first)
        return spot.title if spot is not None and self.pieces.close(first - 1) else None

    def speaks(self, first: int, last: int) -> bool:
        """Whether a verb of saying stands right behind the words, or before them: 'Reid said', 'said Reid'."""
        forms = self.pieces.forms
        after = last < len(forms) and self.pieces.gap(last - 1) == " " and forms[last] in sayings()
        return after or (first > 0 and first not in self.pieces.begins and forms[first - 1] in sayings())

    def words(self, first: int, last: int) -> str:
        """The article's words from piece `first` to before piece `last`."""
        return self.pieces.text[self.pieces.starts[first] : self.pieces.ends[last - 1]]
