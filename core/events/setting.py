"""A sentence with all that was found in it: what its events are read from."""

from bisect import bisect_left

from core.events.asserted import Assertions
from core.events.clauses import Clauses
from core.events.names import Named
from core.events.when import Dated
from core.records import Located, Mention, Sentence, TimeExpression
from core.text.layout import Layout


class Setting:
    """A sentence, its clauses, and the names and dates in it, placed by their words once `place_rows` was called."""

    def __init__(
        self,
        layout: Layout,
        sentence: Sentence,
        clauses: Clauses,
        assertions: Assertions,
        mentions: list[Mention],
        dates: list[TimeExpression],
    ) -> None:
        self.layout, self.sentence, self.clauses, self.assertions = layout, sentence, clauses, assertions
        self.named: list[Named] = []
        self.dated: list[Dated] = []
        self._mentions, self._dates = mentions, dates

    def place_rows(self) -> None:
        """Fill `named` and `dated`."""
        self.named += [Named(*self._place(each), each) for each in self._mentions]
        self.dated += [Dated(*self._place(each), each) for each in self._dates]

    def _place(self, row: Located) -> tuple[int, int]:
        """The row's first word and the word after its last, counted from the sentence's first word."""
        starts, first = self.layout.words.starts, self.clauses.first
        last = first + len(self.clauses.words)
        begin = min(bisect_left(starts, row.start, first, last), last - 1)
        return begin - first, max(bisect_left(starts, row.end, begin, last), begin + 1) - first
