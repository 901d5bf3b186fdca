"""The desk: the articles of a folder with everything found in them, read once and shared by all visitors."""

import gc
import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import streamlit as st
from pandas import DataFrame

from core.corpus import read_articles
from core.corrections import correct_from
from core.errors import DeskError
from core.families import find_families
from core.pipeline import normalise_sound
from core.quotes.passport import passports
from core.records import Actor, Article, Evidence, TimeExpression, Variant, VariantDifference
from core.tables import frames

ROOT = Path(__file__).parents[2]
FOLDER_VARIABLE = "DESK_FOLDER"
READ = (".txt", ".csv", ".toml", ".py")
Row = TypeVar("Row", Variant, VariantDifference)
LOCATED = ("articles", "zones", "sentences", "dates", "mentions", "quotes", "events")


@dataclass(frozen=True)
class Desk:
    """What the pages show. Shared by all visitors: nobody may change it.

    tables: one dataframe for each list of `evidence` (articles, sentences, dates, mentions, quotes, events …); the index of a
    frame is the place in that list, also after filtering; sentence_spans: (start, end) of the sentences of each article;
    dates: the time expressions of each article;
    roles: (article_id, actor_id) -> the first role written beside the name in that article;
    actor_labels: what the filter shows -> actor_id, most mentioned first; a name that two actors share carries its id;
    variants, differences: the rows of each variant_group; passports: key of a quotation -> verdict on its words, and why;
    families: as core.families.find_families, which articles go back to one source;
    problems: what could not be read, in words; version: changes with the files and the rules, to key caches on.
    """

    folder: Path
    evidence: Evidence
    articles: Mapping[str, Article]
    actors: Mapping[str, Actor]
    sentence_spans: Mapping[str, list[tuple[int, int]]]
    dates: Mapping[str, list[TimeExpression]]
    roles: Mapping[tuple[str, str], str]
    actor_labels: Mapping[str, str]
    variants: Mapping[str, list[Variant]]
    differences: Mapping[str, list[VariantDifference]]
    passports: Mapping[tuple[str, int, int], tuple[str, str]]
    families: DataFrame
    tables: Mapping[str, DataFrame]
    problems: tuple[str, ...]
    version: str

    @property
    def names(self) -> dict[str, str]:
        """actor_id -> the name to print."""
        return {actor_id: actor.name for actor_id, actor in self.actors.items()}

    def name(self, actor_id: str | None) -> str | None:
        """The name to print for an actor; the id itself when the actor is unknown, None for None."""
        actor = self.actors.get(actor_id or "")
        return actor.name if actor else actor_id

    def found_in(self, article_id: str) -> Evidence:
        """What was found in one article: the tables in LOCATED have its rows only, the others all of theirs."""
        mine = {name: [row for row in getattr(self.evidence, name) if row.article_id == article_id] for name in LOCATED}
        return replace(self.evidence, **mine)


def chosen_folder() -> Path:
    """The folder to show: named after `--` on the command line, else by DESK_FOLDER, else seeds."""
    if Path(sys.argv[0]).name == "dashboard.py" and len(sys.argv) > 1:
        return Path(sys.argv[1]).expanduser()
    return Path(os.environ.get(FOLDER_VARIABLE) or ROOT / "seeds").expanduser()


def open_desk(folder: Path) -> Desk:
    """The desk for `folder`, read again only when one of its files or one of core's rules has changed."""
    return _read(folder, *_stamps(folder))


@st.cache_data(ttl=2, show_spinner=False)
def _stamps(folder: Path) -> tuple[tuple[int, int], tuple[int, int]]:
    """The stamps of the articles and of core's rules; looked up again after two seconds, for it takes some milliseconds."""
    return _stamp([str(folder)] if folder.is_dir() else []), _stamp(place for place, _, _ in os.walk(ROOT / "core"))


def _stamp(folders: Iterable[str]) -> tuple[int, int]:
    """(how many files of articles, lists and rules, when the youngest was written) directly in the folders."""
    files = (file for folder in folders for file in os.scandir(folder) if file.name.endswith(READ) and file.is_file())
    times = [file.stat().st_mtime_ns for file in files]
    return len(times), max(times, default=0)


@st.cache_resource(show_spinner="Reading the articles …", max_entries=4)
def _read(folder: Path, files: tuple[int, int], rules: tuple[int, int]) -> Desk:
    """Read and normalise; `files` and `rules` are only the key. An unreadable folder gives a desk without articles."""
    problems: tuple[DeskError, ...]
    try:
        corpus = read_articles(folder)
        articles, problems = corpus.articles, corpus.problems
    except DeskError as problem:
        articles, problems = (), (problem,)
    evidence, stumbles = normalise_sound(articles)
    evidence, refused = correct_from(folder, evidence)
    problems = (*problems, *stumbles, *refused)
    spans: dict[str, list[tuple[int, int]]] = {article.article_id: [] for article in articles}
    for sentence in evidence.sentences:
        spans[sentence.article_id].append((sentence.start, sentence.end))
    dates: dict[str, list[TimeExpression]] = {}
    for date in evidence.dates:
        dates.setdefault(date.article_id, []).append(date)
    roles = {(row.article_id, row.actor_id): row.role for row in reversed(evidence.mentions) if row.role}
    tables = frames(evidence)
    desk = Desk(
        folder=folder,
        evidence=evidence,
        articles={article.article_id: article for article in evidence.articles},
        actors={actor.actor_id: actor for actor in evidence.actors},
        sentence_spans=spans,
        dates=dates,
        roles=roles,
        actor_labels=_labels(evidence),
        variants=_grouped(evidence.variants),
        differences=_grouped(evidence.variant_differences),
        passports=_passports(tables),
        families=find_families(tables["articles"], tables["zones"], tables["quotes"]),
        tables=tables,
        problems=tuple(map(str, problems)),
        version=f"{folder} {files} {rules}",
    )
    gc.collect()
    gc.freeze()  # the corpus stays for good: left out of the collection after every run (78 -> 3 ms a click)
    return desk


def _grouped(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.variant_group, []).append(row)
    return groups


def _passports(tables: Mapping[str, DataFrame]) -> dict[tuple[str, int, int], tuple[str, str]]:
    quotes, found = tables["quotes"], passports(tables["quotes"], tables["articles"], tables["variants"])
    keys = zip(quotes["article_id"], quotes["start"].tolist(), quotes["end"].tolist(), strict=True)
    return dict(zip(keys, zip(found["verdict"], found["explanation"], strict=True), strict=True))


def _labels(evidence: Evidence) -> dict[str, str]:
    counts = Counter(mention.actor_id for mention in evidence.mentions)
    names = Counter(actor.name for actor in evidence.actors)
    actors = sorted(evidence.actors, key=lambda actor: -counts[actor.actor_id])
    return {actor.name if names[actor.name] == 1 else f"{actor.name} ({actor.actor_id})": actor.actor_id for actor in actors}
