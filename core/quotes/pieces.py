"""Quotations cut into the pieces that articles take over, leave out and put in another order: their sentences."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.records import Quote
from core.text.layout import Layout

MARKED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”»\"]?")

SHORTEST, LONGEST = 3, 120
"""A piece has at least and at most so many words."""


@dataclass(slots=True)
class Piece:
    """A sentence of a quotation, or what of it stands in marks: `words` in lower case at [start, end) of its article."""

    quote: int
    start: int
    end: int
    words: tuple[str, ...]


def cut(quotes: Sequence[Quote], layouts: Mapping[str, Layout]) -> Iterator[Piece]:
    """The pieces of all quotations, in order; `quote` is the place in `quotes`."""
    for number, quote in enumerate(quotes):
        layout = layouts[quote.article_id]
        starts, ends, lowers = layout.words.starts, layout.words.ends, layout.words.lowers
        for start, end in _marked(quote) if quote.kind == "mixed" else ((quote.start, quote.end),):
            first = bisect_left(starts, start)
            last = bisect_left(starts, end, first)
            while first < last:
                sentence = layout.sentence_at(starts[first])
                after = bisect_left(starts, sentence.end, first, last) if sentence and sentence.end < end else last
                if SHORTEST <= after - first <= LONGEST:
                    yield Piece(number, starts[first], ends[after - 1], tuple(lowers[first:after]))
                first = after


def _marked(quote: Quote) -> list[tuple[int, int]]:
    """The stretches of a mixed quotation that stand in marks, the whole where none does."""
    inside = [(quote.start + match.start(1), quote.start + match.end(1)) for match in MARKED.finditer(quote.text)]
    return inside or [(quote.start, quote.end)]
