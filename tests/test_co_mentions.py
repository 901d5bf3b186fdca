"""Co-mentions: what is counted, against which chance, and with which evidence."""

import math
import re

import pandas as pd
import pytest

from core.co_mentions.about import about
from core.co_mentions.addressed import addressed_to
from core.co_mentions.change import change
from core.co_mentions.directed import share_of_voice, who_about_whom, who_does_what
from core.co_mentions.pairs import evidence, pairs
from tests.case_files import rows


def drawn(*articles: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Articles drawn as lines 'zone: A B | C': a paragraph a line, sentences parted by |, each word an actor."""
    sentences, mentions = [], []
    for number, article in enumerate(articles):
        at = 0
        for paragraph, line in enumerate(article.strip().splitlines()):
            zone, _, text = line.strip().partition(": ")
            for sentence in text.split(" | "):
                place = {"article_id": f"a{number}", "start": at, "end": at + len(sentence), "text": sentence}
                sentences.append(place | {"paragraph": paragraph, "zone": zone})
                for word in re.finditer(r"\S+", sentence):
                    span = {"start": at + word.start(), "end": at + word.end(), "text": word[0]}
                    mentions.append({"article_id": f"a{number}", **span, "actor_id": word[0]})
                at += len(sentence) + 1
    return pd.DataFrame(sentences), pd.DataFrame(mentions)


def counted(found: pd.DataFrame) -> dict[str, int]:
    return dict(zip(found["left"] + found["right"], found["count"], strict=True))


TWO = ("body: A B | A C\nbody: D", "body: A B | D\nbody: C B A")


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("sentence", {"AB": 3, "AC": 2, "BC": 1}),
        ("paragraph", {"AB": 3, "AC": 2, "BC": 2, "AD": 1, "BD": 1}),
        ("article", {"AB": 2, "AC": 2, "AD": 2, "BC": 2, "BD": 2, "CD": 2}),
    ],
)
def test_a_unit_counts_a_pair_once(level: str, expected: dict[str, int]) -> None:
    sentences, mentions = drawn(*TWO)
    assert counted(pairs(mentions, sentences, level)) == expected


REPEATED = ["headline", "subheading", "headline_duplicate", "caption_duplicate", "boilerplate", "byline", "agency_credit"]


@pytest.mark.parametrize("zone", REPEATED)
def test_what_is_said_again_or_is_furniture_does_not_count(zone: str) -> None:
    sentences, mentions = drawn(f"{zone}: A B\nbody: A C")
    assert counted(pairs(mentions, sentences)) == {"AC": 1}


def test_a_headline_counts_in_its_article_as_a_whole() -> None:
    sentences, mentions = drawn("headline: A\nbody: B")
    assert counted(pairs(mentions, sentences, "article")) == {"AB": 1}


def test_minimum_support_leaves_rare_pairs_out() -> None:
    sentences, mentions = drawn(*TWO)
    assert counted(pairs(mentions, sentences, minimum=2)) == {"AB": 3, "AC": 2}


def test_npmi_is_one_for_always_together_and_zero_for_chance() -> None:
    sentences, mentions = drawn("body: A B\nbody: C D\nbody: C E\nbody: F D\nbody: F E")
    found = pairs(mentions, sentences).set_index(["left", "right"])
    assert found.loc[("A", "B"), "npmi"] == pytest.approx(1)
    chance = math.log((1 / 5) / (2 / 5 * 2 / 5)) / -math.log(1 / 5)
    assert found.loc[("C", "D"), "npmi"] == pytest.approx(chance)


def test_npmi_is_unknown_where_both_are_everywhere() -> None:
    sentences, mentions = drawn("body: A B", "body: B A")
    assert pairs(mentions, sentences)["npmi"].isna().all()


def test_jaccard_and_share_of_articles() -> None:
    sentences, mentions = drawn(*TWO)
    row = pairs(mentions, sentences).set_index(["left", "right"]).loc[("A", "C")]
    assert (row["jaccard"], row["share_of_articles"]) == (2 / 4, 1.0)


def test_a_pair_opens_its_sentences() -> None:
    sentences, mentions = drawn(*TWO)
    found = evidence(mentions, sentences, "C", "A")
    assert list(found["text"]) == ["A C", "C B A"]
    article = {"a0": "A B A C D", "a1": "A B D C B A"}
    spans = zip(found["article_id"], found["left_spans"], strict=True)
    assert [article[name][start:end] for name, each in spans for start, end in each] == ["C", "C"]


def test_evidence_of_a_paragraph_lists_the_sentences_of_either() -> None:
    sentences, mentions = drawn("body: A | X | B")
    assert list(evidence(mentions, sentences, "A", "B", "paragraph")["text"]) == ["A", "B"]


def test_change_between_episodes() -> None:
    sentences, mentions = drawn("body: A B\nbody: A C\nbody: X", "body: A C | A C\nbody: A D")
    articles = pd.DataFrame({"article_id": ["a0", "a1"], "episode": ["then", "now"]})
    found = change(mentions, sentences, articles, "then", "now")
    assert dict(zip(found["left"] + found["right"], found["change"], strict=True)) == {"AB": "went", "AC": "grew", "AD": "came"}


def test_no_mentions_give_no_pairs() -> None:
    sentences, mentions = drawn("body: A B")
    assert pairs(mentions[:0], sentences).empty
    assert pairs(mentions, sentences[:0]).empty


QUOTES = pd.DataFrame(
    [
        ("a0", 0, 10, "one two three", "direct", "A", "body", ("v1",)),
        ("a0", 20, 30, "one two three", "direct", "A", "headline", ()),
        ("a1", 0, 10, "one two", "mixed", "A", "body", ("v1",)),
        ("a1", 20, 30, "one", "indirect", "B", "body", ()),
    ],
    columns=["article_id", "start", "end", "text", "kind", "speaker_id", "zone", "variant_group"],
)
MENTIONS = pd.DataFrame(
    [("a0", 2, 3, "C"), ("a0", 4, 5, "A"), ("a0", 9, 11, "D"), ("a1", 5, 6, "C"), ("a1", 22, 23, "D"), ("a0", 22, 23, "D")],
    columns=["article_id", "start", "end", "actor_id"],
)


def test_a_quotation_is_about_whom_it_mentions_but_not_about_its_speaker() -> None:
    found = about(QUOTES, MENTIONS)
    assert list(zip(found["quote"], found["actor_id"], strict=True)) == [(0, "C"), (1, "D"), (2, "C"), (3, "D")]


def test_who_speaks_about_whom_counts_an_utterance_once() -> None:
    found = who_about_whom(QUOTES, MENTIONS).set_index(["speaker_id", "actor_id"])
    assert tuple(found.loc[("A", "C"), ["quotes", "utterances", "articles", "rows"]]) == (2, 1, 2, (0, 2))
    assert ("A", "D") not in found.index


def doings(*rows: tuple[object, ...]) -> pd.DataFrame:
    """Events as rows of article, type, status, sources, targets and group."""
    return pd.DataFrame(rows, columns=["article_id", "event_type", "status", "sources", "targets", "event_group"])


def test_who_does_what_counts_an_event_told_twice_once() -> None:
    twice = [("a0", "AID", "occurred", ("A", "B"), ("C",), "e1"), ("a1", "AID", "occurred", ("A",), ("C",), "e1")]
    found = who_does_what(doings(*twice, ("a1", "AID", "occurred", (), ("C",), None)))
    listed = [tuple(row) for row in found[["source", "target", "events", "mentions", "articles"]].itertuples(index=False)]
    assert listed == [("A", "C", 1, 2, 2), ("B", "C", 1, 1, 1)]


def test_nobody_does_a_thing_to_itself_where_two_act_together() -> None:
    found = who_does_what(doings(("a0", "CONSULT", "planned", ("A", "B"), ("A", "B"), None)))
    assert list(zip(found["source"], found["target"], strict=True)) == [("A", "B"), ("B", "A")]


def test_who_does_what_keeps_apart_what_happened_and_what_did_not() -> None:
    found = who_does_what(doings(*[("a0", "AID", status, ("A",), ("B",), None) for status in ("denied", "occurred", "occurred")]))
    assert list(found["statuses"]) == ["occurred 2, denied 1"]


def test_share_of_voice_names_those_spoken_about_and_never_quoted() -> None:
    actors = pd.DataFrame([(name, name, "person") for name in "ABCDE"], columns=["actor_id", "name", "kind"])
    voice = share_of_voice(QUOTES, MENTIONS, actors).set_index("actor_id")
    assert list(voice.index) == ["A", "C", "D", "B"]
    assert list(voice["never_quoted"]) == [False, True, True, False]
    assert tuple(voice.loc["A", ["quotes", "utterances", "words", "share"]]) == (2, 1, 5, 1.0)


@pytest.mark.parametrize("case", rows("addressed.csv"), ids=lambda case: case["text"])
def test_the_addressee_stands_right_after_the_verb(case: dict[str, str]) -> None:
    text, marks = "", {}
    for piece in re.split(r"([\[\]{}‹›])", case["text"]):
        if piece in "[]{}‹›" and piece:
            marks.setdefault(piece, []).append(len(text))
        else:
            text += piece
    named = [("a", start, end, text[start:end], case["known_by"]) for start, end in zip(marks["‹"], marks["›"], strict=True)]
    mentions = pd.DataFrame(named, columns=["article_id", "start", "end", "actor_id", "known_by"])
    spans = {"start": marks["{"], "end": marks["}"], "cue_start": marks["["], "cue_end": marks["]"]}
    quotes = pd.DataFrame({"article_id": ["a"], **spans, "speaker_id": [named[0][3]]})
    found = addressed_to(quotes, mentions, pd.DataFrame({"article_id": ["a"], "text": [text]}))
    assert list(found["actor_id"]) == [name for name in [case["addressee"]] if name]
