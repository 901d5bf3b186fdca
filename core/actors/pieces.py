"""The pieces of an article's words: possessives cut off, joined names taken apart, words glued together parted."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from operator import ne

from core.actors.fold import fold
from core.actors.words import words_of
from core.text.layout import Layout
from core.text.words import WORD, Words

SILENT = frozenset({"boilerplate", "byline", "agency_credit", "duplicate"})
"""Zones whose names are sources of the page, not actors of the story."""
POSSESSIVE = re.compile(r"['’](?:[sS]|ll|d|ve|re|m)$")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
CLOSE = frozenset({" ", "\u00a0", "\u202f", "  ", " \u00a0", ". ", "-", "‑", ""})
"""What may stand between two pieces of one name."""
OPENING = "\"“‘'«([—–:"

Part = tuple[int, int, str]
"""Start and end within the word, and the form to compare: without accents and possessive."""


@dataclass(slots=True)
class Pieces:
    """Parallel lists: piece k stands at text[starts[k]:ends[k]], reads forms[k], begins with a capital if capitals[k].

    begins: the pieces that begin a sentence; titled: those of sentences that are headlines, where a capital says little.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    capitals: list[bool] = field(default_factory=list)
    begins: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)

    def gap(self, k: int) -> str:
        """What stands between piece k and the next; a full stop beyond the last."""
        return self.text[self.ends[k] : self.starts[k + 1]] if k + 1 < len(self.starts) else "."

    def close(self, k: int) -> bool:
        """Whether piece k and the next can belong to one name."""
        return self.gap(k) in CLOSE

    def take(self, words: Words, first: int, last: int) -> None:
        """Add the words [first, last) as they are."""
        self.starts += words.starts[first:last]
        self.ends += words.ends[first:last]
        self.forms += words.words[first:last]
        self.capitals += map(ne, words.words[first:last], words.lowers[first:last])

    def add(self, start: int, end: int, form: str) -> None:
        """Add one piece."""
        self.starts.append(start)
        self.ends.append(end)
        self.forms.append(form)
        self.capitals.append(form[:1].isupper())


def cut(layout: Layout, known: Callable[[str], bool]) -> Pieces:
    """The pieces of the zones that tell the story. `known` says whether a single word names an actor."""
    pieces = Pieces(layout.text)
    for sentence in layout.sentences:
        if sentence.zone in SILENT:
            continue
        first = len(pieces.starts)
        _cut_sentence(pieces, layout.words, layout.words.between(sentence.start, sentence.end), known)
        if len(pieces.starts) > first:
            pieces.begins.add(first)
            if _in_title_case(pieces, first):
                pieces.titled.update(range(first, len(pieces.starts)))
    return pieces


def _cut_sentence(pieces: Pieces, words: Words, span: range, known: Callable[[str], bool]) -> None:
    done = span.start
    for at in span:
        parts = _parts(words.words[at], known)
        if parts is not None:
            pieces.take(words, done, at)
            for begin, stop, form in parts:
                pieces.add(words.starts[at] + begin, words.starts[at] + stop, form)
            done = at + 1
    pieces.take(words, done, span.stop)


def _in_title_case(pieces: Pieces, first: int) -> bool:
    """Whether nearly every word of content in the sentence has a capital, as in a headline."""
    if 2 * sum(pieces.capitals[first:]) < len(pieces.forms) - first:
        return False
    small = words_of("function")
    content = [k for k in range(first, len(pieces.forms)) if pieces.forms[k].lower() not in small]
    return len(content) >= 4 and sum(pieces.capitals[k] for k in content) >= 0.9 * len(content)


@lru_cache(maxsize=100_000)
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
    if "-" in word and not plain.endswith(("-American", "-Americans")) and any(known(part) for part in plain.split("-")):
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


def forms_of(name: str) -> list[str]:
    """The forms of a lexicon name, as the pieces of an article read them."""
    return [fold(POSSESSIVE.sub("", match.group())) for match in WORD.finditer(name)]
