"""The renderings of one utterance side by side, their differences marked by class and named in words."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from core.charts.words import counted
from core.records import Quote, Variant, VariantDifference
from pages.parts.desk import Desk
from pages.parts.evidence import Passage, source_html
from pages.parts.marks import Mark, paint

MEANINGS = {
    "omission": "words left out",
    "wording": "other words",
    "name": "another name for the same actor",
    "number": "singular or plural",
    "order": "other order",
    "joined": "two sentences made one",
    "fragment": "only a part is quoted",
    "contraction": "a form drawn together",
    "abbreviation": "a short form",
    "spelling": "spelled otherwise",
    "case": "capital letters",
    "punctuation": "other marks",
}
"""The classes of differences in words, from what changes the sense most to what changes it least."""


class Side(NamedTuple):
    """One rendering, and what in it differs: (start, end, class)."""

    passage: Passage
    differing: tuple[tuple[int, int, str], ...]


def renderings_html(desk: Desk, quote: Quote, opened: bool = False) -> str:
    """The other renderings of a quotation beside its own words, folded; "" when there is none."""
    pairs = list(_pairs(desk, quote))
    if not pairs:
        return ""
    classes = {name for variant, _, _ in pairs for name in variant.classes}
    named = ", ".join(name for name in MEANINGS if name in classes) or "word for word the same"
    count = counted(len(pairs), "other rendering")
    body = "".join(_pair_html(desk, variant, own, other) for variant, own, other in pairs)
    fold = "<details open class='renderings'>" if opened else "<details class='renderings'>"
    return f"{fold}<summary>{count}: {escape(named)}</summary>{body}</details>"


def _pairs(desk: Desk, quote: Quote) -> Iterable[tuple[Variant, Side, Side]]:
    """The compared pairs that the quotation is part of, its own side first."""
    for group in quote.variant_group:
        for variant in desk.variants.get(group, ()):
            left = Passage(variant.left_article_id, variant.left_start, variant.left_end)
            right = Passage(variant.right_article_id, variant.right_start, variant.right_end)
            mine = [_touches(left, quote), _touches(right, quote)]
            if any(mine):
                differing = [each for each in desk.differences.get(group, ()) if _belongs(each, left, right)]
                one = Side(left, tuple((each.left_start, each.left_end, each.difference) for each in differing))
                other = Side(right, tuple((each.right_start, each.right_end, each.difference) for each in differing))
                yield (variant, one, other) if mine[0] else (variant, other, one)


def _touches(passage: Passage, quote: Quote) -> bool:
    return passage.article_id == quote.article_id and passage.start < quote.end and passage.end > quote.start


def _belongs(difference: VariantDifference, left: Passage, right: Passage) -> bool:
    """Whether a difference of the group is one between these two renderings."""
    return (
        (difference.left_article_id, difference.right_article_id) == (left.article_id, right.article_id)
        and left.start <= difference.left_start <= difference.left_end <= left.end
        and right.start <= difference.right_start <= difference.right_end <= right.end
    )


def _pair_html(desk: Desk, variant: Variant, own: Side, other: Side) -> str:
    columns = "".join(
        f"<div><blockquote>{_painted(desk, side)}</blockquote><p class='source'>{source_html(desk, side.passage)}</p></div>"
        for side in (own, other)
    )
    named = [name for name in MEANINGS if name in variant.classes]
    names = "".join(
        f"<li><span class='diff {name}'>{name}</span> {MEANINGS[name]}{_words(desk, name, own, other)}</li>" for name in named
    )
    share = f"<p class='note'>{variant.similarity:.0f} % of the words are the same</p>"
    return f"<div class='pair'>{columns}</div><ul class='differences'>{names}</ul>{share}"


def _painted(desk: Desk, side: Side) -> str:
    marks = [Mark(start, end, f"diff {name}", name) for start, end, name in side.differing]
    return paint(desk.articles[side.passage.article_id].text, side.passage.start, side.passage.end, marks)


def _words(desk: Desk, name: str, own: Side, other: Side) -> str:
    """`: “I think that” / nothing; “programs” / “programmes”`: the words of all differences of one class."""
    texts = desk.articles[own.passage.article_id].text, desk.articles[other.passage.article_id].text
    pairs = [pair for pair in zip(own.differing, other.differing, strict=True) if pair[0][2] == name]
    sides = [[text[start:end] for text, (start, end, _) in zip(texts, pair, strict=True)] for pair in pairs]
    said = [" / ".join(f"“{escape(words)}”" if words else "nothing" for words in pair) for pair in sides]
    return f": {'; '.join(said)}" if said else ""
