"""The evidence panel: the exact words of a row between the words before and after, with their source and a link."""

from bisect import bisect_right
from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from core.charts.words import in_words
from pages.parts.desk import Desk
from pages.parts.links import article_url
from pages.parts.marks import Mark, paint


class Passage(NamedTuple):
    """The words [start, end) of an article, and what to say about them (plain text, shown below)."""

    article_id: str
    start: int
    end: int
    note: str = ""


def panel_html(desk: Desk, passages: Iterable[Passage]) -> str:
    """A list of passages, each with its source line, a link to the exact words, and its note."""
    return "<ul class='evidence'>" + "".join(f"<li>{passage_html(desk, passage)}</li>" for passage in passages) + "</ul>"


def passage_html(desk: Desk, passage: Passage) -> str:
    """The sentences around the passage with its words marked, its source, a link and its note."""
    article = desk.articles[passage.article_id]
    first, last = around(desk, passage)
    mark = Mark(passage.start, passage.end, "hit")
    words = paint(article.text, first, last, [mark])
    note = f"<p class='note'>{escape(passage.note)}</p>" if passage.note else ""
    return f"<blockquote>{words}</blockquote><p class='source'>{source_html(desk, passage)}</p>{note}"


def source_html(desk: Desk, passage: Passage) -> str:
    """`Korea JoongAng Daily, 29 January 2023 · exact words`, the last two words a link."""
    article = desk.articles[passage.article_id]
    day = f", {in_words(article.published)}" if article.published else ", date not known"
    address = escape(article_url(passage.article_id, passage.start, passage.end))
    return f"{escape(article.outlet or article.article_id)}{day} · <a href='{address}' target='_self'>exact words</a>"


def around(desk: Desk, passage: Passage, sentences: int = 0) -> tuple[int, int]:
    """(start, end) of the sentences that hold the passage, and `sentences` more on either side, in the same article."""
    spans = desk.sentence_spans[passage.article_id]
    starts = [start for start, _ in spans]
    if not spans:
        return passage.start, passage.end
    one = max(0, bisect_right(starts, passage.start) - 1 - sentences)
    other = min(len(spans) - 1, max(0, bisect_right(starts, passage.end - 1) - 1) + sentences)
    return min(spans[one][0], passage.start), max(spans[other][1], passage.end)
