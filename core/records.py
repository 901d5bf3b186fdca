"""One frozen dataclass for each table, one field for each column: this is the schema.

Offsets are Python string indices into the article's text, exactly as decoded from UTF-8;
`article.text[row.start:row.end] == row.text` holds for every located row. None means not known.
"""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One news article with what articles.csv says of it (see seeds/README.md). Key: article_id, the file's name without .txt."""

    article_id: str
    text: str = field(repr=False)
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    published_basis: str | None = None
    url: str | None = None
    language: str | None = None
    translated_from: str | None = None
    agency_chain: str | None = None
    genre: str | None = None
    episode: str | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """A stretch of an article: `text` stands at [start, end)."""

    article_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Zone(Located):
    """A part of the page. Zones never overlap; what lies between them is white space. Key: article_id, start.

    zone: headline, subheading, byline, dateline, caption, body, agency_credit, boilerplate; headline_duplicate,
    caption_duplicate and duplicate (of a paragraph) for what stands above already; rule: the reason in words.
    """

    zone: str
    rule: str


@dataclass(frozen=True, slots=True)
class Sentence(Located):
    """A sentence with the number of its paragraph (from 0 in each article) and the zone it is in. Key: article_id, start."""

    paragraph: int
    zone: str


@dataclass(frozen=True, slots=True)
class TimeExpression(Located):
    """A time expression (TIMEX3). Key: article_id, start, end.

    value: TIMEX3 (2022-12, 2023-01-29, P2D, PRESENT_REF); type: as in choices.py.
    date_start, date_end: first and last day that the value can mean, both inclusive; None where it is no calendar date.
    precision: day, week, month, season, quarter, year, decade, century, range; None where it is no calendar date.
    basis: the derivation in words an analyst can defend; rule: the name of the rule that gave the value.
    """

    value: str
    type: str
    date_start: date | None
    date_end: date | None
    precision: str | None
    basis: str
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, country or group. Key: actor_id, stable over all articles.

    affiliation: the name of the organisation or group that a role ties it to;
    country: ISO 3166 alpha-3; names: every spelling met, most frequent first.
    """

    actor_id: str
    name: str
    kind: str
    affiliation: str | None = None
    country: str | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention(Located):
    """Words that name an actor. Key: article_id, start, end, actor_id.

    known_by: how the words were known: name, alias, surname, acronym, demonym, metonym, title, pronoun, typo, place.
    role: the role as written beside the name ("Foreign Minister"); rule: the reason for the match, both spellings named.
    """

    actor_id: str
    known_by: str
    role: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Remark(Located):
    """A doubt about a role as written, at the name it stands beside; the text stays. Key: article_id, start, end, kind.

    kind: term of office (against the terms known), other role (another office in an earlier article); what: the doubt in words.
    """

    kind: str
    actor_id: str
    what: str


@dataclass(frozen=True, slots=True)
class Quote(Located):
    """What somebody said. Key: article_id, start, end.

    kind: direct (all in marks), mixed (partly in marks), indirect (no marks).
    cue: the words that announce the speech, at [cue_start, cue_end); cue_class as in the cue lexicon.
    speaker: the resolved actor's name, else the words that describe the speaker ("a senior official"), else None;
    speaker_id: the actor, None when not known; speaker_start, speaker_end: the words that name the speaker (may be a pronoun).
    reported_by: the actor_id of an intermediate speaker (A said that B had said …: speaker B, reported_by A).
    variant_group: ids shared by the renderings of one utterance.
    """

    kind: str
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    cue_class: str | None
    speaker_id: str | None
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    reported_by: str | None
    zone: str
    variant_group: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Paired:
    """Stretches of two renderings of one utterance, side by side."""

    variant_group: str
    left_article_id: str
    left_start: int
    left_end: int
    left_text: str
    right_article_id: str
    right_start: int
    right_end: int
    right_text: str


@dataclass(frozen=True, slots=True)
class Variant(Paired):
    """Two renderings of one utterance, word against word. Key: variant_group and both places.

    similarity: share of their words that are tied to each other, 0 to 100; classes: the kinds of their differences, sorted.
    """

    similarity: float
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VariantDifference(Paired):
    """What stands in one rendering where something else, or nothing, stands in the other; a side may be empty.

    difference: case, punctuation, spelling, contraction, abbreviation, name, number, order, joined, fragment, omission, wording.
    Key: variant_group, both places and difference.
    """

    difference: str


@dataclass(frozen=True, slots=True)
class Event(Located):
    """Who did what to whom, when. Located at its sentence or clause. Key: article_id, trigger_start, event_type.

    event_type, status: as in choices.py; sources, targets: actor_ids; place: the name of the place or None.
    date_start, date_end: first and last day, inclusive; precision as in TimeExpression; date_basis: the reason in words.
    asserted_by: narrator, an actor_id, or the words for whoever says so; event_group: one id for one event over all articles.
    outcome: for plans and expectations, what the articles say came of it, in words.
    """

    event_type: str
    trigger: str
    trigger_start: int
    trigger_end: int
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    date_start: date | None
    date_end: date | None
    precision: str | None
    date_basis: str | None
    status: str
    asserted_by: str
    event_group: str | None
    outcome: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything found in the articles: one list of records for each table, in the order of the articles."""

    articles: list[Article]
    zones: list[Zone]
    sentences: list[Sentence]
    dates: list[TimeExpression]
    actors: list[Actor]
    mentions: list[Mention]
    remarks: list[Remark]
    quotes: list[Quote]
    variants: list[Variant]
    variant_differences: list[VariantDifference]
    events: list[Event]


PLACES = ("variant_group", "left_article_id", "left_start", "left_end", "right_article_id", "right_start", "right_end")
KEYS: dict[type, tuple[str, ...]] = {
    Article: ("article_id",),
    Zone: ("article_id", "start"),
    Sentence: ("article_id", "start"),
    TimeExpression: ("article_id", "start", "end"),
    Actor: ("actor_id",),
    Mention: ("article_id", "start", "end", "actor_id"),
    Remark: ("article_id", "start", "end", "kind"),
    Quote: ("article_id", "start", "end"),
    Variant: PLACES,
    VariantDifference: (*PLACES, "difference"),
    Event: ("article_id", "trigger_start", "event_type"),
}
"""The columns that name one row of each table."""
