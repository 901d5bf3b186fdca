"""Paragraphs, sentences, words and zones: offsets into the unchanged text."""

import tomllib

import pytest

from core.records import Article
from core.text.layout import lay_out
from core.text.lines import find_paragraphs
from core.text.sentences import STOPS, split_sentences
from core.text.signs import find_signs
from core.text.words import LONG, find_words
from tests.case_files import CASES, rows


@pytest.mark.parametrize("case", rows("sentences.csv"), ids=lambda case: case["way"])
def test_sentences_end_where_the_case_says(case):
    text = case["text"].replace("|", "")
    sentences = [text[start:end] for start, end in split_sentences(text, 0, len(text), find_signs(text, STOPS))]
    assert sentences == [sentence.strip() for sentence in case["text"].split("|")]


def test_a_line_is_a_paragraph_whatever_breaks_it():
    text = "One.\r\nTwo.\n\n \u00a0\nThree.\u2028Four.\rFive."
    assert [text[start:end] for start, end in find_paragraphs(text)] == ["One.", "Two.", "Three.", "Four.", "Five."]


WRAPPED = """The minister said on Sunday that the government would
not change its policy on trade, and that the talks with
Acme Corp. would go on until they had come to
an end. Nobody was there to ask him why he thought so.

The opposition said that this was not what it had been told
in the spring."""


def test_lines_broken_at_one_width_make_one_paragraph():
    sentences = lay_out(Article("one", WRAPPED)).sentences
    assert [(sentence.paragraph, sentence.text.split()[0]) for sentence in sentences] == [(0, "The"), (0, "Nobody"), (1, "The")]


def test_short_lines_that_do_not_run_on_stay_apart():
    menu = "Home\nNews\nSports\nThe minister left.\nThe talks failed."
    assert len(find_paragraphs(menu)) == 5


def test_words_stand_where_they_say():
    text = "The U.S. envoy’s 2.7-percent plan_b: İstanbul & R&D – “Jong-un”."
    words = find_words(text)
    assert words.words == ["The", "U.S", "envoy’s", "2.7-percent", "plan", "b", "İstanbul", "R&D", "Jong-un"]
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.words
    assert words.lowers == [word.lower() for word in words.words]


def test_words_of_a_very_long_text_stand_where_they_say():
    text = "Jane's " * (LONG // 3)
    words = find_words(text)
    assert len(words.words) == LONG // 3
    assert all(text.startswith("Jane's", start) for start in words.starts)


def test_words_between_two_offsets():
    words = find_words("one two three")
    assert list(words.between(4, 8)) == [1]


def test_the_sentence_at_an_offset():
    layout = lay_out(Article("one", "He left.  She stayed."))
    assert [sentence and sentence.text for sentence in map(layout.sentence_at, (0, 7, 8, 10, 21))] == [
        "He left.",
        "He left.",
        None,
        "She stayed.",
        None,
    ]


def drawn(page):
    """The text of a drawn page and its zones, each with the words it covers."""
    lines, zones = [], []
    for line in page["lines"].strip("\n").split("\n"):
        zone, _, words = line.removeprefix("+ ").partition(" | ")
        if line.startswith("+ "):
            lines[-1] += f" {words}"
        else:
            lines.append(words)
        zones += [(zone, words)] if words else []
    return "\n".join(lines), zones


@pytest.mark.parametrize("page", tomllib.loads((CASES / "zones.toml").read_text("utf-8"))["page"], ids=lambda page: page["way"])
def test_zones_are_those_of_the_case(page):
    text, zones = drawn(page)
    layout = lay_out(Article("one", text, page.get("title"), author=page.get("author")))
    assert [(zone.zone, line) for zone in layout.zones for line in zone.text.split("\n") if line] == zones


def test_dateline_and_story_of_one_line_are_one_paragraph():
    layout = lay_out(Article("one", "BONN (AP) — The talks failed. Nobody knew why.\nThey left."))
    assert [(sentence.paragraph, sentence.zone) for sentence in layout.sentences] == [
        (0, "dateline"),
        (0, "body"),
        (0, "body"),
        (1, "body"),
    ]
    assert [layout.text[start:end] for start, end in layout.paragraphs] == layout.text.split("\n")
