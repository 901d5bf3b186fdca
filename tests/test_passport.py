"""A quotation's passport says how far its words can be trusted."""

import pandas as pd
import pytest

from core.quotes.passport import passports

ARTICLES = pd.DataFrame(
    [("a", None), ("b", None), ("t", "ko")],
    columns=["article_id", "translated_from"],
)
VARIANT = ["left_article_id", "left_start", "left_end", "left_text", "right_article_id", "right_start", "right_end", "right_text"]


def quoted(article: str = "a", kind: str = "direct", zone: str = "body", groups: tuple[str, ...] = ()) -> pd.DataFrame:
    row = (article, 10, 30, "“We will rebuild it.”", kind, zone, groups)
    return pd.DataFrame([row], columns=["article_id", "start", "end", "text", "kind", "zone", "variant_group"], index=[7])


def compared(*classes: str, own: str = "We will rebuild it.", other: str = "We will rebuild.") -> pd.DataFrame:
    row = ("a", 11, 29, own, "b", 0, 18, other, 90.0, classes)
    return pd.DataFrame([row], columns=[*VARIANT, "similarity", "classes"])


NONE = compared()[:0]


@pytest.mark.parametrize(
    ("quote", "variants", "verdict"),
    [
        (quoted(), NONE, "verbatim here"),
        (quoted(), compared("case", "spelling"), "verbatim here"),
        (quoted(), compared("case", "wording"), "differs inside the marks"),
        (quoted(), compared("omission"), "differs inside the marks"),
        (quoted(), compared("fragment", other="We will rebuild it before the winter."), "partial"),
        (quoted(), compared("fragment"), "verbatim here"),
        (quoted(kind="mixed"), NONE, "partial"),
        (quoted(kind="indirect"), compared("wording"), "reported"),
        (quoted("t"), NONE, "translated"),
        (quoted("t", kind="mixed"), NONE, "translated"),
        (quoted(zone="headline"), NONE, "headline only"),
    ],
)
def test_the_verdict_is_the_gravest_that_holds(quote: pd.DataFrame, variants: pd.DataFrame, verdict: str) -> None:
    assert passports(quote, ARTICLES, variants).loc[7, "verdict"] == verdict


def test_every_reason_is_told() -> None:
    explanation = passports(quoted("t", kind="mixed"), ARTICLES, NONE).loc[7, "explanation"]
    assert explanation.split("; ") == [
        "the article is translated from ko: the words are the translator's",
        "only a part of it stands in marks",
    ]


def test_a_headline_that_the_body_bears_out_is_not_headline_only() -> None:
    both = pd.concat([quoted(zone="headline", groups=("g",)), quoted(groups=("g",))], ignore_index=True)
    assert list(passports(both, ARTICLES, NONE)["verdict"]) == ["verbatim here", "verbatim here"]


def test_a_headline_that_only_another_article_bears_out_is_headline_only() -> None:
    both = pd.concat([quoted(zone="headline", groups=("g",)), quoted("b", groups=("g",))], ignore_index=True)
    assert list(passports(both, ARTICLES, NONE)["verdict"]) == ["headline only", "verbatim here"]


def test_no_quotations_no_passports() -> None:
    assert passports(quoted()[:0], ARTICLES, NONE).empty
