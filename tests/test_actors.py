"""Actors: names found, spellings merged, namesakes kept apart."""

import csv
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.actors import find_mentions, find_remarks, list_actors
from core.actors.known import Name, arrange, index
from core.actors.lexicon import is_listed, known_people
from core.actors.terms import terms
from core.errors import LexiconError
from core.lexicon import FOLDER as FOLDER_OF_WORDS
from core.records import Article, Mention
from core.text.layout import lay_out
from core.text.places import Place

FOLDER = Path(__file__).parent / "cases"
CASES = tomllib.loads((FOLDER / "mentions.toml").read_text(encoding="utf-8"))["case"]
ROLES = tomllib.loads((FOLDER / "roles.toml").read_text(encoding="utf-8"))["case"]


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


@pytest.mark.parametrize("case", ROLES, ids=[case["text"] for case in ROLES])
def test_the_role_is_the_words_beside_the_name(case: dict[str, Any]):
    text, start, end = read(case["text"])
    roles = [mention.role for mention in mentions_of(text) if (mention.start, mention.end) == (start, end)]
    assert roles == [case["role"] or None]


def test_a_name_ordered_or_hyphenated_otherwise_is_one_person_with_the_reason_given():
    texts = [
        "Envoy Hong Jang-won spoke.",
        "Envoy Hong Jang Won left.",
        "Envoy Jang-won Hong sat down.",
        "Envoy Hong Jang-min sat.",
    ]
    actors, mentions = list_actors([find_mentions(lay_out(Article(str(n), text))) for n, text in enumerate(texts)])
    ids = [found[0].actor_id for found in mentions]
    assert ids[0] == ids[1] == ids[2] != ids[3]
    assert "spelled otherwise" in mentions[1][0].rule + mentions[2][0].rule + mentions[0][0].rule
    assert {actor.actor_id for actor in actors} == set(ids)


def test_what_one_article_says_of_a_person_counts_under_the_fuller_name_of_another():
    texts = ["They met Ana R. Berisha.", "French senator Ana Berisha spoke."]
    actors = list_actors([find_mentions(lay_out(Article(str(n), text))) for n, text in enumerate(texts)])[0]
    assert ("Ana R. Berisha", "FRA") in [(actor.name, actor.country) for actor in actors]


def test_initials_tell_people_of_one_name_apart_over_all_articles():
    texts = ["They met Ana P. Berisha.", "They met Ana R. Berisha.", "They met Ana Berisha."]
    actors = list_actors([find_mentions(lay_out(Article(str(n), text))) for n, text in enumerate(texts)])[0]
    assert [actor.name for actor in actors] == ["Ana Berisha", "Ana P. Berisha", "Ana R. Berisha"]


def test_the_kind_of_a_name_follows_from_what_is_told_behind_it():
    texts = ["Polly Brenner, a fast-growing British conglomerate, will pay.", "Polly Brenner, a company spokeswoman, said so."]
    kinds = [list_actors([find_mentions(lay_out(Article("a", text)))])[0] for text in texts]
    assert [[each.kind for each in actors if each.name == "Polly Brenner"] for actors in kinds] == [["organisation"], ["person"]]


def remarks_on(*articles: Article) -> list[tuple[str, str, str]]:
    mentions = list_actors([find_mentions(lay_out(article)) for article in articles])[1]
    return [(remark.article_id, remark.kind, remark.text) for remark in find_remarks(articles, mentions)]


def test_a_role_outside_its_term_is_remarked_on_and_left_as_it_is():
    article = Article("a", "Dutch Prime Minister Mark Rutte spoke.", published=date(2024, 7, 11))
    assert remarks_on(article) == [("a", "term of office", "Mark Rutte")]


def test_a_former_minister_and_a_sitting_one_are_not_remarked_on():
    former = Article("a", "Former Dutch Prime Minister Mark Rutte spoke.", published=date(2024, 9, 1))
    sitting = Article("b", "Dutch Prime Minister Mark Rutte spoke.", published=date(2023, 7, 11))
    assert remarks_on(former, sitting) == []


def test_another_office_in_an_earlier_article_is_remarked_on():
    earlier = Article("a", "Dutch Prime Minister Mark Rutte spoke.", published=date(2023, 7, 11))
    later = Article("b", "NATO Secretary General Mark Rutte spoke.", published=date(2024, 10, 21))
    assert remarks_on(earlier, later) == [("b", "other role", "Mark Rutte")]


def test_a_name_with_two_owners_is_refused_unless_weak():
    place = Place(7, "hill", "Hill", "", "Kremlin")
    strong = ("places.csv", place, Name("hill", "Kremlin", "place"))
    weak = ("weak_names.csv", place, Name("hill", "Kremlin", "place", needs=("russia",)))
    body = ("organisations.csv", place, Name("kremlin", "Kremlin", "name"))
    arrange([body, weak])
    with pytest.raises(LexiconError, match=r"places.csv, line 7: 'Kremlin' already means kremlin; .*weak"):
        arrange([body, strong])


def test_every_term_of_office_names_known_actors_and_runs_forward():
    for term in terms():
        assert is_listed(term.of), term
        assert term.person in known_people(), term
        assert not term.end or term.begin < term.end, term


@pytest.mark.parametrize(
    "file", ["countries", "organisations", "people", "places", "titles", "first_names", "bodies", "weak_names"]
)
def test_a_lexicon_is_sorted_and_names_nothing_twice(file: str):
    with (FOLDER_OF_WORDS / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        first = [row[0] for row in csv.reader(line for line in lines if not line.startswith("#"))][1:]
    assert first == sorted(first)
    assert len(first) == len(set(first))
