"""The one door to tables: types follow the schema, and a row that breaks it is refused by name."""

from dataclasses import fields, replace
from datetime import date
from typing import get_args, get_type_hints

import pytest

import core
from core.errors import TableError
from core.records import Actor, Article, Evidence, Mention, Quote, TimeExpression, Zone
from core.tables import tables

TEXT = "Jane Doe said on Sunday that it rained."
NOTHING = Evidence(**{field.name: [] for field in fields(Evidence)})
ARTICLE = Article("one", TEXT, published=date(2023, 1, 29))
ZONE = Zone("one", 0, len(TEXT), TEXT, "body", "no other zone")
SUNDAY = TimeExpression("one", 17, 23, "Sunday", "2023-01-29", "DATE", None, None, None, "the day itself", "weekday")
JANE = Mention("one", 0, 8, "Jane Doe", "jane", "name", None, "her name")
NOBODY = (None, None, None, None, None)
RAIN = Quote("one", 24, 38, "that it rained", "indirect", "said", 9, 13, "say", *NOBODY, "body", ("v1", "v2"), "cue")
ACTOR = Actor("jane", "Jane Doe", "person")
FULL = replace(NOTHING, articles=[ARTICLE], zones=[ZONE], dates=[SUNDAY], actors=[ACTOR], mentions=[JANE], quotes=[RAIN])


def test_columns_stand_in_the_order_of_the_fields():
    for name, hint in get_type_hints(Evidence).items():
        assert list(core.frames(FULL)[name].columns) == [field.name for field in fields(get_args(hint)[0])]


def test_types_of_the_columns_follow_the_type_hints():
    types = {f"{name}.{column}": str(kind) for name, frame in core.frames(FULL).items() for column, kind in frame.dtypes.items()}
    assert types["articles.title"] == "str"
    assert types["articles.published"] == "datetime64[s]"
    assert types["quotes.start"] == "int64"
    assert types["quotes.cue_start"] == "Int64"
    assert types["quotes.variant_group"] == "object"


def test_an_empty_table_has_the_same_columns_and_types_as_a_full_one():
    full = core.frames(FULL)
    for name, empty in core.frames(NOTHING).items():
        assert dict(empty.dtypes) == dict(full[name].dtypes)


def test_values_come_through_unchanged():
    quotes = core.frames(FULL)["quotes"]
    assert quotes["variant_group"][0] == ("v1", "v2")
    assert quotes["cue_start"][0] == 9
    assert quotes["speaker_id"].isna()[0]


def test_far_dates_come_through():
    early = replace(ARTICLE, published=date(1, 1, 1))
    assert str(core.frames(replace(NOTHING, articles=[early]))["articles"]["published"][0].date()) == "0001-01-01"


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        (replace(FULL, mentions=[JANE, JANE]), r"table mentions, one, 0, 8, jane: the key .* is given twice"),
        (replace(FULL, articles=[ARTICLE, ARTICLE]), r"table articles, one: the key"),
        (replace(FULL, mentions=[replace(JANE, text="Jane Do")]), r"table mentions, .*: text is not what stands in the article"),
        (replace(FULL, mentions=[replace(JANE, start=0, end=0, text="")]), r"text is not what stands in the article"),
        (replace(FULL, mentions=[replace(JANE, start=-39, end=-31)]), r"text is not what stands in the article"),
        (replace(FULL, quotes=[replace(RAIN, cue="says")]), r"table quotes, .*: cue is not what stands in the article"),
        (replace(FULL, mentions=[replace(JANE, article_id="two")]), r"table mentions, two.*: no such article"),
        (replace(FULL, mentions=[replace(JANE, role=7)]), r"table mentions, .*: role is 7, no str"),
        (replace(FULL, dates=[replace(SUNDAY, date_start="2023")]), r"table dates, .*: date_start is '2023', no date"),
        (replace(FULL, zones=[ZONE, replace(ZONE, start=5, text=TEXT[5:])]), r"table zones, .*: it begins before the row above"),
    ],
)
def test_a_row_that_breaks_the_schema_is_named(broken, complaint):
    with pytest.raises(TableError, match=complaint):
        tables(broken)
