"""A quotation's passport: what an analyst may say of its words before quoting them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.metadata import stations

if TYPE_CHECKING:
    from pandas import DataFrame

LIGHT = frozenset(["case", "punctuation", "spelling", "joined", "fragment"])
"""Differences that change no word: other printing, or more or less of the same. A contraction does: it is not verbatim."""

HEADLINES = frozenset(["headline", "headline_duplicate", "subheading"])


@dataclass(frozen=True, slots=True)
class Rendering:
    """Another rendering of the utterance, seen from one quotation; `shorter`: this quotation has only a part of it."""

    article_id: str
    start: int
    end: int
    text: str
    similarity: float
    classes: tuple[str, ...]
    shorter: bool


def passports(quotes: "DataFrame", articles: "DataFrame", variants: "DataFrame") -> "DataFrame":
    """One row for each quotation, with the labels of `quotes`.

    verdict: the gravest of `verdicts`; verdicts: of headline only, translated, differs inside the marks, partial, reported,
    verbatim here, the gravest first; explanation: the reasons in words; translated_from, passed_on (a tuple: who had it first,
    who printed it) from the article's metadata; renderings: a tuple of Rendering, compared with this quotation.
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
        article = known[quote.article_id]
        renderings = tuple(
            each for begin, end, each in others.get(quote.article_id, ()) if quote.start <= begin and end <= quote.end
        )
        reasons = dict(_reasons(quote, article, renderings, bodies)) or {"verbatim here": "the whole utterance in marks"}
        verdicts = tuple(reasons)
        translated = _known(article.translated_from)
        explanation = "; ".join(reasons.values())
        rows.append((verdicts[0], verdicts, explanation, translated, stations(article.agency_chain), renderings))
    columns = ["verdict", "verdicts", "explanation", "translated_from", "passed_on", "renderings"]
    return DataFrame(rows, columns=columns, index=quotes.index)


def _reasons(
    quote: Any, article: Any, renderings: tuple[Rendering, ...], bodies: set[tuple[str, str]]
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


def _renderings(variants: "DataFrame") -> dict[str, list[tuple[int, int, Rendering]]]:
    """For each article the stretches that were compared, each with the rendering on the other side."""
    found: dict[str, list[tuple[int, int, Rendering]]] = defaultdict(list)
    for row in _rows(variants):
        left = (row.left_article_id, row.left_start, row.left_end, row.left_text)
        right = (row.right_article_id, row.right_start, row.right_end, row.right_text)
        for own, other in ((left, right), (right, left)):
            part = "fragment" in row.classes and len(own[3]) < len(other[3])
            found[own[0]].append((own[1], own[2], Rendering(*other, row.similarity, row.classes, part)))
    return found


def _rows(frame: "DataFrame") -> Iterator[Any]:
    """The rows as named tuples."""
    return iter(frame.itertuples())


def _known(cell: object) -> str | None:
    """The text of a cell, None for a missing value."""
    return cell if isinstance(cell, str) and cell else None
