"""What stands between two words, as bits."""

from collections.abc import Callable

from core.text.words import Words

COMMA, COLON, SEMICOLON, STOP, DASH, OPEN, CLOSE, OTHER = (1 << n for n in range(8))
MARKS = {",": COMMA, ":": COLON, ";": SEMICOLON, ".": STOP, "!": STOP, "?": STOP, "…": STOP}
MARKS |= {"(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE}
MARKS |= dict.fromkeys("-–—―", DASH) | dict.fromkeys(" \xa0\u202f\u2009\u200b'’$#@£€", 0)
LONGEST = 40
"""Characters: a longer gap is judged by its beginning."""


def punctuation(gap: str) -> int:
    """', ' -> COMMA; '” (' -> OTHER | OPEN; a space alone -> 0."""
    bits = 0
    for mark in gap[:LONGEST]:
        bits |= MARKS.get(mark, OTHER)
    return bits


COMMON = {
    gap: punctuation(gap) for gap in (" ", ", ", "", ". ", " (", ") ", " “", "” ", ' "', '" ', ",” ", '," ', ".\n", ".\n\n")
}
COMMON |= {",": 0, ":": 0, ".": 0, "-": 0}
"""The gaps met most often; a mark without a space is part of a number or a name: 30,000, 10:55."""


def breaks_between(text: str, words: Words, abbreviated: Callable[[int], bool]) -> list[int]:
    """The punctuation before each word, and after the last.

    There is none after words that are `abbreviated` (Mr. Park) and around one word in brackets (the Alliance (NATO) said).
    """
    gaps = [text[end:start] for end, start in zip([0, *words.ends], [*words.starts, len(text)], strict=True)]
    found = list(map(COMMON.get, gaps))
    breaks = [punctuation(gaps[at]) if bits is None else bits for at, bits in enumerate(found)]
    for at in [at for at, bits in enumerate(breaks) if bits == STOP]:
        if at and gaps[at][0] == "." and abbreviated(at - 1):
            breaks[at] = 0
    for at in [at for at, bits in enumerate(breaks[:-1]) if bits == OPEN and breaks[at + 1] & CLOSE]:
        breaks[at], breaks[at + 1] = 0, breaks[at + 1] & ~CLOSE
    return breaks
