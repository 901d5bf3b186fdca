"""Pairs of quotation marks: curly, straight, doubled (``…''), angled and single, one paragraph at a time.

A pair never leaves its paragraph, so a stray mark spoils one paragraph at most; a quotation that runs over several
paragraphs is one unclosed pair in each (the opening mark repeated, as printers do). Time is linear in the text.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

DOUBLE = re.compile(r"[\"“”„‟«»`'‘’](?:(?<=[“”„‟«»])|(?<=\")(?<!=\")(?!>)|(?<=`)`|(?<=')'|(?<=‘)‘|(?<=’)’)")
"""Begins with a plain set of characters so that the search runs fast; the marks of markup (id="7">) are none."""
OPENING = frozenset(("“", "„", "«", "``", "‘‘", "‟"))
CLOSING = frozenset(("”", "»", "’’"))
SINGLE = re.compile(r"['‘`](?<![^\s(\[{—–\-\"“/].)(?=[\w$#@\[…])(?!(?:\d|em|til|cause|n|tis|twas|bout|round|cuz)\b)")
SINGLE_END = re.compile(r"['’](?<!['’].)(?!['’\w])")
LONGEST_SINGLE = 600
BEFORE_OPENING = frozenset("([{—–-/‘'")
AFTER_CLOSING = frozenset(".,;:!?)]}—–-/’'")


class Pair(NamedTuple):
    """A stretch between quotation marks: the marks at [start, inner_start) and [inner_end, end).

    closed: False when the paragraph ends before the closing mark; single: single marks.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    single: bool = False


def find_pairs(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Pair]:
    """The outermost pairs of quotation marks of each paragraph, in order, never overlapping; a row of marks is none."""
    spans = [match.span() for match in DOUBLE.finditer(text)]
    doubles = [(a, b) for a, b in spans if not text[a - 1 : a] == text[a] == text[b : b + 1]]
    singles = [match.span() for match in SINGLE.finditer(text)]
    starts = [start for start, _ in paragraphs]
    doubles_of, singles_of = _by_paragraph(starts, doubles), _by_paragraph(starts, singles)
    found: list[Pair] = []
    for at in sorted(doubles_of.keys() | singles_of.keys()):
        start, end = paragraphs[at]
        pairs = list(_doubles(text, start, end, [mark for mark in doubles_of[at] if mark[0] < end]))
        quoted = list(_singles(text, end, [mark for mark in singles_of[at] if mark[0] < end], pairs))
        found += sorted([*pairs, *quoted]) if quoted else pairs
    return found


def _by_paragraph(starts: list[int], marks: list[tuple[int, int]]) -> dict[int, list[tuple[int, int]]]:
    """The marks behind the beginning of each paragraph, by its number; only paragraphs with marks cost time."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark in marks:
        found[bisect_right(starts, mark[0]) - 1].append(mark)
    found.pop(-1, None)
    return found


def _doubles(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> Iterator[Pair]:
    """“A ‘b’ c” -> one pair; a second opening mark that nothing closes starts the quotation anew."""
    if not marks:
        return
    closers = [0] * (len(marks) + 1)
    for at in range(len(marks) - 1, -1, -1):
        closers[at] = closers[at + 1] + (text[marks[at][0] : marks[at][1]] not in OPENING)
    opened: tuple[int, int] | None = None
    depth = 0
    for at, (a, b) in enumerate(marks):
        if _opens(text, a, b, start, end, opened is not None):
            if opened is not None and closers[at + 1] > depth:
                depth += 1
            else:
                opened, depth = (a, b), 1
        elif opened is not None:
            depth -= 1
            if depth == 0:
                yield Pair(opened[0], b, opened[1], a)
                opened = None
    if opened is not None and (opened[0] == start or end - opened[0] > 20):
        yield Pair(opened[0], end, opened[1], end, closed=False)


def _opens(text: str, a: int, b: int, start: int, end: int, inside: bool) -> bool:
    """Whether the mark at [a, b) opens: by its shape, and by the spaces around it when that says nothing."""
    mark = text[a:b]
    before = text[a - 1] if a > start else " "
    after = text[b] if b < end else " "
    looks_open = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
    looks_closed = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    if mark in OPENING:
        return not (inside and looks_closed and not looks_open)
    if mark in CLOSING:
        return not inside and looks_open and not looks_closed
    if inside:
        return looks_open and not looks_closed
    return looks_open or not looks_closed


def _singles(text: str, end: int, marks: list[tuple[int, int]], doubles: list[Pair]) -> Iterator[Pair]:
    """‘A b’ outside double marks; the apostrophes of “don’t” and “the workers’ rights” are none."""
    if not marks:
        return
    at, blocked = 0, iter([*doubles, Pair(end, end, end, end)])
    wall = next(blocked)
    for opened, inner in marks:
        while wall.end <= opened and wall.start < end:
            wall = next(blocked)
        if opened < at or wall.start <= opened:
            continue
        closing = _single_end(text, inner, min(wall.start, opened + LONGEST_SINGLE))
        if closing is not None:
            yield Pair(opened, closing + 1, inner, closing, single=True)
            at = closing + 1


def _single_end(text: str, start: int, end: int) -> int | None:
    """Where the single mark closes: a possessive plural (the workers' rights) gives way to a better one behind it."""
    spare = None
    for match in SINGLE_END.finditer(text, start, end):
        if text[match.start() - 1] not in "sS" or text[match.end() : match.end() + 1] != " ":
            return match.start()
        spare = match.start() if spare is None else spare
    return spare
