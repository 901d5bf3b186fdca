"""The year of a date that names none, where a text tells of times past rather than of the news."""

from core.dates.context import AROUND, Context, Reading
from core.dates.moves import Move, date_on, day_of, month_on
from core.records import TimeExpression

FAR_PAST = 10
"""Years before publication up to which a date said is news still: behind 'in December 2022' a 'July' is the last one."""
LONG_TIME = 6
"""Months: 'in December 1941 … in January' tells of the January after."""
SEASONAL = 8
"""Months: what goes on from one date to another is over within so many; 'brought forward from May to January' goes back."""
BESIDE = frozenset({",", ", on", ", in", "on", "in"})
"""What stands between a time and the date that says it more exactly."""
FINE = ("day", "month", "range", "season")
"""Precisions of the dates that others hang on."""
ASIDES = frozenset({"season_year", "earlier", "previous_day", "previous_period"})
"""Rules of times that the story does not come to."""
TO = frozenset({"to", "until", "till", "through", "and", "-", "–", "—"})
"""What stands between the first and the last day of a time."""


def in_story(context: Context, month: int, day: int | None = None) -> Reading | None:
    """A month or a day of it in the year that the story has come to; None where it tells the news."""
    if last := _ends_time(context, month, day):
        return last
    told = _fitting(time_beside(context), month) or _heading(context)
    years = 0
    if told is None and (told := _told_before(context, month)) is not None and told.date_start and told.precision != "year":
        years = int(told.date_start.month - month >= LONG_TIME)
    if told is None:
        return None
    return context.from_expression(told, lambda first: day_of(first.year + years, month, day or 1), "D" if day else "M")


def along_history(context: Context, move: Move, unit: str, *precisions: str) -> Reading | None:
    """'The siege began in May 1912 … in |the autumn|': in history what `move` reaches from the date told last."""
    told = _told_last(context, *(precisions or FINE)) if context.history else None
    return context.from_expression(told, move, unit) if told else None


def _told_last(context: Context, *precisions: str) -> TimeExpression | None:
    """The date that the story has come to; of 'from 28 July 1914 to 11 November 1918' it is the first."""
    nearby = context.nearby
    for place in range(len(nearby) - 1, -1, -1):
        said = nearby[place]
        if said.precision in precisions and not _looks_aside(said) and (said.precision != "year" or _sets_in(context, said)):
            return nearby[place - 1] if place and _years_long(context, nearby[place - 1], said) else said
    return None


def _looks_aside(said: TimeExpression) -> bool:
    """'guns taken |the previous May|', 'his papers of |1870–1910|': the story does not go there."""
    return said.rule in ASIDES or said.text[:12].lower() == "the previous"


def _sets_in(context: Context, year: TimeExpression) -> bool:
    """'In |1947| a treaty was signed …', 'in |1215|, on 15 June': the story has come to this year; not in a sentence that only
    looks back, 'the town had burned in |1896|'.
    """
    sentence = context.layout.sentence_at(year.start)
    if sentence is None or context.start < sentence.end:
        return True
    return " " not in context.layout.text[sentence.start : year.start].strip()


def _years_long(context: Context, first: TimeExpression, last: TimeExpression) -> bool:
    """Whether two dates tell from when to when something went on, over the end of a year."""
    if not first.date_start or not last.date_start or context.layout.lowered[first.end : last.start].strip() not in TO:
        return False
    return first.precision == last.precision and first.date_start.year < last.date_start.year


def _ends_time(context: Context, month: int, day: int | None) -> Reading | None:
    """'put off from April 30 to |Oct. 8|': the last day of a time follows its first."""
    said, lowered = context.nearby[-1] if context.nearby else None, context.layout.lowered
    if said is None or said.date_start is None or lowered[said.end : context.start].strip() not in TO:
        return None
    if not lowered.endswith(("from ", "between "), 0, said.start) or (month - said.date_start.month) % 12 > SEASONAL:
        return None
    move = date_on(month, day) if day else month_on(month)
    reading = context.from_expression(said, move, "D" if day else "M")
    today = context.published
    going_on = reading and today and said.date_start <= today and reading.value > today.isoformat()
    return None if going_on and context.direction.sign < 0 else reading


def _fitting(said: TimeExpression | None, month: int) -> TimeExpression | None:
    """The time said beside a date, if the date can be in it."""
    if said is None or said.date_start is None or said.date_end is None:
        return None
    return said if said.precision == "year" or month in (said.date_start.month, said.date_end.month) else None


def time_beside(context: Context) -> TimeExpression | None:
    """'Three months later, on |May 10|', 'a week later, on |the 14th|': the time that the date says more exactly."""
    said = context.nearby[-1] if context.nearby else None
    if said is None or said.rule not in ("later", "earlier", "following_period", "previous_period", "same_period"):
        return None
    if said.date_start is None or said.date_end is None or context.start - said.end > AROUND:
        return None
    return said if context.layout.lowered[said.end : context.start].strip() in BESIDE else None


def _heading(context: Context) -> TimeExpression | None:
    """'2018', alone on a line above 'On |July 25|, the party won': the year that heads this part of a timeline."""
    text = context.layout.text
    for said in reversed(context.nearby):
        if said.precision == "year" and said.text.isdigit() and text[said.end : said.end + 1] == "\n" == text[said.start - 1]:
            return said if context.opens_sentence or text.count("\n", said.end, context.start) <= 2 else None
    return None


def _told_before(context: Context, month: int) -> TimeExpression | None:
    """'War broke out on 28 July 1914. On |4 August| …': the date said last, in a text on times long past.

    In the news it stands in the sentence before, in the same paragraph; in history, and where nobody knows the day of
    publication, anywhere before.
    """
    if context.direction.cue == "will":
        return None
    if context.history or context.published is None:
        return _told_last(context, *FINE, "year")
    told = context.last_said("day", "month", "range", paragraph=True)
    if told is None or told.date_start is None or context.direction.sign > 0:
        return None
    if told.date_start.year >= context.published.year or not _goes_on_from(context, told):
        return None
    recent = told.date_start.year > context.published.year - FAR_PAST
    return None if recent and month < told.date_start.month else told


def _goes_on_from(context: Context, said: TimeExpression) -> bool:
    """Whether the expression opens the sentence behind that of an earlier one."""
    sentence, before = context.layout.sentence_at(context.start), context.layout.sentence_at(said.start)
    return bool(sentence and before and context.opens_sentence and 0 < sentence.start - before.end < AROUND)
