"""What the events of a sentence are read from: the sentence with its clauses, names and dates, and the story around it."""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TypeVar

from core.events.asides import find_asides
from core.events.asserted import Assertions
from core.events.belonging import Dated
from core.events.clauses import Clauses
from core.events.names import Named
from core.events.triggers import Trigger
from core.records import Mention, Quote, Sentence, TimeExpression
from core.text.layout import Layout

Row = TypeVar("Row", Mention, TimeExpression)
Placed = TypeVar("Placed", Named, Dated)
START = attrgetter("start")


class Story:
    """An article with all that was found in it before its events are read; kinds: of actors, by id."""

    def __init__(
        self,
        layout: Layout,
        mentions: list[Mention],
        dates: list[TimeExpression],
        quotes: list[Quote],
        kinds: Mapping[str, str],
    ) -> None:
        self.layout, self.kinds = layout, kinds
        self.published = layout.article.published
        self.assertions = Assertions(quotes)
        self._mentions, self._dates = mentions, dates
        self._at_mention, self._at_date = list(map(START, mentions)), list(map(START, dates))

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in [start, end)."""
        return self._mentions[bisect_left(self._at_mention, start) : bisect_left(self._at_mention, end)]

    def dates_in(self, start: int, end: int) -> list[TimeExpression]:
        """The time expressions that begin in [start, end)."""
        return self._dates[bisect_left(self._at_date, start) : bisect_left(self._at_date, end)]


class Setting:
    """A sentence, its clauses, and the names and dates in it, placed by their words; made for the sentences in their order."""

    def __init__(self, story: Story, sentence: Sentence, clauses: Clauses) -> None:
        self.story, self.sentence, self.clauses = story, sentence, clauses
        self.dates = story.dates_in(sentence.start, sentence.end)
        self.dated = self._placed(self.dates, Dated) if self.dates else []
        mentions = _acting(story.mentions_in(sentence.start, sentence.end))
        self.named = self._placed(mentions, Named) if mentions else []
        self.asides = find_asides(clauses, self.named) if self.named else []
        story.assertions.reach(sentence)

    def span(self, trigger: Trigger) -> tuple[int, int]:
        """[start, end) of a trigger in the article."""
        words, first = self.story.layout.words, self.clauses.first
        return words.starts[first + trigger.start], words.ends[first + trigger.stop - 1]

    def text_after(self, trigger: Trigger) -> str:
        """What follows a trigger in its sentence."""
        return self.sentence.text[self.span(trigger)[1] - self.sentence.start :]

    def undated(self, triggers: list[Trigger]) -> list[Trigger]:
        """Without those that begin within a time expression: 'In March' is no march."""
        starts, first = self.story.layout.words.starts, self.clauses.first
        for told in self.dates:
            triggers = [each for each in triggers if not told.start <= starts[first + each.start] < told.end]
        return triggers

    def time_before(self) -> TimeExpression | None:
        """The time with a day, month or year that its paragraph gives last before the sentence."""
        opening = self.story.layout.paragraphs[self.sentence.paragraph][0]
        said = self.story.dates_in(opening, self.sentence.start)
        return next((each for each in reversed(said) if each.date_start), None)

    def dated_of(self, start: int, end: int) -> list[Dated]:
        """The dates that no bracket parts from a trigger at [start, end): not 'left Chile (the two fought in 2019)'."""
        if not self.dated or "(" not in self.sentence.text:
            return self.dated
        return [each for each in self.dated if not self._bracketed(start, end, each.expression)]

    def _bracketed(self, start: int, end: int, told: TimeExpression) -> bool:
        origin = self.sentence.start
        between = self.sentence.text[min(end, told.end) - origin : max(start, told.start) - origin]
        return between.count("(") != between.count(")") and between != " ("

    def _placed(self, rows: list[Row], kind: Callable[[int, int, Row], Placed]) -> list[Placed]:
        """Each row with its first word and the word after its last one, counted from the sentence's first word."""
        first, size = self.clauses.first, len(self.clauses.words)
        starts = self.story.layout.words.starts[first : first + size]
        placed, begin = [], 0
        for row in rows:
            begin = bisect_left(starts, row.start, begin, size - 1)
            stop, end = begin + 1, row.end
            while stop < size and starts[stop] < end:
                stop += 1
            placed.append(kind(begin, stop, row))
        return placed


def _acting(mentions: list[Mention]) -> list[Mention]:
    """'The NATO chief flew': within the title that stands for a person, no other name acts."""
    titles = [(each.start, each.end) for each in mentions if each.known_by == "title"] if len(mentions) > 1 else []
    if not titles:
        return mentions
    return [
        each
        for each in mentions
        if each.known_by == "title" or not any(start <= each.start and each.end <= end for start, end in titles)
    ]
