"""A quotation taken along keeps its words, its speaker and its source, whatever the article's text holds."""

import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from core.citations import Citation, Language, as_csl_json, as_html, as_markdown, as_ris, as_text
from core.lexicon import read
from core.records import Article, Quote

ARTICLE = Article(
    "bridge",
    "“It fell,” Obi said.",
    title="The bridge fell",
    outlet="Daily Herring",
    author="Lena Kim",
    published=date(2024, 6, 1),
    url="https://herring.example/bridge?a=1&b=2",
    language="en",
)
NOBODY = (None, None, None)
QUOTE = Quote("bridge", 0, 10, "“It fell,”", "direct", None, *NOBODY, "obi", "Ada Obi", *NOBODY, "body", (), "drawn")
CITATION = Citation(QUOTE, ARTICLE, "Minister of Bridges", "Oslo")
HOSTILE = "“<script>alert(1)</script> & *all* [of](it) #1\r\nTY  - BOOK\n- a list\n1. another”"


def with_words(text: str) -> Citation:
    return replace(CITATION, quote=replace(QUOTE, text=text))


def with_source(**changes: object) -> Citation:
    return replace(CITATION, article=replace(ARTICLE, **changes))


def test_plain_text_has_words_speaker_and_source() -> None:
    assert as_text(CITATION) == (
        "“It fell,”\n— Ada Obi, Minister of Bridges, Oslo. “The bridge fell”, Daily Herring, 1 June 2024 "
        "https://herring.example/bridge?a=1&b=2"
    )


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        (with_source(translated_from="ko"), "(translated from Korean)"),
        (with_source(translated_from="ko (guess)"), "(translated from Korean (guess))"),
        (with_source(translated_from="xx"), "(translated from xx)"),
        (with_source(published_basis="inferred: the page"), "(date inferred)"),
        (with_source(agency_chain="Wire → Paper"), "(Wire → Paper)"),
        (with_source(outlet=None, title=None), "Oslo. bridge, 1 June 2024"),
        (with_source(published=None), "Daily Herring https"),
        (replace(CITATION, quote=replace(QUOTE, speaker=None)), "speaker not known"),
        (replace(CITATION, quote=replace(QUOTE, kind="indirect")), "[reported] "),
    ],
)
def test_what_a_reader_must_know_is_said(citation: Citation, words: str) -> None:
    assert words in as_text(citation)


def test_markdown_is_a_block_quotation_with_a_link() -> None:
    assert as_markdown(CITATION).splitlines() == [
        "> “It fell,”",
        ">",
        "> — **Ada Obi, Minister of Bridges, Oslo**. [“The bridge fell”, Daily Herring, 1 June 2024](<https://herring.example/bridge?a=1&b=2>)",
    ]


def test_markdown_takes_no_mark_of_the_article_for_its_own() -> None:
    body = as_markdown(with_words(HOSTILE)).split("\n>\n")[0]
    assert not re.search(r"(?<!\\)[*\[\]<#]", body)
    assert all(line.startswith("> ") for line in body.splitlines())
    assert "> \\- a list" in body
    assert "> 1\\. another" in body


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_takes_no_tag_of_the_article_for_its_own() -> None:
    page = Tags()
    page.feed(as_html(with_words(HOSTILE)))
    assert set(page.tags) == {"blockquote", "p", "footer", "strong", "a"}
    assert "<script>alert(1)</script> & *all*" in page.text


@pytest.mark.parametrize("url", ["javascript:alert(1)", 'https://a.example/"onclick="x', "file:///etc/passwd", None])
def test_only_web_addresses_become_links(url: str | None) -> None:
    citation = with_source(url=url)
    assert "<a " not in as_html(citation)
    assert "](" not in as_markdown(citation)


def test_ris_has_one_record_for_each_article() -> None:
    lines = as_ris([CITATION, with_words("“Again.”"), with_source(article_id="other", author=None)]).split("\r\n")
    assert lines[:8] == [
        "TY  - NEWS",
        "TI  - The bridge fell",
        "AU  - Lena Kim",
        "T2  - Daily Herring",
        "PY  - 2024",
        "DA  - 2024/06/01",
        "UR  - https://herring.example/bridge?a=1&b=2",
        "LA  - en",
    ]
    assert [line[:2] for line in lines].count("TY") == 2
    assert [line[:2] for line in lines[:11]].count("N1") == 2
    assert lines[-2:] == ["ER  - ", ""]


def test_no_article_can_forge_a_ris_field() -> None:
    assert as_ris([with_words(HOSTILE)]).count("\r\nTY  -") == 0


def test_csl_json_is_what_reference_managers_read() -> None:
    (item,) = json.loads(as_csl_json([CITATION, with_words(HOSTILE)]))
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2024, 6, 1]]}
    assert item["container-title"] == "Daily Herring"
    assert item["note"].startswith("“It fell,” — Ada Obi, Minister of Bridges, Oslo (direct, characters 0 to 10)")


def test_what_is_not_known_is_left_out() -> None:
    (item,) = json.loads(as_csl_json([Citation(QUOTE, Article("bridge", ""))]))
    assert set(item) == {"id", "type", "title", "note"}


def test_languages_are_sorted_and_named_once() -> None:
    codes = [entry.code for entry in read("languages.csv", Language)]
    assert codes == sorted(set(codes))
