"""Every page, run without a browser."""

import re
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas import DataFrame, read_parquet
from streamlit.testing.v1 import AppTest

from core.citations import as_markdown, as_text
from core.pipeline import normalise
from core.records import Article, Quote, Zone
from pages.parts.citing import citation_of, copy_html
from pages.parts.desk import Desk, open_desk
from pages.parts.downloads import SOURCE, csv, parquet, with_source
from pages.parts.filters import Filters, filtered
from pages.parts.marks import Mark, paint, segments
from pages.parts.reading import article_html, masthead_html

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"
SEEDS = DASHBOARD.parent / "seeds"
PAGES = ("overview", "timeline", "quotes", "co_mentions", "article")


def opened(page: str, **parameters: str | list[str]) -> AppTest:
    """The dashboard with `page` opened at an address with these parameters."""
    at = AppTest.from_file(DASHBOARD, default_timeout=30)
    for name, value in parameters.items():
        at.query_params[name] = value
    at.run()
    if page != "overview":
        at.switch_page(f"pages/{page}.py").run()
    return at


def bodies(at: AppTest) -> list[str]:
    """Our own HTML on the page."""
    return [each.proto.body for each in at.get("html")]


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_the_seeds(page: str) -> None:
    at = opened(page)
    assert not at.exception
    assert any("<h1" in body for body in bodies(at))


@pytest.mark.parametrize("page", PAGES)
def test_page_without_any_article_says_what_to_do(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    at = opened(page)
    assert not at.exception
    assert any("No articles yet" in body for body in bodies(at))


def test_unreadable_file_is_named_and_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "good.txt").write_text("Seoul said on Monday it would “wait and see”.", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe")
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    at = opened("article")
    assert any("bad.txt" in body for body in bodies(at))
    assert any("wait and see" in body for body in bodies(at))


def test_articles_without_any_metadata_fill_every_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text("Hello.", encoding="utf-8")
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    for page in PAGES:
        assert not opened(page).exception, page


@pytest.mark.parametrize("page", PAGES)
def test_page_with_everything_filtered_away(page: str) -> None:
    at = opened(page, period=["1950-01-01", "1950-12-31"])
    assert not at.exception
    pictures = [chart.proto.spec + chart.proto.alt for chart in at.get("plotly_chart")]
    shown = " ".join([*bodies(at), *pictures])
    assert re.search(r"Take (one of them|a filter) away|Take away a filter|or take a filter away", shown)
    assert "read the others" not in shown
    assert all("no article is left" in picture for picture in pictures)


def test_overlapping_marks_cut_the_text_at_every_boundary() -> None:
    pieces = segments(0, 9, [Mark(0, 6, "a"), Mark(4, 8, "b")])
    kinds = [(start, end, "".join(mark.kind for mark in covering)) for start, end, covering in pieces]
    assert kinds == [(0, 4, "a"), (4, 6, "ab"), (6, 8, "b"), (8, 9, "")]


def test_marks_reach_no_further_than_the_block() -> None:
    assert paint("one two", 4, 7, [Mark(0, 7, "said")]) == '<span class="said">two</span>'


@given(st.text("ab<&>\"' $:red[]", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6))
def test_painted_text_reads_as_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    painted = paint(text, 0, len(text), [Mark(start, end, "target") for start, end in spans])
    assert unescape(re.sub("<[^>]*>", "", painted)) == text


HOSTILE = "<script>alert(1)</script> **bold** $x^2$ :red[no] <img src=x onerror=alert(1)>"


def test_hostile_article_is_escaped() -> None:
    article = Article("a", HOSTILE, title=HOSTILE, outlet=HOSTILE, author=HOSTILE, url="javascript:alert(1)")
    page = masthead_html(article, False) + article_html(article, normalise([article]).zones, [Mark(0, 8, "did", HOSTILE)], (0, 8))
    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page


def test_very_long_line_is_drawn_only_around_the_marked_words() -> None:
    article = Article("a", "word " * 1_000_000)
    zone = Zone("a", 0, len(article.text), article.text, "body", "by hand")
    page = article_html(article, [zone], [], (3_000_000, 3_000_004))
    assert len(page) < 300_000
    assert '<mark id="exact-words" class="target">word</mark>' in page


def test_article_opens_at_the_words_of_the_link() -> None:
    at = opened("article", article="2023-01-seoul-visit-joongang", start="0", end="4")
    assert any('<mark id="exact-words"' in body for body in bodies(at))


@pytest.mark.parametrize(("start", "end"), [("x", "4"), ("-3", "4"), ("9", "4"), ("0", "99999999")])
def test_link_to_impossible_words_still_shows_the_article(start: str, end: str) -> None:
    at = opened("article", article="2023-01-seoul-visit-joongang", start=start, end=end)
    assert not at.exception
    assert any("<article" in body for body in bodies(at))
    assert not any("<mark" in body for body in bodies(at))


def test_link_to_an_unknown_article_says_so() -> None:
    at = opened("article", article="gone")
    assert "gone" in at.warning[0].value


def test_search_with_a_slip_finds_both_renderings_and_names_their_differences() -> None:
    at = opened("quotes", q="unpredictible and uncertian world")
    cards = next(body for body in bodies(at) if "class='cards'" in body)
    assert "Korea JoongAng Daily" in cards
    assert "Orissa Post" in cards
    assert '<span class="hit">unpredictable and uncertain world</span>' in cards
    assert "“freedom and”" in cards


def test_filters_narrow_the_quotations() -> None:
    at = opened("quotes", outlet="Orissa Post", kind="direct")
    cards = re.sub("<details.*?</details>", "", next(body for body in bodies(at) if "class='cards'" in body))
    assert "Orissa Post" in cards
    assert "JoongAng" not in cards
    assert "class='card indirect" not in cards


def test_link_of_a_quotation_keeps_the_search_and_opens_it() -> None:
    cards = next(body for body in bodies(opened("quotes", q="missiles", kind="direct")) if "class='cards'" in body)
    address = parse_qs(urlsplit(unescape(re.findall("<a href='(quotes[^']*)'>link</a>", cards)[0])).query)
    assert (address["q"], address["kind"]) == (["missiles"], ["direct"])
    assert any("card direct chosen" in body for body in bodies(opened("quotes", quote=address["quote"][0])))


def test_search_that_finds_nothing_says_what_to_do() -> None:
    at = opened("quotes", q="xylophone zeppelin")
    assert any("No quotation matches" in body for body in bodies(at))


def test_layers_can_be_switched_off() -> None:
    at = opened("article", article="2023-01-seoul-visit-joongang", layers="Dates")
    article = next(body for body in bodies(at) if "<article" in body)
    assert 'class="actor' not in article
    assert 'class="said' not in article


def test_what_is_folded_away_is_not_made() -> None:
    assert len(opened("article", rows="true").dataframe) == 1
    assert len(opened("article").dataframe) == 0


def test_next_steps_to_the_first_quotation() -> None:
    at = opened("article", article="2023-01-seoul-visit-joongang")
    next(button for button in at.button if button.label == "Next").click().run()
    assert any('<mark id="exact-words"' in body for body in bodies(at))


class Buttons(HTMLParser):
    """Collects what the copy buttons carry, and every other tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.carried: list[str | None] = []
        self.others: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "button":
            self.carried.append(dict(attrs)["data-copy"])
        else:
            self.others.add(tag)


def test_copy_buttons_carry_the_citation_whatever_the_article_holds() -> None:
    quote = Quote("a", 0, len(HOSTILE), HOSTILE, "direct", None, None, None, None, None, None, None, None, None, "body", (), "")
    desk = Desk(**{**vars(open_desk(SEEDS)), "articles": {"a": Article("a", HOSTILE, title="It’s ' so", outlet="Post")}})
    buttons = Buttons(copy_html(desk, quote))
    citation = citation_of(desk, quote)
    assert buttons.carried == [as_text(citation), as_markdown(citation), as_text(citation)]
    assert buttons.others == set()


def test_csv_carries_the_source_and_the_offsets() -> None:
    articles = DataFrame({name: ["a"] for name in SOURCE})
    rows = DataFrame({"article_id": ["a"], "start": [3], "end": [7], "text": ["said"], "variant_group": [("x", "y")]})
    header, row, _ = csv(with_source(rows, articles)).decode("utf-8-sig").split("\n")
    assert header.startswith("article_id,start,end,text,variant_group,outlet,")
    assert row.startswith("a,3,7,said,x; y,")


@pytest.mark.parametrize(
    ("words", "cell"),
    [("=1+1", "'=1+1"), ("@SUM(1)", "'@SUM(1)"), ("-1", "'-1"), (("+1", "2"), "'+1; 2"), ("1-1", "1-1"), (-1, "-1")],
)
def test_csv_holds_nothing_that_a_spreadsheet_would_run(words: object, cell: str) -> None:
    assert csv(DataFrame({"text": [words]})).decode("utf-8-sig") == f"text\n{cell}\n"


def test_parquet_keeps_lists_and_rows() -> None:
    rows = DataFrame({"article_id": ["a", "b"], "targets": [("x", "y"), ()]})
    again = read_parquet(BytesIO(parquet(rows)))
    assert [list(each) for each in again["targets"]] == [["x", "y"], []]


def test_pasted_quotation_is_held_against_what_was_printed() -> None:
    at = opened("quotes", view="Check a quotation", said="a more unpredictable and uncertain world, it is much more important")
    found = next(body for body in bodies(at) if "as pasted" in body)
    assert "Not in these words" in found
    assert "“even” / “much”" in found or "“much” / “even”" in found


def test_an_actor_leaves_only_what_stands_in_the_articles_that_the_caption_counts() -> None:
    tables = filtered(open_desk(SEEDS), Filters(actors=("carmen_romero",)))
    assert list(tables["articles"]["article_id"]) == ["2024-10-romero-interview"]
    for name in ("zones", "sentences", "dates", "mentions", "quotes", "events"):
        assert set(tables[name]["article_id"]) == {"2024-10-romero-interview"}, name


def test_month_of_publication_is_an_episode_where_none_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Seoul said on Monday it would “wait and see”.", encoding="utf-8")
    (tmp_path / "articles.csv").write_text("file,published\none.txt,2023-01-29\ntwo.txt,2023-02-03\n", encoding="utf-8")
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    at = opened("quotes")
    assert at.multiselect(key="episode").options == ["January 2023", "February 2023"]
    assert any("1 quotation ·" in body for body in bodies(opened("quotes", episode="January 2023")))


def test_card_tells_the_occasion_in_the_words_beside_the_quotation_and_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "“We must act now,” Minister Ann Lee said at a meeting with farmers on Monday.\n\n“We will see,” she said.\n"
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "articles.csv").write_text("file,published\none.txt,2024-05-07\n", encoding="utf-8")
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    cards = next(body for body in bodies(opened("quotes")) if "class='cards'" in body)
    assert "Told as: “Minister Ann Lee said at a meeting with farmers on Monday.” · 6 May 2024" in cards
    assert cards.count("Told as:") == 1
