"""Quotations: the cases of cases/quotes.toml."""

import re
import tomllib
from pathlib import Path

import pytest

from core.quotes import find_quotes
from core.records import Article
from core.text.layout import lay_out

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text(encoding="utf-8"))["case"]
DRAWN = re.compile(r"[‹›«»]")


def drawn(case):
    """(text without the drawing, contents, the speaker's words)."""
    text = case["text"]
    contents = [DRAWN.sub("", content) for content in re.findall("‹(.*?)›", text, re.S)]
    speaker = re.search("«(.*?)»", text)
    return DRAWN.sub("", text), contents, speaker and speaker[1]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_case_is_found_as_it_is_drawn(case):
    text, contents, speaker = drawn(case)
    found = find_quotes(lay_out(Article("case", text)), [])
    assert [quote.text for quote in found] == contents
    assert {text[quote.speaker_start : quote.speaker_end] for quote in found} <= {speaker}
