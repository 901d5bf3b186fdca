"""The dashboard in a real browser: what an analyst does with it, and that a link restores what was seen."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser

STREAMLIT_LOOKS_FOR_ITS_BASE = "Failed to load resource: the server responded with a status of 404"
"""What Chromium says while Streamlit finds out, below a page's own address, where its server is."""

STRONGEST = """() => {
  const plot = document.querySelector('.js-plotly-plot'), layout = plot._fullLayout, box = plot.getBoundingClientRect();
  const drawn = plot.calcdata.find((points) => points[0].trace.type === 'heatmap')[0];
  let best = {count: -1};
  drawn.z.forEach((row, y) => row.forEach((count, x) => { if (count > best.count) best = {count, x, y}; }));
  const middle = (edges, at) => (edges[at] + edges[at + 1]) / 2;
  return [
    box.left + layout.xaxis._offset + layout.xaxis.l2p(middle(drawn.x, best.x)),
    box.top + layout.yaxis._offset + layout.yaxis.l2p(middle(drawn.y, best.y)),
  ];
}"""
"""Where the darkest cell of the matrix is on the screen."""


@pytest.mark.parametrize("path", ["timeline", "quotes", "co_mentions", "article"])
def test_deep_link_opened_first_shows_the_whole_frame(cold_server: str, page: Any, path: str) -> None:
    page.goto(f"{cold_server}/{path}?outlet=Orissa+Post")
    page.get_by_role("heading", level=1).first.wait_for()
    page.get_by_role("link", name="Co-mentions").first.wait_for()
    page.get_by_test_id("stMultiSelect").get_by_text("Orissa Post").locator("visible=true").first.wait_for()
    assert "outlet=Orissa" in page.url
    assert not page.get_by_text("Page not found").count()


def test_from_the_overview_to_the_words_that_say_when_they_met(server: str, page: Any) -> None:
    page.goto(server)
    page.get_by_role("link", name="Stoltenberg").filter(has_text="meeting").first.click()
    page.get_by_role("link", name="exact words").first.click()
    page.locator("#exact-words").wait_for()
    assert "Sunday" in "".join(page.locator("article .near").all_inner_texts())
    assert page.locator("#exact-words").bounding_box()["y"] < 900


def test_both_renderings_are_found_with_a_slip_and_their_differences_named(server: str, page: Any) -> None:
    page.goto(server)
    page.get_by_role("link", name="Quotes").first.click()
    page.get_by_role("searchbox", name="Search the quotations").fill("more unpredictible and uncertain world")
    page.get_by_text("2 quotations").wait_for()
    page.locator("details.renderings summary").first.click()
    assert page.locator(".differences .omission").first.is_visible()
    assert {"Korea JoongAng Daily", "Orissa Post"} <= {
        text.split(",")[0] for text in page.locator(".pair .source").all_inner_texts()
    }


def test_from_the_strongest_pair_to_its_sentences_and_back_by_a_link(server: str, cold_server: str, page: Any) -> None:
    page.goto(f"{server}/co_mentions")
    page.locator(".js-plotly-plot .heatmaplayer image").first.wait_for()
    page.mouse.click(*page.evaluate(STRONGEST))
    page.locator(".event .evidence blockquote").first.wait_for()
    sentences = page.locator(".event .evidence blockquote").all_inner_texts()
    page.goto(page.url.replace(server, cold_server))
    page.locator(".event .evidence blockquote").first.wait_for()
    assert page.locator(".event .evidence blockquote").all_inner_texts() == sentences


def test_back_and_forward_restore_what_was_seen(server: str, page: Any) -> None:
    page.goto(f"{server}/quotes?q=missiles")
    page.get_by_role("link", name="exact words").first.click()
    page.locator("#exact-words").wait_for()
    page.go_back()
    page.locator(".card").first.wait_for()
    assert page.get_by_role("searchbox", name="Search the quotations").input_value() == "missiles"
    page.go_forward()
    page.locator("#exact-words").wait_for()


def test_quotation_is_copied_with_its_source(server: str, page: Any) -> None:
    page.goto(f"{server}/quotes?q=ramifications")
    page.get_by_role("button", name="Markdown").first.click()
    page.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("> “We are of course concerned")
    assert "Korea JoongAng Daily, 29 January 2023" in copied


@pytest.mark.parametrize("path", ["", "timeline", "quotes", "co_mentions", "article"])
def test_page_raises_no_error_in_the_browser(server: str, page: Any, path: str) -> None:
    page.goto(f"{server}/{path}")
    page.get_by_role("heading", level=1).first.wait_for()
    page.wait_for_timeout(1500)
    assert [problem for problem in page.problems if not problem.startswith(STREAMLIT_LOOKS_FOR_ITS_BASE)] == []
