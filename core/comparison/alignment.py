"""Two renderings of an utterance laid word against word. Words are aligned, never the marks between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.comparison.contractions import expand
from core.comparison.same_words import find_phrases
from core.comparison.spelling import is_plural, is_slip
from core.comparison.wording import Wording

OPEN, EXTEND = -1.0, -0.25
"""What a word without a partner costs, and each further one beside it: one long gap is likelier than two short ones."""
Gap = tuple[float, int]
"""The score and the length of a gap."""
NO_GAP: Gap = float("-inf"), 0
"""One that is not open."""
Way = tuple[int, int, str]
"""Words down, words across, and what they are to each other."""

OTHER = {1.0: -0.5, 1.5: -1.5, 2.0: -1.0}
"""What two different words laid against each other cost, by their mean weight: grammar takes the place of grammar only."""

TIED = frozenset(["same", "case", "spelling", "number", "contraction", "abbreviation", "name", "order"])
"""Kinds of steps that hold the same words, however written."""


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


def align(left: Wording, right: Wording) -> list[Step]:
    """The best alignment of all words of both texts, in order; takes time with the product of their lengths.

    Needleman and Wunsch (1970) with affine gaps (Gotoh 1982). A word with matter weighs more than one with grammar only, so that
    'freedom and democracy in' against 'democracy and' loses 'freedom and' rather than taking 'freedom' for 'democracy'.
    """
    head = _common(left.plain, right.plain)
    tail = min(_common(left.plain[::-1], right.plain[::-1]), len(left.words) - head, len(right.words) - head)
    rows, columns = len(left.words) - tail, len(right.words) - tail
    steps = [_equal(left, right, at, at) for at in range(head)]
    if rows > head and columns > head:
        steps += _dynamic(left, right, range(head, rows), range(head, columns))
    elif rows > head or columns > head:
        steps.append(Step(head, rows, head, columns, "wording"))
    return steps + [_equal(left, right, rows + at, columns + at) for at in range(tail)]


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words both begin with."""
    differing = (at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other)
    return next(differing, min(len(left), len(right)))


def _equal(left: Wording, right: Wording, i: int, j: int) -> Step:
    """Two words of one spelling."""
    return Step(i, i + 1, j, j + 1, _same(left.words[i], right.words[j]))


def _dynamic(left: Wording, right: Wording, rows: range, columns: range) -> list[Step]:
    """The best way through the words `rows` of one text and `columns` of the other.

    Every cell, one for each word of both and one before, keeps its score and the step that led there.
    """
    phrases = find_phrases(left, right, rows, columns)
    initials = [right.plain[j][:1] for j in columns]
    other = {weight: [(OTHER[(weight + right.weights[j]) / 2], "wording") for j in columns] for weight in (1.0, 2.0)}
    best = [[0.0, *(OPEN + EXTEND * at for at in range(len(columns)))]]
    came = [[(0, at, "wording") for at in range(len(columns) + 1)]]
    above = [NO_GAP] * (len(columns) + 1)
    for row, i in enumerate(rows, 1):
        above = [_longer(gap, over) for gap, over in zip(above, best[-1], strict=True)]
        initial = left.plain[i][:1]
        laid = [
            _lay(left, right, i, j) if letter == initial else cost
            for j, letter, cost in zip(columns, initials, other[left.weights[i]], strict=True)
        ]
        jumps: dict[int, list[tuple[float, Way]]] = {}
        for column, j in enumerate(columns, 1) if phrases else ():
            for down, across, kind, worth in phrases.get((i + 1, j + 1), ()):
                score = best[row - down][column - across] + worth
                jumps.setdefault(column, []).append((score, (down, across, kind)))
        scores, ways = _row(best[-1], above, laid, jumps)
        best.append(scores)
        came.append(ways)
    return _way_back(came, rows, columns)


def _row(
    over: list[float], above: list[Gap], laid: list[tuple[float, str]], jumps: dict[int, list[tuple[float, Way]]]
) -> tuple[list[float], list[Way]]:
    """The scores and steps of one row: the best of a gap down, a gap across, two words laid together and a phrase."""
    scores, ways = [above[0][0]], [(above[0][1], 0, "wording")]
    beside = NO_GAP
    for column, (worth, kind) in enumerate(laid, 1):
        score, length = above[column]
        way = (length, 0, "wording")
        beside = _longer(beside, scores[-1])
        if beside[0] > score:
            score, way = beside[0], (0, beside[1], "wording")
        if over[column - 1] + worth >= score:
            score, way = over[column - 1] + worth, (1, 1, kind)
        for jump, over_words in jumps.get(column, ()) if jumps else ():
            if jump > score:
                score, way = jump, over_words
        scores.append(score)
        ways.append(way)
    return scores, ways


def _longer(gap: Gap, before: float) -> Gap:
    """The better of a gap one word longer and a new gap: its score and its length."""
    longer, opened = gap[0] + EXTEND, before + OPEN
    return (longer, gap[1] + 1) if longer > opened else (opened, 1)


def _way_back(came: list[list[Way]], rows: range, columns: range) -> list[Step]:
    """The steps that led to the last cell, in the order of the texts."""
    steps = []
    row, column = len(rows), len(columns)
    i, j = rows.stop, columns.stop
    while row or column:
        down, across, kind = came[row][column]
        steps.append(Step(i - down, i, j - across, j, kind))
        row, column, i, j = row - down, column - across, i - down, j - across
    return steps[::-1]


def _lay(left: Wording, right: Wording, i: int, j: int) -> tuple[float, str]:
    """What it is worth to lay one word against another of the same initial, and as what."""
    weight = (left.weights[i] + right.weights[j]) / 2
    one, other = left.plain[i], right.plain[j]
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
