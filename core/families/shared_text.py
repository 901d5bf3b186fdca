"""Text that articles have in common, outside quotations."""

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.text.words import WORD

if TYPE_CHECKING:
    from pandas import DataFrame

PASSAGE = 8
"""So many words in a row, outside quotations, are not written twice by chance."""

CROWD = 50
"""A passage in more articles than this is a set phrase."""

BASE = np.uint64(1_000_003)
"""Of the polynomial in which a passage becomes a number: a prime, so that other words give another number."""


def shared_text(articles: "DataFrame", zones: "DataFrame", quotes: "DataFrame") -> dict[tuple[str, str], float]:
    """For each pair of articles with a passage in common, the share of the shorter one's passages that the other has, 0 to 1.

    Passages are runs of eight words of the body (w-shingling, Broder 1997); words inside direct quotations do not count, since
    two reporters may well hear the same words. Takes n log n time.
    """
    bodies = _body_words(articles, zones, quotes)
    numbers: dict[str, int] = {}
    hashes, owners = [], []
    for owner, runs in enumerate(bodies.values()):
        for run in runs:
            made = _passages(np.array([numbers.setdefault(word, len(numbers) + 1) for word in run], np.uint64))
            hashes.append(made)
            owners.append(np.full(len(made), owner))
    if not sum(map(len, hashes)):
        return {}
    total, shared = _count(np.concatenate(hashes), np.concatenate(owners))
    names = list(bodies)
    return {(names[a], names[b]): count / min(total[a], total[b]) for (a, b), count in shared.items()}


def _count(passages: NDArray[np.uint64], owners: NDArray[np.int64]) -> tuple[Counter[int], Counter[tuple[int, int]]]:
    """How many different passages each article has, and each two have in common."""
    order = np.lexsort((owners, passages))
    passages, owners = passages[order], owners[order]
    once = np.append(True, (np.diff(passages) != 0) | (np.diff(owners) != 0))
    passages, owners = passages[once], owners[once]
    starts = np.flatnonzero(np.append(True, np.diff(passages) != 0))
    lengths = np.diff(np.append(starts, len(passages)))
    shared: Counter[tuple[int, int]] = Counter()
    for start, length in zip(starts[lengths > 1].tolist(), lengths[lengths > 1].tolist(), strict=True):
        if length <= CROWD:
            shared.update(combinations(owners[start : start + length].tolist(), 2))
    return Counter(owners.tolist()), shared


def _passages(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A number for each run of eight words: a polynomial in their numbers, modulo 2^64."""
    count = len(words) - PASSAGE + 1
    if count < 1:
        return np.zeros(0, np.uint64)
    total = np.zeros(count, np.uint64)
    for step in range(PASSAGE):
        total = total * BASE + words[step : step + count]
    return total


def _body_words(articles: "DataFrame", zones: "DataFrame", quotes: "DataFrame") -> dict[str, list[list[str]]]:
    """For each article its stretches of body between quotations, as lower-case words."""
    direct = quotes[quotes["kind"] == "direct"]
    cuts: dict[str, list[tuple[int, int]]] = {}
    for article, start, end in zip(direct["article_id"].tolist(), direct["start"].tolist(), direct["end"].tolist(), strict=True):
        cuts.setdefault(article, []).append((start, end))
    texts = dict(zip(articles["article_id"].tolist(), articles["text"].tolist(), strict=True))
    words: dict[str, list[list[str]]] = {article: [] for article in texts}
    body = zones[zones["zone"] == "body"]
    for article, start, end in zip(body["article_id"].tolist(), body["start"].tolist(), body["end"].tolist(), strict=True):
        for first, last in _between(start, end, sorted(cuts.get(article, ()))):
            words[article].append(WORD.findall(texts[article][first:last].lower()))
    return words


def _between(start: int, end: int, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of [start, end) when the cuts, in order, are taken out."""
    left = []
    for first, last in cuts:
        if last > start and first < end:
            left.append((start, first))
            start = max(start, last)
    return [piece for piece in (*left, (start, end)) if piece[0] < piece[1]]
