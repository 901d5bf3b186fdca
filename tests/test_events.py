"""Events: triggers, types, participants, status, dates, and the same event across articles."""

import csv
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.events.clauses import read_clauses
from core.events.patterns import PatternLine, forms, pattern_lines
from core.events.triggers import candidates, find_triggers
from core.pipeline import normalise
from core.records import Article, Evidence
from core.text.layout import lay_out


def lines_fired(text: str) -> set[tuple[int, int]]:
    """(line of the lexicon, offset of the trigger) of everything that fires in a text."""
    layout = lay_out(Article("case", text))
    fired = set()
    for sentence in layout.sentences:
        span = layout.words.between(sentence.start, sentence.end)
        words = layout.words.lowers[span.start : span.stop]
        clauses = read_clauses(layout, sentence, span.start, words)
        hits = [index for index in span if layout.words.lowers[index] in forms()]
        for trigger in find_triggers(clauses, candidates(words, span.start, hits, layout.words.gaps)):
            fired.add((trigger.pattern.line, layout.words.starts[clauses.first + trigger.start]))
    return fired


@pytest.mark.parametrize("line", pattern_lines(), ids=lambda line: f"line {line.line}")
def test_every_pattern_fires_on_its_example(line: PatternLine) -> None:
    text = line.example.replace("‹", "").replace("›", "")
    assert (line.line, line.example.index("‹")) in lines_fired(text)


@pytest.mark.parametrize("line", pattern_lines(), ids=lambda line: f"line {line.line}")
def test_no_pattern_fires_on_its_counter_example(line: PatternLine) -> None:
    assert line.line not in {fired for fired, _ in lines_fired(line.counter_example)}


CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def names(evidence: Evidence, ids: tuple[str, ...]) -> set[str]:
    by_id = {actor.actor_id: actor.name for actor in evidence.actors}
    return {by_id[each] for each in ids}


@pytest.mark.parametrize("case", rows("events.csv"), ids=lambda case: case["text"][:60])
def test_an_event_is_read_with_its_type_sides_status_and_date(case: dict[str, str]) -> None:
    start = case["text"].index("‹")
    evidence = normalise([Article("case", case["text"].replace("‹", "").replace("›", ""), published=day(case["published"]))])
    found = [event for event in evidence.events if event.trigger_start == start]
    if not case["event_type"]:
        assert not found
        return
    (event,) = found
    got = {
        "event_type": event.event_type,
        "sources": ";".join(sorted(names(evidence, event.sources))),
        "targets": ";".join(sorted(names(evidence, event.targets))),
        "status": event.status,
        "dates": f"{event.date_start}..{event.date_end}" if event.date_start else "",
    }
    assert got == {column: got[column] if case[column] == "*" else case[column] for column in got}


PLACES = [
    ("held talks in Oslo", "Oslo"),
    ("held talks near Imran Khan", None),
    ("held talks in the Arab-Israeli dispute", None),
    ("spoke of the Mumbai attack", "Mumbai"),
    ("spoke of Mumbai's attack", None),
]


@pytest.mark.parametrize(("told", "place"), PLACES)
def test_the_place_of_an_event_is_neither_a_person_nor_a_people(told: str, place: str | None) -> None:
    (event,) = normalise([Article("case", f"Norway {told}.")]).events
    assert event.place == place


def groups() -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = tomllib.loads((CASES / "event_groups.toml").read_text(encoding="utf-8"))["case"]
    return cases


@pytest.mark.parametrize("case", groups(), ids=lambda case: case["says"])
def test_mentions_of_one_event_share_a_group_its_sharpest_date_and_its_outcome(case: dict[str, Any]) -> None:
    articles, drawn = [], []
    for name, article in case["articles"].items():
        parts = re.split("[‹›]", article["text"])
        drawn += [(name, len("".join(parts[:at]))) for at in range(1, len(parts), 2)]
        articles.append(Article(name, "".join(parts), published=article["published"]))
    told = {(event.article_id, event.trigger_start): event for event in normalise(articles).events}
    events = [told[place] for place in drawn]
    letters = dict(zip([event.event_group for event in events], case["groups"], strict=True))
    assert [letters[event.event_group] for event in events] == case["groups"]
    assert len(set(case["groups"])) == len(letters)
    assert [f"{event.date_start}..{event.date_end}" if event.date_start else "" for event in events] == case["dates"]
    assert [(event.outcome or "").split(":")[0] for event in events] == case["outcome"]
