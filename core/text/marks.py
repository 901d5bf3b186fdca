"""Pairs of quotation marks: curly, straight, doubled (``…''), angled and single, one paragraph at a time.

A pair never leaves its paragraph, so a stray mark spoils one paragraph at most; a quotation that runs over several
paragraphs is one unclosed pair in each (the opening mark repeated, as printers do). Time is linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter

from core.text.signs import find_signs

DOUBLES, SINGLES = '"“”„‟«»', "'‘’`"
"""Signs that are marks; signs that are single marks, apostrophes, or two of them a mark."""
OPENING = frozenset(("“", "„", "«", "``", "‘‘", "‟"))
CLOSING = frozenset(("”", "»", "’’"))
SINGLE_START = re.compile(r"['‘`](?<![^\s(\[{—–\-\"“/].)(?=[\w$#@\[…])(?!(?:\d|em|til|cause|n|tis|twas|bout|round|cuz)\b)")
SINGLE_END = re.compile(r"['’](?<!['’].)(?!['’\w])")
LONGEST_SINGLE = 600
"""Characters of a quotation in single marks; an apostrophe farther off belongs to something else."""
SHORTEST_UNCLOSED = 20
"""Characters: what an unclosed mark inside a paragraph leaves before its end, if less, is no quotation."""
SPEAKING = frozenset(":,")
"""What stands, with a space, before the mark of a quotation that fills more than its paragraph."""
BEFORE_OPENING = frozenset("([{—–-/‘'")
AFTER_CLOSING = frozenset(".,;:!?)]}—–-/’'")


Mark = tuple[int, int]
"""A mark's start and end."""


@dataclass(slots=True)
class Pair:
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
    signs = find_signs(text, SINGLES)
    marks = _double_marks(text, signs)
    openings = [(at, at + 1) for at in signs if text[at] != "’" and SINGLE_START.match(text, at)]
    beginning = {at for at, _ in openings}
    found: list[Pair] = []
    doubles_in, singles_in = _by_paragraph(marks, paragraphs), _by_paragraph(openings, paragraphs)
    for number in sorted(doubles_in.keys() | singles_in.keys()):
        (start, end), doubles, singles = paragraphs[number], doubles_in.get(number, []), singles_in.get(number, [])
        repeated = number + 1 < len(paragraphs) and paragraphs[number + 1][0] in beginning
        pairs = list(_doubles(text, start, end, doubles))
        open_one = _open_single(text, start, end, singles) if repeated and singles else None
        stop = open_one.start if open_one else end
        pairs = [pair for pair in pairs if pair.start < stop] if open_one else pairs
        quoted = list(_singles(text, stop, singles, pairs)) if singles else []
        found += sorted([*pairs, *quoted], key=attrgetter("start")) if quoted else pairs
        found += [open_one] if open_one else []
    return found


def _open_single(text: str, start: int, end: int, marks: Sequence[Mark]) -> Pair | None:
    """'She said: |‘A “b”. C.|' above a paragraph that begins with the mark again: the quotation goes on there."""
    last = start
    for match in SINGLE_END.finditer(text, start, end):
        last = last if _is_possessive(text, match) else match.start()
    spoken = (at for at, _ in marks if at >= last and (at == start or text[at - 2] in SPEAKING))
    opened = next(spoken, None)
    return None if opened is None else Pair(opened, end, opened + 1, end, closed=False, single=True)


def _by_paragraph(marks: Sequence[Mark], paragraphs: Sequence[tuple[int, int]]) -> dict[int, list[Mark]]:
    """The marks in each paragraph that has any, by its number."""
    inside: dict[int, list[Mark]] = {}
    number, size = 0, len(paragraphs)
    for mark in marks:
        while number < size and paragraphs[number][1] <= mark[0]:
            number += 1
        if number < size and paragraphs[number][0] <= mark[0]:
            inside.setdefault(number, []).append(mark)
    return inside


def _double_marks(text: str, singles: Sequence[int]) -> list[Mark]:
    """All double marks, in order; those of markup (id="7">) and one with its like on both sides are none."""
    marks = [(at, at + 1) for at in find_signs(text, DOUBLES)]
    done = 0
    for at, following in pairwise(singles):
        if following == at + 1 and at >= done and text[at] == text[following]:
            done = at + 2
            marks.append((at, done))
    marks.sort()
    if '"' in text or any(one[1] == other[0] for one, other in pairwise(marks)):
        return [(a, b) for a, b in marks if not _is_markup(text[a], text[a - 1 : a], text[b : b + 1])]
    return marks


def _is_markup(mark: str, before: str, after: str) -> bool:
    """The marks of id="7">, and one of a row of the like, as in a line drawn with them."""
    return before == mark == after or (mark == '"' and (before == "=" or after == ">"))


def _doubles(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Pair]:
    """“A ‘b’ c” -> one pair; a second opening mark that nothing closes starts the quotation anew."""
    closers: list[int] = []
    opened: tuple[int, int] | None = None
    depth = 0
    for at, (a, b) in enumerate(marks):
        if not _opens(text, a, b, start, end, opened is not None):
            depth -= 1
            if opened is not None and depth == 0:
                yield Pair(opened[0], b, opened[1], a)
                opened = None
            continue
        if opened is not None:
            closers = closers or _closers_from(text, marks)
        if opened is not None and closers[at + 1] > depth:
            depth += 1
        else:
            opened, depth = (a, b), 1
    if opened is not None and (opened[0] == start or end - opened[0] > SHORTEST_UNCLOSED):
        yield Pair(opened[0], end, opened[1], end, closed=False)


def _closers_from(text: str, marks: Sequence[Mark]) -> list[int]:
    """How many marks that may close stand at each mark and behind it."""
    closing = [text[a:b] not in OPENING for a, b in reversed(marks)]
    return list(accumulate(closing, initial=0))[::-1]


def _opens(text: str, a: int, b: int, start: int, end: int, inside: bool) -> bool:
    """Whether the mark at [a, b) opens: by its shape, and by the spaces around it when that says nothing."""
    mark = text[a:b]
    if mark in (CLOSING if inside else OPENING):
        return not inside
    before = text[a - 1] if a > start else " "
    after = text[b] if b < end else " "
    looks_open = (before.isspace() or before in BEFORE_OPENING) and not after.isspace()
    looks_closed = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    if mark not in OPENING and (inside or mark in CLOSING):
        return looks_open and not looks_closed
    return looks_open or not looks_closed


def _singles(text: str, end: int, marks: Sequence[Mark], doubles: Sequence[Pair]) -> Iterator[Pair]:
    """‘A b’ outside double marks; the apostrophes of “don’t” and “the workers’ rights” are none."""
    at, blocked = 0, iter([*doubles, Pair(end, end, end, end)])
    wall = next(blocked)
    for opened, _ in marks:
        while wall.end <= opened and wall.start < end:
            wall = next(blocked)
        if opened < at or wall.start <= opened or opened >= end:
            continue
        closing = _single_end(text, opened + 1, min(wall.start, opened + LONGEST_SINGLE))
        if closing is not None:
            yield Pair(opened, closing + 1, opened + 1, closing, single=True)
            at = closing + 1


def _single_end(text: str, start: int, end: int) -> int | None:
    """Where the single mark closes: a possessive plural (the workers' rights) gives way to a better one behind it."""
    spare = None
    for match in SINGLE_END.finditer(text, start, end):
        if not _is_possessive(text, match):
            return match.start()
        spare = match.start() if spare is None else spare
    return spare


def _is_possessive(text: str, match: re.Match[str]) -> bool:
    """'the workers|'| rights'."""
    return text[match.start() - 1] in "sS" and text[match.end() : match.end() + 1] == " "
