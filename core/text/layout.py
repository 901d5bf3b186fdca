"""An article laid out: its zones, paragraphs, sentences and words, all as offsets into the unchanged text."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from core.records import Article, Sentence, Zone
from core.text.sentences import split_sentences
from core.text.words import WORD
from core.text.zones import find_zones


@dataclass(frozen=True)
class Words:
    """The words of an article in order: words[i] stands at [starts[i], ends[i]); lowers[i] is its lower-case form."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    lowers: list[str]

    def between(self, start: int, end: int) -> range:
        """Indices of the words that begin in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True)
class Layout:
    """What every later step reads; made once for each article by `lay_out`."""

    article: Article
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The article's text, unchanged."""
        return self.article.text

    @cached_property
    def words(self) -> Words:
        """All words of the article, found once."""
        spans = [match.span() for match in WORD.finditer(self.text)]
        words = [self.text[start:end] for start, end in spans]
        return Words([start for start, _ in spans], [end for _, end in spans], words, [word.lower() for word in words])

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, None between sentences and in furniture without any."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of each paragraph, by its number."""
        spans: dict[int, tuple[int, int]] = {}
        for sentence in self.sentences:
            first, _ = spans.get(sentence.paragraph, (sentence.start, 0))
            spans[sentence.paragraph] = (first, sentence.end)
        return tuple(spans[number] for number in sorted(spans))


def lay_out(article: Article) -> Layout:
    """Find the zones of an article and split each into paragraphs (one a line) and sentences."""
    zones = find_zones(article)
    return Layout(article, zones, tuple(split_sentences(article, zones)))
