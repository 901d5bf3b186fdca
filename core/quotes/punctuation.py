"""What stands between two words, as bits."""

from collections.abc import Callable

from core.text.memory import Memory
from core.text.words import Words

COMMA, COLON, SEMICOLON, STOP, DASH, OPEN, CLOSE, OTHER = (1 << n for n in range(8))
MARKS = {",": COMMA, ":": COLON, ";": SEMICOLON, ".": STOP, "!": STOP, "?": STOP, "…": STOP}
MARKS |= {"(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE}
MARKS |= dict.fromkeys("-–—―", DASH) | dict.fromkeys(" \xa0\u202f\u2009\u200b'’$#@£€%", 0)
BRACKETS = frozenset("([")
LONGEST = 40
"""Characters: a longer gap is judged by its beginning."""


def punctuation(gap: str) -> int:
    """', ' -> COMMA; '” (' -> OTHER | OPEN; a space alone -> 0."""
    bits = 0
    for mark in gap[:LONGEST]:
        bits |= MARKS.get(mark, OTHER)
    return bits


JOINING = dict.fromkeys((",", ":", ".", "-", "- ", " -"), 0)
"""A mark without a space is part of a number or a word: 30,000, 10:55, two- and three-year."""
PUNCTUATION = Memory(punctuation, JOINING)


def breaks_between(words: Words, abbreviated: Callable[[int], bool]) -> list[int]:
    """The punctuation before each word, and after the last.

    There is none after words that are `abbreviated` (Mr. Park) and around one word in brackets (the Alliance (NATO) said).
    """
    gaps = words.gaps
    breaks = [0] * len(gaps)
    closing = None
    for at in words.runs:
        gap = gaps[at]
        if at == closing:
            breaks[at] = punctuation(gap[1:])
        elif bits := PUNCTUATION[gap]:
            if bits == OPEN and at + 1 < len(gaps) and gaps[at + 1][:1] in (")", "]"):
                closing = at + 1
            elif not (bits == STOP and at and gap.rstrip() == "." and abbreviated(at - 1)):
                breaks[at] = bits
    return breaks
