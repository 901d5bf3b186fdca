"""Reading a folder: what is wrong is named in one line, and costs nothing else."""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from core.corpus import read_articles
from core.errors import CorpusError

CLOSE = 'close each quotation mark and double those inside a cell: ""'
HEADER = "file,outlet,title,author,published,url\n"


def folder(tmp_path, files, table=None):
    for name, text in files.items():
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    if table is not None:
        (tmp_path / "articles.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    return tmp_path


def problems(corpus):
    return [str(problem) for problem in corpus.problems]


def test_the_seeds_are_read_without_a_problem_and_with_their_origin():
    corpus = read_articles(Path(__file__).parent.parent / "seeds")
    assert not corpus.problems
    assert len(corpus.articles) == 5
    for article in corpus.articles:
        assert None not in (article.outlet, article.published, article.published_basis, article.episode)


def test_no_such_folder(tmp_path):
    with pytest.raises(CorpusError, match=r"none: no such folder; name a folder that holds \*\.txt files"):
        read_articles(tmp_path / "none")


def test_a_folder_without_articles(tmp_path):
    with pytest.raises(CorpusError, match=r"no \*\.txt file in this folder; put one article in each \.txt file"):
        read_articles(folder(tmp_path, {"notes.md": "notes"}))


def test_articles_without_a_table_have_no_origin(tmp_path):
    corpus = read_articles(folder(tmp_path, {"b.txt": "It fell.", "a.txt": "It rose."}))
    assert [(article.article_id, article.text, article.published) for article in corpus.articles] == [
        ("a", "It rose.", None),
        ("b", "It fell.", None),
    ]
    assert not corpus.problems


def test_the_text_is_exactly_what_the_bytes_say(tmp_path):
    raw = "\ufeffIt “fell”.\r\nIt rose\u2028now.\re\u0301\x00".encode()
    (article,) = read_articles(folder(tmp_path, {"a.txt": raw})).articles
    assert article.text.encode() == raw


@pytest.mark.parametrize(
    ("bad", "line"),
    [
        (b"It fell in \xe9t\xe9.", "bad.txt: byte 11 is not UTF-8; save the file as UTF-8"),
        ("It fell.".encode("utf-16"), "bad.txt: byte 0 is not UTF-8 (it looks like UTF-16); save the file as UTF-8"),
        (b"", "bad.txt: the file is empty; paste the article's text or delete the file"),
        ("\ufeff \r\n\u00a0".encode(), "bad.txt: the file is empty; paste the article's text or delete the file"),
    ],
)
def test_a_file_that_is_no_article_is_named_and_the_others_are_read(tmp_path, bad, line):
    corpus = read_articles(folder(tmp_path, {"bad.txt": bad, "good.txt": "It fell."}))
    assert [article.article_id for article in corpus.articles] == ["good"]
    assert problems(corpus) == [line]


def test_a_folder_named_like_an_article(tmp_path):
    (tmp_path / "sub.txt").mkdir()
    corpus = read_articles(folder(tmp_path, {"good.txt": "It fell."}))
    assert problems(corpus) == ["sub.txt: cannot be read (Is a directory); make it a readable file"]


def test_a_link_to_nowhere(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    corpus = read_articles(folder(tmp_path, {"good.txt": "It fell."}))
    assert problems(corpus) == ["gone.txt: cannot be read (No such file or directory); make it a readable file"]


def test_two_files_of_one_name(tmp_path):
    corpus = read_articles(folder(tmp_path, {"a.txt": "It fell.", "a.TXT": "It rose."}))
    assert len(corpus.articles) == 1
    assert problems(corpus) == ["a.txt: there is another file named a; rename one of the two"]


def test_a_name_that_is_not_utf8(tmp_path):
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xe9.txt"))).write_text("It fell.")
    corpus = read_articles(folder(tmp_path, {"good.txt": "It fell."}))
    assert problems(corpus) == ["\\udce9.txt: the file's name is not UTF-8; rename the file"]


def test_hidden_files_are_passed_over(tmp_path):
    corpus = read_articles(folder(tmp_path, {"._a.txt": b"\xff", "a.txt": "It fell."}))
    assert (len(corpus.articles), problems(corpus)) == (1, [])


@pytest.mark.parametrize(
    "table",
    [
        HEADER + "a.txt,Daily News,“It falls”,Jane Doe,2024-07-11,https://example.org/a\n",
        "\ufeff" + HEADER + "a.txt,Daily News,“It falls”,Jane Doe,2024-07-11,https://example.org/a",
        HEADER.upper().replace(",", " , ") + "a, Daily News ,“It falls”,Jane Doe,2024-07-11T10:55:00Z,https://example.org/a\r\n",
        HEADER.replace(",", ";") + "a.txt;Daily News;“It falls”;Jane Doe;2024-07-11;https://example.org/a\n",
        "mood," + HEADER + "\n" + 'glad,"a.txt","Daily News","“It falls”",Jane Doe,2024-07-11,https://example.org/a\n,,\n',
    ],
)
def test_the_table_is_read_as_people_write_it(tmp_path, table):
    corpus = read_articles(folder(tmp_path, {"a.txt": "It fell."}, table))
    (article,) = corpus.articles
    assert (article.outlet, article.title, article.author) == ("Daily News", "“It falls”", "Jane Doe")
    assert (article.published, article.url) == (date(2024, 7, 11), "https://example.org/a")
    assert problems(corpus) == []


def test_an_empty_cell_is_not_known(tmp_path):
    (article,) = read_articles(folder(tmp_path, {"a.txt": "It fell."}, HEADER + "a.txt,, ,,,\n")).articles
    assert (article.outlet, article.title, article.published) == (None, None, None)


@pytest.mark.parametrize(
    ("table", "line"),
    [
        (HEADER.replace("file,", ""), "articles.csv: no column file; add it with the names of the .txt files"),
        ("file,outlet,title,author,url\n", "articles.csv: no column published; add it; its cells may be empty"),
        (HEADER + "b.txt,,,,,\n", "articles.csv, line 2: no file 'b.txt' in this folder; correct the name or delete the line"),
        (HEADER + ",,,Jane Doe,,\n", "articles.csv, line 2: no file '' in this folder; correct the name or delete the line"),
        (
            HEADER + "a.txt,,,,2023-02-30,\n",
            "articles.csv, line 2: published '2023-02-30' is no date; write the day as YYYY-MM-DD or leave the cell empty",
        ),
        (
            HEADER + "a.txt,,,,2023-02,\n",
            "articles.csv, line 2: published '2023-02' is no whole date; write the day as YYYY-MM-DD or leave the cell empty",
        ),
        (
            HEADER + "a.txt,,,,2023-02-03,\na.txt,,,,2023-02-04,\n",
            "articles.csv, line 3: 'a.txt' stands in a line above already; delete one of the two lines",
        ),
        (
            HEADER + "a.txt,,It fell, it rose,,,\n",
            "articles.csv, line 2: 7 cells for 6 columns; put quotation marks around a cell that holds a comma",
        ),
        (
            HEADER + '\na.txt,,"It" fell,,,\n',
            f"articles.csv, line 3: broken row (',' expected after '\"'); {CLOSE}",
        ),
        (
            HEADER + 'a.txt,,"It fell,,,\nb.txt,,,,,\n',
            f"articles.csv, line 2: broken row (unexpected end of data); {CLOSE}",
        ),
        (
            (HEADER + "a.txt,café,,,,\n").encode("latin-1"),
            "articles.csv: byte 48 is not UTF-8; save the file as CSV in UTF-8",
        ),
    ],
)
def test_what_is_wrong_with_the_table_is_one_line_and_the_article_is_read(tmp_path, table, line):
    corpus = read_articles(folder(tmp_path, {"a.txt": "It fell."}, table))
    assert [article.article_id for article in corpus.articles] == ["a"]
    assert problems(corpus) == [line]


def test_the_first_of_two_lines_counts(tmp_path):
    table = HEADER + "a.txt,,,,2023-02-03,\na.txt,,,,2023-02-04,\n"
    (article,) = read_articles(folder(tmp_path, {"a.txt": "It fell."}, table)).articles
    assert article.published == date(2023, 2, 3)


def test_lines_after_a_broken_one_still_count(tmp_path):
    table = HEADER + 'b.txt,,"It" fell,,,\na.txt,Daily News,,,,\n'
    (article,) = read_articles(folder(tmp_path, {"a.txt": "It fell."}, table)).articles
    assert article.outlet == "Daily News"


def test_the_seeds_are_the_articles_as_they_were_printed():
    raw = b"".join(file.read_bytes() for file in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt")))
    assert hashlib.sha256(raw).hexdigest() == "4e4e10185f5418a0661e3ab5e5ac58464a4e7edc2dd4df6ac30f6911d6ecfbdf"


def test_every_column_of_the_seeds_is_explained():
    seeds = Path(__file__).parent.parent / "seeds"
    header = (seeds / "articles.csv").read_text("utf-8").partition("\n")[0].split(",")
    explained = (seeds / "README.md").read_text("utf-8").partition("## articles.csv")[2]
    assert [column for column in header if f"\n| {column} | " not in explained] == []


def test_a_huge_file_of_one_line_is_named_and_costs_the_others_nothing(tmp_path):
    corpus = read_articles(folder(tmp_path, {"huge.txt": b"a" * 50_000_000, "news.txt": "Rain fell on Friday."}))
    assert problems(corpus) == ["huge.txt: 50 MB are no news article (at most 5 MB); split the file into its articles"]
    assert [article.article_id for article in corpus.articles] == ["news"]
