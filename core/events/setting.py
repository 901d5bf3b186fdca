"""A sentence with all that was found in it: what its events are read from."""

from bisect import bisect_left
from collections.abc import Callable
from typing import TypeVar

from core.events.asides import find_asides
from core.events.asserted import Assertions
from core.events.belonging import Dated
from core.events.clauses import Clauses
from core.events.names import Named
from core.events.pairs import Pairs
from core.records import Mention, Sentence, TimeExpression
from core.text.layout import Layout

Row = TypeVar("Row", Mention, TimeExpression)
Placed = TypeVar("Placed", Named, Dated)


class Setting:
    """A sentence, its clauses, and the names and dates in it, placed by their words."""

    def __init__(
        self,
        layout: Layout,
        sentence: Sentence,
        clauses: Clauses,
        assertions: Assertions,
        mentions: list[Mention],
        dates: list[TimeExpression],
        pairs: Pairs,
    ) -> None:
        self.layout, self.sentence, self.clauses = layout, sentence, clauses
        self.assertions, self.pairs = assertions, pairs
        self.named = self._placed(_acting(mentions), Named) if mentions else []
        self.asides = find_asides(clauses, self.named) if self.named else []
        self.dates = dates
        self.dated = self._placed(dates, Dated) if dates else []

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
        starts = self.layout.words.starts[first : first + size]
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
