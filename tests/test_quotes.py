"""Quotations: every case of cases/quotes.toml, and the promises that hold for any text."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from core.corpus import read_articles
from core.pipeline import normalise
from core.quotes import find_quotes
from core.quotes.cues import cue_classes, cue_forms
from core.records import Article, Mention
from core.text.layout import lay_out
from core.text.marks import find_pairs

CASES = tomllib.loads((Path(__file__).parent / "cases" / "quotes.toml").read_text(encoding="utf-8"))["case"]
DRAWN = re.compile(r"[‹›«»]")
SEEDS = Path(__file__).parent.parent / "seeds"


def quotes_in(text, mentions=()):
    return find_quotes(lay_out(Article("case", text)), list(mentions))


def drawn(text):
    """(text without the drawing, contents, the speaker's words)."""
    contents = [DRAWN.sub("", content) for content in re.findall("‹(.*?)›", text, re.S)]
    speaker = re.search("«(.*?)»", text)
    return DRAWN.sub("", text), contents, speaker and speaker[1]


def is_counter(case):
    return "‹" not in case["text"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_case_is_found_as_it_is_drawn(case):
    text, contents, speaker = drawn(case["text"])
    found = quotes_in(text)
    assert [quote.text for quote in found] == contents
    assert {text[quote.speaker_start : quote.speaker_end] for quote in found if quote.speaker_start is not None} <= {speaker}


@pytest.mark.parametrize("case", [case for case in CASES if "pattern" in case and not is_counter(case)])
def test_a_case_shows_the_pattern_it_names(case):
    assert case["pattern"] in {quote.rule.split(" (")[0] for quote in quotes_in(drawn(case["text"])[0])}


def test_every_pattern_has_a_case_and_a_counter_case():
    shown = {case["pattern"] for case in CASES if "pattern" in case and not is_counter(case)}
    assert shown == {case["pattern"] for case in CASES if "pattern" in case and is_counter(case)}


@pytest.mark.parametrize("each", cue_classes(), ids=[each.cue_class for each in cue_classes()])
def test_every_class_of_cues_is_found_in_its_example_and_not_in_its_counter_example(each):
    text, contents, speaker = drawn(each.example)
    (quote,) = quotes_in(text)
    assert ([quote.text], text[quote.speaker_start : quote.speaker_end], quote.cue_class) == (contents, speaker, each.cue_class)
    assert quotes_in(each.counter_example) == []


def test_every_class_of_cues_has_a_cue():
    used = {cue.cue_class for form in cue_forms().values() for cue in form.cues}
    assert used == {each.cue_class for each in cue_classes()}


def test_every_pattern_met_in_the_seeds_has_a_case():
    shown = {case["pattern"] for case in CASES if "pattern" in case}
    met = {quote.rule.split(" (")[0] for article in read_articles(SEEDS).articles for quote in find_quotes(lay_out(article), [])}
    assert met <= shown


def test_the_turns_of_a_transcript_are_their_speakers_words():
    text = (
        "Ana Duarte, Mayor of Porto: The harbour will close. It is old.\n"
        "Rui Silva (Herald): Is the water clean?\nQ: And the boats?\nAna Duarte: They are."
    )
    spoken = [(text[quote.speaker_start : quote.speaker_end], quote.text) for quote in quotes_in(text)]
    assert spoken == [
        ("Ana Duarte", "The harbour will close. It is old."),
        ("Rui Silva", "Is the water clean?"),
        ("Q", "And the boats?"),
        ("Ana Duarte", "They are."),
    ]


def test_labels_that_nobody_bears_twice_are_no_turns():
    assert quotes_in("Blue Harbour: closed in May.\nOld Harbour: open.\nWater: clean.") == []


CLAUSES = [
    ("Kim said the plan was “a sham”; Duarte called it “a gift.”", "Duarte", "it “a gift.”"),
    ("The port closed, with Kim accusing the owners of greed and Duarte urging them to leave.", "Duarte", "them to leave."),
    ("Kim said the plan failed, while the boats sank in May, Duarte reported.", "Duarte", "the boats sank in May"),
]


@pytest.mark.parametrize(("text", "speaker", "said"), CLAUSES)
def test_a_clause_beside_anothers_words_keeps_its_own_speaker(text, speaker, said):
    spoken = [(text[quote.speaker_start : quote.speaker_end], quote.text) for quote in quotes_in(text)]
    assert (speaker, said) in spoken
    assert "Kim" in {who for who, _ in spoken}


def test_both_speakers_of_a_passed_on_utterance_are_kept():
    text = "Duarte said that Silva had told reporters the water was clean."
    people = [
        Mention("case", text.index(name), text.index(name) + len(name), name, name, "name", None, "")
        for name in ("Duarte", "Silva")
    ]
    assert {(quote.speaker_id, quote.reported_by) for quote in quotes_in(text, people)} == {("Duarte", None), ("Silva", "Duarte")}


@pytest.mark.parametrize(
    "text",
    [
        "The Herald quoted Duarte as saying the water was clean.",
        "Duarte was quoted by The Herald as saying the water was clean.",
        "Duarte was quoted as saying by The Herald that the water was clean.",
    ],
)
def test_who_quotes_another_passes_on(text):
    known = [
        Mention("case", text.index(name), text.index(name) + len(name), name, name, "name", None, "")
        for name in sorted(("Duarte", "Herald"), key=text.index)
    ]
    assert {(quote.speaker_id, quote.reported_by) for quote in quotes_in(text, known)} == {("Duarte", "Herald")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Minister of State Ana Duarte, who left, said the water was clean.", "Minister of State"),
        ("Porto's mayor, Ana Duarte, has said that the water was clean.", "Porto's mayor"),
        ("“Yes,” said Ana Duarte, director of the port, who said the water was clean.", "director of the port"),
    ],
)
def test_the_bearer_of_a_role_speaks(text, role):
    start = text.index("Ana Duarte")
    person = Mention("case", start, start + 10, "Ana Duarte", "ana_duarte", "name", role, "")
    assert {quote.speaker_id for quote in quotes_in(text, [person])} == {"ana_duarte"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("“Yes,” said its director, Ana Duarte.", "ana_duarte"),
        ("“Yes,” said its director, Ana Duarte", "ana_duarte"),
        ("“Yes,” said its director, Ana Duarte, on Monday.", "ana_duarte"),
        ("“Yes,” said its director, and Ana Duarte, of the port, left.", None),
        ("“Yes,” said two aides, Ana Duarte.", None),
    ],
)
def test_the_name_behind_the_role_of_who_speaks_is_who_bears_it(text, meant):
    start = text.index("Ana Duarte")
    person = Mention("case", start, start + 10, "Ana Duarte", "ana_duarte", "name", None, "")
    assert quotes_in(text, [person])[0].speaker_id == meant


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("University of Kent professor Ana Duarte said the water was clean.", "Ana Duarte"),
        ("“Yes,” University of Kent professor Ana Duarte said.", "Ana Duarte"),
        ("According to University of Kent professor Ana Duarte, the water was clean.", "Ana Duarte"),
        ("University of Kent professors close to Ana Duarte said the water was clean.", "University of Kent professors"),
        ("University of Kent and Ana Duarte said the water was clean.", "University of Kent and Ana Duarte"),
        ("Aides of Ana Duarte said the water was clean.", "Aides"),
    ],
)
def test_a_name_with_of_in_it_may_say_where_the_speaker_is_from(text, speaker):
    names = [name for name in ("University of Kent", "Ana Duarte") if name in text]
    people = [Mention("case", (at := text.index(name)), at + len(name), name, name, "name", None, "") for name in names]
    assert {quote.speaker for quote in quotes_in(text, people)} == {speaker}


def test_a_name_inside_a_description_does_not_hide_who_is_described():
    text = "The French leader said the water was clean."
    leader = Mention("case", 0, 17, "The French leader", "ana_duarte", "title", None, "")
    country = Mention("case", 4, 10, "French", "france", "demonym", None, "")
    assert {quote.speaker_id for quote in quotes_in(text, [leader, country])} == {"ana_duarte"}


def test_an_actor_gives_the_name_and_a_description_stays_in_words():
    text = "“Yes, we will,” said Duarte. A senior official said the water was clean."
    start = text.index("Duarte")
    person = Mention("case", start, start + 6, "Duarte", "ana_duarte", "surname", None, "")
    found = find_quotes(lay_out(Article("case", text)), [person], {"ana_duarte": "Ana Duarte"})
    assert [(quote.speaker_id, quote.speaker) for quote in found] == [("ana_duarte", "Ana Duarte"), (None, "A senior official")]


def test_a_pronoun_is_never_printed_as_the_speaker():
    (quote,) = quotes_in("“The harbour will reopen,” she said.")
    assert (quote.speaker, quote.speaker_id) == (None, None)
    assert quote.speaker_start is not None


@pytest.mark.parametrize(
    "text", ["“", "”", '"' * 99, "said", "said said", "“a” said", ": “", "according to", "— —", "A:", "(", "He said that", "‘’"]
)
def test_odd_text_does_no_harm(text):
    for quote in quotes_in(text):
        assert text[quote.start : quote.end] == quote.text


def test_pairs_of_marks_never_overlap_and_never_leave_their_paragraph():
    text = '“A ‘b’ c” d “e\n“f” \'g h\' "i" j" k'
    cut = text.index("\n")
    pairs = find_pairs(text, [(0, cut), (cut + 1, len(text))])
    assert all(one.end <= other.start for one, other in pairwise(pairs))
    assert not any(pair.start < cut < pair.end for pair in pairs)


@pytest.mark.parametrize(
    ("text", "named", "speaker"),
    [
        ("The owner, millionaire Ana Duarte, denied the leak.", "Ana Duarte", "Ana Duarte"),
        ("The owner, who hails from Porto, denied the leak.", "Porto", "The owner"),
        ("A source close to Ana Duarte denied the leak.", "Ana Duarte", "A source"),
    ],
)
def test_only_a_name_alone_between_commas_says_whom_the_words_before_describe(text, named, speaker):
    at = text.index(named)
    (quote,) = quotes_in(text, [Mention("case", at, at + len(named), named, named, "name", None, "")])
    assert quote.speaker == speaker


def test_who_is_named_between_commas_speaks_also_before_a_helping_verb():
    text = "The owner’s son, Ana Duarte, had told reporters that the harbour would close."
    at = text.index("Ana")
    person = Mention("case", at, at + 10, "Ana Duarte", "duarte", "name", None, "")
    assert {quote.speaker_id for quote in quotes_in(text, [person])} == {"duarte"}


@pytest.mark.parametrize(
    ("text", "named", "meant"),
    [
        ("Porto and Lisbon said the water was clean.", ["Porto", "Lisbon"], (None, "Porto and Lisbon")),
        ("The boats left Porto and Lisbon, which has said the water was clean.", ["Porto", "Lisbon"], ("Lisbon", "Lisbon")),
        ("Port and Sea Council said the water was clean.", ["Port and Sea Council"], ("Port and Sea Council",) * 2),
        ("Neither Porto nor Lisbon said the water was clean.", ["Porto", "Lisbon"], (None, "Neither Porto nor Lisbon")),
        ("Owner and captain Ana Duarte said the water was clean.", ["Ana Duarte"], ("Ana Duarte", "Ana Duarte")),
    ],
)
def test_of_several_who_speak_together_no_one_is_the_speaker(text, named, meant):
    spans = [(text.index(name), text.index(name) + len(name), name) for name in named]
    people = [Mention("case", start, end, name, name, "name", None, "") for start, end, name in spans]
    assert {(quote.speaker_id, quote.speaker) for quote in quotes_in(text, people)} == {meant}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Rep. Ana Duarte (Porto) said the water was clean.", "Ana Duarte"),
        ("Captain (retired) Ana Duarte said the water was clean.", "Ana Duarte"),
        ("Nobody bought Ana Duarte’s claim that the water was clean.", "Ana Duarte"),
    ],
)
def test_brackets_and_a_genitive_do_not_hide_who_is_named(text, named):
    start = text.index(named)
    person = Mention("case", start, start + len(named), named, "ana_duarte", "name", None, "")
    assert {quote.speaker_id for quote in quotes_in(text, [person])} == {"ana_duarte"}


def test_who_cites_another_is_who_speaks():
    text = "A radio report citing captains said the harbour would close."
    spoken = {quote.text: text[quote.speaker_start : quote.speaker_end] for quote in quotes_in(text)}
    assert spoken["the harbour would close."] == "A radio report citing captains"


def test_nobody_passes_on_words_of_their_own():
    text = "Duarte wrote that Duarte had asked the owners to leave."
    names = [at for at in range(len(text)) if text.startswith("Duarte", at)]
    people = [Mention("case", at, at + 6, "Duarte", "duarte", "surname", None, "") for at in names]
    assert {quote.reported_by for quote in quotes_in(text, people)} == {None}


def test_a_paragraph_without_a_label_belongs_to_the_turn_before_it():
    text = (
        "Port Director Ana Duarte: The harbour will close.\nIt is old.\nModerator: Thank you.\n[Applause]\n"
        "Rui Silva (Herald): Why?\nPort Director: It leaks.\nModerator: Next.\nThe talk took place in Porto."
    )
    at = text.index("Ana")
    director = Mention("case", at, at + 10, "Ana Duarte", "duarte", "name", "Port Director", "")
    assert [(quote.speaker_id or quote.speaker, quote.text) for quote in quotes_in(text, [director])] == [
        ("duarte", "The harbour will close."),
        ("duarte", "It is old."),
        ("Moderator", "Thank you."),
        ("Rui Silva", "Why?"),
        ("duarte", "It leaks."),
        ("Moderator", "Next."),
    ]


def test_what_stands_below_a_label_and_words_in_marks_is_the_writers():
    text = (
        "Ana Duarte: “The harbour will close.”\nThe owners left.\nRui Silva: “It leaks.”\nBoats left.\nAna Duarte: “It is old.”"
    )
    assert "The owners left." not in {quote.text for quote in quotes_in(text)}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The harbour will close, Russia’s state-run Tass news agency reported.", "tass"),
        ("The harbour will close, the owner of a Seoul newspaper reported.", None),
    ],
)
def test_a_house_is_known_by_its_name_whatever_it_is_called_behind_it(text, meant):
    [quote] = normalise([Article("case", text)]).quotes
    assert quote.speaker_id == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Minho Port said the water was clean. It added that the boats had left.", "minho_port"),
        ("Minho Port said the water was clean. Boats left. Rain fell. It added that nobody was hurt.", None),
    ],
)
def test_it_is_the_organisation_that_spoke_in_the_sentence_before(text, meant):
    port = Mention("case", 0, 10, "Minho Port", "minho_port", "name", None, "")
    *_, last = find_quotes(lay_out(Article("case", text)), [port], {}, {"minho_port": "organisation"})
    assert last.speaker_id == meant


def test_it_is_no_person():
    text = "Ana Duarte said the water was clean. It added that the boats had left."
    person = Mention("case", 0, 10, "Ana Duarte", "ana_duarte", "name", None, "")
    *_, last = find_quotes(lay_out(Article("case", text)), [person], {}, {"ana_duarte": "person"})
    assert last.speaker_id is None
