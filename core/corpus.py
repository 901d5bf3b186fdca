"""Reads a folder of articles: *.txt files and, beside them, an optional articles.csv that says where each comes from."""

from dataclasses import dataclass
from pathlib import Path

from core.errors import CorpusError
from core.metadata import METADATA, read_metadata
from core.records import Article

LARGEST = 5_000_000
"""Bytes of the largest file that is read: a long novel. No news article comes near it, and the results would fill the memory."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The articles that could be read, sorted by id, and an error for each thing that could not."""

    articles: tuple[Article, ...]
    problems: tuple[CorpusError, ...]


def read_articles(folder: Path) -> Corpus:
    """Read every *.txt of `folder`; a bad file or a bad line of articles.csv becomes a problem and costs nothing else.

    Raises CorpusError when there is no such folder or no *.txt in it. Hidden files (.name) are passed over.
    """
    if not folder.is_dir():
        raise CorpusError(str(folder), "no such folder", "name a folder that holds *.txt files")
    try:
        files = [file for file in folder.iterdir() if file.suffix.lower() == ".txt" and not file.name.startswith(".")]
    except OSError as error:
        raise CorpusError(str(folder), f"cannot be read ({error.strerror})", "make the folder readable") from error
    if not files:
        raise CorpusError(str(folder), "no *.txt file in this folder", "put one article in each .txt file")
    files.sort(key=lambda file: (file.stem, file.suffix))
    problems: list[CorpusError] = []
    known = read_metadata(folder / METADATA, [file.name for file in files], problems)
    articles: dict[str, Article] = {}
    for file in files:
        try:
            article = Article(file.stem, _text(file), **known.get(file.name, {}))
            if article.article_id in articles:
                raise CorpusError(file.name, f"there is another file named {file.stem}", "rename one of the two")
            articles[article.article_id] = article
        except CorpusError as problem:
            problems.append(problem)
    return Corpus(tuple(articles.values()), tuple(problems))


def _text(file: Path) -> str:
    """The text exactly as decoded: no byte order mark removed, no line end changed."""
    name = file.name.encode("utf-8", "backslashreplace").decode()
    if name != file.name:
        raise CorpusError(name, "the file's name is not UTF-8", "rename the file")
    try:
        size = file.stat().st_size
        if size > LARGEST:
            what = f"{size / 1e6:.0f} MB are no news article (at most {LARGEST / 1e6:.0f} MB)"
            raise CorpusError(name, what, "split the file into its articles")
        raw = file.read_bytes()
        text = raw.decode("utf-8")
    except OSError as error:
        raise CorpusError(name, f"cannot be read ({error.strerror})", "make it a readable file") from error
    except UnicodeDecodeError as error:
        guess = " (it looks like UTF-16)" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        raise CorpusError(name, f"byte {error.start} is not UTF-8{guess}", "save the file as UTF-8") from error
    if not text.lstrip("\ufeff").strip():
        raise CorpusError(name, "the file is empty", "paste the article's text or delete the file")
    return text
