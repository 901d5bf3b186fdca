"""Quotations cut into the pieces that articles take over, leave out and put in another order: their sentences."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.records import Quote
from core.text.layout import Layout

MARKED = re.compile(r"[“„«\"]([^“”„«»\"]+)[”»\"]?")

SHORTEST, LONGEST = 3, 120
"""A piece has at least and at most so many words."""


@dataclass(frozen=True, slots=True)
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
        for start, end in _stretches(quote):
            for first, last in _sentences(layout, start, end):
                words = layout.words.between(first, last)
                if SHORTEST <= len(words) <= LONGEST:
                    span = layout.words.starts[words[0]], layout.words.ends[words[-1]]
                    yield Piece(number, *span, tuple(layout.words.lowers[words[0] : words[-1] + 1]))


def _stretches(quote: Quote) -> Iterator[tuple[int, int]]:
    """Of a mixed quotation the stretches in marks, of any other the whole."""
    marked = list(MARKED.finditer(quote.text)) if quote.kind == "mixed" else []
    for match in marked:
        yield quote.start + match.start(1), quote.start + match.end(1)
    if not marked:
        yield quote.start, quote.end


def _sentences(layout: Layout, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch cut where sentences of the article end."""
    while start < end:
        sentence = layout.sentence_at(start)
        stop = min(sentence.end, end) if sentence else end
        yield start, stop
        start = stop
        while start < end and layout.text[start].isspace():
            start += 1
