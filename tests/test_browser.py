"""The dashboard in a real browser, on a server that nobody has visited before."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_deep_link_opened_first_shows_the_whole_frame(cold_server: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(f"{cold_server}/quotes?outlet=Orissa+Post")
    page.get_by_role("heading", name="Quotes").wait_for()
    page.get_by_role("link", name="Co-mentions").wait_for()
    page.get_by_test_id("stMultiSelect").get_by_text("Orissa Post").locator("visible=true").first.wait_for()
    assert "outlet=Orissa" in page.url
