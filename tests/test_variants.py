"""Renderings of one utterance find each other, and each difference has its kind."""

import time
from datetime import date
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.comparison.differences import compare
from core.comparison.wording import Wording
from core.quotes.variants import Grouped, group_variants
from core.records import Actor, Article, Quote
from core.text.layout import lay_out
from tests.case_files import rows

ACTORS = [Actor("Obi", "Ada Obi", "person"), Actor("Kim", "Lena Kim", "person")]


def named(drawn: str) -> Wording:
    text = drawn.replace("‹", "").replace("›", "")
    if "‹" not in drawn:
        return Wording(text)
    return Wording(text, [(drawn.index("‹"), drawn.index("›") - 1, "actor")])


@pytest.mark.parametrize("case", rows("differences.csv"), ids=lambda case: case["left"] + " / " + case["right"])
def test_every_difference_has_its_kind(case: dict[str, str]) -> None:
    left, right = named(case["left"]), named(case["right"])
    found = [
        f"{each.kind}[{left.text[each.left_start : each.left_end]}|{right.text[each.right_start : each.right_end]}]"
        for each in compare(left, right).differences
    ]
    assert " ".join(found) == case["differences"]


@given(st.text("ab AB.,’'s“\n", max_size=60), st.text("ab AB.,’'s“\n", max_size=60))
def test_a_comparison_never_fails_and_stays_within_the_texts(left: str, right: str) -> None:
    compared = compare(Wording(left), Wording(right))
    assert 0 <= compared.similarity <= 100
    for each in compared.differences:
        assert 0 <= each.left_start <= each.left_end <= len(left)
        assert 0 <= each.right_start <= each.right_end <= len(right)


@given(st.text("ab AB.,’'s“\n", max_size=60))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert compare(Wording(text), Wording(text)).differences == ()


def grouped(lines: list[dict[str, str]]) -> Grouped:
    articles: dict[str, Article] = {}
    quotes = []
    for letter, said in groupby(lines, key=lambda line: line["article"]):
        text = ""
        for line in said:
            place = (letter, len(text), len(text) + len(line["text"]), line["text"], line["kind"])
            speaker = line["speaker"] or None
            quotes.append(Quote(*place, None, None, None, None, speaker, speaker, None, None, None, line["zone"], (), "drawn"))
            text += line["text"] + "\n"
            articles[letter] = Article(letter, text, published=date(2024, 6, int(line["day"])))
    return group_variants(quotes, [lay_out(article) for article in articles.values()], [], ACTORS)


VARIANTS = {name: list(lines) for name, lines in groupby(rows("variants.csv"), key=lambda line: line["case"])}


@pytest.mark.parametrize("name", VARIANTS)
def test_renderings_share_a_group_and_nothing_else_does(name: str) -> None:
    quotes = grouped(VARIANTS[name]).quotes
    wanted = [set(line["groups"].split()) for line in VARIANTS[name]]
    for one in range(len(quotes)):
        for other in range(one):
            shared = set(quotes[one].variant_group) & set(quotes[other].variant_group)
            assert len(shared) == len(wanted[one] & wanted[other]), (quotes[one].text, quotes[other].text)
    assert [len(quote.variant_group) for quote in quotes] == [len(letters) for letters in wanted]


@pytest.mark.parametrize("name", VARIANTS)
def test_what_is_compared_stands_in_the_articles(name: str) -> None:
    found = grouped(VARIANTS[name])
    texts: dict[str, str] = {}
    for line in VARIANTS[name]:
        texts[line["article"]] = texts.get(line["article"], "") + line["text"] + "\n"
    for row in [*found.variants, *found.differences]:
        assert texts[row.left_article_id][row.left_start : row.left_end] == row.left_text
        assert texts[row.right_article_id][row.right_start : row.right_end] == row.right_text


def test_the_kinds_of_a_pair_are_those_of_its_differences() -> None:
    found = grouped(VARIANTS["two sentences made one"])
    assert [variant.classes for variant in found.variants] == [("joined", "order")]
    assert sorted(each.difference for each in found.differences) == ["joined", "order"]


def test_cost_does_not_grow_with_the_square() -> None:
    def seconds(count: int) -> float:
        lines = []
        for number in range(count):
            words = " ".join(f"word{number}{letter}" for letter in "abcdefgh")
            line = {"article": f"a{number}", "day": "1", "zone": "body", "kind": "direct", "speaker": "Obi"}
            lines.append(line | {"text": f"“As I have said before in this hall {words}.”"})
        start = time.perf_counter()
        grouped(lines)
        return time.perf_counter() - start

    assert seconds(1600) < 30 * max(seconds(200), 0.02)
