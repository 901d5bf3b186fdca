"""Renderings of one utterance over all articles: which quotations they are, and how their words differ."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.comparison.differences import compare
from core.quotes.pieces import Piece, cut
from core.quotes.same_utterance import Corpus, group_pieces
from core.records import Actor, Mention, Quote, Variant, VariantDifference
from core.text.layout import Layout


@dataclass(frozen=True, slots=True)
class Grouped:
    """The quotations with their groups, a row for each two renderings compared, and a row for each difference."""

    quotes: list[Quote]
    variants: list[Variant]
    differences: list[VariantDifference]


def group_variants(
    quotes: Sequence[Quote], layouts: Sequence[Layout], mentions: Sequence[Mention], actors: Sequence[Actor]
) -> Grouped:
    """Find the renderings of one utterance; a quotation's variant_group names every group that a sentence of it is in.

    A group's id is the place of its first rendering, `article_id@start`. Each other rendering is compared with the longest.
    """
    corpus = Corpus(quotes, layouts, mentions, actors)
    named: dict[int, list[str]] = defaultdict(list)
    variants: list[Variant] = []
    differences: list[VariantDifference] = []
    for pieces in group_pieces(corpus, list(cut(quotes, corpus.layouts))):
        renderings = _renderings(pieces)
        name = f"{quotes[renderings[0].quote].article_id}@{renderings[0].start}"
        for rendering in renderings:
            named[rendering.quote].append(name)
        for left, right in _facing(corpus, _distinct(corpus, renderings)):
            row, differing = _compare(corpus, name, left, right)
            variants.append(row)
            differences += differing
    grouped = [replace(quote, variant_group=tuple(named.get(number, ()))) for number, quote in enumerate(quotes)]
    return Grouped(grouped, variants, differences)


def _renderings(pieces: Sequence[Piece]) -> list[Piece]:
    """One stretch for each quotation: from the first to the last of its pieces in the group."""
    stretches: dict[int, Piece] = {}
    for piece in pieces:
        before = stretches.get(piece.quote, piece)
        stretches[piece.quote] = Piece(piece.quote, before.start, piece.end, (*before.words, *piece.words))
    return list(stretches.values())


def _distinct(corpus: Corpus, renderings: Sequence[Piece]) -> list[Piece]:
    """One rendering for each stretch: where one quotation stands in another, both give the same."""
    return list({(corpus.quotes[each.quote].article_id, each.start, each.end): each for each in renderings}.values())


def _facing(corpus: Corpus, renderings: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """The longest rendering against each other one, in the order of the articles."""
    longest = max(renderings, key=lambda each: len(each.words))
    for each in renderings:
        if each is not longest and corpus.may_be_one(corpus.quotes[each.quote], corpus.quotes[longest.quote]):
            yield (each, longest) if each.quote < longest.quote else (longest, each)


def _compare(corpus: Corpus, name: str, left: Piece, right: Piece) -> tuple[Variant, list[VariantDifference]]:
    compared = compare(corpus.wording(left), corpus.wording(right))
    sides = [(corpus.quotes[each.quote].article_id, each.start) for each in (left, right)]

    def located(side: int, start: int, end: int) -> tuple[str, int, int, str]:
        article, base = sides[side]
        return article, base + start, base + end, corpus.layouts[article].text[base + start : base + end]

    whole = (*located(0, 0, left.end - left.start), *located(1, 0, right.end - right.start))
    kinds = tuple(sorted({each.kind for each in compared.differences}))
    differing = [
        VariantDifference(
            name, *located(0, each.left_start, each.left_end), *located(1, each.right_start, each.right_end), each.kind
        )
        for each in compared.differences
    ]
    return Variant(name, *whole, round(compared.similarity, 1), kinds), differing
