"""The pieces of an article's words: possessives cut off, joined names taken apart, words glued together parted."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from core.actors.fold import fold
from core.text.layout import Layout
from core.text.words import WORD

SILENT = frozenset({"boilerplate", "byline", "agency_credit", "duplicate"})
"""Zones whose names are sources of the page, not actors of the story."""
POSSESSIVE = re.compile(r"['’][sS]$")
INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
GLUE = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
CLOSE = frozenset({" ", "\u00a0", "\u202f", "  ", " \u00a0", ". ", "-", "‑", ""})
"""What may stand between two pieces of one name."""
OPENING = "\"“‘'«([—–:"

Part = tuple[int, int, str]
"""Start and end within the word, and the form to compare: without accents and possessive."""


@dataclass(slots=True)
class Pieces:
    """Parallel lists: piece k stands at text[starts[k]:ends[k]], reads forms[k], begins with a capital if capitals[k]."""

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


def cut(layout: Layout, known: Callable[[str], bool]) -> Pieces:
    """The pieces of the zones that tell the story. `known` says whether a single word names an actor."""
    pieces = Pieces(layout.text)
    words = layout.words
    for sentence in layout.sentences:
        if sentence.zone in SILENT:
            continue
        first = len(pieces.starts)
        for at in words.between(sentence.start, sentence.end):
            _add(pieces, words.starts[at], words.ends[at], words.words[at], words.lowers[at], known)
        if len(pieces.starts) > first:
            pieces.begins.add(first)
            if _in_title_case(pieces, first):
                pieces.titled.update(range(first, len(pieces.starts)))
    return pieces


def _add(pieces: Pieces, start: int, end: int, word: str, lower: str, known: Callable[[str], bool]) -> None:
    if lower == word and "’" not in word and "'" not in word:
        parts: tuple[Part, ...] = ((0, end - start, word),)
    else:
        parts = _parts(word, known)
    for begin, stop, form in parts:
        pieces.starts.append(start + begin)
        pieces.ends.append(start + stop)
        pieces.forms.append(form)
        pieces.capitals.append(form[:1].isupper())


def _in_title_case(pieces: Pieces, first: int) -> bool:
    """Whether nearly every longer word of the sentence has a capital, as in a headline; then a capital says little."""
    longer = [k for k in range(first, len(pieces.forms)) if len(pieces.forms[k]) > 3]
    return len(longer) >= 4 and sum(pieces.capitals[k] for k in longer) >= 0.75 * len(longer)


@lru_cache(maxsize=50_000)
def _parts(word: str, known: Callable[[str], bool]) -> tuple[Part, ...]:
    possessive = POSSESSIVE.search(word)
    end = possessive.start() if possessive else len(word)
    return tuple((start, stop, fold(word[start:stop])) for start, stop in _split(word[:end], known))


def _split(word: str, known: Callable[[str], bool]) -> Iterator[tuple[int, int]]:
    """'Korea-NATO' -> Korea, NATO; 'Aqaba.Turkey' -> Aqaba, Turkey; 'saidStoltenberg' -> said, Stoltenberg; else the word."""
    plain = fold(word)
    if (word.isalpha() and (plain.istitle() or plain.isupper())) or known(plain) or INITIALS.fullmatch(word):
        return iter([(0, len(word))])
    if "." in word:
        return _between(word, [match.start() for match in re.finditer(r"\.", word)], 1)
    if "-" in word and any(known(part) for part in plain.split("-")):
        return _between(word, [match.start() for match in re.finditer("-", word)], 1)
    seams = [match.start() for match in GLUE.finditer(word)]
    if seams and any(known(plain[seam:]) or known(plain[:seam]) for seam in seams):
        return _between(word, seams, 0)
    return iter([(0, len(word))])


def _between(word: str, seams: list[int], width: int) -> Iterator[tuple[int, int]]:
    start = 0
    for seam in [*seams, len(word)]:
        if seam > start:
            yield start, seam
        start = seam + width


def forms_of(name: str) -> list[str]:
    """The forms of a lexicon name, as the pieces of an article read them."""
    return [fold(POSSESSIVE.sub("", match.group())) for match in WORD.finditer(name)]
