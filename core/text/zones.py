"""Which part of the page each line is: headline, byline, caption, body, furniture … The text itself is never changed."""

from core.records import Article, Zone


def find_zones(article: Article, paragraphs: list[tuple[int, int]]) -> tuple[Zone, ...]:
    """The zones of an article, in order, without overlap."""
    if not paragraphs:
        return ()
    start, end = paragraphs[0][0], paragraphs[-1][1]
    return (Zone(article.article_id, start, end, article.text[start:end], "body", "no other zone"),)
