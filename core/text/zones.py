"""Which part of the page each line is: headline, byline, caption, body, furniture … The text itself is never changed."""

from collections.abc import Generator, Iterable, Iterator

from core.records import Article, Zone
from core.text.datelines import dateline, desk, signature
from core.text.page import RULES, Page, open_page

Piece = tuple[int, int, str, str]
"""Start, end, zone and the rule that says so."""

NO_STORY = frozenset({"boilerplate", "byline", "agency_credit", "duplicate", "headline_duplicate", "caption_duplicate"})
"""Zones that tell nothing, or nothing new: dates, actors, quotations and events are not looked for there."""
BODY = ("body", "no other zone")
JOINED = ("body", "boilerplate")
"""Zones that several lines make together; of the others each line is one."""


def find_zones(article: Article, lowered: str, paragraphs: list[tuple[int, int]]) -> tuple[Zone, ...]:
    """The zones of an article, in order, without overlap; a line of which nothing else is known is body."""
    page = open_page(article, lowered, paragraphs)
    for rule in RULES:
        rule(page)
    return tuple(_zone(article, *piece) for piece in _joined(_pieces(page, paragraphs)))


def _zone(article: Article, start: int, end: int, zone: str, rule: str) -> Zone:
    words = article.text[start:end].rstrip()
    return Zone(article.article_id, start, start + len(words), words, zone, rule)


def _pieces(page: Page, paragraphs: list[tuple[int, int]]) -> Iterator[Piece]:
    """Each line; of the first and the last of the body also what stands before and behind the story in the same line."""
    first, after = page.body()
    for at, (start, end) in enumerate(paragraphs):
        if zone := page.zones[at]:
            yield start, end, *zone
            continue
        begin = (yield from _before_the_story(page.article.text, start, end)) if at == first else start
        story_end = signature(page.article.text, begin, end) if at == after - 1 else end
        yield begin, story_end, *BODY
        if story_end < end:
            yield story_end, end, "agency_credit", "an agency's name behind the story"


def _before_the_story(text: str, start: int, end: int) -> Generator[Piece, None, int]:
    """'WNAM REPORT: ', 'Seoul: ', 'WASHINGTON (AP) — ': each a piece; returns where the story begins."""
    for find, zone, rule in ((desk, "agency_credit", "a newsroom's own tag"), (dateline, "dateline", "place before the story")):
        story = find(text, start, end)
        if start < story < end:
            yield start, story, zone, rule
            start = story
    return start


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of the same zone become one where the zone allows it."""
    joined: list[Piece] = []
    zone = ""
    for piece in pieces:
        if piece[2] == zone and zone in JOINED:
            start, _, _, rule = joined[-1]
            joined[-1] = (start, piece[1], zone, rule)
        else:
            joined.append(piece)
            zone = piece[2]
    return joined
