"""The pieces of an article's words: its words, but those that fall apart in their parts."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress, groupby, pairwise

from core.actors.senses import SENSES, Part, Sense
from core.actors.words import words_of
from core.text.layout import Layout
from core.text.words import Words
from core.text.zones import NO_STORY

CLOSE = frozenset({" ", "\u00a0", "\u202f", "  ", " \u00a0", ". ", "-", "‑", ""})
"""What may stand between two pieces of one name."""


@dataclass(slots=True)
class Pieces:
    """Parallel sequences: piece k stands at text[starts[k]:ends[k]], reads forms[k], begins with a capital if capitals[k].

    gaps[k] is what stands before piece k: nothing before the first, and one more at the end, a full stop.
    senses[k]: what piece k can be; telling: the pieces that may have a sense; begins: the pieces that begin a sentence;
    titled: those of sentences that are headlines, where a capital says little.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    senses: list[Sense | None] = field(default_factory=list)
    telling: list[int] = field(default_factory=list)
    capitals: bytearray = field(default_factory=bytearray)
    begins: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)

    def gap(self, k: int) -> str:
        """What stands between piece k and the next; a full stop beyond the last."""
        return self.gaps[k + 1]

    def close(self, k: int) -> bool:
        """Whether piece k and the next can belong to one name."""
        return self.gaps[k + 1] in CLOSE

    def is_name(self, k: int) -> bool:
        """Whether piece k has a capital and is no known name, no title and no word of which a capital says nothing."""
        sense = self.senses[k] if k < len(self.senses) else None
        return sense is not None and sense.capital and not (sense.small or sense.names or sense.titles or sense.bodies)

    def take(self, starts: list[int], ends: list[int], forms: list[str], gaps: list[str], senses: list[Sense | None]) -> None:
        """Add pieces."""
        self.starts += starts
        self.ends += ends
        self.forms += forms
        self.gaps += gaps
        self.senses += senses

    def take_parts(self, start: int, gap: str, word: str, parts: tuple[Part, ...]) -> None:
        """Add the parts of a word that begins at `start`, behind `gap`."""
        before = 0
        for part in parts:
            self.telling.append(len(self.forms))
            self.starts.append(start + part.begin)
            self.ends.append(start + part.stop)
            self.forms.append(part.form)
            self.gaps.append(gap if part is parts[0] else word[before : part.begin])
            self.senses.append(part.sense)
            before = part.stop


def cut(layout: Layout) -> Pieces:
    """The pieces of the zones that tell the story."""
    pieces = Pieces(layout.text)
    for span in _told(layout):
        _cut_words(pieces, layout.words, span)
    pieces.gaps.append(".")
    pieces.capitals = bytearray(len(pieces.forms))
    for at in pieces.telling:
        if (sense := pieces.senses[at]) is not None and sense.capital:
            pieces.capitals[at] = 1
    begins = [bisect_left(pieces.starts, sentence.start) for sentence in layout.story]
    pieces.begins.update(begins)
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


def _cut_words(pieces: Pieces, words: Words, span: range) -> None:
    """Add the words of an unbroken stretch, those that fall apart in their parts."""
    first, last = span.start, span.stop
    starts, ends = words.starts[first:last], words.ends[first:last]
    forms, gaps = words.words[first:last], words.gaps[first : last + 1]
    senses, telling = list(map(SENSES.__getitem__, forms)), pieces.telling
    gaps[0] = pieces.text[pieces.ends[-1] : starts[0]] if pieces.ends and starts else ""
    done, shift = 0, len(pieces.forms)
    for at in compress(range(len(forms)), senses):
        sense = senses[at]
        if sense is not None and (parts := sense.parts):
            gaps[at + 1] = forms[at][parts[-1].stop :] + gaps[at + 1]
            if len(parts) > 1:
                pieces.take(starts[done:at], ends[done:at], forms[done:at], gaps[done:at], senses[done:at])
                pieces.take_parts(starts[at], gaps[at], forms[at], parts)
                done, shift = at + 1, len(pieces.forms) - at - 1
                continue
            forms[at], ends[at], senses[at] = parts[0].form, starts[at] + parts[0].stop, parts[0].sense
        telling.append(at + shift)
    pieces.take(starts[done:], ends[done:], forms[done:], gaps[done:-1], senses[done:])


def _mark_headlines(pieces: Pieces, begins: list[int]) -> None:
    """Mark the sentences where nearly all words of content have capitals, as in a headline; not 'Olga and Ivan were in Minsk.'"""
    small, tensed, capitals = words_of("function"), words_of("tensed"), pieces.capitals
    for first, last in pairwise([*begins, len(capitals)]):
        if 2 * capitals.count(1, first, last) < last - first:
            continue
        if pieces.gaps[last].startswith(".") and not tensed.isdisjoint(pieces.forms[first:last]):
            continue
        content = [k for k in range(first, last) if pieces.forms[k].lower() not in small]
        if len(content) >= 4 and sum([capitals[k] for k in content]) >= 0.9 * len(content):
            pieces.titled.update(range(first, last))
