"""Results on disk: readable by standard tools, complete or untouched."""

import csv
import json
from dataclasses import fields, replace
from datetime import date

import pandas
import pytest

from core.errors import StoreError, TableError
from core.records import Article, Evidence, Quote
from core.store import FORMATS, check_writable, other_formats, write

TEXT = 'She said\u2028"It; “rained”",\r\n\tthen\rleft.'
NOTHING = Evidence(**{field.name: [] for field in fields(Evidence)})
ARTICLE = Article("one", TEXT, title="Née 🙂", published=date(2023, 1, 29))
NOBODY = (None, None, None, None, None)
QUOTE = Quote("one", 9, 24, TEXT[9:24], "direct", None, None, None, None, *NOBODY, "body", ("v1", "v2"), "marks")
ONE = replace(NOTHING, articles=[ARTICLE], quotes=[QUOTE])


def test_json_lines_hold_one_row_a_line_in_ascii(tmp_path):
    write(ONE, tmp_path, "jsonl")
    (line,) = (tmp_path / "articles.jsonl").read_bytes().splitlines()
    assert line.isascii()
    row = json.loads(line)
    assert row == {field.name: getattr(ARTICLE, field.name) for field in fields(Article)} | {"published": "2023-01-29"}


def test_json_lines_keep_lists_and_unknown_numbers(tmp_path):
    write(ONE, tmp_path, "jsonl")
    row = json.loads((tmp_path / "quotes.jsonl").read_bytes())
    assert (row["start"], row["cue_start"], row["variant_group"]) == (9, None, ["v1", "v2"])


def test_csv_comes_back_as_it_was(tmp_path):
    write(ONE, tmp_path, "csv")
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["text"], row["title"], row["published"], row["outlet"]) == (TEXT, "Née 🙂", "2023-01-29", "")
    quotes = pandas.read_csv(tmp_path / "quotes.csv")
    assert (quotes["text"][0], quotes["variant_group"][0]) == (TEXT[9:24], "v1;v2")


def test_parquet_comes_back_as_it_was(tmp_path):
    write(ONE, tmp_path, "parquet")
    articles, quotes = (pandas.read_parquet(tmp_path / f"{table}.parquet") for table in ("articles", "quotes"))
    assert (articles["text"][0], articles["published"][0]) == (TEXT, date(2023, 1, 29))
    assert (quotes["start"][0], list(quotes["variant_group"][0])) == (9, ["v1", "v2"])


@pytest.mark.parametrize("form", FORMATS)
def test_every_table_is_a_file_even_without_rows(tmp_path, form):
    folder = tmp_path / "new" / "folder"
    write(NOTHING, folder, form)
    assert {file.name for file in folder.iterdir()} == {f"{field.name}.{form}" for field in fields(Evidence)}


def test_csv_without_rows_has_its_header(tmp_path):
    write(NOTHING, tmp_path, "csv")
    assert (tmp_path / "zones.csv").read_text().splitlines() == ['"article_id","start","end","text","zone","rule"']


def test_a_row_that_breaks_the_schema_leaves_the_old_results(tmp_path):
    write(ONE, tmp_path, "jsonl")
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(TableError):
        write(replace(ONE, quotes=[replace(QUOTE, text="something else")]), tmp_path, "jsonl")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_what_a_killed_run_left_behind_does_not_get_in_the_way(tmp_path):
    (tmp_path / ".unfinished").mkdir()
    (tmp_path / ".unfinished" / "stray.jsonl").write_text("half a li")
    write(ONE, tmp_path, "jsonl")
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(f"{field.name}.jsonl" for field in fields(Evidence))


def test_other_files_in_the_folder_are_left_alone(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    write(ONE, tmp_path, "csv")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_tables_of_an_earlier_run_in_another_format_are_named(tmp_path):
    write(ONE, tmp_path, "jsonl")
    write(ONE, tmp_path, "parquet")
    assert other_formats(tmp_path, "parquet") == ["jsonl"]


def test_a_folder_that_cannot_be_written_is_named_with_the_reason(tmp_path):
    (tmp_path / "taken").write_text("a file, not a folder")
    with pytest.raises(StoreError, match=r"taken: cannot write here \(.+\); name another folder with --out"):
        check_writable(tmp_path / "taken")
