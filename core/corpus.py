"""Reads a folder of articles: *.txt files and, beside them, an optional articles.csv that says where each comes from."""

import csv
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from core.errors import CorpusError
from core.records import Article

METADATA = "articles.csv"
COLUMNS = tuple(field.name for field in fields(Article) if field.name not in ("article_id", "text"))


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles that could be read, sorted by id, and an error for each thing that could not."""

    articles: tuple[Article, ...]
    problems: tuple[CorpusError, ...]


def read_articles(folder: Path) -> Corpus:
    """Read every *.txt of `folder`; a bad file or a bad line of articles.csv becomes a problem and costs nothing else.

    Raises CorpusError when there is no such folder or no article in it.
    """
    if not folder.is_dir():
        raise CorpusError(str(folder), "no such folder", "name a folder that holds *.txt files")
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise CorpusError(str(folder), "no *.txt file in this folder", "put one article in each .txt file")
    problems: list[CorpusError] = []
    known = _metadata(folder / METADATA, problems)
    articles = []
    for file in files:
        try:
            articles.append(Article(file.stem, _text(file), **known.get(file.name, {})))  # type: ignore[arg-type]
        except CorpusError as problem:
            problems.append(problem)
    return Corpus(tuple(articles), tuple(problems))


def _text(file: Path) -> str:
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise CorpusError(file.name, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
    if not text.strip():
        raise CorpusError(file.name, "the file is empty", "paste the article's text or delete the file")
    return text


def _metadata(file: Path, problems: list[CorpusError]) -> dict[str, dict[str, str | date | None]]:
    if not file.exists():
        return {}
    known: dict[str, dict[str, str | date | None]] = {}
    with file.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), 2):
            values: dict[str, str | date | None] = {column: row.get(column) or None for column in COLUMNS}
            try:
                values["published"] = date.fromisoformat(row["published"]) if row.get("published") else None
            except ValueError:
                problems.append(CorpusError(f"{file.name}, line {number}", f"no date {row['published']!r}", "write YYYY-MM-DD"))
            known[row["file"]] = values
    return known
