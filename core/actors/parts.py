"""How a word falls apart: possessives cut off, joined names taken apart, words glued together parted."""

import re
from itertools import pairwise

from core.actors.fold import POSSESSIVE, fold
from core.actors.known import known_words
from core.actors.words import words_of

INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
GLUE = re.compile(r"[a-z](?=[A-Z])|[A-Z]{2}(?=[A-Z][a-z])")
"""What ends where one word is glued to the next."""


def is_even(word: str) -> bool:
    """Whether a word is plain letters or figures of one size, which never fall apart: 'said', 'Seoul', 'NATO', '2023'."""
    return word.isascii() and word.isalnum() and (word.islower() or word.istitle() or word.isupper() or word.isdigit())


def parts_of(word: str) -> list[tuple[int, int, str]]:
    """Begin, end and folded form of each part of a word; none where it is one piece as it stands."""
    possessive = POSSESSIVE.search(word, len(word) - 3) if "'" in word or "’" in word else None
    end = possessive.start() if possessive else len(word)
    spans = _split(word[:end])
    if spans == [(0, len(word))] and word.isascii():
        return []
    parts = [(start, stop, fold(word[start:stop])) for start, stop in spans]
    return [] if parts == [(0, len(word), word)] else parts


def _split(word: str) -> list[tuple[int, int]]:
    """'Korea-NATO' -> Korea, NATO; 'Aqaba.Turkey' -> Aqaba, Turkey; 'saidKhan' -> said, Khan; 'inter-Korean' stays whole."""
    plain, known = fold(word), known_words()
    if (word.isalpha() and (plain.istitle() or plain.isupper())) or plain in known:
        return [(0, len(word))]
    if "." in word:
        return [(0, len(word))] if INITIALS.fullmatch(word) else _again(word)
    if "-" in plain:
        affixes, parts = words_of("affix"), plain.split("-")
        head, tail = len(parts[0]), len(plain) - len(parts[-1]) - 1
        if parts[0].lower() in words_of("among"):
            return [(0, len(word))]
        if parts[0].lower() in affixes:
            return [(0, head), (head + 1, len(word))]
        if parts[-1] in affixes:
            return [(0, tail), (tail + 1, len(word))]
        if parts[-1] not in ("American", "Americans") and not known.isdisjoint(parts):
            return _between(word, [match.start() for match in re.finditer("-", word)], 1)
    even = word[1:].islower() or word.istitle() or word.isupper()
    seams = [] if even else [match.end() for match in GLUE.finditer(word)]
    if seams and any(plain[seam:] in known or plain[:seam] in known for seam in seams):
        return _between(word, seams, 0)
    return [(0, len(word))]


def _again(word: str) -> list[tuple[int, int]]:
    """The parts between full stops, each taken apart in turn: 'inSeoul.Yoon'."""
    stops = [match.start() for match in re.finditer(r"\.", word)]
    pieces = _between(word, stops, 1)
    return [(start + begin, start + stop) for start, end in pieces for begin, stop in _split(word[start:end])]


def _between(word: str, seams: list[int], width: int) -> list[tuple[int, int]]:
    edges = pairwise([-width, *seams, len(word)])
    return [(before + width, after) for before, after in edges if after > before + width]
