"""Is this what he said? A pasted quotation held against the collection."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from core.comparison.alignment import TIED, align
from core.comparison.differences import Difference, compare
from core.comparison.wording import Wording

if TYPE_CHECKING:
    from core.search.index import Index

CANDIDATES = 50
"""How many of the rows with most of its words are compared with the quotation."""

LONGEST = 200
"""Words of a quotation that are compared; the rest is left aside."""

FAINT = 50.0
"""A row less similar than this is no rendering of the quotation."""

SAME_WORDS = frozenset(["case", "punctuation", "spelling", "contraction"])
"""Differences that whoever types a quotation from memory makes; the words are the same."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a row has of the quotation.

    row: its position in the frame; start, end: the stretch of its text; similarity: 0 to 100 (core.comparison.differences);
    verdict: verbatim (not one difference), same words (case, punctuation, spelling or contractions differ) or differs;
    differences: left is the quotation as pasted, right the stretch (offsets of each from its own beginning).
    """

    row: int
    start: int
    end: int
    similarity: float
    verdict: str
    differences: tuple[Difference, ...]


def check(index: "Index", quotation: str, limit: int = 3) -> list[Match]:
    """The rows that come nearest to a quotation, best first; empty when nothing in the collection is like it."""
    asked = Wording(quotation.strip(' \n\t\r“”"„«»'))
    if len(asked.words) > LONGEST:
        asked = Wording(asked.text[: asked.spans[LONGEST - 1][1]])
    texts = {row: index.texts[row] for row in index.nearest(asked.text, CANDIDATES)}
    plain = asked.text.lower()
    alike = sorted(texts, key=lambda row: (-fuzz.partial_ratio(plain, texts[row].lower()), len(texts[row]), row))
    found = [_match(asked, row, texts[row]) for row in alike[: limit + 1]]
    likely = [match for match in found if match is not None and match.similarity >= FAINT]
    return sorted(likely, key=lambda match: (-match.similarity, match.row))[:limit]


def _match(asked: Wording, row: int, text: str) -> Match | None:
    """The stretch of `text` from the first to the last word that it shares with the quotation, compared with it."""
    begin, end = _window(asked, text)
    window = Wording(text[begin:end])
    tied = [step for step in align(asked, window) if step.kind in TIED]
    if not tied:
        return None
    start, stop = begin + window.spans[tied[0].right][0], begin + window.spans[tied[-1].right_end - 1][1]
    compared = compare(asked, Wording(text[start:stop]))
    kinds = {each.kind for each in compared.differences}
    verdict = "verbatim" if not kinds else "same words" if kinds <= SAME_WORDS else "differs"
    return Match(row, start, stop, round(compared.similarity, 1), verdict, compared.differences)


def _window(asked: Wording, text: str) -> tuple[int, int]:
    """The part of a long text in which the quotation must stand: where rapidfuzz sees it, and as much again on both sides."""
    length = len(asked.text)
    if len(text) <= 3 * length:
        return 0, len(text)
    near = fuzz.partial_ratio_alignment(asked.text, text)
    return (max(0, near.dest_start - length), near.dest_end + length) if near else (0, 3 * length)
