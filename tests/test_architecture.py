"""The shape of the house: imports go one way, the screen stays out of core, nothing grows past one screen."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "pages").rglob("*.py"), ROOT / "dashboard.py"])
PARTS = sorted({path.relative_to(ROOT).parts[1].removesuffix(".py") for path in MODULES if path.is_relative_to(ROOT / "core")})

ROWS = """
errors charts
records lexicon disjoint
choices metadata tables text
corpus store corrections comparison co_mentions families agreement citations dates actors
quotes search
events
doubts
pipeline
__init__ __main__
"""
"""A part of core imports from the rows above its own only."""

LONGEST_FILE, LONGEST_PAGE, LONGEST_FUNCTION = 260, 80, 50


def imported(path):
    """The dotted names of the modules that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports from a dot"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parts_imported(path):
    """The parts of core that a file imports."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("core.")} & set(PARTS)


def test_every_part_of_core_has_its_row():
    assert sorted(ROWS.split()) == PARTS


@pytest.mark.parametrize("part", PARTS)
def test_imports_go_one_way(part):
    rows = [row.split() for row in ROWS.strip().split("\n")]
    above = {name for row in rows[: next(at for at, row in enumerate(rows) if part in row)] for name in row}
    files = (ROOT / "core" / part).rglob("*.py") if (ROOT / "core" / part).is_dir() else [ROOT / "core" / f"{part}.py"]
    for file in files:
        assert parts_imported(file) <= above | {part}, file


@pytest.mark.parametrize("path", [path for path in MODULES if "core" in path.parts[-3:]], ids=str)
def test_core_knows_neither_the_screen_nor_the_pages(path):
    assert not {name.split(".")[0] for name in imported(path)} & {"streamlit", "pages", "dashboard"}


def test_nothing_but_the_dashboard_imports_pages_from_outside():
    outside = [path for path in MODULES if not path.is_relative_to(ROOT / "pages") and path.name != "dashboard.py"]
    assert not [path for path in outside if any(name.startswith("pages") for name in imported(path))]


def test_what_is_imported_is_declared_and_what_is_declared_is_imported():
    used = {name.split(".")[0] for path in MODULES for name in imported(path)} - sys.stdlib_module_names
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert used - {"core", "pages"} == {re.match(r"[\w-]+", each)[0] for each in declared}


def test_only_the_command_line_prints():
    printing = [path.name for path in MODULES if any(call == "print" for call in calls(path))]
    assert printing == ["__main__.py"]


def test_nothing_asks_the_clock():
    clocks = {"now", "today", "utcnow", "time", "localtime"}
    assert not [path for path in MODULES if path.is_relative_to(ROOT / "core") and clocks & set(calls(path))]


def calls(path):
    """The names of the functions that a file calls."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_pattern_repeats_a_group_for_good(path):
    """Python before 3.11.5 misreads '(ab)*+' (gh-106052): it keeps the 'a' of a last turn that failed at 'b'."""
    assert re.findall(r"\)(?:[*+?]|\{+\d*,?\d*\}+)\+", path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_stay_short(path):
    text = path.read_text("utf-8")
    is_page = path.parent == ROOT / "pages"
    assert len(text.splitlines()) <= (LONGEST_PAGE if is_page else LONGEST_FILE)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


def test_no_file_is_a_drawer_for_everything():
    drawers = {"utils", "helpers", "constants", "models", "common", "misc"}
    assert not [path for path in MODULES if path.stem in drawers]


def test_the_top_level_holds_what_it_should():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("no git here to say which files are the project's")
    top = {Path(name).parts[0] for name in listed.stdout.splitlines() if not name.startswith(".")}
    assert top == {"README.md", "core", "dashboard.py", "pages", "pyproject.toml", "seeds", "tests"}


def chapter(title):
    """A chapter of README."""
    return (ROOT / "README.md").read_text("utf-8").partition(f"## {title}\n")[2].partition("\n## ")[0]


def test_the_places_that_readme_names_for_changes_exist():
    places = re.findall(r"\]\(([^):]+)\)", chapter("Where do I change …?"))
    assert len(places) > 10
    assert [place for place in places if not (ROOT / place).exists()] == []
