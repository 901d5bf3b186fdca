"""A sentence with all that was found in it: what its events are read from."""

from bisect import bisect_left
from collections.abc import Sequence

from core.events.asserted import Assertions
from core.events.clauses import Clauses
from core.events.names import Named
from core.events.when import Dated
from core.records import Located, Mention, Sentence, TimeExpression
from core.text.layout import Layout


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
    ) -> None:
        self.layout, self.sentence, self.clauses, self.assertions = layout, sentence, clauses, assertions
        mentions = _acting(mentions)
        self.named = [Named(*span, each) for span, each in zip(self._spans(mentions), mentions, strict=True)]
        self.dated = [Dated(*span, each) for span, each in zip(self._spans(dates), dates, strict=True)]

    def _spans(self, rows: Sequence[Located]) -> list[tuple[int, int]]:
        """Of each row the first word and the word after the last, counted from the sentence's first word."""
        starts, first = self.layout.words.starts, self.clauses.first
        last = first + len(self.clauses.words)
        spans = []
        for row in rows:
            begin = bisect_left(starts, row.start, first, last - 1)
            spans.append((begin - first, bisect_left(starts, row.end, begin + 1, last) - first))
        return spans


def _acting(mentions: list[Mention]) -> list[Mention]:
    """'The NATO chief flew': within the title that stands for a person, no other name acts."""
    titles = [(each.start, each.end) for each in mentions if each.known_by == "title"]
    if not titles:
        return mentions
    return [
        each
        for each in mentions
        if each.known_by == "title" or not any(start <= each.start and each.end <= end for start, end in titles)
    ]
