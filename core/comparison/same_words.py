"""The same words in another shape: it's = it is, UN = United Nations, North Korea = DPRK, has also = also has."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from core.comparison.contractions import expand
from core.comparison.wording import Wording

Phrase = tuple[int, int, int, int, str]
"""Words [left, left_end) say what words [right, right_end) say, and how they are the same."""
Leap = tuple[int, int, str, float]
"""A step over a phrase: words down, words across, kind, worth."""

WORSE = {"abbreviation": 0.05, "order": 1.0}
"""What a phrase is worth less than the same words would be; a change of order must be better than a loss elsewhere."""


def find_phrases(left: Wording, right: Wording, rows: range, columns: range) -> dict[tuple[int, int], list[Leap]]:
    """Steps over several words, by the place where they end; only words `rows` of one text and `columns` of the other count."""
    found: dict[tuple[int, int], list[Leap]] = {}
    both = (left, right, rows, columns)
    across = (right, left, columns, rows)
    ways = chain(_contracted(*both), _abbreviated(*both), _named(*both), _swapped(*both))
    turned = chain(_contracted(*across), _abbreviated(*across))
    back = ((first, last, start, end, kind) for start, end, first, last, kind in turned)
    for first, last, start, end, kind in chain(ways, back):
        worth = (sum(left.weights[first:last]) + sum(right.weights[start:end])) / 2 - WORSE.get(kind, 0.1)
        found.setdefault((last, end), []).append((last - first, end - start, kind, worth))
    return found


def _contracted(left: Wording, right: Wording, rows: range, columns: range) -> Iterator[Phrase]:
    """'it's' against 'it is'."""
    for at in rows:
        for full in expand(left.words[at]):
            for other in columns[:-1]:
                if (right.plain[other], right.plain[other + 1]) == full:
                    yield at, at + 1, other, other + 2, "contraction"


def _abbreviated(left: Wording, right: Wording, rows: range, columns: range) -> Iterator[Phrase]:
    """'UN' against 'United Nations': capitals that are the initials of the other's words."""
    for at in rows:
        word = left.words[at]
        if word[:2].isupper():
            letters = word.replace(".", "").removesuffix("’s").removesuffix("'s")
            if len(letters) > 1 and letters.isupper():
                for start, end in _spelt_out(letters, right.words, columns):
                    yield at, at + 1, start, end, "abbreviation"


def _spelt_out(letters: str, words: Sequence[str], columns: range) -> Iterator[tuple[int, int]]:
    """Where the initials of capitalised words give `letters`; small words in between do not count."""
    capitals = [at for at in columns if words[at][0].isupper()]
    for first in range(len(capitals) - len(letters) + 1):
        places = capitals[first : first + len(letters)]
        if "".join(words[at][0] for at in places) == letters and places[-1] - places[0] < 2 * len(letters):
            yield places[0], places[-1] + 1


def _named(left: Wording, right: Wording, rows: range, columns: range) -> Iterator[Phrase]:
    """'North Korea' against 'the DPRK', where both are known to name one actor."""
    others = list(right.names_within(columns))
    for first, last, actor in left.names_within(rows) if others else ():
        for start, end, other in others:
            if actor == other and _bare(left.plain[first:last]) != _bare(right.plain[start:end]):
                yield first, last, start, end, "name"


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in words if word != "the")


def _swapped(left: Wording, right: Wording, rows: range, columns: range) -> Iterator[Phrase]:
    """'has also' against 'also has': two neighbouring pieces, four words at most, that changed places."""
    joints = set(pairwise(right.plain[columns.start : columns.stop]))
    for length in (2, 3, 4):
        for at in range(rows.start, rows.stop - length + 1):
            if (left.plain[at + length - 1], left.plain[at]) not in joints:
                continue
            words = left.plain[at : at + length]
            for other in range(columns.start, columns.stop - length + 1):
                turned = right.plain[other : other + length]
                if any(turned == words[cut:] + words[:cut] != words for cut in range(1, length)):
                    yield at, at + length, other, other + length, "order"
