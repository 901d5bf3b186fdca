"""What a word is, and all words of a text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from core.text.memory import Memory

WORD = re.compile(r"[^\W_]++(?:[-.'’&][^\W_]++)*")
"""Letters and digits, held together by inner hyphens, dots, apostrophes and ampersands: U.S, Jong-un, it’s, 2.7, R&D."""

RUN = re.compile(r"([^\W_]++(?:[-.'’& ][^\W_]++)*)")
PLAIN_RUN = re.compile(r"([A-Za-z\w][0-9A-Za-z\w ]*(?:(?<! )[-.'’&][A-Za-z\w][0-9A-Za-z\w ]*)*(?<! ))")
"""Words with nothing but a blank between one and the next, as most stand: so many are found at once.

PLAIN_RUN: for a text without underscores and double blanks; the letters of English, named first, are told without asking Unicode.
"""
LONG = 1_000_000
"""A longer text is read in pieces of about this many characters, to spare memory."""
LOWERS = Memory(str.lower)


@dataclass(frozen=True)
class Words:
    """The words of an article in order: words[i] stands at [starts[i], ends[i]); lowers[i] is its lower-case form.

    gaps[i] is what stands before word i; one more at the end, for what follows the last word.
    runs: the words before which more than a blank stands, in order, and the number of words.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]
    gaps: list[str]
    runs: list[int]

    def between(self, start: int, end: int) -> range:
        """Indices of the words that begin in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def find_words(text: str, cuts: Iterable[int] = ()) -> Words:
    """All words of the text; none goes over one of the `cuts`, where a sentence begins without a space: 'the JCS.The army'."""
    words: list[str] = []
    runs, around = [0], [""]
    for piece in _pieces(text):
        parts = (RUN if "_" in piece or "  " in piece else PLAIN_RUN).split(piece)
        around[-1] += parts[0]
        around += parts[2::2]
        for run in parts[1::2]:
            words += run.split(" ")
            runs.append(len(words))
    gaps = [" "] * (len(words) + 1)
    widths = [1] * (2 * len(words) + 1)
    widths[1::2] = map(len, words)
    for at, gap in zip(runs, around, strict=True):
        gaps[at], widths[2 * at] = gap, len(gap)
    offsets = list(accumulate(widths))
    found = Words(offsets[:-1:2], offsets[1::2], words, list(map(LOWERS.__getitem__, words)), gaps, runs)
    for cut in cuts:
        _part(found, cut)
    return found


def _part(words: Words, cut: int) -> None:
    """Make two words of the one that goes over `cut`."""
    at = bisect_right(words.starts, cut) - 1
    if at < 0 or not words.starts[at] < cut < words.ends[at]:
        return
    start, whole = words.starts[at], words.words[at]
    before, after = whole[: cut - start].rstrip("-.'’&"), whole[cut - start :]
    words.starts.insert(at + 1, cut)
    words.ends.insert(at, start + len(before))
    words.words[at : at + 1] = before, after
    words.lowers[at : at + 1] = LOWERS[before], LOWERS[after]
    words.gaps.insert(at + 1, whole[len(before) : cut - start])
    run = bisect_right(words.runs, at)
    words.runs[run:] = [at + 1, *(number + 1 for number in words.runs[run:])]


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces, cut at blanks."""
    begin = 0
    while len(text) - begin > LONG and (cut := text.find(" ", begin + LONG)) >= 0:
        yield text[begin:cut]
        begin = cut
    yield text[begin:]
