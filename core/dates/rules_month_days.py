"""Days of months: March 5, 1946; Oct. 23; June 28–30; the night of Oct. 23; the last Friday in August."""

import re
from calendar import monthrange
from datetime import date

from core.dates.context import Context, Reading, Rule
from core.dates.moves import Move, date_back, date_on, day_of, month_back, month_on, named, weekday_of_month
from core.dates.narrative import in_story
from core.dates.rules_months import IN_A_YEAR
from core.dates.vocabulary import PARTS, STEPS, TOLD_YEAR, month_of, number_of, pattern, slot, told_years, weekday_of

Match = re.Match[str]


def _month_and_day(match: Match) -> tuple[int, int] | None:
    """'Oct. 23' -> (10, 23); None for a number that no month has."""
    day = number_of(slot(match, "day") or match["dayword"])
    return (month_of(slot(match, "month") or ""), day) if day <= 31 else None


def _any_year(month: int, day: int) -> str:
    """(10, 23) -> XXXX-10-23, the day of a year not known."""
    return f"XXXX-{month:02d}-{day:02d}"


def month_day(match: Match, context: Context, weekday: int | None = None) -> Reading | None:
    """'March 5, 1946', '5 March 1946' -> 1946-03-05; 'Oct. 23' -> the nearest one, before or ahead as the sentence looks."""
    found = _month_and_day(match)
    if not found or not context.capital(match, "month"):
        return None
    month, day = found
    if year := slot(match, "year"):
        return _written_out(int(year), month, day)
    try:
        day_of(2000, month, day)
    except ValueError:
        return None
    back, on = date_back(month, day), date_on(month, day)
    if first := _begins_time(context, month, day):
        return first
    if weekday and context.published and (moves := _falling_on(weekday, context.published, back, on)):
        return context.from_published(moves[0], "D")
    return in_story(context, month, day) or context.by_calendar(back, on, "D", _any_year(month, day))


def _begins_time(context: Context, month: int, day: int) -> Reading | None:
    """'from |3 May| to 28 August 2006', 'between |January 1| and September 26': as late as it can be before the last day."""
    behind = BEHIND.match(context.layout.lowered, context.end)
    last = behind and _month_and_day(behind)
    if not behind or not last:
        return None
    if behind["year"]:
        return _written_out(int(behind["year"]) - ((month, day) > last), month, day)
    if context.history or not context.before.endswith(("from", "between")):
        return None
    if not context.nearest(date_back(*last), date_back(month, day), date_on(month, day)):
        return None
    return context.from_published(lambda today: date_back(month, day)(date_back(*last)(today)), "D")


def _falling_on(weekday: int, published: date, *moves: Move) -> list[Move]:
    """The moves that reach such a weekday; none when they all do."""
    try:
        fitting = [move for move in moves if move(published).isoweekday() == weekday]
    except OverflowError:
        return []
    return fitting if len(fitting) < len(moves) else []


def _written_out(year: int, month: int, day: int) -> Reading | None:
    try:
        return Reading(named(day_of(year, month, day), "D"))
    except (ValueError, OverflowError):
        return None


def month_day_of_year(match: Match, context: Context) -> Reading | None:
    """'Oct. 23 last year', '3 June of this year' -> that day of the year before, of, or after publication; '3 June of that year',
    'May 5 the following year' -> of the year said last, of the one after it.
    """
    found = _month_and_day(match)
    if not found or not context.capital(match, "month"):
        return None
    month, day = found
    if match["told"]:
        return context.from_article(lambda said: day_of(said.year + told_years(match), month, day), "D", *IN_A_YEAR)
    years = STEPS[match["step"]]
    return context.from_published(lambda today: day_of(today.year + years, month, day), "D", _any_year(month, day))


def last_month_day(match: Match, context: Context) -> Reading | None:
    """'last Oct. 23' -> the latest 23 October up to publication."""
    found = _month_and_day(match)
    return context.from_published(date_back(*found), "D", _any_year(*found)) if found else None


def night_of_day(match: Match, context: Context) -> Reading | None:
    """'the night of Oct. 23', 'the morning of May 5, 2016', 'the night of 26 to 27 May' -> that part of the (first) day."""
    reading = month_day(match, context)
    return reading and reading.at("T" + PARTS[match["part"]])


def another_day(match: Match, context: Context) -> Reading | None:
    """'25' in 'on April 24 and 25' -> the 25th of the month just said."""
    said = context.nearby[-1] if context.nearby else None
    if said is None or said.rule not in ("month_day", "another_day") or said.date_start is None:
        return None
    if context.layout.text[said.end : context.start].strip(" ,") not in ("and", "or", "", "&"):
        return None
    day = number_of(match["day"])
    length = monthrange(said.date_start.year, said.date_start.month)[1]
    if not said.date_start.day < day <= length:
        return None
    return context.from_expression(said, lambda first: first.replace(day=day), "D")


def days_in_month(match: Match, context: Context) -> Reading | None:
    """'June 28–30', 'June 28 to 30, 2022', 'June 30-July 2' -> the days from the first to the last: 2022-06-28/2022-06-30."""
    first = month_day(match, context)
    if first is None or first.value.startswith("X"):
        return first
    year, month, _ = first.value.split("-")
    second = match["month2"]
    last = _written_out(int(year), month_of(second) if second else int(month), number_of(match["day2"]))
    return Reading(f"{first.value}/{last.value}", source=first.source) if last and last.value > first.value else None


def days_before_month(match: Match, context: Context) -> Reading | None:
    """'29–30 June', '12 to 14 September 2022' -> the days from the first to the last, the month said once behind both."""
    last = month_day(match, context)
    if last is None or last.value.startswith("X"):
        return last
    year, month, day = map(int, last.value.split("-"))
    first = number_of(match["first"])
    return last._replace(value=f"{named(day_of(year, month, first), 'D')}/{last.value}") if first < day else None


def day_before_another(match: Match, context: Context) -> Reading | None:
    """'5' in 'between 5 and 9 May', 'the 29th' in 'the 29th and 30th of June' -> that day of the month said once behind both."""
    return month_day(match, context) if number_of(match["day"]) < number_of(match["day2"]) else None


def week_of_day(match: Match, context: Context) -> Reading | None:
    """'the week of March 6', 'the week beginning 6 March' -> the week that holds that day."""
    found = _month_and_day(match)
    if not found:
        return None
    month, day = found
    return context.by_calendar(date_back(month, day), date_on(month, day), "W", _any_year(month, day))


def weekend_of_day(match: Match, context: Context) -> Reading | None:
    """'the weekend of March 5' -> the Saturday and Sunday of the week that holds that day."""
    found = _month_and_day(match)
    return context.by_calendar(date_back(*found), date_on(*found), "WE", _any_year(*found)) if found else None


def nth_weekday(match: Match, context: Context) -> Reading | None:
    """'the last Friday in August', 'the first Tuesday of November 2016' -> that day of the month."""
    month, which = month_of(match["month"]), match["which"]
    nth = weekday_of_month(weekday_of(match["weekday"]), 5 if which == "last" else number_of(which))
    if match["year"]:
        return Reading(named(nth(day_of(int(match["year"]), month)), "D"))
    reading = context.by_calendar(month_back(month), month_on(month), "M", f"XXXX-{month:02d}")
    if reading.value.startswith("X"):
        return reading
    return reading._replace(value=named(nth(day_of(int(reading.value[:4]), month)), "D"))


BEHIND = pattern(r"(?:\s?[-–—]\s?| (?:to|until|till|through|and) )(?:{month} {day}|{day} {month})(?:,? {year})?(?P<dayword>)")
"""'to 28 August 2006': the last day, with the year that is said once for both."""
DAY = "(?:{dayword}|{day})"
OPTIONAL_YEAR = "(?:,? {year}|,? of {year}|(?= [a-z]+ of {year}))?"
"""Behind the day, or behind what happened then: 'the May 5 uprising of 1989'."""
OF_A_YEAR = rf",? (?:(?:of )?(?P<step>last|this|next) year|{TOLD_YEAR})"
FIRST = r"(?P<first>[12]?\d|3[01])(?:st|nd|rd|th)?"


DAY_FIRST = (
    Rule(rf"(?:the )?{FIRST}(?:\s?[-–—]\s?| to | through )(?:the )?{{day}} (?:of )?{{month}}" + OPTIONAL_YEAR, days_before_month),
    Rule(r"(?:the )?{day}(?= (?:and|or) (?:the )?{day2} (?:of )?{month}(?:,? {year})?)", day_before_another),
    Rule(r"(?:the )?{day} (?:of )?{month}" + OF_A_YEAR, month_day_of_year),
    Rule(r"(?:the )?{day} (?:of )?{month}" + OPTIONAL_YEAR, month_day),
)
ANOTHER_DAY = (Rule(r"{day}(?=[\s.,;)])", another_day),)
NTH_WEEKDAY = (Rule(r"the (?P<which>last|{dayword}) {weekday} (?:in|of) {month}(?:,? {year})?", nth_weekday),)
INTO = r"(?:(?:\s?[-–—/]\s?| to )\d\d?)?"
"""A night ends on the next day: 'the night of 26 to 27 March'."""
NIGHT = "(?:the )?{part} of (?:{weekday},? )?(?:the )?"
NIGHTS = (
    Rule(NIGHT + "{month} " + DAY + INTO + OPTIONAL_YEAR, night_of_day),
    Rule(NIGHT + "{day}" + INTO + " (?:of )?{month}" + OPTIONAL_YEAR, night_of_day),
)

WEEKS = (Rule(r"the week (?:of|beginning|starting|ending) (?:{month} {day}|{day} (?:of )?{month})", week_of_day),)
WEEKENDS = (Rule(r"the weekend of {month} " + DAY, weekend_of_day),)

RULES = (
    Rule(r"{month} {day}\s?(?:[-–—]\s?(?:{month2} )?|(?:to|through) ){day2}" + OPTIONAL_YEAR, days_in_month),
    Rule(r"last {month} " + DAY, last_month_day),
    Rule(r"{month} " + DAY + OF_A_YEAR, month_day_of_year),
    Rule(r"the {dayword} of {month}" + OPTIONAL_YEAR, month_day),
    Rule(r"{month} (?:the )?" + DAY + OPTIONAL_YEAR, month_day),
)
