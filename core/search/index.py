"""Search in quotations: what the analyst half remembers, best first, with the matched words marked."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.search.check import Match, check
from core.search.filters import Filters
from core.search.query import parse, words
from core.search.vocabulary import TOKEN, Vocabulary, fold
from core.text.function_words import function_words

if TYPE_CHECKING:
    from pandas import DataFrame

RERANKED = 200
"""How many of the best by words alone are put in order by how close together their words stand."""

FAR_BEHIND = 0.6
"""A row with less than this share of the best row's score is left out."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A row of the frame that was searched (its position), a score of 0 to 100, and the matched stretches of its text."""

    row: int
    score: float
    spans: tuple[tuple[int, int], ...]


class Index:
    """A frame of quotations made ready to search; built once, then asked often.

    Every word of every row is a number in `_words`, rows parted by -1; `_places` lists the positions of each word, so that
    words of a row, rows of a word and words side by side are slices of the same two arrays (4 bytes a word each).
    """

    def __init__(self, quotes: "DataFrame", mentions: "DataFrame | None" = None, actors: "DataFrame | None" = None) -> None:
        """Index the columns text and, where there is one, speaker of `quotes`.

        mentions and actors let about: and speaker: know actors by all their names; without them about: means the words.
        """
        self.texts: list[str] = quotes["text"].tolist()
        speakers = quotes["speaker"].tolist() if "speaker" in quotes else [None] * len(self.texts)
        self._filters = Filters(quotes, mentions, actors)
        self._number(self.texts, [name if isinstance(name, str) else "" for name in speakers])

    def _number(self, texts: Sequence[str], speakers: Sequence[str]) -> None:
        """Fill the arrays: of each row the words of its text, -1, those of its speaker's name, -1."""
        numbers: dict[str, int] = {}
        known: dict[str, int] = {}
        places, starts = array("i"), array("i")
        for text, speaker in zip(texts, speakers, strict=True):
            starts.append(len(places))
            for part in (text, speaker):
                for word in TOKEN.findall(part):
                    number = known.get(word)
                    if number is None:
                        number = known[word] = numbers.setdefault(fold(word), len(numbers))
                    places.append(number)
                places.append(-1)
        starts.append(len(places))
        self.vocabulary = Vocabulary(list(numbers))
        self._words = np.frombuffer(places, np.int32) if places else np.zeros(0, np.int32)
        self._starts = np.frombuffer(starts, np.int32)
        self._row_of = np.repeat(np.arange(len(texts), dtype=np.int32), np.diff(self._starts))
        order = np.argsort(self._words, kind="stable").astype(np.int32)
        self._first = np.searchsorted(self._words[order], np.arange(len(numbers) + 1))
        self._places = order

    def search(self, text: str, limit: int = 50, among: NDArray[np.bool_] | None = None) -> list[Hit]:
        """The best rows for what was typed, best first; all rows that pass when only filters were typed.

        among: for each row whether it may be found; None for all of them.
        """
        query = parse(text)
        allowed = self._filters.allowed(query.speaker, query.about)
        if among is not None:
            allowed &= among
        for phrase in (*query.phrases, *(() if self._filters.knows_actors else query.about)):
            allowed &= self._with_phrase(phrase)
        if not query.words:
            return [Hit(int(row), 100.0, ()) for row in np.flatnonzero(allowed)[:limit]]
        terms = self._terms(query.words)
        scores = np.where(allowed, self._covered(terms), 0)
        best = _highest(scores, RERANKED)
        best = best[scores[best] > FAR_BEHIND * scores.max(initial=0)]
        hits = [self._hit(int(row), float(scores[row]), terms) for row in best]
        return sorted(hits, key=lambda hit: (-hit.score, len(self.texts[hit.row]), hit.row))[:limit]

    def nearest(self, text: str, count: int) -> list[int]:
        """The rows that have most of the words of `text`, in no particular order; at least one word each."""
        terms = self._terms(words(text))
        scores = self._covered(terms)
        return [int(row) for row in _highest(scores, count) if scores[row] > 0]

    def check(self, quotation: str, limit: int = 3) -> list[Match]:
        """Is this what was said? The rows nearest to a pasted quotation, each with what differs; empty for none."""
        return check(self, quotation, limit)

    def _terms(self, typed: Sequence[str]) -> "list[Term]":
        return [Term(word, self) for word in dict.fromkeys(typed)]

    def _covered(self, terms: "Sequence[Term]") -> NDArray[np.float32]:
        """For each row the share of the query that it has, rare words counting for more (inverse document frequency)."""
        total = np.zeros(len(self.texts), np.float32)
        if not terms:
            return total
        for term in terms:
            total += term.found * np.float32(term.weight)
        return total / np.float32(sum(term.weight for term in terms))

    def rows_of(self, number: int) -> NDArray[np.int32]:
        """The rows that have a word, by its number in the vocabulary; a row as often as the word stands in it."""
        return self._row_of[self._places_of(number)]

    def _places_of(self, number: int) -> NDArray[np.int32]:
        return self._places[self._first[number] : self._first[number + 1]]

    def _with_phrase(self, phrase: tuple[str, ...]) -> NDArray[np.bool_]:
        """Which rows have the words of `phrase` side by side, each in any form or one slip away."""
        wanted = [self.vocabulary.meanings(word) for word in phrase]
        at = np.concatenate([np.zeros(0, np.int32), *(self._places_of(number) for number in wanted[0])])
        for step, numbers in enumerate(wanted[1:], 1):
            at = at[np.isin(self._words[np.minimum(at + step, len(self._words) - 1)], list(numbers))]
        rows = np.zeros(len(self.texts), bool)
        rows[self._row_of[at]] = True
        return rows

    def _hit(self, row: int, covered: float, terms: "Sequence[Term]") -> Hit:
        """Nine tenths of the score for the words, one tenth for standing side by side in the order typed."""
        numbers = self._words[self._starts[row] : self._starts[row + 1]].tolist()
        which = [next((at for at, term in enumerate(terms) if number in term.numbers), -1) for number in numbers]
        together = {pair for pair in pairwise(which) if 0 <= pair[0] == pair[1] - 1}
        closeness = len(together) / (len(terms) - 1) if len(terms) > 1 else 1.0
        return Hit(row, round(100 * covered * (0.9 + 0.1 * closeness), 1), self._spans(row, which, terms))

    def _spans(self, row: int, which: Sequence[int], terms: "Sequence[Term]") -> tuple[tuple[int, int], ...]:
        """The matched words in the row's text; neighbours joined, "of the" alone left out."""
        only_grammar = not any(term.telling for term in terms)
        spans: list[tuple[int, int]] = []
        run: list[tuple[int, int]] = []
        telling = False
        for word, term in zip(TOKEN.finditer(self.texts[row]), which, strict=False):
            if term >= 0:
                run.append(word.span())
                telling |= only_grammar or terms[term].telling
            elif run:
                spans += [(run[0][0], run[-1][1])] if telling else []
                run, telling = [], False
        spans += [(run[0][0], run[-1][1])] if run and telling else []
        return tuple(spans)


def _highest(scores: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    """The places of the highest scores, in no particular order."""
    return np.argpartition(-scores, count - 1)[:count] if count < len(scores) else np.arange(len(scores))


class Term:
    """A word of the query and where the index has it, in any of its meanings."""

    def __init__(self, word: str, index: Index) -> None:
        self.numbers = index.vocabulary.meanings(word)
        self.telling = word not in function_words()
        self._index = index
        self.weight = float(np.log1p(len(index.texts) / (np.count_nonzero(self.found) + 0.5)))

    @cached_property
    def found(self) -> NDArray[np.float32]:
        """For each row the best of what its words count for, 0 where it has none."""
        found = np.zeros(len(self._index.texts), np.float32)
        for number, worth in sorted(self.numbers.items(), key=lambda each: each[1]):
            found[self._index.rows_of(number)] = worth
        return found
