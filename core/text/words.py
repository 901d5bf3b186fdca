"""What a word is, and all words of a text."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

WORD = re.compile(r"[^\W_]++(?:[-.'’&][^\W_]++)*+")
"""Letters and digits, held together by inner hyphens, dots, apostrophes and ampersands: U.S, Jong-un, it’s, 2.7, R&D."""

BETWEEN = re.compile(rf"({WORD.pattern})")
LONG = 1_000_000
"""A longer text is read in pieces of about this many characters, to spare memory."""


@dataclass(frozen=True)
class Words:
    """The words of an article in order: words[i] stands at [starts[i], ends[i]); lowers[i] is its lower-case form.

    gaps[i] is what stands before word i; one more at the end, for what follows the last word.
    """

    starts: "array[int]"
    ends: "array[int]"
    words: list[str]
    lowers: list[str]
    gaps: list[str]

    def between(self, start: int, end: int) -> range:
        """Indices of the words that begin in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def find_words(text: str) -> Words:
    """All words of the text."""
    starts, ends = array("q"), array("q")
    words: list[str] = []
    lowers: list[str] = []
    gaps = [""]
    for begin, piece in _pieces(text):
        parts = BETWEEN.split(piece)
        offsets = array("q", accumulate(map(len, parts), initial=begin))
        starts += offsets[1:-1:2]
        ends += offsets[2::2]
        words += parts[1::2]
        gaps[-1] += parts[0]
        gaps += parts[2::2]
        if len(parts) > 1:
            lowers += "\n".join(parts[1::2]).lower().split("\n")
    return Words(starts, ends, words, lowers, gaps)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces with their offsets, cut at blanks."""
    begin = 0
    while len(text) - begin > LONG and (cut := text.find(" ", begin + LONG)) >= 0:
        yield begin, text[begin:cut]
        begin = cut
    yield begin, text[begin:]
