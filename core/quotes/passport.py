"""A quotation's passport: what an analyst may say of its words before quoting them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame

LIGHT = frozenset(["case", "punctuation", "spelling", "joined", "fragment"])
"""Differences that change no word: other printing, or more or less of the same. A contraction does: it is not verbatim."""

HEADLINES = frozenset(["headline", "headline_duplicate", "subheading"])


@dataclass(frozen=True, slots=True)
class Rendering:
    """What another article prints of the words [start, end); shorter: whether they are only a part of it."""

    start: int
    end: int
    article_id: str
    classes: tuple[str, ...]
    shorter: bool


def passports(quotes: "DataFrame", articles: "DataFrame", variants: "DataFrame") -> "DataFrame":
    """One row for each quotation, with the labels of `quotes`.

    verdict: the gravest that holds of headline only, translated, reported, differs inside the marks, partial, verbatim here;
    explanation: the reasons for all that hold, in words.
    """
    from pandas import DataFrame

    known: dict[str, Any] = {row.article_id: row for row in _rows(articles)}
    others = _renderings(variants)
    needed = quotes[["article_id", "start", "end", "kind", "zone", "variant_group"]]
    bodies = {
        (quote.article_id, group) for quote in _rows(needed) if quote.zone not in HEADLINES for group in quote.variant_group
    }
    rows = []
    for quote in _rows(needed):
        renderings = [each for each in others.get(quote.article_id, ()) if quote.start <= each.start and each.end <= quote.end]
        reasons = dict(_reasons(quote, known[quote.article_id], renderings, bodies))
        reasons = reasons or {"verbatim here": "the whole utterance in marks"}
        rows.append((next(iter(reasons)), "; ".join(reasons.values())))
    return DataFrame(rows, columns=["verdict", "explanation"], index=quotes.index)


def _reasons(
    quote: Any, article: Any, renderings: Sequence[Rendering], bodies: set[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Each verdict that holds, with its reason; the gravest first."""
    if quote.zone in HEADLINES and not any((quote.article_id, group) in bodies for group in quote.variant_group):
        yield "headline only", "these words stand in the headline and nowhere in the text below it"
    if _known(article.translated_from):
        yield "translated", f"the article is translated from {article.translated_from}: the words are the translator's"
    if quote.kind == "indirect":
        yield "reported", "the article's own words for what was said"
    differing = [each for each in renderings if set(each.classes) - LIGHT]
    if differing and quote.kind != "indirect":
        kinds = ", ".join(sorted({kind for each in differing for kind in each.classes}))
        where = ", ".join(sorted({each.article_id for each in differing}))
        yield "differs inside the marks", f"printed with other words in {where} ({kinds})"
    if quote.kind == "mixed":
        yield "partial", "only a part of it stands in marks"
    elif any(each.shorter for each in renderings) and quote.kind == "direct":
        yield "partial", "another article prints more of the same sentence"


def _renderings(variants: "DataFrame") -> dict[str, list[Rendering]]:
    """For each article the other renderings of what it prints."""
    found: dict[str, list[Rendering]] = defaultdict(list)
    for row in _rows(variants):
        left = (row.left_article_id, row.left_start, row.left_end, row.left_text)
        right = (row.right_article_id, row.right_start, row.right_end, row.right_text)
        for (article_id, start, end, own), (other_id, _, _, other) in ((left, right), (right, left)):
            shorter = "fragment" in row.classes and len(own) < len(other)
            found[article_id].append(Rendering(start, end, other_id, row.classes, shorter))
    return found


def _rows(frame: "DataFrame") -> Iterator[Any]:
    """The rows as named tuples."""
    return iter(frame.itertuples())


def _known(cell: object) -> str | None:
    """The text of a cell, None for a missing value."""
    return cell if isinstance(cell, str) and cell else None
