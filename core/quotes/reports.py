"""Verbs of saying with who speaks and what is said: the patterns behind direct, mixed and indirect quotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.quotes.contents import CLAUSE, Bounds, Span, clause_ends, content_after, resumed
from core.quotes.groups import Group, Subject, find_groups
from core.quotes.phrases import OBJECTS, REACH, adverbials, noun_phrase
from core.quotes.punctuation import COLON, COMMA, DASH
from core.quotes.quoting import joined_quoting
from core.quotes.reading import (
    ADVERB,
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    Reading,
    Utterance,
)
from core.quotes.relative_clauses import clause_end
from core.quotes.subjects import agent, find_subject, insertion_start

UNTOLD = frozenset(("thinking", "showing", "judging"))
"""Classes of cues that tell what nobody said aloud."""
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
        report = (
            quotation_then_cue_and_speaker(r, u, group)
            or quotation_then_speaker_and_cue(r, u, group)
            or speaker_cue_content(r, u, group, bounds)
            or as_speaker_says(r, u, group)
            or content_then_speaker_and_cue(r, u, group)
            or announcement(r, u, group)
        )
        if report:
            yield report


def find_subjects(r: Reading, u: Utterance, groups: Sequence[Group]) -> Bounds:
    """Tell the verbs who speaks; the answer is what will end their content."""
    before: Group | None = None
    plain: Group | None = None
    bounds = Bounds({}, set(), [])
    for group in groups:
        bounds.verbs[group.first] = group
        if group.shape == "passive":
            group.subject = agent(r, u, group)
        else:
            inverted = inverted_subject(r, u, group) if r.breaks[group.first] else None
            group.subject = inverted or find_subject(r, u, group, plain if _resumes(r, group, before) else before)
        subject = group.subject
        if subject and group.shape == "finite":
            before = group
            plain = plain if r.classes[group.first] & AUXILIARY else group
            if subject.clause:
                bounds.clauses.append(subject)
            if subject.own and "quote" in group.cue.frames and "bare" in group.cue.frames:
                bounds.speakers.add(subject.first)
    return bounds


def _resumes(r: Reading, g: Group, before: Group | None) -> bool:
    """'She told Kim he had shown A|, and ordered| B': a plain past behind a comma leaves what 'had' tells."""
    if before is None or not (r.classes[before.first] & AUXILIARY and g.tense == "past" and g.first):
        return False
    return r.classes[g.first - 1] & COORDINATOR > 0 and r.breaks[g.first - 1] & COMMA > 0


def inverted_subject(r: Reading, u: Utterance, g: Group) -> Subject | None:
    """'“A,” said |Park|', 'A, said |the minister who asked not to be named|, “b”'."""
    if g.shape != "finite" or "person" in g.cue.frames or g.first == u.first or g.last >= u.last:
        return None
    if r.breaks[g.last] or r.pair_of[g.last] or r.classes[g.first] & AUXILIARY:
        return None
    marked = r.quotes_end(g.first)
    if not (marked or (r.breaks[g.first] & COMMA and "bare" in g.cue.frames and "quote" in g.cue.frames)):
        return None
    if not marked and "object" in g.cue.frames and insertion_start(r, u, g.first) is not None:
        return None  # 'Park, the minister, announced the plan'
    if r.classes[g.last] & (TIME | RELATIVE) or r.words[g.last] in OBJECTS or r.lowers[g.last] in CLAUSE:
        return None
    end = noun_phrase(r, g.last, u.last, titled=True)
    if not marked and not r.classes[g.last] & DETERMINER and not any(word[0].isupper() for word in r.words[g.last : end]):
        return None
    if end == g.last or (end < u.last and not r.breaks[end] and r.classes[end] & (AUXILIARY | BE)):
        return None
    end = clause_end(r, u, end)
    return Subject(g.last, end) if marked or clause_ends(r, u, adverbials(r, end, u.last)) else None


def quotation_then_cue_and_speaker(r: Reading, u: Utterance, g: Group) -> Report | None:
    """'“A,” said Park', 'A, said Park, “b”'."""
    subject = g.subject
    if not subject or subject.first != g.last or g.shape != "finite":
        return None
    marked = r.quotes_end(g.first)
    begin, stop = u.start, r.pair_at(g.first - 1).end if marked else r.ends[g.first - 1]
    if stop - begin < SHORTEST and not marked:
        return None
    more = resumed(r, u, _past_speaker(r, u, subject.last), marked and r.within_marks(g.first - 1) and r.pair_of[u.first] > 0)
    return _report(r, g, subject, "content, cue, speaker", (begin, stop), more)


def _past_speaker(r: Reading, u: Utterance, end: int) -> int:
    """'said Park, |the minister since May,| “b”' -> behind the apposition, the place and the day."""
    if end < u.last and r.breaks[end] & COMMA and not r.pair_of[end]:
        return next((k for k in range(end + 1, min(end + REACH, u.last)) if r.breaks[k] & COMMA and r.quotes_begin(k)), u.last)
    return adverbials(r, end, u.last)


def quotation_then_speaker_and_cue(r: Reading, u: Utterance, g: Group) -> Report | None:
    """'“A,” Park said', '“A,” Park, the minister, told reporters, “b”'."""
    subject = g.subject
    if not subject or not subject.own or g.shape != "finite" or subject.first <= u.first:
        return None
    if not r.pair_of[subject.first - 1] or not r.quotes_end(subject.first):
        return None
    if r.classes[subject.last - 1] & RELATIVE:
        return None  # '“A,” said Park, who …'
    pair = r.pair_at(subject.first - 1)
    if pair.start > u.start and (speaks_on(r, u, g) or r.breaks[g.last] & COLON or r.is_title(subject.first - 1)):
        return None
    if "quote" not in g.cue.frames and pair.end - pair.start < 2 * SHORTEST:
        return None
    after = adverbials(r, noun_phrase(r, g.last, u.last) if "person" in g.cue.frames else g.last, u.last)
    return _report(r, g, subject, "content, speaker, cue", (u.start, pair.end), resumed(r, u, after, pair.start == u.start))


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
    content = content_after(r, u, g, bounds)
    return _report(r, g, g.subject, "speaker, cue, content", content) if content else None


def content_then_speaker_and_cue(r: Reading, u: Utterance, g: Group) -> Report | None:
    """'A would fail, Park said'."""
    subject = g.subject
    if not subject or not subject.own or g.shape != "finite" or "bare" not in g.cue.frames or subject.first <= u.first:
        return None
    if g.cue.cue_class == "denying":
        return None  # 'They blamed Kim, a charge Park denies'
    if not r.breaks[subject.first] & (COMMA | DASH):
        return None
    after = adverbials(r, noun_phrase(r, g.last, u.last) if "person" in g.cue.frames else g.last, u.last)
    stop = r.ends[subject.first - 1]
    more = resumed(r, u, after)
    if not clause_ends(r, u, after) or (stop - u.start < SHORTEST and not more):
        return None
    return _report(r, g, subject, "content, speaker, cue", (u.start, stop), more)


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
    after = adverbials(r, noun_phrase(r, g.last, u.last) if "person" in g.cue.frames else g.last, u.last)
    return _report(r, g, subject, "speaker, cue, quotation next") if colon or after == u.last else None


def _report(
    r: Reading, g: Group, subject: Subject | None, rule: str, content: Span | None = None, more: Span | None = None
) -> Report:
    who = (subject.first, subject.last) if subject else None
    speaker, via = (g.quoted, who) if g.quoted else (who, g.teller)
    tells = subject is not None and subject.own and g.shape == "finite" and g.cue.cue_class not in UNTOLD
    contents = (content, more) if content and more else (content,) if content else ()
    return Report(
        g.cue.cue_class,
        r.starts[g.first],
        r.ends[g.last - 1],
        speaker and (r.starts[speaker[0]], r.ends[speaker[1] - 1]),
        contents,
        f"{rule} ({g.shape})",
        via and (r.starts[via[0]], r.ends[via[1] - 1]),
        tells,
    )
