"""Two renderings of an utterance laid word against word. Words are aligned, never the marks between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.comparison.contractions import expand
from core.comparison.same_words import find_phrases
from core.comparison.spelling import is_plural, is_slip
from core.comparison.wording import Wording

OPEN, EXTEND = -1.0, -0.25
"""What a word without a partner costs, and each further one beside it: one long gap is likelier than two short ones."""
NO_GAP = float("-inf"), 0
"""The score and the length of a gap that is not open."""


@dataclass(slots=True)
class Step:
    """Words [left, left_end) of one text against words [right, right_end) of the other.

    kind: same, case, spelling, number, contraction, abbreviation, name, order, or wording, where nothing ties them.
    """

    left: int
    left_end: int
    right: int
    right_end: int
    kind: str


OTHER = {1.0: -0.5, 1.5: -1.5, 2.0: -1.0}
"""What two different words laid against each other cost, by their mean weight: grammar takes the place of grammar only."""

TIED = frozenset(["same", "case", "spelling", "number", "contraction", "abbreviation", "name", "order"])
"""Kinds of steps that hold the same words, however written."""


def align(left: Wording, right: Wording) -> list[Step]:
    """The best alignment of all words of both texts, in order; takes time with the product of their lengths.

    Needleman and Wunsch (1970) with affine gaps (Gotoh 1982). A word with matter weighs more than one with grammar only, so that
    'freedom and democracy in' against 'democracy and' loses 'freedom and' rather than taking 'freedom' for 'democracy'.
    """
    head = _common(left.plain, right.plain)
    tail = min(_common(left.plain[::-1], right.plain[::-1]), len(left.words) - head, len(right.words) - head)
    rows, columns = len(left.words) - tail, len(right.words) - tail
    steps = [_equal(left, right, at, at) for at in range(head)]
    steps += _dynamic(left, right, head, rows, columns) if rows > head or columns > head else []
    return steps + [_equal(left, right, rows + at, columns + at) for at in range(tail)]


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words both begin with."""
    differing = (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other)
    return next(differing, min(len(left), len(right)))


def _equal(left: Wording, right: Wording, i: int, j: int) -> Step:
    """Two words of one spelling."""
    return Step(i, i + 1, j, j + 1, _same(left.words[i], right.words[j]))


def _dynamic(left: Wording, right: Wording, head: int, left_end: int, right_end: int) -> list[Step]:
    """The best way from (head, head) to (left_end, right_end); every cell keeps its score and the step that led there."""
    rows, columns = left_end - head, right_end - head
    phrases = find_phrases(left, right)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    came: list[list[tuple[int, int, str]]] = [[(0, 0, "")] * (columns + 1) for _ in range(rows + 1)]
    above = [NO_GAP] * (columns + 1)
    for row in range(rows + 1):
        beside = NO_GAP
        over, scores = best[row - 1], best[row]
        for column in range(0 if row else 1, columns + 1):
            score, step = NO_GAP[0], (0, 0, "")
            if row:
                gap = above[column] = _longer(above[column], over[column])
                score, step = gap[0], (gap[1], 0, "wording")
            if column:
                gap = beside = _longer(beside, scores[column - 1])
                if gap[0] > score:
                    score, step = gap[0], (0, gap[1], "wording")
            if row and column:
                worth, kind = _lay(left, right, head + row - 1, head + column - 1)
                if over[column - 1] + worth >= score:
                    score, step = over[column - 1] + worth, (1, 1, kind)
            for down, across, kind, worth in phrases.get((head + row, head + column), ()):
                if down <= row and across <= column and best[row - down][column - across] + worth > score:
                    score, step = best[row - down][column - across] + worth, (down, across, kind)
            scores[column], came[row][column] = score, step
    return _way_back(came, head, rows, columns)


def _longer(gap: tuple[float, int], before: float) -> tuple[float, int]:
    """The better of a gap one word longer and a new gap: its score and its length."""
    longer = gap[0] + EXTEND
    return (longer, gap[1] + 1) if longer > before + OPEN else (before + OPEN, 1)


def _way_back(came: list[list[tuple[int, int, str]]], head: int, row: int, column: int) -> list[Step]:
    steps = []
    while row or column:
        down, across, kind = came[row][column]
        steps.append(Step(head + row - down, head + row, head + column - across, head + column, kind))
        row, column = row - down, column - across
    return steps[::-1]


def _lay(left: Wording, right: Wording, i: int, j: int) -> tuple[float, str]:
    """What it is worth to lay one word against another, and as what."""
    weight = (left.weights[i] + right.weights[j]) / 2
    one, other = left.plain[i], right.plain[j]
    if one[:1] != other[:1]:
        return OTHER[weight], "wording"
    if one == other:
        return weight, _same(left.words[i], right.words[j])
    if (meant := expand(left.words[i])) and set(meant).intersection(expand(right.words[j])):
        return weight, "contraction"
    if weight == 2 and is_plural(one, other):
        return weight - 0.2, "number"
    if weight == 2 and one[:4] == other[:4] and is_slip(one, other):
        return weight - 0.3, "spelling"
    if weight == 2 and len(one) > 4 and one[:4] == other[:4]:
        return 0.5, "wording"
    return OTHER[weight], "wording"


def _same(one: str, other: str) -> str:
    """How two words of one spelling differ; the shape of an apostrophe does not count."""
    if one == other:
        return "same"
    one, other = one.replace("’", "'"), other.replace("’", "'")
    return "same" if one == other else "case" if one.lower() == other.lower() else "spelling"
