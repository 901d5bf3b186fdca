"""Renderings of one utterance over all articles: which quotations they are, and how their words differ."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.comparison.differences import Comparison
from core.quotes.pieces import Piece, cut
from core.quotes.same_utterance import HELD, Collection, group_pieces
from core.records import Actor, Mention, Quote, Variant, VariantDifference
from core.text.layout import Layout

Faced = tuple[Piece, Piece, Comparison]
"""Two renderings, in the order of the articles, and how they compare."""


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
    collection = Collection(quotes, layouts, mentions, actors)
    named: dict[int, list[str]] = defaultdict(list)
    variants: list[Variant] = []
    differences: list[VariantDifference] = []
    for pieces in group_pieces(collection, list(cut(quotes, collection.layouts))):
        faced = list(_face(collection, _renderings(pieces)))
        members = sorted({each.quote: each for left, right, _ in faced for each in (left, right)}.items())
        if not members:
            continue
        name = f"{quotes[members[0][0]].article_id}@{members[0][1].start}"
        for number, _ in members:
            named[number].append(name)
        for left, right, compared in _distinct(collection, faced):
            row, differing = _rows(collection, name, left, right, compared)
            variants.append(row)
            differences += differing
    grouped = list(quotes)
    for number, names in named.items():
        grouped[number] = replace(quotes[number], variant_group=tuple(names))
    return Grouped(grouped, variants, differences)


def _renderings(pieces: Sequence[Piece]) -> list[Piece]:
    """One stretch for each quotation: from the first to the last of its pieces in the group."""
    stretches: dict[int, Piece] = {}
    for piece in pieces:
        before = stretches.get(piece.quote, piece)
        stretches[piece.quote] = Piece(piece.quote, before.start, piece.end, (*before.words, *piece.words))
    return list(stretches.values())


def _face(collection: Collection, renderings: Sequence[Piece]) -> Iterator[Faced]:
    """The longest rendering against each other one that holds against it, in the order of the articles.

    A group grows from pair to pair; what has drifted away from its longest rendering is no rendering of it.
    """
    longest = max(renderings, key=lambda each: len(each.words))
    for each in renderings:
        if each is not longest:
            left, right = (each, longest) if each.quote < longest.quote else (longest, each)
            compared = collection.compare(left, right)
            if compared.held >= HELD:
                yield left, right, compared


def _distinct(collection: Collection, faced: Sequence[Faced]) -> Iterable[Faced]:
    """One pair for each two stretches of different articles: where quotations nest, both give the same."""
    stretches: dict[tuple[str, int, str, int], Faced] = {}
    for left, right, compared in faced:
        one, other = collection.quotes[left.quote], collection.quotes[right.quote]
        if collection.may_be_one(one, other):
            stretches[one.article_id, left.start, other.article_id, right.start] = (left, right, compared)
    return stretches.values()


def _rows(
    collection: Collection, name: str, left: Piece, right: Piece, compared: Comparison
) -> tuple[Variant, list[VariantDifference]]:
    """Two renderings that were compared as rows; name: of their variant_group."""
    sides = [(collection.quotes[each.quote].article_id, each.start) for each in (left, right)]

    def located(side: int, start: int, end: int) -> tuple[str, int, int, str]:
        article, base = sides[side]
        return article, base + start, base + end, collection.layouts[article].text[base + start : base + end]

    whole = (*located(0, 0, left.end - left.start), *located(1, 0, right.end - right.start))
    kinds = tuple(sorted({each.kind for each in compared.differences}))
    differing = [
        VariantDifference(
            name, *located(0, each.left_start, each.left_end), *located(1, each.right_start, each.right_end), each.kind
        )
        for each in compared.differences
    ]
    return Variant(name, *whole, round(compared.similarity, 1), kinds), differing
