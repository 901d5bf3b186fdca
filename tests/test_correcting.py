"""The article page turns an analyst's corrections into a file."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    (tmp_path / "bridge.txt").write_text("“The bridge will be rebuilt,” Ada Obi said on Sunday.\n", encoding="utf-8")
    monkeypatch.setenv("DESK_FOLDER", str(tmp_path))
    at = AppTest.from_file(DASHBOARD, default_timeout=30)
    at.query_params["correcting"] = "true"
    return at.run().switch_page("pages/article.py").run()


def correct(at: AppTest, column: str, value: str, reason: str) -> AppTest:
    at.selectbox(key="correct_column").set_value(column).run()
    for label, text in (("New value", value), ("Reason", reason)):
        next(each for each in at.text_input if each.label == label).set_value(text)
    return next(button for button in at.button if button.label == "Add the correction").click().run()


def files(at: AppTest) -> list[str]:
    return [button.proto.label for button in at.get("download_button") if "corrections" in button.proto.label]


def test_a_correction_becomes_a_line_of_the_file(page: AppTest) -> None:
    assert files(page) == []
    at = correct(page, "speaker", "Ada Obi", "the page names her")
    assert not at.exception
    assert files(at) == ["Download corrections.csv"]
    (line,) = at.session_state["corrections"]
    assert (line.table, line.column, line.value, line.reason) == ("quotes", "speaker", "Ada Obi", "the page names her")


def test_a_correction_that_does_not_fit_is_refused_at_once(page: AppTest) -> None:
    at = correct(page, "kind", "shouted", "she shouted")
    assert [error.value for error in at.error] == ["no kind 'shouted'; write one of direct, mixed, indirect"]
    assert files(at) == []
