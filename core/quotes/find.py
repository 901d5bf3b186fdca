"""From an article to its quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress

from core.quotes.continuing import Said, continued
from core.quotes.labels import Turn, labelled_report, transcript_turns
from core.quotes.nesting import untangled
from core.quotes.nouns import noun_reports
from core.quotes.reading import Reading, Span, Utterance, read_article
from core.quotes.reports import Report, verb_reports
from core.quotes.speakers import Speakers
from core.quotes.unannounced import unannounced_reports
from core.records import Mention, Quote
from core.text.layout import Layout

LOOSE = " \t\xa0\u202f,;:-–—"
"""What is no part of a quotation at its ends."""


def find_quotes(
    layout: Layout,
    mentions: Sequence[Mention],
    names: Mapping[str, str] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> list[Quote]:
    """Every quotation of an article, in order.

    mentions: of the article, in order; names, kinds: actor_id to the name to print and to what the actor is.
    """
    r = read_article(layout)
    speakers = Speakers(r, mentions, names or {}, kinds or {})
    said = continued(r, sorted(_stretches(r), key=lambda each: (each.start, -each.end)))
    ends = [pair.end for pair in r.pairs]
    rows = {(each.start, each.end): each for each in reversed(said) if each.start < each.end}  # of two the first stays
    return [_quote(layout, r, speakers, rows[span], _kind(r, ends, *span)) for span in sorted(rows)]


def _stretches(r: Reading) -> Iterator[Said]:
    """One stretch for each piece of content that a report gives; an empty one where a quotation is announced."""
    told = 0
    turns = transcript_turns(r)
    for u in r.utterances:
        if u.start < told:
            continue  # a turn of a transcript goes on
        for report in _reports(r, u, turns):
            for content in report.contents:
                start, end = _trimmed(r.text, *content)
                if start < end:
                    yield Said(start, end, report, report.speaker, report.rule)
                told = max(told, end)
            if not report.contents:
                yield Said(u.end, u.end, report, report.speaker, report.rule)


def _reports(r: Reading, u: Utterance, turns: Mapping[int, Turn]) -> list[Report]:
    """What an utterance reports: by a label, by verbs and nouns of saying, and else by its marks alone."""
    label = labelled_report(r, u, turns)
    reports = [label] if label else []
    if u.cues:
        verbs = list(verb_reports(r, u))
        reports = untangled([*verbs, *noun_reports(r, u, verbs), *reports])
    if u.pairs:
        reports += unannounced_reports(r, u, reports)
    return reports


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in LOOSE:
        start += 1
    while end > start and text[end - 1] in LOOSE:
        end -= 1
    if text[end : end + 1] == ")" and text.rfind("(", start, end) > text.rfind(")", start, end):
        end += 1  # 'the talks (in |Porto)|'
    return start, end


def _kind(r: Reading, ends: Sequence[int], start: int, end: int) -> str:
    """direct: every word in marks; mixed: some words in marks that are no mere name; indirect: the rest. ends: of all marks."""
    pair = bisect_right(ends, start)
    if pair == len(ends) or r.pairs[pair].start >= end:
        return "indirect"
    first = bisect_left(r.starts, start)
    last = bisect_left(r.starts, end, first)
    marked = r.pair_of[first:last]
    unmarked = marked.count(0)
    if unmarked == len(marked):
        return "indirect"
    if not unmarked:
        return "direct"
    return "mixed" if any(word[0].islower() for word in compress(r.words[first:last], marked)) else "indirect"


def _with_bracket(text: str, start: int, end: int) -> Span:
    """'the Joint Chiefs of Staff (JCS|)| said': the bracket that is opened in [start, end) closes in it too."""
    opened = text.rfind("(", start, end)
    return start, end + (opened >= 0 and text.find(")", opened, end + 1) == end)


def _quote(layout: Layout, r: Reading, speakers: Speakers, said: Said, kind: str) -> Quote:
    """A stretch that somebody said as a row, with who it was; variants are found once all articles are read."""
    report, speaker = said.report, said.speaker
    actor, name = speakers.resolve(speaker) if speaker else (None, None)
    speaker_start, speaker_end = _with_bracket(r.text, *speaker) if speaker else (None, None)
    via, _ = speakers.resolve(report.via) if report and report.via else (None, None)
    sentence = layout.sentence_at(said.start)
    return Quote(
        layout.article.article_id,
        said.start,
        said.end,
        r.text[said.start : said.end],
        kind,
        r.text[report.start : report.end] if report else None,
        report.start if report else None,
        report.end if report else None,
        report.cue_class if report else None,
        actor,
        name,
        speaker_start,
        speaker_end,
        via if via != actor else None,
        sentence.zone if sentence else "body",
        (),
        said.rule,
    )
