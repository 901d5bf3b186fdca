"""The distinct words of a collection, and which of them a word that somebody types may mean."""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from functools import cache, cached_property, lru_cache
from itertools import chain

import snowballstemmer
from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.lexicon import read
from core.text.inflection import IrregularVerb

TOKEN = re.compile(r"[^\W_]+(?:[.'’&][^\W_]+)*")
"""A word to search for: as core.text.words.WORD, but a hyphen parts words, so that 'indo pacific' finds 'Indo-Pacific'."""

SAME, STEM, PREFIX, INSIDE, TYPO = 1.0, 0.95, 0.85, 0.7, 0.65
"""What a word found counts for, by how it was found."""

SHORTEST_BEGINNING, SHORTEST_PART, SHORTEST_SLIP = 3, 4, 4
"""Letters of a word nobody used that is taken as the beginning of a word, a part of one, a typing error of one."""
SHORTEST_MISSPELT = 7
"""Letters of a word in use that others may have misspelt: a slip in a shorter one often makes another word."""
SHORTEST_TWO_SLIPS = 8
"""Letters of a word nobody used that may be two slips away."""
MOST_REMEMBERED = 10_000
"""Words whose meanings are remembered; then all are forgotten, so that no visitor fills the memory."""


def fold(word: str) -> str:
    """'Zoë’s' -> 'zoe', 'U.S' -> 'us': without case, accents, dots and possessive."""
    plain = word if word.isascii() else "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    plain = plain.lower().replace("’", "'").replace(".", "")
    return plain[:-2] if plain.endswith("'s") and len(plain) > 2 else plain


@lru_cache(maxsize=262_144)
def stem(word: str) -> str:
    """'condemned', 'condemnation' -> 'condemn'; 'gave' -> 'give' (Porter 2 by snowballstemmer; irregular verbs by lexicon)."""
    base = _irregular().get(word, word)
    return str(_stemmer().stemWord(base)) if base.isalpha() and len(base) > 3 else base


@cache
def _stemmer() -> "snowballstemmer.EnglishStemmer":
    return snowballstemmer.stemmer("english")


@cache
def _irregular() -> dict[str, str]:
    verbs = read("irregular_verbs.csv", IrregularVerb)
    return {form: verb.lemma for verb in reversed(verbs) for form in (verb.participle, verb.past)}


class Vocabulary:
    """The distinct folded words of a collection; a word's number is its place in `words`."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self._numbers = {word: number for number, word in enumerate(words)}
        self._known: dict[str, dict[int, float]] = {}
        self._stems: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(words):
            self._stems[stem(word)].append(number)

    def meanings(self, word: str) -> dict[int, float]:
        """Numbers of the words that the folded `word` may mean, each with what it counts for (0 to 1).

        The word itself and its other forms; with a long word also what is one slip away. A word that nobody used is
        first taken as the beginning of one, then as a part of one, then as a typing error.
        """
        if word not in self._known:
            if len(self._known) > MOST_REMEMBERED:
                self._known.clear()
            self._known[word] = self._mean(word)
        return self._known[word]

    def _mean(self, word: str) -> dict[int, float]:
        found = dict.fromkeys(self._stems.get(stem(word), ()), STEM)
        if word in self._numbers:
            found[self._numbers[word]] = SAME
        if found:
            return dict.fromkeys(self._misspelt(word), TYPO) | found if len(word) >= SHORTEST_MISSPELT else found
        return self._beginning(word) or self._holding(word) or self._near(word)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.words)

    @cached_property
    def _by_shape(self) -> dict[int, dict[str, list[str]]]:
        """The words by their length and first letter."""
        shapes: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for word in self.words:
            shapes[len(word)][word[0]].append(word)
        return shapes

    def _beginning(self, word: str) -> dict[int, float]:
        """'democ' -> democracy, democratic."""
        if len(word) < SHORTEST_BEGINNING:
            return {}
        first, last = bisect_left(self._sorted, word), bisect_left(self._sorted, word + "\U0010ffff")
        return {self._numbers[each]: PREFIX for each in self._sorted[first:last]}

    def _holding(self, word: str) -> dict[int, float]:
        """'predictable' -> unpredictable."""
        if len(word) < SHORTEST_PART:
            return {}
        return {number: INSIDE for number, each in enumerate(self.words) if word in each}

    def _near(self, word: str) -> dict[int, float]:
        """'unpredictible' -> unpredictable: the nearest words, one slip away, or two from a long word.

        A slip is a letter more, less, wrong or exchanged with the next (optimal string alignment distance).
        """
        if len(word) < SHORTEST_SLIP:
            return {}
        return dict.fromkeys(self._slips(word, 2 if len(word) >= SHORTEST_TWO_SLIPS else 1), TYPO)

    def _misspelt(self, word: str) -> list[int]:
        """'pyongyang' -> pyongayng: one slip, with the first and the last letter right."""
        near = self._slips(word, 1, word[0])
        return [number for number in near if self.words[number][-1] == word[-1]]

    def _slips(self, word: str, most: int, first: str | None = None) -> list[int]:
        """The nearest words, at most so many slips away, all of them or those with this first letter."""
        shapes = [self._by_shape[length] for length in range(len(word) - most, len(word) + most + 1) if length in self._by_shape]
        groups = [shape.get(first, []) if first else chain.from_iterable(shape.values()) for shape in shapes]
        found = process.extract(word, list(chain.from_iterable(groups)), scorer=OSA.distance, score_cutoff=most, limit=None)
        best = min((slips for other, slips, _ in found if other != word), default=0)
        return [self._numbers[other] for other, slips, _ in found if slips == best]
