"""The pieces of an article's words: possessives cut off, joined names taken apart, words glued together parted."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress, filterfalse, groupby, pairwise
from operator import ne

from core.actors.fold import fold
from core.actors.words import words_of
from core.text.layout import Layout
from core.text.words import WORD, Words
from core.text.zones import NO_STORY

POSSESSIVE = re.compile(r"['’](?:[sS]|ll|d|ve|re|m)$")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
SIMPLE = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
"""Words that are one piece without a closer look."""
CLOSE = frozenset({" ", "\u00a0", "\u202f", "  ", " \u00a0", ". ", "-", "‑", ""})
"""What may stand between two pieces of one name."""
OPENING = "\"“‘'«([—–:"

Part = tuple[int, int, str]
"""Start and end within the word, and the form to compare: without accents and possessive."""


@dataclass(slots=True)
class Pieces:
    """Parallel sequences: piece k stands at text[starts[k]:ends[k]], reads forms[k], begins with a capital if capitals[k].

    gaps[k] is what stands before piece k: nothing before the first, and one more at the end, a full stop.
    begins: the pieces that begin a sentence; titled: those of sentences that are headlines, where a capital says little.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    capitals: list[bool] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    begins: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)

    def gap(self, k: int) -> str:
        """What stands between piece k and the next; a full stop beyond the last."""
        return self.gaps[k + 1]

    def close(self, k: int) -> bool:
        """Whether piece k and the next can belong to one name."""
        return self.gaps[k + 1] in CLOSE

    def take(self, starts: list[int], ends: list[int], forms: list[str], capitals: list[bool], gaps: list[str]) -> None:
        """Add pieces; the gap before the first of them is measured anew."""
        if not forms:
            return
        gaps[0] = self.text[self.ends[-1] : starts[0]] if self.ends else ""
        self.gaps += gaps
        self.starts += starts
        self.ends += ends
        self.forms += forms
        self.capitals += capitals


def cut(layout: Layout, vocabulary: frozenset[str], known: Callable[[str], bool]) -> Pieces:
    """The pieces of the zones that tell the story. `known` says whether a single word names an actor; vocabulary: all words."""
    pieces = Pieces(layout.text)
    words = layout.words
    odd = _odd(vocabulary, known)
    if len(layout.story) == len(layout.sentences):
        _cut_words(pieces, words, range(len(words.words)), odd)
    else:
        for silent, group in groupby(layout.sentences, lambda sentence: sentence.zone in NO_STORY):
            if not silent:
                sentences = list(group)
                _cut_words(pieces, words, words.between(sentences[0].start, sentences[-1].end), odd)
    pieces.gaps.append(".")
    starts = pieces.starts
    begins = [bisect_left(starts, sentence.start) for sentence in layout.story]
    pieces.begins.update(begins)
    _mark_headlines(pieces, begins)
    return pieces


def _cut_words(pieces: Pieces, words: Words, span: range, odd: dict[str, tuple[Part, ...]]) -> None:
    """Add the words of an unbroken stretch, those that fall apart in their parts."""
    first, last = span.start, span.stop
    forms, gaps = words.words[first:last], words.gaps[first : last + 1]
    starts, ends = words.starts[first:last], words.ends[first:last]
    capitals: list[bool] = list(map(ne, forms, words.lowers[first:last]))
    split: list[tuple[int, tuple[Part, ...]]] = []
    for at in compress(range(len(forms)), map(odd.__contains__, forms)) if odd else ():
        parts = odd[forms[at]]
        if len(parts) == 1:
            _, stop, form = parts[0]
            gaps[at + 1] = forms[at][stop:] + gaps[at + 1]
            forms[at], ends[at], capitals[at] = form, starts[at] + stop, form[:1].isupper()
        else:
            split.append((at, parts))
    done = 0
    for at, parts in split:
        pieces.take(starts[done:at], ends[done:at], forms[done:at], capitals[done:at], gaps[done:at])
        for begin, stop, form in parts:
            pieces.take([starts[at] + begin], [starts[at] + stop], [form], [form[:1].isupper()], [""])
        done = at + 1
    pieces.take(starts[done:], ends[done:], forms[done:], capitals[done:], gaps[done:-1])


def _odd(vocabulary: frozenset[str], known: Callable[[str], bool]) -> dict[str, tuple[Part, ...]]:
    """The words that are not one piece as they stand, with their parts."""
    fresh = vocabulary - PLAIN
    parted = [(word, _parts(word, known)) for word in filterfalse(SIMPLE.fullmatch, fresh)]
    odd = {word: parts for word, parts in parted if parts is not None}
    PLAIN.update(fresh.difference(odd))
    if len(PLAIN) > MEMORY:
        PLAIN.clear()
    return odd


def _mark_headlines(pieces: Pieces, begins: list[int]) -> None:
    """Mark the sentences where nearly every word of content has a capital, as in a headline."""
    small, capitals = words_of("function"), pieces.capitals
    for first, last in pairwise([*begins, len(capitals)]):
        if 2 * capitals[first:last].count(True) < last - first:
            continue
        content = [k for k in range(first, last) if pieces.forms[k].lower() not in small]
        if len(content) >= 4 and sum(pieces.capitals[k] for k in content) >= 0.9 * len(content):
            pieces.titled.update(range(first, last))


PLAIN: set[str] = set()
"""Words met that are one piece as they stand: a memory that only saves time."""
MEMORY = 200_000


@lru_cache(maxsize=10_000)
def _parts(word: str, known: Callable[[str], bool]) -> tuple[Part, ...] | None:
    """How a word falls apart; None where it is one piece as it stands."""
    possessive = POSSESSIVE.search(word)
    end = possessive.start() if possessive else len(word)
    parts = tuple((start, stop, fold(word[start:stop])) for start, stop in _split(word[:end], known))
    return None if parts == ((0, len(word), word),) else parts


def _split(word: str, known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """'Korea-NATO' -> Korea, NATO; 'Aqaba.Turkey' -> Aqaba, Turkey; 'saidStoltenberg' -> said, Stoltenberg; else the word."""
    plain = fold(word)
    if (word.isalpha() and (plain.istitle() or plain.isupper())) or known(plain) or INITIALS.fullmatch(word):
        return iter([(0, len(word))])
    if "." in word:
        return _again(word, [match.start() for match in re.finditer(r"\.", word)], known)
    head, hyphen, _ = plain.partition("-")
    if hyphen and head.lower() in words_of("affix"):
        return iter([(0, len(head)), (len(head) + 1, len(word))])
    if hyphen and plain.rpartition("-")[2] in words_of("affix"):
        return iter([(0, plain.rindex("-")), (plain.rindex("-") + 1, len(word))])
    if hyphen and not plain.endswith(("-American", "-Americans")) and any(known(part) for part in plain.split("-")):
        return _between(word, [match.start() for match in re.finditer("-", word)], 1)
    seams = [match.start() for match in GLUE.finditer(word)]
    if seams and any(known(plain[seam:]) or known(plain[:seam]) for seam in seams):
        return _between(word, seams, 0)
    return iter([(0, len(word))])


def _again(word: str, stops: list[int], known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """The parts between full stops, each taken apart in turn: 'inSeoul.Yoon'."""
    for start, end in _between(word, stops, 1):
        yield from ((start + begin, start + stop) for begin, stop in _split(word[start:end], known))


def _between(word: str, seams: list[int], width: int) -> Iterator[tuple[int, int]]:
    start = 0
    for seam in [*seams, len(word)]:
        if seam > start:
            yield start, seam
        start = seam + width


def forms_of(name: str) -> tuple[str, ...]:
    """The forms of a lexicon name, as the pieces of an article read them."""
    words = name.split(" ")
    if name.isascii() and all(map(str.isalnum, words)):
        return tuple(words)
    return tuple(fold(POSSESSIVE.sub("", match.group())) for match in WORD.finditer(name))
