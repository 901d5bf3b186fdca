"""The year of a date that names none, where a text tells of times past rather than of the news."""

from core.dates.context import AROUND, Context, Reading
from core.dates.moves import day_of
from core.records import TimeExpression

LONG_PAST = 1
"""Years before publication from which on a text that names one tells history rather than news."""
FAR_PAST = 10
"""Years before publication up to which a date said is news still: behind 'in December 2022' a 'July' is the last one."""
LONG_TIME = 6
"""Months: 'in December 1941 … in January' tells of the January after."""
BESIDE = frozenset({",", ", on", ", in", "on", "in"})
"""What stands between a time and the date that says it more exactly."""


def in_story(context: Context, month: int, day: int | None = None) -> Reading | None:
    """A month or a day of it in the year that the story has come to; None where it tells the news."""
    told = _time_beside(context, month) or _heading(context)
    years = 0
    if told is None and (told := _told_before(context, month)) is not None and told.date_start is not None:
        years = int(told.date_start.month - month > LONG_TIME)
    if told is None:
        return None
    return context.from_expression(told, lambda first: day_of(first.year + years, month, day or 1), "D" if day else "M")


def _time_beside(context: Context, month: int) -> TimeExpression | None:
    """'Three months later, on |May 10|', 'four years later, in |May|': the time that the date says more exactly."""
    said = context.nearby[-1] if context.nearby else None
    if said is None or said.rule not in ("later", "earlier", "following_period", "previous_period", "same_period"):
        return None
    if said.date_start is None or said.date_end is None or context.start - said.end > AROUND:
        return None
    fits = said.precision == "year" or month in (said.date_start.month, said.date_end.month)
    return said if fits and context.layout.lowered[said.end : context.start].strip() in BESIDE else None


def _heading(context: Context) -> TimeExpression | None:
    """'2018', alone on a line above 'On |July 25|, the party won': the year that heads this part of a timeline."""
    text = context.layout.text
    for said in reversed(context.nearby):
        if said.precision == "year" and said.text.isdigit() and text[said.end : said.end + 1] == "\n" == text[said.start - 1]:
            return said if context.opens_sentence or text.count("\n", said.end, context.start) <= 2 else None
    return None


def _told_before(context: Context, month: int) -> TimeExpression | None:
    """'War broke out on 28 July 1914. On |4 August| …': the date said last, in a text on times long past.

    It stands in the sentence before, in the same paragraph; without a publication date, anywhere before.
    """
    published = context.published
    told = context.last_said("day", "month", "range", *(() if published else ("season",)), paragraph=published is not None)
    if told is None or told.date_start is None:
        return None
    if published and (told.date_start.year > published.year - LONG_PAST or not _goes_on_from(context, told)):
        return None
    recent = published is not None and told.date_start.year > published.year - FAR_PAST
    return None if context.direction.sign > 0 or (recent and month < told.date_start.month) else told


def _goes_on_from(context: Context, said: TimeExpression) -> bool:
    """Whether the expression opens the sentence behind that of an earlier one."""
    sentence, before = context.layout.sentence_at(context.start), context.layout.sentence_at(said.start)
    return bool(sentence and before and context.opens_sentence and 0 < sentence.start - before.end < AROUND)
