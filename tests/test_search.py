"""Search finds what is half remembered, marks it and ranks it."""

import pandas as pd
import pytest

from core.search import Index
from core.search.query import parse
from tests.case_files import rows


@pytest.fixture(scope="module")
def index() -> Index:
    given = [{"article_id": str(n), "start": 0, "end": 999, **row} for n, row in enumerate(rows("search_quotes.csv"))]
    about = [(row["article_id"], row["about"]) for row in given if row["about"]]
    mentions = pd.DataFrame([{"article_id": n, "start": 1, "end": 2, "actor_id": name} for n, name in about])
    return Index(pd.DataFrame(given), mentions)


@pytest.mark.parametrize("case", rows("search.csv"), ids=lambda case: case["query"])
def test_the_best_hit_is_the_quotation_meant_with_its_words_marked(index: Index, case: dict[str, str]) -> None:
    best = ""
    for hit in index.search(case["query"], limit=1):
        best = index.texts[hit.row]
        for start, end in reversed(hit.spans):
            best = f"{best[:start]}‹{best[start:end]}›{best[end:]}"
    assert best == case["best"]


def test_more_of_the_words_rank_higher(index: Index) -> None:
    scores = [hit.score for hit in index.search("condemned attack bridge")]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1


def test_no_more_than_the_limit(index: Index) -> None:
    assert len(index.search("bridge", limit=2)) == 2


def test_nothing_typed_lists_every_row(index: Index) -> None:
    assert [hit.row for hit in index.search("")] == list(range(8))


def test_about_asks_for_words_where_no_mentions_are_known() -> None:
    index = Index(pd.DataFrame({"text": ["The bridge of Norland", "The bridge"]}))
    assert [hit.row for hit in index.search("about:norland bridge")] == [0]


def test_an_empty_collection_finds_nothing() -> None:
    assert Index(pd.DataFrame({"text": [], "speaker": []})).search("anything “at all” about:one") == []


@pytest.mark.parametrize("text", ["“", '"', "speaker:", "about:“", "((([", "\x00", "speaker:speaker:a", '"" “”'])
def test_odd_queries_are_harmless(index: Index, text: str) -> None:
    assert isinstance(index.search(text), list)


def test_a_mark_without_its_pair_is_ignored() -> None:
    assert parse('"missile test').words == ("missile", "test")


@pytest.mark.parametrize("case", rows("check.csv"), ids=lambda case: case["pasted"])
def test_is_this_what_was_said(index: Index, case: dict[str, str]) -> None:
    found = [
        (match.verdict, index.texts[match.row][match.start : match.end], " ".join(each.kind for each in match.differences))
        for match in index.check(case["pasted"], limit=1)
    ]
    assert found == [(case["verdict"], case["stretch"], case["kinds"])][: len(case["verdict"])]


def test_a_long_pasted_text_is_answered(index: Index) -> None:
    assert index.check("we will rebuild the bridge " * 2000) == []
