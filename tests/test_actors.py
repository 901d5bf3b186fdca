"""Actors: names found, spellings merged, namesakes kept apart."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.actors import find_mentions, list_actors
from core.actors.known import index
from core.actors.lexicon import is_listed
from core.records import Article, Mention
from core.text.layout import lay_out

CASES = tomllib.loads((Path(__file__).parent / "cases" / "mentions.toml").read_text(encoding="utf-8"))["case"]


def read(text: str) -> tuple[str, int, int]:
    """The text without its drawn marks, and where they stood."""
    start, end = text.index("‹"), text.index("›") - 1
    return text.replace("‹", "").replace("›", ""), start, end


def mentions_of(text: str, published: date | None = None) -> list[Mention]:
    return list_actors([find_mentions(lay_out(Article("a", text, published=published)))])[1][0]


@pytest.mark.parametrize("case", CASES, ids=[case["because"] for case in CASES])
def test_drawn_words_name_the_actor_and_no_other(case: dict[str, Any]):
    text, start, end = read(case["text"])
    found = mentions_of(text, case.get("published"))
    met = {mention.actor_id for mention in found if (mention.start, mention.end) == (start, end)}
    assert met == (set() if case.get("refused") else {case["actor"]})


def test_every_mention_is_verbatim_and_gives_its_reason():
    text = "Ünal Çelik’s ministry, U.S.-led forces and N.Korea’s Kim Jong-un — ‘the North’ — met\u2028in Seoul."
    found = mentions_of(text)
    assert len(found) >= 3
    assert all(text[mention.start : mention.end] == mention.text and mention.rule for mention in found)


def test_every_spelling_of_the_lexicons_belongs_to_a_known_actor():
    assert all(is_listed(name.actor_id) for names in index().values() for _, name in names)
