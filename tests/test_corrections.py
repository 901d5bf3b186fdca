"""The analyst's corrections are applied last, recorded, and refused with a reason."""

from dataclasses import fields
from pathlib import Path

import pytest

from core.corrections import Correction, correct, correct_from, key_of, parse_corrections, read_corrections, write_corrections
from core.records import Actor, Article, Event, Evidence, Mention, Quote
from tests.case_files import rows

TEXT = "Kim helps Obi."


@pytest.fixture
def evidence() -> Evidence:
    quote = Quote("a", 0, 9, TEXT[:9], "direct", None, None, None, None, "kim", "Kim", None, None, None, "body", (), "drawn")
    when = (None, None, None, None, None)
    event = Event("a", 0, 14, TEXT, "AID", "Kim", 0, 3, ("kim",), ("obi",), *when, "occurred", "narrator", None, None, "drawn")
    made = {
        "articles": [Article("a", TEXT)],
        "actors": [Actor("kim", "Kim", "person"), Actor("obi", "Obi", "person")],
        "mentions": [Mention("a", 0, 3, "Kim", "kim", "name", None, "drawn")],
        "quotes": [quote],
        "events": [event],
    }
    return Evidence(**({field.name: [] for field in fields(Evidence)} | made))


@pytest.mark.parametrize("case", rows("corrections.csv"), ids=lambda case: "-".join(case.values()))
def test_a_correction_fits_or_is_refused_with_a_remedy(evidence: Evidence, case: dict[str, str]) -> None:
    line = Correction(7, case["table"], case["key"], case["column"], case["value"], case["reason"])
    corrected, problems = correct(evidence, [line])
    if case["outcome"].startswith("!"):
        assert str(problems[0]).startswith(f"corrections.csv, line 7: {case['outcome'][1:]}")
        assert corrected == evidence
    else:
        assert problems == []
        row = getattr(corrected, case["table"])[case["table"] == "actors"]
        assert str(getattr(row, case["column"])) == case["outcome"]


def test_the_old_value_and_the_reason_are_recorded(evidence: Evidence) -> None:
    corrected, _ = correct(evidence, [Correction(2, "quotes", "a;0;9", "speaker_id", "obi", "the transcript names her")])
    assert corrected.quotes[0].rule == "drawn; corrected: speaker_id was kim (the transcript names her)"


def test_the_evidence_given_stays_as_it_was(evidence: Evidence) -> None:
    correct(evidence, [Correction(2, "quotes", "a;0;9", "speaker_id", "obi", "why")])
    assert evidence.quotes[0].speaker_id == "kim"


def test_one_bad_line_does_not_cost_the_others(evidence: Evidence) -> None:
    lines = [Correction(2, "quotes", "zzz", "kind", "mixed", "why"), Correction(3, "quotes", "a;0;9", "kind", "mixed", "why")]
    corrected, problems = correct(evidence, lines)
    assert (corrected.quotes[0].kind, len(problems)) == ("mixed", 1)


def test_a_cell_is_corrected_once(evidence: Evidence) -> None:
    lines = [Correction(line, "quotes", "a;0;9", "kind", kind, "why") for line, kind in ((2, "mixed"), (3, "indirect"))]
    corrected, problems = correct(evidence, lines)
    assert corrected.quotes[0].kind == "mixed"
    assert str(problems[0]) == "corrections.csv, line 3: kind of this row is corrected above; keep one of the two lines"


def test_a_row_cannot_take_the_key_of_another(evidence: Evidence) -> None:
    twin = Mention("a", 0, 3, "Kim", "obi", "name", None, "drawn")
    evidence.mentions.append(twin)
    _, problems = correct(evidence, [Correction(2, "mentions", "a;0;3;kim", "actor_id", "obi", "why")])
    assert "there is a row 'a;0;3;obi' already" in str(problems[0])


def test_what_is_written_is_read_again() -> None:
    lines = [Correction(2, "quotes", "a;0;9", "speaker", 'Ada "the Voice" Obi', "see,\nthe page")]
    read, problems = parse_corrections(write_corrections(lines))
    assert ([line.value for line in read], [line.reason for line in read], problems) == ([lines[0].value], [lines[0].reason], [])


def test_a_row_of_a_frame_names_its_key() -> None:
    assert key_of("quotes", {"article_id": "a", "start": 0, "end": 9, "text": "Kim helps"}) == "a;0;9"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("table;key\n", "line 1: the header is table;key; make it table,key,column,value,reason"),
        ("table,key,column,value,reason\nquotes,a\n", "line 2: 2 cells for 5 columns; write table,key,column,value,reason"),
        ("# mine\n", None),
        ("", None),
    ],
)
def test_a_file_is_checked_line_by_line(text: str, problem: str | None) -> None:
    assert [str(each) for each in parse_corrections(text)[1]] == ([f"corrections.csv, {problem}"] if problem else [])


def test_no_file_no_corrections(tmp_path: Path, evidence: Evidence) -> None:
    assert correct_from(tmp_path, evidence) == (evidence, [])


def test_a_file_beside_the_articles_is_applied(tmp_path: Path, evidence: Evidence) -> None:
    header = "\ufefftable,key,column,value,reason\r\n"
    (tmp_path / "corrections.csv").write_text(header + "actors,kim,name,Lena Kim,her full name\r\n", encoding="utf-8", newline="")
    assert correct_from(tmp_path, evidence)[0].actors[0].name == "Lena Kim"


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "corrections.csv").write_bytes(b"\xff\xfe\x00")
    assert "corrections.csv: cannot be read" in str(read_corrections(tmp_path)[1][0])
