"""Months and days of months: March 5, 1946; Oct. 23; early December; last July; November last year."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from core.dates.context import Context, Reading, rule
from core.dates.moves import Move, date_back, date_on, day_of, month_back, month_in, month_on, named, weekday_of_month
from core.dates.vocabulary import PARTS, either, month_of, number_of, slot, weekday_of, words_of, year_of

Match = re.Match[str]
NAMES = frozenset({"march", "may", "april", "june", "august"})
"""Months that are also verbs, walks or first names: alone they count only after a word that asks for a time."""
ASKS_FOR_TIME = re.compile(rf"(?:\b{either(words_of('asks_for_time'))}|[,(–—-])$")
DETERMINED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our)|['’]s|s['’])$")
NOUN = re.compile(r" (?!for\b|on\b|of\b|to\b|in\b|and\b|was\b|is\b)[a-z]")
YEARS = {"last": -1, "this": 0, "next": 1}


def _day(match: Match) -> tuple[int, int] | None:
    day = number_of(slot(match, "day") or match["dayword"])
    return (month_of(match["month"]), day) if day <= 31 else None


def month_day(match: Match, context: Context, weekday: int | None = None) -> Reading | None:
    """'March 5, 1946', '5 March 1946' -> 1946-03-05; 'Oct. 23' -> the nearest one, before or ahead as the sentence looks."""
    found = _day(match)
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
    if weekday and context.published and (moves := _falling_on(weekday, context.published, back, on)):
        return context.from_published(moves[0], "D")
    return context.by_calendar(back, on, "D", f"XXXX-{month:02d}-{day:02d}")


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
    """'Oct. 23 last year', 'June 3 of this year' -> that day of the year before, of, or after publication."""
    found = _day(match)
    if not found:
        return None
    month, day = found
    years = YEARS[match["step"]]
    return context.from_published(lambda today: day_of(today.year + years, month, day), "D", f"XXXX-{month:02d}-{day:02d}")


def last_month_day(match: Match, context: Context) -> Reading | None:
    """'last Oct. 23' -> the latest 23 October up to publication."""
    found = _day(match)
    return context.from_published(date_back(*found), "D", f"XXXX-{found[0]:02d}-{found[1]:02d}") if found else None


def night_of_day(match: Match, context: Context) -> Reading | None:
    """'the night of Oct. 23', 'the morning of May 5, 2016' -> that part of the day."""
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


def week_of_day(match: Match, context: Context) -> Reading | None:
    """'the week of March 6' -> the week that holds that day."""
    found = _day(match)
    if not found:
        return None
    month, day = found
    return context.by_calendar(date_back(month, day), date_on(month, day), "W", f"XXXX-{month:02d}-{day:02d}")


def month_of_year(match: Match, context: Context) -> Reading | None:
    """'November 2017', 'Nov. of 2017', 'January nineteen ninety-seven' -> 2017-11."""
    if not context.capital(match, "month"):
        return None
    year = year_of(match["year"] or match["spelled"] or "19" + match["short"])
    return Reading(f"{year:04d}-{month_of(match['month']):02d}")


def nth_weekday(match: Match, context: Context) -> Reading | None:
    """'the last Friday in August', 'the first Tuesday of November 2016' -> that day of the month."""
    month, which = month_of(match["month"]), match["which"]
    nth = 5 if which == "last" else number_of(which)
    if match["year"]:
        return Reading(named(weekday_of_month(weekday_of(match["weekday"]), nth)(day_of(int(match["year"]), month)), "D"))
    back, on = month_back(month), month_on(month)
    first = context.by_calendar(back, on, "M", f"XXXX-{month:02d}")
    if first.value.startswith("X"):
        return first
    year = int(first.value[:4])
    return replace(first, value=named(weekday_of_month(weekday_of(match["weekday"]), nth)(day_of(year, month)), "D"))


def month_beside_year(match: Match, context: Context) -> Reading | None:
    """'April' in 'April and May 2016', 'between June and August 1998' -> April 2016: the year is said once for both."""
    if not context.capital(match, "month"):
        return None
    return Reading(f"{match['year']}-{month_of(match['month']):02d}", source=f'"{match["year"]}" after it')


def month_of_relative_year(match: Match, context: Context) -> Reading:
    """'November last year', 'February next year', 'January of this year' -> that month of the year before, after …"""
    month = month_of(match["month"])
    return context.from_published(month_in(month, YEARS[match["step"]]), "M", f"XXXX-{month:02d}")


def month_of_that_year(match: Match, context: Context) -> Reading | None:
    """'March of that year', 'June the same year' -> that month of the year said last."""
    return context.from_article(month_in(month_of(match["month"]), 0), "M", "year", "month", "day", "season", "quarter")


def last_month_named(match: Match, context: Context) -> Reading | None:
    """'last December', 'this past July' -> the latest December that was over when the article was published."""
    if not context.capital(match, "month"):
        return None
    month = month_of(match["month"])
    return context.from_published(month_back(month, current=False), "M", f"XXXX-{month:02d}")


def next_month_named(match: Match, context: Context) -> Reading | None:
    """'next June', 'this coming June' -> the first June after the month of publication."""
    if not context.capital(match, "month"):
        return None
    month = month_of(match["month"])
    return context.from_published(month_on(month, current=False), "M", f"XXXX-{month:02d}")


def this_month_named(match: Match, context: Context) -> Reading | None:
    """'this September' -> September of the year of publication."""
    if not context.capital(match, "month"):
        return None
    month = month_of(match["month"])
    return context.from_published(month_in(month, 0), "M", f"XXXX-{month:02d}")


def every_month_named(match: Match, context: Context) -> Reading:
    """'each July' -> a set: XXXX-07."""
    return Reading(f"XXXX-{month_of(match['month']):02d}", "SET")


def bare_month(match: Match, context: Context) -> Reading | None:
    """'June', 'early December', 'the end of November' -> the nearer one, or as the sentence looks; not the verb 'may'."""
    name = match["month"].rstrip(".")
    if not context.capital(match, "month") or (len(name) < 4 and name == match["month"] != "may"):
        return None
    if name in NAMES and match.start() == match.start("month") and not _asked_for(context):
        return None
    if context.after[:1] in ("-", "'", "’") and context.after[1:2].isupper():
        return None
    month = month_of(name)
    back, on = month_back(month), month_on(month)
    return context.in_year_said(back, on, "M") or context.by_calendar(back, on, "M", f"XXXX-{month:02d}")


def _asked_for(context: Context) -> bool:
    """Whether a word that could be no month is one: 'in May', 'the June summit', 'his March 2022 speech'."""
    if ASKS_FOR_TIME.search(context.before):
        return True
    return bool(DETERMINED.search(context.before) and NOUN.match(context.after))


DAY = "(?:{dayword}|{day})"
OPTIONAL_YEAR = "(?:,? {year}|,? of {year})?"
PHASE = r"(?:(?:the )?(?:beginning|start|end|middle|first week|last week) of |{early})?"

DAY_FIRST = (
    rule(r"(?:the )?{day} (?:of )?{month}(?:,? {year})?", month_day),
)
ANOTHER_DAY = (rule(r"{day}(?=[\s.,;)])", another_day),)

NTH_WEEKDAY = (rule(r"the (?P<which>last|{dayword}) {weekday} (?:in|of) {month}(?:,? {year})?", nth_weekday),)

NIGHTS = (
    rule(r"(?:the )?{part} of (?:{weekday},? )?{month} " + DAY + OPTIONAL_YEAR, night_of_day),
)

RULES = (
    rule(r"the week of {month} " + DAY, week_of_day),
    rule(r"{month} {day}\s?(?:[-–—]\s?(?:{month2} )?|(?:to|through) ){day2}" + OPTIONAL_YEAR, days_in_month),
    rule(r"last {month} " + DAY, last_month_day),
    rule(r"{month} " + DAY + r",? (?:of )?(?P<step>last|this|next) year", month_day_of_year),
    rule(r"{month} (?:the )?" + DAY + OPTIONAL_YEAR, month_day),
    rule(PHASE + r"{month},? (?:of )?(?:{year}|{spelled}|['’](?P<short>\d\d))", month_of_year),
    rule(PHASE + r"{month}(?=(?:,| and| to| through| or|\s?[-–]) ?{month2},? {year})", month_beside_year),
    rule(PHASE + r"{month},? (?:of )?(?P<step>last|this|next) year", month_of_relative_year),
    rule(PHASE + r"{month} (?:of )?(?:that|the same) year", month_of_that_year),
    rule(r"{early}(?:last|this past|this last) {month}", last_month_named),
    rule(r"{early}(?:next|this coming|this upcoming) {month}", next_month_named),
    rule(r"{early}this {month}", this_month_named),
    rule(r"(?:each|every) {month}", every_month_named),
    rule(PHASE + r"{month}", bare_month),
)
