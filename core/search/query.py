"""What somebody types, taken apart: words, "phrases in marks", speaker: and about: filters."""

import re
from dataclasses import dataclass

from core.search.vocabulary import TOKEN, fold

PART = re.compile(
    r"""\b(?P<filter>speaker|about):\s*(?:["“„«](?P<quoted>[^"”“„«»]+)["”»]|(?P<bare>[^\s"“”„«»]+))"""
    r"""|["“„«](?P<phrase>[^"”“„«»]+)["”»]""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Query:
    """The parts of a query, every word folded.

    words: all words to look for, in order, those of phrases too; phrases: words that must stand side by side;
    speaker, about: the words of each filter given.
    """

    words: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    speaker: tuple[tuple[str, ...], ...]
    about: tuple[tuple[str, ...], ...]


def parse(text: str) -> Query:
    """'condemn "ballistic missiles" speaker:stoltenberg about:"North Korea"' taken apart; a mark without its pair is ignored."""
    phrases: list[tuple[str, ...]] = []
    filters: dict[str, list[tuple[str, ...]]] = {"speaker": [], "about": []}
    for part in PART.finditer(text):
        if part["filter"]:
            filters[part["filter"].lower()].append(words(part["quoted"] or part["bare"]))
        else:
            phrases.append(words(part["phrase"]))
    rest = PART.sub(lambda part: f" {part['phrase'] or ''} ", text)
    return Query(words(rest), tuple(filter(None, phrases)), tuple(filters["speaker"]), tuple(filters["about"]))


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order."""
    return tuple(fold(word) for word in TOKEN.findall(text))
