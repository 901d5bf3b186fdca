"""What stands between two words, as bits."""

from collections.abc import Callable
from functools import lru_cache
from itertools import repeat

from core.text.words import Words

COMMA, COLON, SEMICOLON, STOP, DASH, OPEN, CLOSE, OTHER, UNKNOWN = (1 << n for n in range(9))
MARKS = {",": COMMA, ":": COLON, ";": SEMICOLON, ".": STOP, "!": STOP, "?": STOP, "…": STOP}
MARKS |= {"(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE}
MARKS |= dict.fromkeys("-–—―", DASH) | dict.fromkeys(" \xa0\u202f\u2009\u200b'’$#@£€%", 0)
LONGEST = 40
"""Characters: a longer gap is judged by its beginning."""


@lru_cache(maxsize=4096)
def punctuation(gap: str) -> int:
    """', ' -> COMMA; '” (' -> OTHER | OPEN; a space alone -> 0."""
    bits = 0
    for mark in gap[:LONGEST]:
        bits |= MARKS.get(mark, OTHER)
    return bits


COMMON = {
    gap: punctuation(gap) for gap in (" ", ", ", "", ". ", " (", ") ", " “", "” ", ' "', '" ', ",” ", '," ', ".\n", ".\n\n")
}
COMMON |= {",": 0, ":": 0, ".": 0, "-": 0, "- ": 0, " -": 0}
"""The gaps met most often; a mark without a space is part of a number or a word: 30,000, 10:55, two- and three-year."""
UNSETTLED = UNKNOWN | STOP | OPEN
"""What the words and gaps around may change."""


def breaks_between(words: Words, abbreviated: Callable[[int], bool]) -> list[int]:
    """The punctuation before each word, and after the last.

    There is none after words that are `abbreviated` (Mr. Park) and around one word in brackets (the Alliance (NATO) said).
    """
    gaps = words.gaps
    breaks = list(map(COMMON.get, gaps, repeat(UNKNOWN)))
    for at in [at for at, bits in enumerate(breaks) if bits & UNSETTLED]:
        bits = breaks[at] = punctuation(gaps[at]) if breaks[at] == UNKNOWN else breaks[at]
        if bits == STOP and at and gaps[at][0] == "." and abbreviated(at - 1):
            breaks[at] = 0
        elif bits == OPEN and at + 1 < len(gaps) and gaps[at + 1][:1] in (")", "]"):
            breaks[at], breaks[at + 1] = 0, punctuation(gaps[at + 1][1:])
    return breaks
