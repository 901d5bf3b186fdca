"""The events of one article: triggers, their participants, status and date, sentence by sentence."""

from bisect import bisect_left

from core.events.choose import choose
from core.events.clauses import Clauses, read_clauses
from core.events.mood import Mood, read_mood, typed
from core.events.participants import Named, participants
from core.events.patterns import forms
from core.events.status import status_of_noun, status_of_verb
from core.events.triggers import Trigger, find_triggers
from core.events.when import Dated, current, date_of
from core.records import Event, Located, Mention, Quote, Sentence, TimeExpression
from core.text.layout import Layout

SILENT = frozenset({"boilerplate", "duplicate", "byline", "agency_credit"})
"""Zones that tell of nothing."""


def find_events(layout: Layout, mentions: list[Mention], dates: list[TimeExpression], quotes: list[Quote]) -> list[Event]:
    """The events of an article, in the order of its sentences, the main event of each sentence first."""
    events: list[Event] = []
    every = forms().keys()
    starts, words = layout.words.starts, layout.words.lowers
    at_mention = [each.start for each in mentions]
    at_date = [each.start for each in dates]
    for sentence in layout.sentences:
        span = slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))
        if sentence.zone in SILENT or every.isdisjoint(words[span]):
            continue
        named = mentions[bisect_left(at_mention, sentence.start) : bisect_left(at_mention, sentence.end)]
        dated = dates[bisect_left(at_date, sentence.start) : bisect_left(at_date, sentence.end)]
        events += _of_sentence(layout, sentence, named, dated, quotes)
    return events


def _of_sentence(
    layout: Layout, sentence: Sentence, mentions: list[Mention], dates: list[TimeExpression], quotes: list[Quote]
) -> list[Event]:
    clauses = read_clauses(layout, sentence)
    found = find_triggers(clauses)
    if not found:
        return []
    starts, first, last = layout.words.starts, clauses.first, clauses.first + len(clauses.words)

    def place(row: Located) -> tuple[int, int]:
        begin = bisect_left(starts, row.start, first, last) - first
        return begin, max(bisect_left(starts, row.end, first, last) - first, begin + 1)

    named = [Named(*place(each), each) for each in mentions]
    dated = [Dated(*place(each), each) for each in dates]
    chosen = choose(clauses, found)
    events = [_event(layout, sentence, clauses, trigger, named, dated, quotes) for trigger in chosen]
    return [event for at, event in enumerate(events) if at == 0 or _telling(chosen[at], event)]


def _telling(trigger: Trigger, event: Event) -> bool:
    """Whether an event beside the main one says enough for a row: who to whom, or who and when or where."""
    if event.sources and event.targets:
        return True
    if trigger.use in ("finite", "passive", "progressive"):
        return bool(event.sources or event.targets)
    return bool((event.sources or event.targets) and (event.date_start or event.place))


def _event(
    layout: Layout,
    sentence: Sentence,
    clauses: Clauses,
    trigger: Trigger,
    named: list[Named],
    dated: list[Dated],
    quotes: list[Quote],
) -> Event:
    event_type = trigger.pattern.event_type
    if trigger.use in ("noun", "word"):
        status = status_of_noun(clauses, trigger)
    else:
        mood = Mood() if trigger.use == "reduced" else read_mood(clauses, trigger.start, trigger.form.form)
        event_type = typed(event_type, mood)
        status = status_of_verb(clauses, trigger, mood, event_type)
    sources, targets = participants(clauses, trigger, event_type, named)
    published = layout.article.published
    when = date_of(clauses, trigger, dated, published)
    when = when if when.start or when.end else current(clauses, trigger, published, status)
    words = layout.words
    start, end = words.starts[clauses.first + trigger.start], words.ends[clauses.first + trigger.stop - 1]
    return Event(
        layout.article.article_id,
        sentence.start,
        sentence.end,
        sentence.text,
        event_type,
        layout.text[start:end],
        start,
        end,
        sources,
        targets,
        None,
        when.start,
        when.end,
        when.precision,
        when.basis,
        status,
        _asserted_by(quotes, start, end),
        None,
        None,
        f"{trigger.form.lemma} ({trigger.use}), event_patterns.csv line {trigger.pattern.line}",
    )


def _asserted_by(quotes: list[Quote], start: int, end: int) -> str:
    """Who vouches: the speaker of the innermost quotation around the trigger, else the narrator."""
    around = [quote for quote in quotes if quote.start <= start and end <= quote.end]
    if not around:
        return "narrator"
    inner = min(around, key=lambda quote: quote.end - quote.start)
    return inner.speaker_id or inner.speaker or "unnamed speaker"
