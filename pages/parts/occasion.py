"""On what occasion a quotation was said, as far as its own sentence tells: word for word, with the day that follows from it."""

from html import escape

from core.charts.words import shortened, when
from core.records import Quote, TimeExpression
from pages.parts.desk import Desk
from pages.parts.evidence import Passage, around

LONGEST = 220
"""Letters shown of the words beside a quotation."""
MARKS = frozenset('“”"«»„')


def occasion_html(desk: Desk, quote: Quote) -> str:
    """`“Stoltenberg said in his meeting with Park Jin on the same day.” · 29 January 2023`; "" where nothing more is told."""
    text = desk.articles[quote.article_id].text
    start, end = _beside(desk, quote)
    words = text[start:end].strip(" ,")
    inside = told_on(desk, quote)
    known = f"{quote.cue} {text[quote.speaker_start or 0 : quote.speaker_end or 0]}".split()
    if MARKS.intersection(words) or not (inside or len(words.split()) > len(known) + 1):
        return ""
    days = dict.fromkeys(when(date.date_start, date.date_end) for date in inside)
    told = " · ".join([f"“{escape(shortened(words, LONGEST))}”", *map(escape, days)])
    return f"<p class='source occasion'>Told as: {told}</p>"


def told_on(desk: Desk, quote: Quote) -> list[TimeExpression]:
    """The dates that stand with the cue beside the quotation: when it was said."""
    start, end = _beside(desk, quote)
    return [date for date in desk.dates.get(quote.article_id, []) if start <= date.start < end and date.date_start]


def _beside(desk: Desk, quote: Quote) -> tuple[int, int]:
    """(start, end) of the part of the cue's sentence beside the quotation that holds the cue; empty without one."""
    if quote.cue_start is None or quote.cue_end is None:
        return quote.end, quote.end
    first, last = around(desk, Passage(quote.article_id, quote.cue_start, quote.cue_end))
    if quote.cue_start >= quote.end:
        return max(first, quote.end), last
    return (first, min(last, quote.start)) if quote.cue_end <= quote.start else (quote.end, quote.end)
