"""An event in the making, with what later steps need of its sentence."""

from dataclasses import dataclass, replace
from datetime import date

from core.events.when import When
from core.records import Event, Sentence, TimeExpression


@dataclass(slots=True)
class Draft:
    """An event with the lemma and use of its trigger.

    lasting: whether its noun names what goes on; times: what its clause says of time;
    voiced: whether it stands in the narrator's own words, not after 'said' and not between marks;
    told: whether the narrator tells it in the simple past of a main clause, as news of the day is told.
    """

    event: Event
    lemma: str
    use: str
    lasting: bool
    voiced: bool
    told: bool
    times: list[TimeExpression]

    @property
    def dated(self) -> bool:
        """Whether it has a date."""
        return self.event.date_start is not None or self.event.date_end is not None

    @property
    def actors(self) -> frozenset[str]:
        """Everybody who takes part."""
        return frozenset(self.event.sources + self.event.targets)

    def date(self, when: When) -> None:
        """Give it a date."""
        self.event = replace(
            self.event, date_start=when.start, date_end=when.end, precision=when.precision, date_basis=when.basis
        )


@dataclass(slots=True)
class Scene:
    """A sentence with its events.

    days: the days it tells of in the narrator's simple past; cast: who is the subject of its main verb;
    narrated: whether it is told so; adds: whether it says 'also'.
    """

    sentence: Sentence
    drafts: list[Draft]
    dates: list[TimeExpression]
    days: list[date | None]
    cast: list[str]
    narrated: bool
    adds: bool
