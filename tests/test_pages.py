"""Every page, run without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"
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


@pytest.mark.parametrize("page", PAGES)
def test_page_shows_the_seeds(page: str) -> None:
    at = opened(page)
    assert not at.exception
    assert any("<h1" in each.proto.body for each in at.get("html"))


@pytest.mark.parametrize("page", PAGES)
def test_page_without_any_article_says_what_to_do(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    at = opened(page)
    assert not at.exception
    assert any("No articles yet" in each.proto.body for each in at.get("html"))


@pytest.mark.parametrize("page", PAGES)
def test_page_with_everything_filtered_away(page: str) -> None:
    at = opened(page, period=["1950-01-01", "1950-12-31"])
    assert not at.exception
