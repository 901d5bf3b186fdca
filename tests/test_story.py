"""The story in episodes, and where to look twice."""

from dataclasses import asdict, replace
from datetime import date

import pandas as pd

from core.charts import story, timeline
from core.doubts import doubts
from core.records import Article, Event, Quote, Variant

ONE = Article("one", "text", outlet="Daily", published=date(2023, 1, 29), episode="Visit")
TWO = Article("two", "text", outlet="Post", published=date(2024, 7, 11), published_basis="inferred: …")
SAID = Quote("one", 0, 9, "“We know.”", "direct", None, None, None, None, "ann", "Ann", None, None, None, "body", (), "rule")
MET = Event(
    "one", 0, 9, "They met.", "CONSULT", "met", 5, 8, ("ann",), (), None,
    None, None, None, None, "occurred", "narrator", "e1", None, "rule",
)  # fmt: skip


def chapters(quotes: list[Quote], *more: Article) -> list[story.Chapter]:
    articles = pd.DataFrame(list(map(asdict, (ONE, TWO, *more)))).astype({"published": "datetime64[s]"})
    events = pd.DataFrame([asdict(MET)]).astype({"date_start": "datetime64[s]", "date_end": "datetime64[s]"})
    return story.table(articles, timeline.table(events, articles, {}), pd.DataFrame([asdict(quote) for quote in quotes]))


def kinds(*rows: Article | Quote | Event) -> set[str]:
    articles = [row for row in rows if isinstance(row, Article)]
    quotes = [row for row in rows if isinstance(row, Quote)]
    events = [row for row in rows if isinstance(row, Event)]
    return {doubt.kind for doubt in doubts(articles, quotes, events)}


def test_episodes_come_from_the_data_and_articles_without_one_go_by_month() -> None:
    assert [chapter.name for chapter in chapters([SAID])] == ["Visit", "July 2024"]


def test_the_time_between_two_episodes_is_named() -> None:
    silence = chapters([SAID])[1].silence
    assert silence is not None
    assert (silence.first, silence.last) == (date(2023, 1, 30), date(2024, 7, 10))


def test_the_telling_quotation_is_the_one_that_most_articles_print() -> None:
    fitting = replace(SAID, start=20, text="“" + "word " * 30 + "”")
    printed_twice = replace(SAID, start=300, variant_group=("k1",))
    both = [fitting, printed_twice, replace(printed_twice, article_id="three")]
    assert chapters(both, replace(TWO, article_id="three", episode="Visit"))[0].telling == 1
    assert chapters(both[:2])[0].telling == 0


def test_a_speaker_who_is_not_known_is_never_the_telling_one() -> None:
    assert chapters([replace(SAID, speaker_id=None)])[0].telling is None


def test_a_row_without_doubt_raises_none() -> None:
    dated = replace(MET, date_start=date(2023, 1, 29), date_end=date(2023, 1, 29))
    assert kinds(ONE, SAID, dated) == set()


def test_each_reason_for_care_is_found() -> None:
    day, other = date(2023, 1, 29), date(2023, 1, 30)
    told = replace(MET, date_start=day, date_end=day)
    assert kinds(TWO) == {"publication"}
    assert kinds(replace(ONE, translated_from="ko")) == {"translation"}
    assert kinds(replace(SAID, speaker=None, speaker_id=None)) == {"speaker"}
    assert kinds(told, replace(told, date_start=other, date_end=other)) == {"date conflict"}
    assert kinds(told, replace(told, status="possible")) == {"status conflict"}
    assert kinds(replace(told, status="alleged")) == {"no voucher"}
    assert kinds(replace(told, status="planned")) == {"plans"}
    assert kinds(MET) == {"undated"}


def test_only_differences_that_change_words_call_for_care() -> None:
    said = replace(SAID, variant_group=("k",))
    for classes, found in ((("wording",), ["wording"]), (("spelling", "joined"), [])):
        variant = Variant("k", "one", 0, 9, "“We know.”", "two", 0, 9, "“We knew.”", 90.0, classes)
        assert [doubt.kind for doubt in doubts([], [said], [], [variant])] == found
