"""Quotations beside a verb that no lexicon knows: punctuation and a speaker are enough."""

from collections.abc import Iterator, Sequence

from core.quotes.phrases import CLOSED, clause_ends, is_past, noun_phrase
from core.quotes.punctuation import COLON, COMMA
from core.quotes.reading import PREPOSITION, PRONOUN, RELATIVE, TIME, Reading, Utterance
from core.quotes.reports import Report
from core.quotes.sentence_subjects import sentence_subject
from core.text.marks import Pair

FEWEST_WORDS = 4
"""A shorter stretch in marks may be a title or a name."""


def unannounced_reports(r: Reading, u: Utterance, known: Sequence[Report]) -> Iterator[Report]:
    """The reports around those pairs of marks that no other report covers."""
    for number in u.pairs:
        pair, at, end = r.pairs[number], r.marked[number].start, r.marked[number].stop
        if end - at >= FEWEST_WORDS and not any(report.holds(pair.inner_start) for report in known):
            report = (
                after_colon(r, u, at, pair)
                or after_name(r, u, at, pair)
                or after_comma(r, u, at, end, pair)
                or before_speaker(r, u, at, end, pair)
                or before_verb(r, u, at, end, pair)
            )
            if report:
                yield report


def after_colon(r: Reading, u: Utterance, at: int, pair: Pair) -> Report | None:
    """'Park was blunt: |“A”|'."""
    subject = sentence_subject(r, u, at) if at > u.first and r.breaks[at] & COLON else None
    if not subject:
        return None
    speaker = r.span(subject.first, subject.last)
    return Report("neutral", r.ends[at - 1], r.ends[at - 1] + 1, speaker, ((pair.start, u.end),), "sentence, colon, quotation")


def after_name(r: Reading, u: Utterance, at: int, pair: Pair) -> Report | None:
    """'For |Ana Duarte|, the minister, |“A”|'."""
    end = noun_phrase(r, u.first + 1, at, titled=True) if r.lowers[u.first] == "for" and r.breaks[at] & COMMA else at
    if end == at or not r.breaks[end] & COMMA or not r.words[u.first + 1][0].isupper() or r.classes[u.first + 1] & TIME:
        return None
    speaker = r.span(u.first + 1, end)
    return Report("neutral", *r.span(u.first, u.first + 1), speaker, ((pair.start, u.end),), "for speaker, quotation")


def after_comma(r: Reading, u: Utterance, at: int, end: int, pair: Pair) -> Report | None:
    """'Park shot back, |“A.”|': a whole sentence in marks that ends the utterance."""
    if at == u.first or not r.breaks[at] & COMMA or end < u.last or not r.words[at][0].isupper():
        return None
    subject = sentence_subject(r, u, at)
    if not subject or subject.last >= at or r.text[pair.inner_end - 1] not in ".!?":
        return None
    speaker = r.span(subject.first, subject.last)
    return Report("neutral", *r.span(at - 1, at), speaker, ((pair.start, u.end),), "speaker, unknown verb, quotation")


def before_speaker(r: Reading, u: Utterance, at: int, end: int, pair: Pair) -> Report | None:
    """'|“A,”| Park shot back'."""
    if at > u.first or end >= u.last or r.text[pair.inner_end - 1] not in ",!?":
        return None
    verb = noun_phrase(r, end, u.last)
    if verb > end + 1 and not (verb < u.last and is_past(r, verb)):
        verb -= 1
    named = r.words[end][0].isupper() or r.classes[end] & PRONOUN
    if not named or r.classes[end] & RELATIVE or not end < verb < u.last or r.breaks[verb]:
        return None
    if r.words[verb][0].isupper() or r.classes[verb] & CLOSED:
        return None
    speaker = r.span(end, verb)
    return Report("neutral", *r.span(verb, verb + 1), speaker, ((pair.start, pair.end),), "quotation, speaker, unknown verb")


def before_verb(r: Reading, u: Utterance, at: int, end: int, pair: Pair) -> Report | None:
    """'|“A,”| sobbed Ana Duarte, who'."""
    if at > u.first or end + 1 >= u.last or r.text[pair.inner_end - 1] not in ",!?" or r.is_title(at):
        return None
    named = r.words[end + 1][0].isupper() and not r.classes[end + 1] & TIME
    if not named or r.breaks[end + 1] or r.classes[end] & CLOSED or not is_past(r, end):
        return None
    stop = noun_phrase(r, end + 1, u.last, titled=True)
    if not (clause_ends(r, u, stop) or r.classes[stop] & (PREPOSITION | TIME)):
        return None
    speaker = r.span(end + 1, stop)
    return Report("neutral", *r.span(end, end + 1), speaker, ((pair.start, pair.end),), "quotation, unknown verb, speaker")
