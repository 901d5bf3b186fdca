"""Promises for any text at all: no exception, every span verbatim, and time that grows with the length and no faster."""

import re
import tomllib
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ArticleError
from core.pipeline import normalise, normalise_sound
from core.records import Article
from core.tables import tables
from tests.case_files import CASES, rows

PUBLISHED = date(2023, 1, 29)
QUOTES = tomllib.loads((CASES / "quotes.toml").read_text(encoding="utf-8"))["case"]
MENTIONS = tomllib.loads((CASES / "mentions.toml").read_text(encoding="utf-8"))["case"]

NEWS = """President Yoon Suk Yeol|Jane Doe|Mr. Roe|Gen. Kim|NATO|North Korea|the North|U.S.|the United Nations (UN)|he
the minister|who|said|says|told reporters that|asked|denied|according to|warned of|will meet|condemned|attacked|agreed to|if|not
on Sunday|last December|in 2022|the 10th|two days ago|Jan. 29|July 11, 2024|11:30 a.m.|since the 1990s|next year|2023-01-29
“We go,”|"We go."|'so-called'|``We go''|“|”|"|'|‘|’|«|»|``|''|(|)|[|]|—|–|--|...|…|.|!|?|,|:|;
SEOUL, Jan. 29 (Yonhap) --|Seoul:|By Jane Doe|[YONHAP]|(Reuters)|Photo:|Read more|Home > World|1,203 views|https://example.org/a.B
2.7|No. 10|$5 million|5%|1st|e.g.|Ph.D.|A.|O'Neill's|Jong-un|AP4|R&D"""
BREAKS = "\n|\r\n|\r|\u2028|\u2029|\x0b|\x0c|\x1c|\x85|\t|\xa0|\u3000|\u200b|\ufeff|\x00|\x07"
LETTERS = "e\u0301|n\u0303\u0323|İ|ß|ﬁ|Ǆ|Σ|١٢|²|½|Ⅳ|한국|北朝鮮|שלום|مرحبا|\u202eabc\u202c|\ud7ff|\U0010ffff"
SIGNS = "🙂|👩‍👩‍👧|🇰🇷|𝒩ATO|_|*|#|@|/|\\|<b>|&amp;|%s|{}|`"
FRAGMENTS = tuple(part for line in (*NEWS.split("\n"), BREAKS, LETTERS, SIGNS) for part in line.split("|"))

texts = st.lists(
    st.sampled_from(FRAGMENTS)
    | st.text(max_size=6)
    | st.builds(lambda piece, times: piece * times, st.sampled_from(FRAGMENTS), st.integers(2, 40)),
    min_size=1,
    max_size=60,
)
glue = st.sampled_from((" ", "", "\n", ". ", ", "))


@settings(max_examples=250, deadline=None, derandomize=True, database=None)
@given(texts, glue, texts, glue)
def test_every_table_of_any_two_texts_passes_the_door(first, by, second, other):
    one = Article("one", by.join(first), title=" ".join(first[:5]), author=first[0], published=PUBLISHED)
    two = Article("two", other.join(second))
    tables(normalise([one, two]))


every_case = pytest.mark.parametrize("cases", [QUOTES, MENTIONS, rows("events.csv")], ids=["quotes", "mentions", "events"])


def texts_of(cases):
    return {re.sub("[‹›«»]", "", case["text"]) for case in cases}


@every_case
def test_a_text_may_end_in_a_line_without_words(cases):
    ended = [text + end for text in sorted(texts_of(cases)) for end in ("\n* * *", "\n-30-", " (...)", "\n“")]
    normalise([Article(str(number), text, published=PUBLISHED) for number, text in enumerate(ended)])


@every_case
def test_a_text_may_break_off_after_any_word(cases):
    texts = texts_of(cases)
    cut = [text[: space.start()] for text in sorted(texts) for space in re.finditer(" ", text)]
    normalise([Article(str(number), text, published=PUBLISHED) for number, text in enumerate(cut)])


def test_a_text_of_white_space_gives_no_rows():
    evidence = normalise([Article("one", "\r\n \u2028\u00a0\t")])
    assert [len(table) for table in tables(evidence)] == [1] + [0] * (len(tables(evidence)) - 1)


def test_an_article_over_which_the_rules_stumble_costs_no_other():
    """A text that is no text stands for whatever nobody has thought of."""
    sound, broken = Article("sound", "NATO condemned the attack on Sunday.", published=PUBLISHED), Article("broken", None)
    evidence, [stumble] = normalise_sound([broken, sound, broken])
    assert evidence == normalise([sound])
    assert re.fullmatch(
        r"broken: our rules stumble over this article \(\w+Error in \w+\.py, line \d+\); "
        r"it is left out; please report it with this message",
        str(stumble),
    )
    with pytest.raises(ArticleError):
        normalise([sound, broken])


def seconds(text):
    """The best of two runs."""
    taken = []
    for _ in range(2):
        start = process_time()
        normalise([Article("one", text, published=PUBLISHED)])
        taken.append(process_time() - start)
    return min(taken)


REPEATED = (
    *("a", "A", "1", " ", ".", "“", "”", '"', "'", "(", "-", "\n", "\u0301", "é", "한", "_"),
    *("a ", "A ", "a. ", "A. ", "“a” ", '"A" ', "'a' ", "``a'' ", "(A) ", "“A,” ", "U.S. ", "Mr. "),
    *("Jane Doe ", "Jane Doe, ", "Mr. Kim said ", "he said ", "said that ", "“We go,” he said. ", "who said ", "of the "),
    *("1 ", "2022 ", "Jan. ", "last ", "two days ago ", "10:30 ", "2023-01-", "Sunday, "),
    *("NATO ", "North ", "the minister ", "U.N. Security Council ", "attacked ", "NATO attacked Russia ", ", and "),
    *("a\n", "By Jane Doe\n", "Read more\n", "“a\n", "He said it.\n", "Home > ", "Photo: ", "(Reuters) ", "@a ", "a.B"),
)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_the_length_and_no_faster(piece):
    """Four times the text may take six times as long, for caches and the machine; quadratic work would take sixteen."""
    short, long = (piece * (length // len(piece)) for length in (4_000, 16_000))
    assert seconds(long) < 6 * seconds(short) + 0.05
