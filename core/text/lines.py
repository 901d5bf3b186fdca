"""The paragraphs of a text: its lines, or blocks of lines where the text was broken into lines of one width."""

from collections.abc import Iterator
from itertools import pairwise

WIDEST = 100
"""A text broken into lines has none wider than this many characters."""


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """(start, end) of each paragraph, in order, without white space at its ends."""
    lines = list(_lines(text))
    return _joined(text, lines) if _is_wrapped(text, lines) else lines


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each line that is not empty, without white space at its ends."""
    begin = 0
    for line in text.splitlines(keepends=True):
        if words := line.strip():
            start = begin + len(line) - len(line.lstrip())
            yield start, start + len(words)
        begin += len(line)


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether sentences run on over the line ends, as in mail and old newswire; a page of short lines is not wrapped."""
    if any(end - start > WIDEST for start, end in lines):
        return False
    follows = sum(1 for above, below in pairwise(lines) if _runs_on(text, above, below))
    return follows > max(2, len(lines) // 4)


def _runs_on(text: str, above: tuple[int, int], below: tuple[int, int]) -> bool:
    return text[below[0]].islower() and text[above[1] - 1] not in '.!?:”"' and _adjacent(text, above, below)


def _adjacent(text: str, above: tuple[int, int], below: tuple[int, int]) -> bool:
    """No blank line stands between."""
    return text[above[1] : below[0]].replace("\r\n", "\n").strip(" \t") in ("\n", "\r")


def _joined(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines without a blank line between them become one paragraph."""
    paragraphs = lines[:1]
    for line in lines[1:]:
        if _adjacent(text, paragraphs[-1], line):
            paragraphs[-1] = (paragraphs[-1][0], line[1])
        else:
            paragraphs.append(line)
    return paragraphs
