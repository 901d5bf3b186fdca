"""Paragraphs and sentences: one paragraph a line, and within it breaks after . ! ? where no abbreviation stands."""

import re
from collections.abc import Iterator

from core.records import Article, Sentence, Zone

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Sen|Rep|Gov|Rev|Hon|St|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
    r"|\b(?:[A-Z]\.)*[A-Z])\.$"
)


def split_sentences(article: Article, zones: tuple[Zone, ...]) -> Iterator[Sentence]:
    """Every sentence of every zone, in order; offsets into the article's text."""
    paragraph = 0
    for zone in zones:
        for line in LINE.finditer(article.text, zone.start, zone.end):
            if line.group().isspace():
                continue
            for start, end in _pieces(article.text, *line.span()):
                yield Sentence(article.article_id, start, end, article.text[start:end], paragraph, zone.zone)
            paragraph += 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in END.finditer(text, start, end):
        if text[stop.start() : stop.end()] == "." and ABBREVIATION.search(text, max(begin, stop.start() - 12), stop.end()):
            continue
        yield from _trimmed(text, begin, stop.end())
        begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space at its ends; nothing when it is all white space."""
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))
