"""Weeks, months and years told from publication: last week, earlier this month, that year, the weekend."""

import re
from datetime import date, timedelta

from core.dates.context import Context, Reading, Rule
from core.dates.moves import day_of, shift
from core.dates.vocabulary import slot, unit_of

Match = re.Match[str]
FRIDAY, SATURDAY, SUNDAY = 5, 6, 7
ANCHORS = {
    "D": ("day",),
    "W": ("day", "week"),
    "M": ("day", "month"),
    "Y": ("day", "month", "season", "quarter", "year"),
    "DE": ("day", "month", "year", "decade"),
    "CE": ("year", "decade", "century"),
}
"""Precisions of a date said before that 'that week', 'the following year' can be told from, by the unit."""


def _unit(match: Match) -> str:
    return unit_of(match["unit"])


def this_period(match: Match, context: Context) -> Reading | None:
    """'this week', 'earlier this month', 'the end of this year' -> the one that holds publication; not the show 'This Week'."""
    if context.capital(match, "unit") and not context.opens_sentence:
        return None
    return context.from_published(shift(0, _unit(match)), _unit(match), "PRESENT_REF")


def last_period(match: Match, context: Context) -> Reading:
    """'last week', 'late last month', 'last year', 'the past decade' -> the one before publication's; 'this past week', said at
    its end -> the one that is ending.
    """
    if context.published and "past week" in match.group() and context.published.isoweekday() >= FRIDAY:
        return context.from_published(shift(0, "W"), "W")
    return context.from_published(shift(-1, _unit(match)), _unit(match), "PAST_REF")


def next_period(match: Match, context: Context) -> Reading:
    """'next week', 'early next year', 'the coming month' -> the one after publication's; 'it fell the next year' -> as the
    following year.
    """
    if "the next" in match.group() and context.direction.sign < 0 and (told := following_period(match, context)):
        return told
    return context.from_published(shift(1, _unit(match)), _unit(match), "FUTURE_REF")


def period_after_next(match: Match, context: Context) -> Reading:
    """'the year before last', 'the week after next' -> two before, two after publication's."""
    count, otherwise = (-2, "PAST_REF") if match["way"] == "before last" else (2, "FUTURE_REF")
    return context.from_published(shift(count, _unit(match)), _unit(match), otherwise)


def same_period(match: Match, context: Context) -> Reading | None:
    """'that year', 'later that month', 'the same week' -> the one that holds the date said last; 'the same month last year'."""
    unit = _unit(match)
    for said in reversed(context.nearby):
        weekday = unit == "Y" and said.precision == "day" and not any(map(str.isdigit, said.text))
        if said.precision in ANCHORS.get(unit, ()) and not weekday:
            return context.from_expression(said, shift(-1, "Y") if slot(match, "back") else shift(0, unit), unit)
    return None


def following_period(match: Match, context: Context) -> Reading | None:
    """'the following year', 'a month later' -> the one after the date said last."""
    unit = _unit(match)
    return context.from_article(shift(1, unit), unit, *ANCHORS.get(unit, ()))


def previous_period(match: Match, context: Context) -> Reading | None:
    """'the previous month', 'the year before' -> the one before the date said last, else before publication."""
    unit = _unit(match)
    said = context.from_article(shift(-1, unit), unit, *ANCHORS.get(unit, ()))
    return said or context.from_published(shift(-1, unit), unit, "PAST_REF")


def the_period(match: Match, context: Context) -> Reading | None:
    """'for the year', 'the end of the month', 'the full year' -> the one that holds publication; 'the year the court ruled' is
    told by what happened in it.
    """
    if COUNTED.match(context.after) or AWARD.search(context.before):
        return None
    if match.start("unit") == match.start() + len("the ") and NAMED_BY.match(context.after):
        return None
    unit = _unit(match)
    if context.history and (told := same_period(match, context)):
        return told
    said = context.from_article(shift(0, "W"), "W", "day", paragraph=True) if unit == "W" else None
    return said or context.from_published(shift(-int(unit == "Y" and _is_over(context)), unit), unit, "PRESENT_REF")


def period_ended(match: Match, context: Context) -> Reading:
    """'the year ended March 31', 'the quarter to February' -> so long, whichever it is: P1Y, P3M."""
    return Reading("P3M" if match["unit"] == "quarter" else "P1Y", "DURATION")


def year_end(match: Match, context: Context) -> Reading:
    """'by year-end' -> 31 December of publication's year, after 'since' or told in January the year before's; 'around year end'
    -> the year.
    """
    over = context.before.endswith("since") or _is_over(context)
    if over or context.before.endswith(("by", "at", "until", "before")):
        return context.from_published(lambda day: day_of(day.year - over, 12, 31), "D", "XXXX-12-31")
    return context.from_published(shift(0, "Y"), "Y", "PRESENT_REF")


def _is_over(context: Context) -> bool:
    """Whether 'the year', told in January of what happened, is the one just over."""
    january = context.published is not None and context.published.month == 1
    return january and "since" not in context.before and context.direction.sign < 0


def last_weekend(match: Match, context: Context) -> Reading:
    """'last weekend', 'this past weekend' -> the Saturday and Sunday before publication."""
    return context.from_published(lambda day: _weekend_back(day, counts_from=SUNDAY), "WE", "PAST_REF")


def weekend(match: Match, context: Context) -> Reading:
    """'over the weekend' -> the last one, unless the sentence looks ahead or it has come; 'this weekend' -> the coming one."""
    running = shift(0, "D")
    back = running if match["which"] == "this" and context.direction.sign >= 0 else _weekend_back
    return context.by_tense(back, running, "WE", "PRESENT_REF")


def _weekend_back(day: date, counts_from: int = SATURDAY) -> date:
    """A day of the week before, whose weekend is meant; of the day's own week once its day `counts_from` has come."""
    return day - timedelta(weeks=day.isoweekday() < counts_from)


def next_weekend(match: Match, context: Context) -> Reading:
    """'next weekend' -> the one of the week after publication's; 'the coming weekend' -> the one that comes."""
    return context.from_published(shift(7 * (match["which"] == "next"), "D"), "WE", "FUTURE_REF")


COUNTED = re.compile(r"-|\s+(?:of|that|when|before|after|\d)")
NAMED_BY = re.compile(r"\s+(?:(?:the|a|an|his|her|its|their|our|my|he|she|they|we|I|it|you)\b|(?![A-Z][a-z]+day\b)[A-Z][a-z])")
AWARD = re.compile(r"\b(?:flavor|flavour|person|man|woman|player|athlete|team|coach|word|book|song|album|teacher|game) of$")
PHASE = r"(?:(?:the )?(?:beginning|start|end|middle|close|rest|remainder|first half|second half|latter part|course) of )?{early}"
UNIT = "(?:calendar |full |fiscal |financial )?(?P<unit>week|month|year|decade|century)"

QUARTERS = (Rule(r"the (?P<unit>quarter)(?= to {month})", period_ended),)
YEARS = (
    Rule(r"(?:around |the )?year(?:~|['’]s )end", year_end),
    Rule(r"the (?:fiscal )?(?P<unit>year)(?= end(?:ed|ing)| to {month})", period_ended),
)

RULES = (
    Rule(r"(?:the )?(?P<unit>week|month|year) (?P<way>before last|after next)", period_after_next),
    Rule(PHASE + r"(?:this|the current) " + UNIT, this_period),
    Rule(PHASE + r"(?:last|this past|the past|the last) " + UNIT + "(?! of {month})", last_period),
    Rule(PHASE + r"(?:next|the next|the coming|this coming|the upcoming) " + UNIT, next_period),
    Rule(r"{early}(?:that|the|this) same " + UNIT + "(?P<back> last year| a year (?:ago|earlier|before))?", same_period),
    Rule(r"{early}that " + UNIT, same_period),
    Rule(r"the following " + UNIT, following_period),
    Rule(r"(?:a|one) (?P<unit>week|month|year) later(?! than)", following_period),
    Rule(r"the (?:previous|preceding|prior) " + UNIT, previous_period),
    Rule(r"the (?P<unit>week|month|year) before(?=[.,;])", previous_period),
    Rule(r"(?:the (?:end|rest|beginning|middle) of )?the (?:full |latest )?(?:fiscal )?(?P<unit>week|month|year)", the_period),
)

WEEKENDS = (
    Rule(r"(?:last|this past|the past) weekend", last_weekend),
    Rule(r"(?P<which>next|the coming|this coming) weekend", next_weekend),
    Rule(r"(?P<which>the|this|a) (?:holiday |long )?weekend", weekend),
)
