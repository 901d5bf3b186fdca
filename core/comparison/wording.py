"""A text as words to compare: each with its place, its spelling and its weight."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from core.comparison.spelling import american
from core.text.function_words import function_words
from core.text.words import WORD

Names = Sequence[tuple[int, int, str]]
"""Where actors are named in a text: start, end, actor_id."""


@dataclass(frozen=True)
class Wording:
    """The words of a text with their places, and which of them name an actor."""

    text: str
    names: Names = ()

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """(start, end) of each word."""
        return [match.span() for match in WORD.finditer(self.text)]

    @cached_property
    def words(self) -> list[str]:
        """Each word as written."""
        return [self.text[start:end] for start, end in self.spans]

    @cached_property
    def plain(self) -> list[str]:
        """Each word in the spelling by which it is compared."""
        return [american(word) for word in self.words]

    @cached_property
    def weights(self) -> list[float]:
        """2 for a word with matter, 1 for one with grammar only."""
        return [1.0 if word in function_words() else 2.0 for word in self.plain]

    def names_within(self, words: range) -> Iterator[tuple[int, int, str]]:
        """First word, one past the last, actor of each name that stands within `words`."""
        return (name for name in self._named_words() if words.start <= name[0] and name[1] <= words.stop)

    def _named_words(self) -> Iterator[tuple[int, int, str]]:
        """Neighbouring names of one actor are joined, and taken with and without 'the' before."""
        runs: list[tuple[int, int, str]] = []
        for start, end, actor in sorted(self.names):
            inside = [at for at, span in enumerate(self.spans) if span[0] < end and span[1] > start]
            if inside and runs and runs[-1][2] == actor and runs[-1][1] >= inside[0]:
                runs[-1] = (runs[-1][0], max(runs[-1][1], inside[-1] + 1), actor)
            elif inside:
                runs.append((inside[0], inside[-1] + 1, actor))
        for first, last, actor in runs:
            bare = first + (self.plain[first] == "the" and last - first > 1)
            yield bare, last, actor
            if bare and self.plain[bare - 1] == "the":
                yield bare - 1, last, actor
