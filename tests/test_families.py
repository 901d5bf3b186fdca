"""Articles of one source are one family, and each says why."""

import pandas as pd
import pytest

from core.families import count_sources, find_families

STORY = "The old bridge over the northern river fell on Sunday night after three days of heavy rain and wind in the delta."
OTHER = "Fishermen of the southern coast have asked the government for help because nobody buys their herring any more this year."
SAID = "“We have never seen so much water come down this valley in all the years that I have lived here with my sons.”"


def desk(*articles: dict[str, str], quotes: tuple[tuple[str, str], ...] = ()) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Frames of articles named a, b, c …; each has body, and may have outlet, agency_chain, translated_from, credit."""
    rows, zones = [], []
    for name, given in zip("abcdef", articles, strict=False):
        body, credit = given.get("body", ""), given.get("credit", "")
        rows.append((name, f"{body}\n{credit}", given.get("outlet"), given.get("agency_chain"), given.get("translated_from")))
        zones += [(name, 0, len(body), body, "body")]
        zones += [(name, len(body) + 1, len(body) + 1 + len(credit), credit, "agency_credit")] if credit else []
    texts = {row[0]: row[1] for row in rows}
    said = [(name, texts[name].index(text), texts[name].index(text) + len(text), "direct") for name, text in quotes]
    return (
        pd.DataFrame(rows, columns=["article_id", "text", "outlet", "agency_chain", "translated_from"]),
        pd.DataFrame(zones, columns=["article_id", "start", "end", "text", "zone"]),
        pd.DataFrame(said, columns=["article_id", "start", "end", "kind"]),
    )


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ({"body": STORY}, {"body": f"{STORY} {OTHER}"}, "100% of the shorter text, quotations apart, stands word for word in b"),
        ({"body": STORY}, {"body": OTHER}, None),
        ({"outlet": "The Daily Herring"}, {"outlet": "Daily Herring"}, "published by Daily Herring, as b"),
        ({"outlet": "Daily Herring"}, {"outlet": "Weekly Cod"}, None),
        ({"outlet": "Paper"}, {"agency_chain": "Paper → Copy"}, "published by Paper, as b"),
        ({"agency_chain": "Yonhap → Paper"}, {"agency_chain": "Yonhap → Copy"}, "passed on by Yonhap (agency chain), as b"),
        ({"credit": "(Reuters)"}, {"credit": "— Reuters"}, "credits Reuters, as b"),
        ({"credit": "(Reuters)"}, {"credit": "(AP)"}, None),
        ({"outlet": "Business Insider"}, {"outlet": "Politico"}, "Business Insider belongs to Axel Springer, as b"),
    ],
)
def test_one_source_only_with_a_reason(first: dict[str, str], second: dict[str, str], reason: str | None) -> None:
    found = find_families(*desk(first, second))
    assert (found["family"].nunique() == 1) == (reason is not None)
    assert found["explanation"].iloc[0] == (reason or "nothing ties it to another article")


def test_the_same_quotation_does_not_make_two_reports_one() -> None:
    both = desk({"body": f"{SAID} {STORY}"}, {"body": f"{SAID} {OTHER}"}, quotes=(("a", SAID), ("b", SAID)))
    assert find_families(*both)["family"].nunique() == 2


def test_a_family_may_be_tied_by_different_reasons() -> None:
    found = find_families(*desk({"body": STORY, "outlet": "Paper"}, {"body": STORY}, {"outlet": "Paper"}, {"body": OTHER}))
    assert list(found["family"]) == ["a", "a", "a", "d"]
    assert list(found["articles"]) == [3, 3, 3, 1]


def test_what_is_known_of_an_article_alone_is_said() -> None:
    found = find_families(*desk({"agency_chain": "Yonhap → Paper", "translated_from": "ko"}))
    assert found["explanation"].iloc[0] == "came by Yonhap → Paper, of which no other article is here; translated from ko"


def test_sources_are_counted_in_words() -> None:
    found = find_families(*desk({"body": STORY}, {"body": STORY}, {"body": OTHER}))
    assert count_sources(found, ["a", "b", "c"]) == "3 articles, 2 independent sources"
    assert count_sources(found, ["a", "b"]) == "2 articles, 1 independent source"


def test_no_articles_no_families() -> None:
    assert find_families(*desk()).empty
