"""News dates: each way of speaking means what its cases say, and what only looks like a time is left alone."""

import time
from datetime import date
from itertools import chain, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.dates import find_dates
from core.dates.days import days_of
from core.dates.rules import ALL_RULES, FAMILIES, LEADING
from core.records import Article, TimeExpression
from core.text.layout import lay_out
from tests.case_files import rows


def spans(drawn: str) -> tuple[str, list[tuple[int, int]]]:
    """'a ‹b› c' -> 'a b c' and the offsets of b."""
    text, found = "", []
    for piece in drawn.split("‹"):
        inside, closed, rest = piece.partition("›")
        if closed:
            found.append((len(text), len(text) + len(inside)))
        text += inside + rest
    return text, found


def dates_of(text: str, published: str | None = "2024-07-11") -> list[TimeExpression]:
    day = date.fromisoformat(published) if published else None
    return find_dates(lay_out(Article("a", text, published=day)))


@pytest.mark.parametrize("case", rows("dates.csv"), ids=lambda case: case["text"])
def test_says_what_an_expression_means(case: dict[str, str]) -> None:
    text, [(start, end)] = spans(case["text"])
    found = [each for each in dates_of(text, case["published"]) if each.start < end and start < each.end]
    assert [(each.text, each.value, each.type, each.rule) for each in found] == [
        (text[start:end], case["value"], case["type"], case["rule"])
    ]


@pytest.mark.parametrize("case", rows("dates_not.csv"), ids=lambda case: case["text"])
def test_leaves_alone_what_is_no_time(case: dict[str, str]) -> None:
    text, drawn = spans(case["text"])
    found = dates_of(text, case["published"])
    assert [each.text for each in found for start, end in drawn if each.start < end and start < each.end] == []


def test_every_rule_has_a_case() -> None:
    assert {rule.name for rule in ALL_RULES} - {case["rule"] for case in rows("dates.csv")} == set()


def test_every_pattern_has_a_case() -> None:
    drawn = [(case["rule"], *spans(case["text"])) for case in rows("dates.csv")]
    unused = []
    for rule in ALL_RULES:
        examples = [(text, span) for name, text, [span] in drawn if name == rule.name]
        matches = [(rule.pattern.match(text.lower(), start), end) for text, (start, end) in examples]
        if not any(match and match.end() == end for match, end in matches):
            unused.append(rule.pattern.pattern)
    assert unused == []


def test_every_rule_quotes_its_way_of_speaking() -> None:
    assert [rule.name for rule in ALL_RULES if not (rule.read.__doc__ or "").startswith("'")] == []


NEWS = (
    "On Sunday he met the minister, who will leave on Tuesday. On the 10th, local time, they met again, as in November last "
    "year, last July, in June and a year ago; next week, yesterday and on Oct. 23 too."
)


def test_all_derived_dates_move_with_the_publication_date() -> None:
    before, after = dates_of(NEWS, "2023-01-29"), dates_of(NEWS, "2024-03-15")
    assert [each.text for each in before] == [each.text for each in after]
    assert [each.text for each, other in zip(before, after, strict=True) if each.value == other.value] == []


def test_without_a_publication_date_nothing_relative_becomes_a_date() -> None:
    found = dates_of(NEWS, None)
    assert [each.text for each in found if each.date_start] == []
    assert all("no publication date" in each.basis for each in found)


def test_the_basis_names_the_words_the_publication_date_and_the_result() -> None:
    [found] = dates_of("The leaders issued a declaration on the 10th.")
    assert found.basis == '"the 10th" + "issued", published Thursday 11 July 2024 → Wednesday 10 July 2024'


def test_the_basis_of_a_date_that_hangs_on_another_names_the_other() -> None:
    _, found = dates_of("The fire broke out on 3 May 2010. The following day it was out.")
    assert found.basis == '"The following day" + "3 May 2010" (Monday 3 May 2010) before it → Tuesday 4 May 2010'


@pytest.mark.parametrize(
    ("value", "first", "last", "precision"),
    [
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-07-10T20:00", "2024-07-10", "2024-07-10", "day"),
        ("2020-W53", "2020-12-28", "2021-01-03", "week"),
        ("2024-W28-WE", "2024-07-13", "2024-07-14", "range"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-Q4", "2024-10-01", "2024-12-31", "quarter"),
        ("2024-H1", "2024-01-01", "2024-06-30", "range"),
        ("2024-WI", "2024-12-01", "2025-02-28", "season"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("198", "1980-01-01", "1989-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "century"),
        ("2022-06-28/2022-06-30", "2022-06-28", "2022-06-30", "range"),
    ],
)
def test_a_value_has_a_first_and_a_last_day(value: str, first: str, last: str, precision: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last), precision)


@pytest.mark.parametrize("value", ["PRESENT_REF", "P2D", "XXXX-06", "XXXX-WXX-7", "2023-02-30", "0000", "9999-WI", "2023-W60"])
def test_what_is_no_date_has_no_days(value: str) -> None:
    assert days_of(value) == (None, None, None)


@pytest.mark.parametrize("published", ["0001-01-01", "0001-03-01", "9999-12-31", "2024-02-29", None])
def test_every_case_survives_the_ends_of_the_calendar(published: str | None) -> None:
    for case in chain(rows("dates.csv"), rows("dates_not.csv")):
        text, _ = spans(case["text"])
        for found in dates_of(text, published):
            assert text[found.start : found.end] == found.text


WORDS = sorted({*FAMILIES, *LEADING, "31", "29", "0", "9999", "10th", "5 1/2", "10:55", "p.m.", "Feb.", "’80s", "28-30", "İ"})


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.sampled_from([" ", " ", "-", ", "]), st.dates() | st.none())
def test_any_words_of_time_in_any_order_keep_the_promises(words: list[str], gap: str, published: date | None) -> None:
    text = gap.join(words).title()
    found = find_dates(lay_out(Article("a", text, published=published)))
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(each.date_start <= each.date_end for each in found if each.date_start and each.date_end)


PIECES = ["the last ", "two ", "1999-", "more than ", "May ", "12:", "10 ", "Sunday, ", "a-", "the 10th ", "year's ", "1,000"]


@pytest.mark.parametrize("piece", PIECES)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    layout = lay_out(Article("a", piece * (20_000 // len(piece)), published=date(2024, 7, 11)))
    began = time.perf_counter()
    find_dates(layout)
    assert time.perf_counter() - began < 5
