"""A quotation's passport says how far its words can be trusted."""

import pandas as pd
import pytest

from core.quotes.passport import passports

ARTICLES = pd.DataFrame(
    [("a", None, "Wire → Agency → Paper"), ("b", None, None), ("t", "ko", None)],
    columns=["article_id", "translated_from", "agency_chain"],
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
    ("quote", "variants", "verdicts"),
    [
        (quoted(), NONE, ("verbatim here",)),
        (quoted(), compared("case", "spelling"), ("verbatim here",)),
        (quoted(), compared("case", "wording"), ("differs inside the marks",)),
        (quoted(), compared("omission"), ("differs inside the marks",)),
        (quoted(), compared("fragment", other="We will rebuild it before the winter."), ("partial",)),
        (quoted(), compared("fragment"), ("verbatim here",)),
        (quoted(kind="mixed"), NONE, ("partial",)),
        (quoted(kind="indirect"), compared("wording"), ("reported",)),
        (quoted("t"), NONE, ("translated",)),
        (quoted("t", kind="mixed"), NONE, ("translated", "partial")),
        (quoted(zone="headline"), NONE, ("headline only",)),
    ],
)
def test_the_gravest_verdict_comes_first(quote: pd.DataFrame, variants: pd.DataFrame, verdicts: tuple[str, ...]) -> None:
    found = passports(quote, ARTICLES, variants)
    assert found.loc[7, "verdicts"] == verdicts
    assert found.loc[7, "verdict"] == verdicts[0]


def test_a_headline_that_the_body_bears_out_is_not_headline_only() -> None:
    both = pd.concat([quoted(zone="headline", groups=("g",)), quoted(groups=("g",))], ignore_index=True)
    assert list(passports(both, ARTICLES, NONE)["verdict"]) == ["verbatim here", "verbatim here"]


def test_a_headline_that_only_another_article_bears_out_is_headline_only() -> None:
    both = pd.concat([quoted(zone="headline", groups=("g",)), quoted("b", groups=("g",))], ignore_index=True)
    assert list(passports(both, ARTICLES, NONE)["verdict"]) == ["headline only", "verbatim here"]


def test_who_passed_it_on() -> None:
    assert passports(quoted(), ARTICLES, NONE).loc[7, "passed_on"] == ("Wire", "Agency", "Paper")


def test_other_renderings_with_their_place() -> None:
    (other,) = passports(quoted(), ARTICLES, compared("wording")).loc[7, "renderings"]
    assert (other.article_id, other.start, other.end, other.text, other.shorter) == ("b", 0, 18, "We will rebuild.", False)


def test_no_quotations_no_passports() -> None:
    assert passports(quoted()[:0], ARTICLES, NONE).empty
