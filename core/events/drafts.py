"""An event in the making: its row but for its group, with what later steps need of its sentence."""

from dataclasses import dataclass
from datetime import date

from core.events.clauses import Clauses
from core.events.when import UNKNOWN, When
from core.records import Event, Sentence, TimeExpression

Ids = tuple[str, ...]
"""Ids of actors, in the order of the text."""


@dataclass(slots=True)
class Draft:
    """What will be a row of events; the fields that are none of its columns are told here.

    sentence: where it is located; when: its date; lemma, use: of its trigger; lasting: whether its noun names what goes on;
    voiced: whether it stands in the narrator's own words, not after 'said' and not between marks;
    told: whether the narrator tells it in the simple past of a main clause, as news of the day is told;
    times: what its clause says of time.
    """

    sentence: Sentence
    event_type: str
    trigger: str
    trigger_start: int
    trigger_end: int
    sources: Ids
    targets: Ids
    place: str | None
    when: When
    status: str
    asserted_by: str
    rule: str
    lemma: str
    use: str
    lasting: bool
    voiced: bool
    told: bool
    times: list[TimeExpression]

    @property
    def article_id(self) -> str:
        """The article that tells it."""
        return self.sentence.article_id

    @property
    def dated(self) -> bool:
        """Whether it has a date."""
        return self.when is not UNKNOWN

    @property
    def actors(self) -> frozenset[str]:
        """Everybody who takes part."""
        return frozenset(self.sources + self.targets)

    def event(self, group: str, when: When, outcome: str | None) -> Event:
        """The row of events, in its group, with the date and outcome that other mentions of it allow."""
        sentence = self.sentence
        return Event(
            sentence.article_id,
            sentence.start,
            sentence.end,
            sentence.text,
            self.event_type,
            self.trigger,
            self.trigger_start,
            self.trigger_end,
            self.sources,
            self.targets,
            self.place,
            when.start,
            when.end,
            when.precision,
            when.basis,
            self.status,
            self.asserted_by,
            group,
            outcome,
            self.rule,
        )


@dataclass(slots=True)
class Scene:
    """A sentence with its events and dates.

    days: those of which it tells in the narrator's simple past; cast: who is then the subject of its main verb;
    before: the time said last before it in its paragraph.
    """

    clauses: Clauses
    drafts: list[Draft]
    dates: list[TimeExpression]
    days: list[date | None]
    cast: list[str]
    before: TimeExpression | None

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.drafts[0].sentence.paragraph
