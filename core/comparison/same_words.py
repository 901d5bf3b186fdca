"""The same words in another shape: it's = it is, UN = United Nations, North Korea = DPRK, has also = also has."""

from collections.abc import Iterator, Sequence
from itertools import chain

from core.comparison.contractions import expand
from core.comparison.wording import Wording

Phrase = tuple[int, int, int, int, str]
"""Words [left, left_end) say what words [right, right_end) say, and how they are the same."""

WORSE = {"abbreviation": 0.05, "order": 1.0}
"""What a phrase is worth less than the same words would be; a change of order must be better than a loss elsewhere."""


def find_phrases(left: Wording, right: Wording) -> dict[tuple[int, int], list[tuple[int, int, str, float]]]:
    """Steps over several words, by the place where they end: words down, words across, kind, worth."""
    found: dict[tuple[int, int], list[tuple[int, int, str, float]]] = {}
    ways = chain(_contracted(left, right), _abbreviated(left, right), _named(left, right), _swapped(left, right))
    turned = chain(_contracted(right, left), _abbreviated(right, left))
    back = ((first, last, start, end, kind) for start, end, first, last, kind in turned)
    for first, last, start, end, kind in chain(ways, back):
        worth = (sum(left.weights[first:last]) + sum(right.weights[start:end])) / 2 - WORSE.get(kind, 0.1)
        found.setdefault((last, end), []).append((last - first, end - start, kind, worth))
    return found


def _contracted(left: Wording, right: Wording) -> Iterator[Phrase]:
    """'it's' against 'it is'."""
    pairs: dict[tuple[str, str], list[int]] = {}
    for at, pair in enumerate(zip(right.plain, right.plain[1:], strict=False)):
        pairs.setdefault(pair, []).append(at)
    for at, word in enumerate(left.words):
        for full in expand(word):
            for other in pairs.get(full, ()):
                yield at, at + 1, other, other + 2, "contraction"


def _abbreviated(left: Wording, right: Wording) -> Iterator[Phrase]:
    """'UN' against 'United Nations': capitals that are the initials of the other's words."""
    for at, word in enumerate(left.words):
        letters = word.replace(".", "").removesuffix("’s").removesuffix("'s")
        if len(letters) > 1 and letters.isupper():
            for start, end in _spelt_out(letters, right.words):
                yield at, at + 1, start, end, "abbreviation"


def _spelt_out(letters: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the initials of capitalised words give `letters`; small words in between do not count."""
    capitals = [at for at, word in enumerate(words) if word[0].isupper()]
    for first in range(len(capitals) - len(letters) + 1):
        places = capitals[first : first + len(letters)]
        if "".join(words[at][0] for at in places) == letters and places[-1] - places[0] < 2 * len(letters):
            yield places[0], places[-1] + 1


def _named(left: Wording, right: Wording) -> Iterator[Phrase]:
    """'North Korea' against 'the DPRK', where both are known to name one actor."""
    others = list(right.names_of())
    for first, last, actor in left.names_of():
        for start, end, other in others:
            if actor == other and _bare(left.plain[first:last]) != _bare(right.plain[start:end]):
                yield first, last, start, end, "name"


def _bare(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.removesuffix("'s") for word in words if word != "the")


def _swapped(left: Wording, right: Wording) -> Iterator[Phrase]:
    """'has also' against 'also has': two neighbouring pieces, four words at most, that changed places."""
    places: dict[tuple[str, ...], list[int]] = {}
    for length in (2, 3, 4):
        places.clear()
        for at in range(len(right.plain) - length + 1):
            places.setdefault(tuple(sorted(right.plain[at : at + length])), []).append(at)
        for at in range(len(left.plain) - length + 1):
            words = left.plain[at : at + length]
            for other in places.get(tuple(sorted(words)), ()):
                turned = right.plain[other : other + length]
                if any(turned == words[cut:] + words[:cut] != words for cut in range(1, length)):
                    yield at, at + length, other, other + length, "order"
