"""A quotation with its source, ready for the note: plain text, Markdown, rich text; RIS and CSL-JSON for reference managers."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape
from typing import NamedTuple

from core.lexicon import read
from core.records import Article, Quote

MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~!&]|^[ \t]*\d*[-+=.)](?=\s|=|$)", re.MULTILINE)
"""What Markdown could take for its own: marks anywhere, and bullets, numbers and underlines at the beginning of a line."""

LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation, who says it and where, and the article that prints it. role: as written; place: where it was said."""

    quote: Quote
    article: Article
    role: str | None = None
    place: str | None = None


class Language(NamedTuple):
    """A line of languages.csv."""

    line: int
    code: str
    name: str


def as_text(citation: Citation) -> str:
    """'“…” — Jens Stoltenberg, NATO Secretary General, Seoul. “Title”, Outlet, 29 January 2023 (translated from Korean). URL'."""
    source = _source(citation)
    return f"{_words(citation)}\n— {_speaker(citation)}. {source}" + (f" {citation.article.url}" if citation.article.url else "")


def as_markdown(citation: Citation) -> str:
    """The same as a block quotation; nothing in the article's words is taken for Markdown."""
    quoted = "\n".join(f"> {line}" for line in _marked_down(_words(citation)).splitlines())
    url = _link(citation.article)
    source = _marked_down(_source(citation))
    linked = f"[{source}](<{url}>)" if url else source
    return f"{quoted}\n>\n> — **{_marked_down(_speaker(citation))}**. {linked}\n"


def as_html(citation: Citation) -> str:
    """The same as rich text to paste into a document; nothing in the article's words is taken for HTML."""
    url = _link(citation.article)
    source = escape(_source(citation))
    linked = f'<a href="{escape(url)}">{source}</a>' if url else source
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in _words(citation).splitlines() if line.strip())
    return f"<blockquote>{paragraphs}<footer>— <strong>{escape(_speaker(citation))}</strong>. {linked}</footer></blockquote>"


def as_ris(citations: Iterable[Citation]) -> str:
    """One RIS record (type NEWS) for each article, with its quotations as notes. Lines end in CR LF, as the format asks."""
    lines: list[str] = []
    for article, said in _by_article(citations):
        day = article.published
        fields = [
            ("TY", "NEWS"),
            ("TI", article.title or article.article_id),
            ("AU", article.author),
            ("T2", article.outlet),
            ("PY", str(day.year) if day else None),
            ("DA", f"{day:%Y/%m/%d}" if day else None),
            ("UR", article.url),
            ("LA", article.language),
            *(("N1", note) for note in (*_remarks(article), *map(_note, said))),
            ("ER", ""),
        ]
        lines += [f"{tag}  - {_one_line(value)}" for tag, value in fields if value is not None]
    return "".join(line + "\r\n" for line in lines)


def as_csl_json(citations: Iterable[Citation]) -> str:
    """A CSL-JSON array (citationstyles.org), one article-newspaper for each article, its quotations in `note`."""
    items = []
    for article, said in _by_article(citations):
        day = article.published
        item = {
            "id": article.article_id,
            "type": "article-newspaper",
            "title": article.title or article.article_id,
            "author": [{"literal": article.author}] if article.author else None,
            "container-title": article.outlet,
            "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
            "URL": article.url,
            "language": article.language,
            "note": "\n".join((*_remarks(article), *map(_note, said))),
        }
        items.append({name: value for name, value in item.items() if value})
    return json.dumps(items, ensure_ascii=False, indent=1)


def _words(citation: Citation) -> str:
    """The words as printed; of reported speech it says so."""
    return f"[reported] {citation.quote.text}" if citation.quote.kind == "indirect" else citation.quote.text


def _speaker(citation: Citation) -> str:
    """'Jens Stoltenberg, NATO Secretary General, Seoul'."""
    return ", ".join(filter(None, (citation.quote.speaker or "speaker not known", citation.role, citation.place)))


def _source(citation: Citation) -> str:
    """'“Title”, Outlet, 29 January 2023 (date inferred; translated from Korean; Yonhap → IANS)'."""
    article = citation.article
    title = f"“{article.title}”" if article.title else None
    named = ", ".join(filter(None, (title, article.outlet or article.article_id, _day(article.published))))
    remarks = "; ".join(_remarks(article))
    return f"{named} ({remarks})" if remarks else named


def _remarks(article: Article) -> list[str]:
    """What a reader must know of the source."""
    remarks = []
    if article.published and (article.published_basis or "").startswith("inferred"):
        remarks.append("date inferred")
    if article.translated_from:
        code, _, doubt = article.translated_from.partition(" ")
        remarks.append(f"translated from {_languages().get(code, code)}{' ' + doubt if doubt else ''}")
    if article.agency_chain:
        remarks.append(article.agency_chain)
    return remarks


def _note(citation: Citation) -> str:
    """A quotation in one line with its place in the article."""
    place = f"characters {citation.quote.start} to {citation.quote.end}"
    return f"{_one_line(_words(citation))} — {_speaker(citation)} ({citation.quote.kind}, {place})"


def _by_article(citations: Iterable[Citation]) -> Iterator[tuple[Article, list[Citation]]]:
    """The citations of each article, articles in the order in which they first come."""
    grouped: dict[str, list[Citation]] = {}
    for citation in citations:
        grouped.setdefault(citation.article.article_id, []).append(citation)
    for said in grouped.values():
        yield said[0].article, said


def _day(day: date | None) -> str | None:
    return f"{day.day} {day:%B %Y}" if day else None


def _one_line(text: str) -> str:
    """Without line ends, so that no article can forge a field."""
    return " ".join(text.split())


def _link(article: Article) -> str | None:
    """The address, if it is one a browser may safely open."""
    return article.url if article.url and LINK.fullmatch(article.url) else None


def _marked_down(text: str) -> str:
    return MARKDOWN.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)


@cache
def _languages() -> dict[str, str]:
    return {entry.code: entry.name for entry in read("languages.csv", Language)}
