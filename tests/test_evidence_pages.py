"""Overview, timeline and co-mentions, run without a browser: what a link restores, and what a picture says of itself."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.charts.timeline import KEY, key
from pages.parts.desk import open_desk
from pages.parts.event import event_html
from pages.parts.tie_views import VIEWS

DASHBOARD = Path(__file__).parents[1] / "dashboard.py"
SEEDS = DASHBOARD.parent / "seeds"


def opened(page: str, **parameters: str | list[str]) -> AppTest:
    at = AppTest.from_file(DASHBOARD, default_timeout=30)
    for name, value in parameters.items():
        at.query_params[name] = value
    at.run()
    at = at if page == "overview" else at.switch_page(f"pages/{page}.py").run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    return " ".join(each.proto.body for each in at.get("html"))


def picture(at: AppTest) -> dict[str, Any]:
    drawn: dict[str, Any] = json.loads(at.get("plotly_chart")[0].proto.spec)
    return drawn


def caption(at: AppTest) -> str:
    title = picture(at)["layout"]["title"]
    return f"{title['text']} {title['subtitle']['text']}".replace("<br>", " ")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_of_the_co_mentions_is_a_captioned_picture(view: str) -> None:
    said = caption(opened("co_mentions", view=view))
    assert "n = " in said
    assert "As of 21 October 2024" in said


@pytest.mark.parametrize("lanes", ["episode", "actor", "event type"])
def test_the_timeline_says_its_lanes_and_filters(lanes: str) -> None:
    said = caption(opened("timeline", lanes=lanes, episode="2023 Seoul visit"))
    assert f"by {lanes}" in said
    assert "Filters: 2023 Seoul visit." in said


def test_a_status_filter_leaves_only_that_status() -> None:
    at = opened("timeline", status="planned", rows="true")
    assert {row["Status"] for row in at.dataframe[0].value.to_dict("records")} == {"planned"}


def test_a_link_to_a_pair_opens_its_sentences_with_both_names_marked() -> None:
    said = words(opened("co_mentions", pair="north_korea~russia"))
    assert "<h2 class='what'>North Korea and Russia</h2>" in said
    assert said.count('class="hit"') > 10


def test_a_link_to_an_actor_opens_its_own_view() -> None:
    said = words(opened("co_mentions", pair="nato"))
    assert "Most often with" in said
    assert "Said about NATO" in said


def test_a_link_to_a_direction_opens_the_quotations() -> None:
    assert "Jens Stoltenberg about NATO" in words(opened("co_mentions", pair="jens_stoltenberg>nato"))


def test_a_link_to_deeds_opens_each_mention_with_its_status_and_voucher() -> None:
    said = words(opened("co_mentions", view="Who does what", pair="north_korea:russia"))
    assert "North Korea → Russia" in said
    assert "ongoing; according to Jens Stoltenberg" in said


def test_a_kind_of_doing_leaves_only_that_kind() -> None:
    at = opened("co_mentions", view="Who does what", doing="accuse", rows="true")
    assert {row["does"] for row in at.dataframe[0].value.to_dict("records")} == {"accuse"}


@pytest.mark.parametrize("doing", ["nonsense", "retreat"])
def test_a_kind_of_doing_that_the_filters_leave_out_counts_as_any(doing: str) -> None:
    at = opened("co_mentions", view="Who does what", doing=doing, episode="October 2024 remarks")
    assert not at.exception
    assert "<b>Who does what to whom</b> n = " in caption(at)


def test_where_no_event_is_left_nobody_does_anything() -> None:
    at = opened("co_mentions", view="Who does what", period=["1950-01-01", "1950-01-02"])
    assert not at.exception
    assert "0 pairs of source and target" in caption(at)


@pytest.mark.parametrize("choice", ["nobody~nothing", "nato~russia~north_korea", "north_korea~"])
def test_a_link_to_nothing_shows_the_page_without_a_panel(choice: str) -> None:
    assert "class='event'" not in words(opened("co_mentions", pair=choice))
    assert "class='event'" not in words(opened("timeline", event=choice))


def test_a_link_to_an_event_opens_the_reason_of_its_date() -> None:
    desk = open_desk(SEEDS)
    dated = next(event for event in desk.evidence.events if event.date_start)
    said = words(opened("timeline", event=key({name: getattr(dated, name) for name in KEY})))
    assert "Why this date" in said
    assert "exact words" in said


def test_the_panel_says_when_mentions_do_not_agree() -> None:
    desk = open_desk(SEEDS)
    days = sorted((event for event in desk.evidence.events if event.precision == "day"), key=lambda event: event.date_start)
    assert "The mentions do not agree." in event_html(desk, [days[0], days[-1]])
    assert "One mention" in event_html(desk, [days[0]])


def test_the_overview_tells_the_episodes_and_the_silence_between_them() -> None:
    said = words(opened("overview"))
    assert [said.index(name) for name in ("2023 Seoul visit", "2024 Washington summit", "October 2024 remarks")] == sorted(
        said.index(name) for name in ("2023 Seoul visit", "2024 Washington summit", "October 2024 remarks")
    )
    assert said.count("no articles") == 2
    assert "independent sources" in said
    assert "Look twice" in said


def test_one_episode_alone_cannot_be_compared() -> None:
    at = opened("co_mentions", view="Change", episode="2023 Seoul visit")
    assert "nothing to compare" in words(at)
    assert not at.get("plotly_chart")


def test_the_panel_holds_what_a_participant_said_on_that_day_in_another_article(tmp_path: Path) -> None:
    (tmp_path / "met.txt").write_text("President Ann Lee met Prime Minister Bob Roe in Oslo on Monday.\n", encoding="utf-8")
    (tmp_path / "said.txt").write_text("“It was cold,” President Ann Lee told reporters on 6 May.\n", encoding="utf-8")
    dates = "file,published\nmet.txt,2024-05-07\nsaid.txt,2024-05-08\n"
    (tmp_path / "articles.csv").write_text(dates, encoding="utf-8")
    desk = open_desk(tmp_path)
    meeting = [event for event in desk.evidence.events if event.trigger == "met"]
    assert "It was cold" in event_html(desk, meeting)
