"""The pieces of an article's words: its words, but those that fall apart in their parts."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from core.actors.senses import APART, CAPITAL, CAPITALS, KINDS, PARTS, TRIMMED
from core.actors.words import words_of
from core.text.layout import Layout
from core.text.words import Words
from core.text.zones import NO_STORY

CLOSE = frozenset({" ", "\u00a0", "\u202f", "  ", " \u00a0", ". ", "-", "‑", ""})
"""What may stand between two pieces of one name."""


@dataclass(slots=True)
class Pieces:
    """Parallel sequences: piece k stands at text[starts[k]:ends[k]], reads forms[k], in small letters lowers[k].

    lowers: nothing beyond the last piece; gaps[k] is what stands before piece k: nothing before the first, and one more at
    the end, a full stop. kinds[k]: what piece k can be; capitals[k]: whether it has a capital; begins: the pieces that begin
    a sentence; headline: those of the article's headline; titled: those of sentences with capitals as in a headline, where
    one says little.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    lowers: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=lambda: [""])
    kinds: bytearray = field(default_factory=bytearray)
    capitals: bytearray = field(default_factory=bytearray)
    begins: set[int] = field(default_factory=set)
    headline: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)

    def gap(self, k: int) -> str:
        """What stands between piece k and the next; a full stop beyond the last."""
        return self.gaps[k + 1]

    def close(self, k: int) -> bool:
        """Whether piece k and the next can belong to one name."""
        return self.gaps[k + 1] in CLOSE

    def is_name(self, k: int) -> bool:
        """Whether piece k has a capital and is no known name, no title and no word of which a capital says nothing."""
        return k < len(self.kinds) and self.kinds[k] == CAPITAL

    def take(self, words: Words, first: int, last: int, kinds: bytes) -> None:
        """Add words [first, last) as they stand, of these kinds."""
        self.starts += words.starts[first:last]
        self.ends += words.ends[first:last]
        self.forms += words.words[first:last]
        self.lowers += words.lowers[first:last]
        self.gaps += words.gaps[first + 1 : last + 1]
        self.kinds += kinds

    def take_parts(self, words: Words, at: int) -> None:
        """Add the parts of one word."""
        start, parts = words.starts[at], PARTS[words.words[at]]
        assert parts is not None
        self.starts += [start + begin for begin in parts.begins]
        self.ends += [start + stop for stop in parts.stops]
        self.forms += parts.forms
        self.lowers += parts.lowers
        self.gaps += parts.gaps
        self.gaps[-1] += words.gaps[at + 1]
        self.kinds += parts.kinds

    def trim(self) -> None:
        """Take accents and possessives off."""
        starts, ends, forms, lowers, gaps, kinds = self.starts, self.ends, self.forms, self.lowers, self.gaps, self.kinds
        for at in places(TRIMMED, bytes(kinds)):
            parts = PARTS[forms[at]]
            assert parts is not None
            gaps[at + 1] = parts.gaps[0] + gaps[at + 1]
            forms[at], lowers[at], kinds[at] = parts.forms[0], parts.lowers[0], parts.kinds[0]
            ends[at] = starts[at] + parts.stops[0]


def cut(layout: Layout) -> Pieces:
    """The pieces of the zones that tell the story."""
    pieces = Pieces(layout.text)
    for span in _told(layout):
        _cut_words(pieces, layout.words, span.start, span.stop)
    pieces.trim()
    pieces.gaps[-1] = "."
    pieces.lowers.append("")
    pieces.capitals = pieces.kinds.translate(CAPITALS)
    begins = [bisect_left(pieces.starts, sentence.start) for sentence in layout.story]
    size = len(pieces.starts)
    pieces.begins.update([begin for begin in begins if begin < size])
    for sentence, (first, last) in zip(layout.story, pairwise([*begins, size]), strict=True):
        if sentence.zone == "headline":
            pieces.headline.update(range(first, last))
    _mark_headlines(pieces, begins)
    return pieces


def _told(layout: Layout) -> Iterator[range]:
    """The words of each unbroken stretch of zones that tell the story."""
    if len(layout.story) == len(layout.sentences):
        yield range(len(layout.words.words))
        return
    for silent, group in groupby(layout.sentences, lambda sentence: sentence.zone in NO_STORY):
        if not silent:
            sentences = list(group)
            yield layout.words.between(sentences[0].start, sentences[-1].end)


def _cut_words(pieces: Pieces, words: Words, first: int, last: int) -> None:
    """Add words [first, last), an unbroken stretch, those that fall apart in their parts."""
    if pieces.ends and first < last:
        pieces.gaps[-1] = pieces.text[pieces.ends[-1] : words.starts[first]]
    kinds = bytes(map(KINDS.__getitem__, words.words[first:last]))
    done = 0
    for at in places(APART, kinds):
        pieces.take(words, first + done, first + at, kinds[done:at])
        pieces.take_parts(words, first + at)
        done = at + 1
    pieces.take(words, first + done, last, kinds[done:])


def places(kind: int, kinds: bytes | bytearray) -> Iterator[int]:
    """Where a kind stands."""
    at = kinds.find(kind)
    while at >= 0:
        yield at
        at = kinds.find(kind, at + 1)


def _mark_headlines(pieces: Pieces, begins: list[int]) -> None:
    """Mark the sentences where nearly all words of content have capitals, as in a headline; not 'Olga and Ivan were in Minsk.'"""
    small, tensed, count = words_of("function"), words_of("tensed"), pieces.capitals.count
    for first, last in pairwise([*begins, len(pieces.capitals)]):
        if 2 * count(1, first, last) < last - first:
            continue
        if pieces.gaps[last].startswith(".") and not tensed.isdisjoint(pieces.forms[first:last]):
            continue
        content = [pieces.capitals[k] for k in range(first, last) if pieces.lowers[k] not in small]
        if len(content) >= 4 and sum(content) >= 0.9 * len(content):
            pieces.titled.update(range(first, last))
