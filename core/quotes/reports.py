"""Verbs of saying with who speaks and what is said: the patterns behind direct, mixed and indirect quotations."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.quotes.contents import content_after
from core.quotes.endings import Bounds
from core.quotes.groups import Group, Subject, find_groups
from core.quotes.interrupted import resumed
from core.quotes.phrases import REACH, adverbials, clause_ends
from core.quotes.punctuation import COLON, COMMA, DASH, SEMICOLON
from core.quotes.quoting import joined_quoting
from core.quotes.reading import ADVERB, PREPOSITION, RELATIVE, SUBORDINATOR, TIME, Reading, Span, Utterance
from core.quotes.sentence_subjects import gerund_leads
from core.quotes.subjects import past_setting
from core.quotes.telling import find_subjects

UNTOLD = frozenset(("thinking", "showing", "judging"))
"""Classes of cues that tell what nobody said aloud."""
INFERRED = frozenset("demonstrate imply indicate mean prove reveal show signal suggest".split())
"""Cues of what follows from a doing, when a doing is their subject: nobody says it."""
FUTURE = frozenset("will would shall should may might can could must won't won’t wouldn't wouldn’t".split())
"""Helpers of what is yet to be said: 'Park said Kim would demand A'."""
LONGEST_SETTING = 20
"""Words of where and when behind a cue."""
SHORTEST = 15
"""Characters: what stands before ', Park said' and is shorter is no clause."""


@dataclass(slots=True)
class Report:
    """A cue at [start, end), the speaker's words and the pieces of content, as offsets; rule: the pattern that fits.

    No content: what follows in the next utterance. via: the words of an intermediate speaker, who passed this on;
    tells: a finite verb of saying with a subject of its own.
    """

    cue_class: str
    start: int
    end: int
    speaker: Span | None
    contents: tuple[Span, ...]
    rule: str
    via: Span | None = None
    tells: bool = False

    def holds(self, start: int) -> bool:
        """Whether the character at `start` is part of what was said."""
        held = False
        for begin, end in self.contents:
            held = held or begin <= start < end
        return held

    def names(self, start: int) -> bool:
        """Whether `start` is among a speaker's words behind the cue: 'according to officials who asked not to be named'."""
        return self.speaker is not None and self.end <= self.speaker[0] <= start < self.speaker[1]


def verb_reports(r: Reading, u: Utterance) -> Iterator[Report]:
    """The reports that verbs of saying make in an utterance, in order."""
    groups = joined_quoting(r, u, find_groups(r, u))
    if not groups:
        return
    bounds = find_subjects(r, u, groups)
    for group in groups:
        if bounds.clauses and any(subject.first <= group.first < subject.last for subject in bounds.clauses):
            continue
        if group.cue.lemma in INFERRED and _done(r, u, group):
            continue
        report = (
            quotation_then_cue_and_speaker(r, u, group)
            or quotation_then_speaker_and_cue(r, u, group, bounds)
            or speaker_cue_content(r, u, group, bounds)
            or as_speaker_says(r, u, group)
            or content_then_speaker_and_cue(r, u, group, bounds)
            or announcement(r, u, group)
        )
        if report:
            yield report


def _done(r: Reading, u: Utterance, g: Group) -> bool:
    """'Arming Chile would imply', 'arming Chile shows'; not 'polling figures show'."""
    return g.shape == "finite" and r.lowers[g.first] != g.cue.lemma and gerund_leads(r, u, g.first)


def quotation_then_cue_and_speaker(r: Reading, u: Utterance, g: Group) -> Report | None:
    """'“A,” said Park', 'A, said Park, “b”'."""
    subject = g.subject
    if not subject or subject.first != g.last or g.shape != "finite":
        return None
    marked = r.quotes_end(g.first)
    begin, stop = u.start, r.pair_at(g.first - 1).end if marked else r.ends[g.first - 1]
    opened = r.marked[r.pair_of[g.first - 1] - 1].start if marked else u.first
    if opened > u.first and r.breaks[opened] & COLON:
        begin = r.start_of(opened)  # 'Harbour closed: “A,” say captains'
    if stop - begin < SHORTEST and not marked:
        return None
    more = resumed(r, u, _past_speaker(r, u, subject.last), marked and r.within_marks(g.first - 1) and r.pair_of[u.first] > 0)
    return _report(r, g, subject, "content, cue, speaker", (begin, stop), more)


def _past_speaker(r: Reading, u: Utterance, end: int) -> int:
    """'said Park, |the minister since May,| “b”' -> behind the apposition, the place and the day."""
    if end < u.last and r.breaks[end] & COMMA and not r.pair_of[end]:
        return next((k for k in range(end + 1, min(end + REACH, u.last)) if r.breaks[k] & COMMA and r.quotes_begin(k)), u.last)
    return adverbials(r, end, u.last)


def quotation_then_speaker_and_cue(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> Report | None:
    """'“A,” Park said', '“A,” Park, the minister, told reporters, “b”'."""
    subject = g.subject
    if not subject or not subject.own or g.shape != "finite" or subject.first <= u.first:
        return None
    if not r.pair_of[subject.first - 1] or not r.quotes_end(subject.first):
        return None
    if r.classes[subject.last - 1] & RELATIVE or r.breaks[subject.first] & SEMICOLON:
        return None  # '“A,” said Park, who …', 'Park wants “A”; Kim said'
    pair = r.pair_at(subject.first - 1)
    if pair.start > u.start and (speaks_on(r, u, g) or r.breaks[g.last] & COLON or r.is_title(subject.first - 1)):
        return None
    if "quote" not in g.cue.frames and pair.end - pair.start < 2 * SHORTEST:
        return None
    after = past_setting(r, u, g)
    more = None if after in bounds.speakers else resumed(r, u, after, pair.start == u.start)
    return _report(r, g, subject, "content, speaker, cue", (u.start, pair.end), more)


def speaks_on(r: Reading, u: Utterance, g: Group) -> bool:
    """'To chants of “Up!” Park said |the harbour was closing|': whether a clause follows the cue."""
    at = g.last
    return (
        "bare" in g.cue.frames
        and at < u.last
        and not r.breaks[at]
        and not r.classes[at] & (PREPOSITION | TIME | ADVERB | SUBORDINATOR)
    )


def speaker_cue_content(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> Report | None:
    """'Park said that A', 'Park, saying: “A”', 'to condemn A'."""
    if g.subject and g.subject.first == g.last:
        return None  # 'Not so, says Park'
    content = content_after(r, u, g, bounds)
    return _report(r, g, g.subject, "speaker, cue, content", content) if content else None


def content_then_speaker_and_cue(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> Report | None:
    """'A would fail, Park said'."""
    subject = g.subject
    if not subject or not subject.own or g.shape != "finite" or "bare" not in g.cue.frames or subject.first <= u.first:
        return None
    if g.cue.cue_class == "denying":
        return None  # 'They blamed Kim, a charge Park denies'
    if not r.breaks[subject.first] & (COMMA | DASH):
        return None
    after = past_setting(r, u, g)
    start, stop = _own_clause(r, u, g, bounds), r.ends[subject.first - 1]
    more = None if after in bounds.speakers else resumed(r, u, after)
    if not clause_ends(r, u, after) or (stop - start < SHORTEST and not more):
        return None
    if more and stop - start < SHORTEST and r.classes[u.first] & PREPOSITION:
        return _report(r, g, subject, "content, speaker, cue", more)  # 'At one, Park said, a clerk laughed'
    return _report(r, g, subject, "content, speaker, cue", (start, stop), more)


def _own_clause(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> int:
    """'Kim said A, while |B, Park said|': where the clause begins that `g` closes."""
    start, told = u.start, False
    for at in range(u.first, g.first):
        told = told or (at in bounds.verbs and bounds.verbs[at].shape == "finite")
        if told and r.breaks[at] & COMMA and r.lowers[at] == "while" and not r.pair_of[at]:
            start, told = r.starts[at + 1], False
    return start


def as_speaker_says(r: Reading, u: Utterance, g: Group) -> Report | None:
    """'As Park put it, A'."""
    subject = g.subject
    if not subject or subject.first != u.first + 1 or r.lowers[u.first] != "as" or "quote" not in g.cue.frames:
        return None
    after = adverbials(r, g.last, u.last)
    if after >= u.last or not r.breaks[after] & COMMA:
        return None
    return _report(r, g, subject, "as speaker says, content", (r.start_of(after), u.end))


def announcement(r: Reading, u: Utterance, g: Group) -> Report | None:
    """'Park told reporters.', 'Park wrote on Monday:': what was said is the next utterance."""
    subject = g.subject
    colon = r.text[u.end - 1] == ":"
    if g.shape == "to" or not subject or "quote" not in g.cue.frames or not (colon or u.last - g.last < LONGEST_SETTING):
        return None
    brief = subject.first == g.last and r.starts[g.first] - u.start <= SHORTEST  # 'Not so, says Park.'
    after = u.last if brief else past_setting(r, u, g)
    return _report(r, g, subject, "speaker, cue, quotation next") if colon or after == u.last else None


def _report(
    r: Reading, g: Group, subject: Subject | None, rule: str, content: Span | None = None, more: Span | None = None
) -> Report:
    """What a verb of saying tells, as offsets; of 'Yonhap quoted Park as saying' Park speaks, Yonhap passes it on."""
    who = (subject.first, subject.last) if subject else None
    speaker, via = (g.quoted, who) if g.quoted else (who, g.teller)
    tells = subject is not None and subject.own and g.shape == "finite" and g.cue.cue_class not in UNTOLD
    tells = tells and r.lowers[g.first] not in FUTURE
    contents = (content, more) if content and more else (content,) if content else ()
    start, end = r.span(g.first, g.last)
    return Report(
        g.cue.cue_class,
        start,
        end,
        speaker and r.span(*speaker),
        contents,
        f"{rule} ({g.shape})",
        via and r.span(*via),
        tells,
    )
