"""Charts say what they show: the promises are read in the figure's own JSON."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from itertools import combinations
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest
from plotly.colors import hex_to_rgb

from core.charts import coverage, layout, matrix, network, timeline, timeline_figure
from core.charts.packing import Rows
from core.charts.style import STATUSES, caption
from core.charts.time_axis import time_axis
from core.charts.timeline_marks import LABELS, marks_of, stacked
from core.records import Article, Event

HOSTILE = "<a href='x'>Bold</a> & <b>bad</b> $x$ " + "very " * 200


def articles(*rows: dict[str, Any]) -> pd.DataFrame:
    given = rows or ({"article_id": "one", "outlet": "Daily", "published": "2023-01-29"},)
    frame = pd.DataFrame([{name: row.get(name) for name in Article.__dataclass_fields__} for row in given])
    return frame.assign(published=pd.to_datetime(frame["published"]))


def events(*rows: dict[str, Any]) -> pd.DataFrame:
    usual = {
        "article_id": "one",
        "text": "They met.",
        "event_type": "CONSULT",
        "trigger": "met",
        "trigger_start": 5,
        "sources": ("a",),
        "targets": ("b",),
        "date_start": "2023-01-29",
        "date_end": "2023-01-29",
        "precision": "day",
        "date_basis": "«Sunday»",
        "status": "occurred",
    }
    frame = pd.DataFrame([{name: {**usual, **row}.get(name) for name in Event.__dataclass_fields__} for row in rows])
    return frame.assign(date_start=pd.to_datetime(frame["date_start"]), date_end=pd.to_datetime(frame["date_end"]))


def drawn(found: pd.DataFrame, printed: pd.DataFrame | None = None, lanes: timeline.Lanes = "episode") -> dict[str, Any]:
    printed = articles() if printed is None else printed
    says = caption("What happened when", f"{len(found)} events", "By rule.", "outlet Daily", printed)
    rows = timeline.table(found, printed, {"a": "Ann", "b": "Bob"}, lanes)
    figure: dict[str, Any] = json.loads(timeline_figure.figure(rows, printed, says).to_json())
    return figure


def markers(figure: dict[str, Any]) -> list[dict[str, Any]]:
    return [trace for trace in figure["data"] if trace.get("customdata")]


def test_a_picture_says_what_was_counted_from_which_sources_and_as_of_when() -> None:
    said = drawn(events({}))["layout"]["title"]["subtitle"]["text"]
    assert "n = 1 events. Filters: outlet Daily." in said
    assert "Sources: Daily. As of 29 January 2023, the latest article." in said


@pytest.mark.parametrize("status", [status for status in STATUSES if status != "hypothetical"])
def test_every_status_has_its_own_shape_in_the_drawing_and_in_the_legend(status: str) -> None:
    figure = drawn(events({"status": status}))
    named = [trace for trace in figure["data"] if trace.get("name") == status and trace.get("showlegend", True)]
    legend = [trace["marker"]["symbol"][0] for trace in named]  # Plotly's legend shows the first marker of a trace
    assert markers(figure)[0]["marker"]["symbol"] == [STATUSES[status][0]] == legend
    assert len({shape for shape, _ in STATUSES.values()}) == len(STATUSES)


def test_a_hypothesis_is_never_drawn_as_an_event() -> None:
    assert not drawn(events({"status": "hypothetical"}))["data"]


def test_a_month_is_an_open_marker_on_a_bar_and_a_day_is_a_filled_one_without() -> None:
    month = {"date_start": "2022-12-01", "date_end": "2022-12-31", "precision": "month", "trigger_start": 9}
    figure = drawn(events(month, {}))
    assert markers(figure)[0]["marker"]["symbol"] == ["circle", "circle-open"], "filled first: the legend shows the first"
    bars = next(trace for trace in figure["data"] if trace.get("name") == "span")
    assert len(bars["x"]) == 3
    assert bars["x"][0] < bars["x"][1]


def test_words_of_articles_are_never_markup() -> None:
    figure = drawn(
        events({"text": HOSTILE, "trigger": HOSTILE, "date_basis": HOSTILE}),
        articles({"article_id": "one", "outlet": HOSTILE, "title": HOSTILE}),
    )
    words = json.dumps(figure, ensure_ascii=False)
    assert "<a" not in words
    assert "<b>bad" not in words
    assert "&lt;a href" in words


def test_without_dated_events_the_sheet_says_so() -> None:
    figure = drawn(events({"date_start": None, "date_end": None}))
    assert "No dated event is left to draw" in figure["layout"]["annotations"][0]["text"]
    assert "read the others" in figure["layout"]["annotations"][0]["text"]
    assert not figure["data"]


def test_mentions_of_one_event_are_one_marker_with_the_most_exact_date() -> None:
    told = events(
        {"event_group": "e1", "date_start": "2023-01-01", "date_end": "2023-01-31", "precision": "month"},
        {"event_group": "e1", "trigger_start": 50},
        {"event_group": "e1", "trigger_start": 90, "status": "planned"},
    )
    row = timeline.table(told, articles(), {}).iloc[0]
    assert (row["mentions"], row["when"], row["status"]) == (3, "29 January 2023", "occurred")
    assert row["dates"] == "29 January 2023 (2), January 2023 (1)"


def test_when_articles_differ_evenly_the_less_settled_status_is_shown() -> None:
    told = events({"event_group": "e1"}, {"event_group": "e1", "trigger_start": 50, "status": "possible"})
    assert timeline.table(told, articles(), {}).iloc[0]["status"] == "possible"


def test_an_event_stands_in_the_lane_of_each_of_its_actors() -> None:
    assert list(timeline.table(events({}), articles(), {"a": "Ann", "b": "Bob"}, "actor")["lane"]) == ["Ann", "Bob"]


def test_a_time_without_articles_is_called_so() -> None:
    printed = articles(
        {"article_id": "one", "outlet": "Daily", "published": "2023-01-29"}, {"article_id": "two", "published": "2024-07-11"}
    )
    figure = drawn(events({}, {"article_id": "two", "date_start": "2024-07-10", "date_end": "2024-07-10"}), printed)
    assert "no articles" in [words for trace in figure["data"] for words in trace.get("text", [])]
    assert coverage.silences(coverage.published(printed))[0].length() == "17 months"


def test_the_axis_keeps_order_and_gives_neighbouring_days_room() -> None:
    axis = time_axis([date(2023, 1, 29), date(2023, 1, 30), date(2024, 7, 10)], [(date(2006, 1, 1), date(2006, 12, 31))])
    at = axis.place([date(2006, 6, 1), date(2023, 1, 29), date(2023, 1, 30), date(2024, 7, 10)])
    assert at == sorted(at)
    assert at[2] - at[1] > 5
    assert "<br>2006" in [text for _, text in axis.ticks]


def test_the_axis_to_scale_has_no_cut() -> None:
    assert time_axis([date(2006, 1, 1), date(2024, 7, 10)], [], to_scale=True).cuts() == []


def test_packed_spans_of_one_row_never_touch() -> None:
    rows = Rows(9)
    assert [rows.free(*span) for span in [(3.0, 9.0), (0.0, 4.0), (4.0, 5.0), (1.0, 3.0), (8.0, 9.5)]] == [0, 1, 1, 0, 1]


def test_when_every_row_is_full_none_is_free() -> None:
    rows = Rows(2)
    assert [rows.free(*span) for span in [(0.0, 9.0), (1.0, 5.0), (2.0, 3.0), (5.0, 6.0)]] == [0, 1, None, 1]


def test_where_rows_are_full_a_marker_loses_its_label_rather_than_covering_another() -> None:
    days = [f"2023-01-{at % 28 + 1:02}" for at in range(200)]
    told = events(*({"trigger_start": at, "date_start": day, "date_end": day} for at, day in enumerate(days)))
    marks = marks_of(timeline.table(told, articles(), {}), time_axis([date(2023, 1, 1), date(2023, 1, 28)], []))
    placed, _ = stacked(marks, ["January 2023"] * 6)
    labelled = [mark for mark in placed if mark.words]
    assert 0 < len(labelled) < 6 * LABELS
    for mark in labelled:
        beside = [each.span for each in placed if each.y == mark.y and each is not mark]
        assert not [span for span in beside if span[0] < mark.cover[1] and mark.cover[0] < span[1]]


def test_lanes_take_turns_at_labels() -> None:
    told = events(*({"article_id": name, "trigger_start": at} for name in ("one", "two") for at in range(50)))
    rows = timeline.table(told, articles({"article_id": "one"}, {"article_id": "two", "episode": "later"}), {})
    lanes = [mark.lane for mark in marks_of(rows, time_axis(list(rows["date_start"]), [])) if mark.words]
    assert lanes.count("later") == len(lanes) // 2


def test_what_is_told_at_its_time_weighs_more_than_background() -> None:
    old = {"trigger_start": 1, "date_start": "2006-07-01", "date_end": "2006-07-01"}
    assert list(timeline.table(events(old, {}), articles(), {})["fresh"]) == [False, True]


def tied(*rows: tuple[str, str, int]) -> pd.DataFrame:
    names = ("left", "right", "count", "left_count", "right_count", "articles", "npmi", "jaccard")
    return pd.DataFrame([(left, right, count, 9, 9, 1, 0.5, count / 9) for left, right, count in rows], columns=list(names))


SAYS = caption("Who stands with whom", "4 pairs", "By rule.", "", articles())
PAIRS = tied(("a", "b", 5), ("c", "d", 4), ("a", "d", 1), ("b", "c", 1))


def test_a_click_on_either_cell_of_a_pair_gives_the_pair() -> None:
    grid = matrix.table(PAIRS, {})
    figure = json.loads(matrix.figure(grid, SAYS).to_json())
    clicked = [choice for trace in markers(figure) for choice in trace["customdata"]]
    assert sorted(clicked) == sorted([*"abcd", *2 * ["a~b", "a~d", "b~c", "c~d"]])


def shine(colour: Iterable[float]) -> float:
    """The relative luminance of red, green and blue from 0 to 255 (WCAG 2.2)."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("measure", ["count", "npmi", "jaccard"])
def test_figures_stand_out_on_every_cell(measure: matrix.Measure) -> None:
    pairs = tied(*(("a", f"b{count}", count) for count in range(1, 18))).assign(npmi=[step / 8 - 1 for step in range(17)])
    heat, *texts = matrix.figure(matrix.table(pairs, {}, measure), SAYS).data
    ink = {(x, y): hex_to_rgb(text.textfont.color) for text in texts for x, y in zip(text.x, text.y, strict=True)}
    steps, colours = zip(*heat.colorscale, strict=True)
    filled = [(x, y, value) for y, row in enumerate(heat.z) for x, value in enumerate(row) if value is not None]
    assert len(filled) == 34
    for x, y, value in filled:
        share = (value - heat.zmin) / (heat.zmax - heat.zmin)
        cell = [np.interp(share, steps, parts) for parts in zip(*map(hex_to_rgb, colours), strict=True)]
        dark, light = sorted((shine(cell), shine(ink[x, y])))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, value


def test_all_cells_are_of_one_size() -> None:
    """Plotly widens the cells beside a row or column that its values leave out."""
    grid = matrix.Grid(("a", "b"), ("c", "d", "e"), pd.DataFrame([(0, 2, 1, "1", "a:e", "")], columns=list(matrix.CELLS)))
    heat, *_ = matrix.figure(grid, SAYS).data
    assert [list(row) for row in heat.z] == [[None, None, 1.0], [None, None, None]]


def test_a_line_of_the_grid_in_which_nothing_would_stand_is_left_out() -> None:
    said = [("a", "x", 9), ("b", "y", 8), ("c", "z", 2)]
    found = pd.DataFrame(said, columns=["speaker_id", "actor_id", "quotes"]).assign(utterances=1, articles=1)
    grid = matrix.directed(pd.concat([found, found.iloc[:1].assign(actor_id="w", quotes=1)]), {}, 2)
    assert (grid.rows, grid.columns) == (("a", "b"), ("x", "y"))
    assert matrix.directed(found.assign(actor_id=["x", "z", "z"]), {}, 1).columns == ()


def test_actors_who_stand_together_are_neighbours_in_the_matrix() -> None:
    names = matrix.table(PAIRS, {}).rows
    assert abs(names.index("a") - names.index("b")) == 1
    assert abs(names.index("c") - names.index("d")) == 1


@pytest.mark.parametrize("draw", [lambda pairs: matrix.figure(matrix.table(pairs, {}), SAYS),
                                  lambda pairs: network.figure(network.table(pairs, {}, {}), SAYS)])  # fmt: skip
def test_without_pairs_the_sheet_says_what_to_do(draw: Callable[[pd.DataFrame], go.Figure]) -> None:
    figure = json.loads(draw(PAIRS.iloc[:0]).to_json())
    assert "Lower the minimum" in figure["layout"]["annotations"][0]["text"]
    assert "n = 4 pairs" in figure["layout"]["title"]["subtitle"]["text"]


def test_a_network_stands_the_same_for_the_same_pairs_in_any_order() -> None:
    one, other = (network.table(pairs, {}, {}).nodes for pairs in (PAIRS, PAIRS.iloc[::-1]))
    pd.testing.assert_frame_equal(one, other)


def test_labels_of_a_network_do_not_overlap() -> None:
    names = {actor: actor * 20 for actor in "abcdef"}
    every = tied(*((left, right, 3) for left, right in combinations("abcdef", 2)))
    nodes = network.table(every, names, {}).nodes
    for a, b in combinations(range(len(nodes)), 2):
        assert abs(nodes["x"][a] - nodes["x"][b]) > 139 or abs(nodes["y"][a] - nodes["y"][b]) > 45


def test_a_line_is_wider_when_its_pair_stands_together_more_often() -> None:
    edges = network.table(tied(("a", "b", 1), ("b", "c", 40)), {}, {}).edges
    assert edges.loc[edges["count"] == 40, "class"].item() > edges.loc[edges["count"] == 1, "class"].item()


def test_a_square_has_no_more_crossings_than_it_must() -> None:
    edges = [(0, 1), (1, 2), (2, 3), (3, 0)]
    assert layout.crossings(layout.spread(4, edges, [1.0] * 4, [0, 2, 1, 3]), edges) == 0


def test_names_in_a_matrix_and_a_network_are_never_markup() -> None:
    names = dict.fromkeys("abcd", HOSTILE)
    drawn_both = [matrix.figure(matrix.table(PAIRS, names), SAYS), network.figure(network.table(PAIRS, names, {}), SAYS)]
    for figure in drawn_both:
        words = json.dumps(json.loads(figure.to_json()), ensure_ascii=False)
        assert "<a" not in words
        assert "<b>bad" not in words


def test_a_label_says_who_does_it_to_whom() -> None:
    assert timeline.who(["Ann"], ["Bob"]) == "Ann → Bob"
    assert timeline.who([], ["Bob"]) == "… → Bob"
    both = timeline.table(events({"sources": ("a", "b"), "targets": ("a", "b")}), articles(), {"a": "Ann", "b": "Bob"})
    assert both["label"].iloc[0].startswith("Ann, Bob: ")


@pytest.mark.parametrize(("count", "above"), [(3, 0), (40, 1)])
def test_a_tall_timeline_says_its_dates_above_as_well(count: int, above: int) -> None:
    figure = drawn(events(*({"trigger": f"met {number}", "trigger_start": number} for number in range(count))))
    texts = [text for trace in figure["data"] if trace.get("mode") == "text" for text in trace["text"]]
    assert [texts.count(words) for words in figure["layout"]["xaxis"]["ticktext"]] == [above]
