"""The lexicons: each is explained and used; a wrong line is named with its file and number."""

import re
from dataclasses import dataclass

import pytest

from core.errors import LexiconError
from core.lexicon import FOLDER, Entry, complain, read, values

LEXICONS = sorted(FOLDER.glob("*.csv"))
CODE = "".join(file.read_text("utf-8") for file in FOLDER.parent.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Fruit(Entry):
    name: str
    colours: str


def written(tmp_path, text):
    (tmp_path / "fruits.csv").write_text(text, "utf-8")
    return tmp_path


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
def test_no_line_of_a_lexicon_stands_twice(lexicon):
    lines = lexicon.read_text("utf-8").splitlines()
    assert not {line for line in lines if lines.count(line) > 1 and line.strip("# ")}
