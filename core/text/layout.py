"""An article laid out: its zones, paragraphs, sentences and words, all as offsets into the unchanged text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.records import Article, Sentence, Zone
from core.text.lines import find_paragraphs
from core.text.sentences import STOPS, split_sentences
from core.text.signs import find_signs
from core.text.words import Words, find_words
from core.text.zones import NO_STORY, find_zones

ASCII = bytes(range(128))


@dataclass(frozen=True)
class Layout:
    """What every later step reads; made once for each article by `lay_out`.

    lowered: the text in lower case, of the same length: the few letters that would become two stay as they are.
    """

    article: Article
    lowered: str
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The article's text, unchanged."""
        return self.article.text

    @cached_property
    def story(self) -> tuple[Sentence, ...]:
        """The sentences that tell something new: without furniture, bylines and repeated headlines and captions."""
        if NO_STORY.isdisjoint([zone.zone for zone in self.zones]):
            return self.sentences
        return tuple([sentence for sentence in self.sentences if sentence.zone not in NO_STORY])

    @cached_property
    def words(self) -> Words:
        """All words of the article, found once."""
        return find_words(self.text, (after.start for before, after in pairwise(self.sentences) if before.end == after.start))

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, None between sentences."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at].end else None

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of each paragraph, by its number."""
        spans: list[tuple[int, int]] = []
        for sentence in self.sentences:
            if sentence.paragraph == len(spans):
                spans.append((sentence.start, sentence.end))
            else:
                spans[-1] = (spans[-1][0], sentence.end)
        return tuple(spans)


def lay_out(article: Article) -> Layout:
    """Find the paragraphs and zones of an article and split each paragraph into sentences, which never cross a zone."""
    paragraphs = find_paragraphs(article.text)
    lowered = _lowered(article.text)
    zones = find_zones(article, lowered, paragraphs)
    return Layout(article, lowered, zones, tuple(_sentences(article, paragraphs, zones)))


def _lowered(text: str) -> str:
    """The text in lower case, letter for letter.

    English letters, nearly all there are, become small at once as bytes; with a capital of another alphabet each is asked.
    """
    if text.isascii():
        return text.lower()
    written = text.encode("utf-8", "surrogatepass")
    others = written.translate(None, ASCII).decode("utf-8", "surrogatepass")
    if others == others.lower():
        return written.lower().decode("utf-8", "surrogatepass")
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _sentences(article: Article, paragraphs: list[tuple[int, int]], zones: tuple[Zone, ...]) -> Iterator[Sentence]:
    article_id, text = article.article_id, article.text
    stops = find_signs(text, STOPS)
    left, asked = iter(zones), 0
    zone = next(left, None)
    for number, (start, end) in enumerate(paragraphs):
        while zone and zone.start < end:
            begin = start if zone.start < start else zone.start
            stop = end if zone.end > end else zone.end
            before, asked = asked, bisect_left(stops, stop, asked)
            for first, last in split_sentences(text, begin, stop, stops[before:asked]):
                yield Sentence(article_id, first, last, text[first:last], number, zone.zone)
            if zone.end > end:
                break
            zone = next(left, None)
