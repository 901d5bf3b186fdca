"""The lexicons: each is explained and used; a wrong line is named with its file and number."""

import csv
import re
from typing import NamedTuple

import pytest

from core.errors import LexiconError
from core.lexicon import FOLDER, complain, read, values

LEXICONS = sorted(FOLDER.glob("*.csv"))
CODE = "".join(file.read_text("utf-8") for file in FOLDER.parent.rglob("*.py"))


class Fruit(NamedTuple):
    line: int
    name: str
    colours: str


def written(tmp_path, text):
    (tmp_path / "fruits.csv").write_text(text, "utf-8")
    return tmp_path


def taken_apart(lexicon):
    """What a lexicon says of itself, and its rows."""
    lines = lexicon.read_text("utf-8").splitlines()
    comments = "\n".join(line for line in lines if line.startswith("#"))
    return comments, list(csv.DictReader(line for line in lines if not line.startswith("#")))


def test_entries_keep_their_line_and_their_order(tmp_path):
    folder = written(tmp_path, "# Fruits.\n# Sorted.\nname,colours\n\napple,red; green\n# not yet\npear,\n")
    entries = read("fruits.csv", Fruit, folder)
    assert entries == (Fruit(5, "apple", "red; green"), Fruit(7, "pear", ""))
    assert [values(entry.colours) for entry in entries] == [("red", "green"), ()]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name,color\n", "fruits.csv, line 1: the header is name,color; make it name,colours"),
        ("# Fruits.\n", "fruits.csv, line 1: the header is missing; make it name,colours"),
        ('name,colours\n"apple" red,\n', "fruits.csv, line 2: ',' expected after '\"'; close each quotation mark"),
        ("name,colours\napple\n", "fruits.csv, line 2: 1 cells for 2 columns; write name,colours"),
        ("name,colours\n\napple,red,green\n", "fruits.csv, line 3: 3 cells for 2 columns; write name,colours"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, text, complaint):
    with pytest.raises(LexiconError, match=f"^{re.escape(complaint)}$"):
        read("fruits.csv", Fruit, written(tmp_path, text))


def test_an_entry_can_be_complained_of():
    error = complain("fruits.csv", Fruit(7, "zed", ""), "no fruit 'zed'", "add it first")
    assert str(error) == "fruits.csv, line 7: no fruit 'zed'; add it first"


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.name)
def test_a_lexicon_says_what_it_is_and_is_used(lexicon):
    assert lexicon.read_text("utf-8").startswith("# ")
    assert f'"{lexicon.name}"' in CODE


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.name)
def test_the_first_lines_of_a_lexicon_name_every_column(lexicon):
    comments, rows = taken_apart(lexicon)
    assert [column for column in rows[0] if not re.search(rf"\b{column}\b", comments)] == []


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.name)
def test_no_line_of_a_lexicon_stands_twice(lexicon):
    lines = lexicon.read_text("utf-8").splitlines()
    assert not {line for line in lines if lines.count(line) > 1 and line.strip("# ")}


SORTED = re.compile(r"Sorted by (\w+(?:(?:, then|,| and) \w+)*)\.")


SORTED_LEXICONS = [each for each in LEXICONS if SORTED.search(each.read_text("utf-8"))]


@pytest.mark.parametrize("lexicon", SORTED_LEXICONS, ids=lambda lexicon: lexicon.name)
def test_a_lexicon_that_says_how_it_is_sorted_is_so_and_says_nothing_twice(lexicon):
    comments, rows = taken_apart(lexicon)
    columns = re.split(r", then |, | and ", SORTED.search(comments)[1])
    keys = [tuple(row[column] for column in columns) for row in rows]
    assert keys == sorted(set(keys))


def test_no_lexicon_says_that_it_is_sorted_without_saying_by_what():
    assert [each.name for each in LEXICONS if re.search("Sorted(?! by)", each.read_text("utf-8"))] == []
