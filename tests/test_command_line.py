"""`python -m core normalise`: what it writes, what it says of bad input, and its exit status."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from time import process_time

import pytest

import core
from core.__main__ import main
from core.corpus import read_articles
from core.pipeline import normalise
from core.records import Evidence

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
TABLES = [field.name for field in fields(Evidence)]


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs the command in this process; its exit status and the lines on its error output."""

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["core", "normalise", *map(str, arguments)])
        status = main()
        return status, capsys.readouterr().err.splitlines()

    return call


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_the_seeds_give_every_table_and_no_complaint(run, tmp_path, form):
    assert run(SEEDS, "--out", tmp_path, "--format", form) == (0, [])
    assert {file.name for file in tmp_path.iterdir()} == {f"{table}.{form}" for table in TABLES}


def test_two_runs_write_the_same(run, tmp_path):
    for out in ("first", "second"):
        run(SEEDS, "--out", tmp_path / out)
    for file in (tmp_path / "first").iterdir():
        assert file.read_bytes() == (tmp_path / "second" / file.name).read_bytes()


def test_the_whole_command_is_one_short_wait(tmp_path):
    """Five articles in under 1.5 seconds, start included."""
    before = os.times().children_user
    subprocess.run([sys.executable, "-m", "core", "normalise", SEEDS, "--out", tmp_path], check=True, cwd=ROOT)
    assert os.times().children_user - before < 1.5


def test_the_five_articles_take_no_time():
    """A tenth of a second on an idle machine; here with room for a busy one."""
    articles = read_articles(SEEDS).articles
    taken = []
    for _ in range(4):
        start = process_time()
        normalise(articles)
        taken.append(process_time() - start)
    assert min(taken) < 0.3


def test_json_lines_need_no_pandas(tmp_path):
    script = "import sys; from core.__main__ import main; main(); assert not {'pandas', 'pyarrow'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script, "normalise", SEEDS, "--out", tmp_path], check=True, cwd=ROOT)


def test_the_public_face_names_what_it_offers():
    assert [callable(getattr(core, name)) for name in core.__all__] == [True] * len(core.__all__)
    with pytest.raises(AttributeError, match="no attribute 'zed'"):
        _ = core.zed


def test_help_shows_an_example_and_names_every_table():
    shown = subprocess.run([sys.executable, "-m", "core", "--help"], check=True, capture_output=True, text=True, cwd=ROOT).stdout
    assert "python -m core normalise seeds --out results --format csv" in shown
    assert [table for table in TABLES if not re.search(rf"\b{table}\b", shown.partition("each table:")[2])] == []


@pytest.mark.parametrize(
    ("files", "line"),
    [
        (None, "articles: no such folder; name a folder that holds *.txt files"),
        ({}, "articles: no *.txt file in this folder; put one article in each .txt file"),
        ({"a.txt": b"\xff"}, "a.txt: byte 0 is not UTF-8; save the file as UTF-8"),
    ],
)
def test_where_nothing_can_be_written_the_status_is_2(run, tmp_path, monkeypatch, files, line):
    monkeypatch.chdir(tmp_path)
    if files is not None:
        Path("articles").mkdir()
        for name, raw in files.items():
            Path("articles", name).write_bytes(raw)
    assert run("articles", "--out", "out") == (2, [line])
    assert not Path("out").exists()


def test_one_bad_article_does_not_cost_the_others(run, tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    (tmp_path / "good.txt").write_text("It fell.")
    assert run(tmp_path, "--out", tmp_path / "out") == (0, ["bad.txt: byte 0 is not UTF-8; save the file as UTF-8"])
    assert json.loads((tmp_path / "out" / "articles.jsonl").read_text())["article_id"] == "good"


def test_a_folder_that_cannot_be_written_gives_one_line_and_status_2(run, tmp_path):
    (tmp_path / "taken").write_text("a file")
    status, (line,) = run(SEEDS, "--out", tmp_path / "taken")
    assert status == 2
    assert line.startswith(f"{tmp_path / 'taken'}: cannot write here (")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_gives_one_line_and_status_2(run, tmp_path):
    tmp_path.chmod(0o555)
    status, (line,) = run(SEEDS, "--out", tmp_path)
    assert (status, line) == (2, f"{tmp_path}: cannot write here (Permission denied); name another folder with --out")


def test_results_never_land_among_the_articles(run, tmp_path):
    (tmp_path / "a.txt").write_text("It fell.")
    (tmp_path / "articles.csv").write_text("file,outlet,title,author,published,url\na.txt,,,,,\n")
    status, (line,) = run(tmp_path, "--out", tmp_path, "--format", "csv")
    assert (status, line) == (2, f"{tmp_path}: this is the folder of the articles; name another folder with --out")
    assert (tmp_path / "articles.csv").read_text().startswith("file,outlet")


def test_tables_of_an_earlier_format_are_named(run, tmp_path):
    run(SEEDS, "--out", tmp_path, "--format", "csv")
    line = f"{tmp_path}: also holds csv tables of an earlier run; delete them if they are out of date"
    assert run(SEEDS, "--out", tmp_path) == (0, [line])


@pytest.fixture
def many(tmp_path):
    """A folder of 120 articles."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number}.txt").write_text("Jane Doe said on Sunday that NATO had attacked the talks.\n" * 15)
    return folder


@contextmanager
def on_a_terminal(*arguments):
    """The command with its error output on a terminal; `shows(words)` waits until the terminal shows them."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "core", "normalise", *map(str, arguments)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=theirs)
    os.close(theirs)
    shown = b""

    def shows(words):
        nonlocal shown
        while words not in shown:
            with suppress(OSError):  # Linux says so at the end of what a terminal shows
                if part := os.read(ours, 1000):
                    shown += part
                    continue
            return False
        return True

    yield process, shows
    process.kill()
    process.wait()
    os.close(ours)


def test_a_long_run_shows_on_a_terminal_how_far_it_has_come(many, tmp_path):
    with on_a_terminal(many, "--out", tmp_path / "out") as (process, shows):
        assert shows(b"] 60 of 120 articles")
        assert shows(b"[########################################] 120 of 120 articles")
        assert process.wait() == 0


def test_a_short_run_shows_nothing_on_a_terminal(tmp_path):
    with on_a_terminal(SEEDS, "--out", tmp_path / "out") as (process, shows):
        assert not shows(b" of 5 articles")
        assert process.wait() == 0


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_run_that_is_stopped_leaves_the_old_results(many, tmp_path, how):
    out = tmp_path / "out"
    subprocess.run([sys.executable, "-m", "core", "normalise", SEEDS, "--out", out], check=True, cwd=ROOT)
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    with on_a_terminal(many, "--out", out) as (process, shows):
        assert shows(b"] 2 of 120 articles")
        process.send_signal(how)
        assert process.wait() == (130 if how == signal.SIGINT else -how)
        assert not shows(b"Traceback")
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before
