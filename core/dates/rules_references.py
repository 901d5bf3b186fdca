"""Unnamed times and named days: now, recently, in the future, Thanksgiving Day."""

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from core.dates.context import Context, Reading, Rule
from core.dates.moves import Move, day_of, shift
from core.dates.narrative import along_history
from core.dates.vocabulary import STEPS, pattern
from core.lexicon import read, values

Match = re.Match[str]


class TimeReference(NamedTuple):
    """A line of time_references.csv."""

    line: int
    words: str
    value: str
    not_before: str


class Holiday(NamedTuple):
    """A line of holidays.csv."""

    line: int
    name: str
    when: str


class KnownDay(NamedTuple):
    """A line of known_days.csv."""

    line: int
    words: str
    value: str


REFERENCES = {entry.words: entry for entry in read("time_references.csv", TimeReference)}
KNOWN_DAYS = {entry.words.replace(".", ""): entry.value for entry in read("known_days.csv", KnownDay)}
HOLIDAYS = {entry.name: entry.when for entry in read("holidays.csv", Holiday)}


def reference(match: Match, context: Context) -> Reading | None:
    """'now', 'currently', 'recently', 'in the future' -> PRESENT_REF, PAST_REF, FUTURE_REF."""
    entry = REFERENCES[" ".join(match.group().split())]
    following = re.match(r"\W{0,2}(\w*)", context.after)
    if entry.not_before and following and following[1].lower() in values(entry.not_before):
        return None
    return Reading(entry.value) if entry.words != "soon" or context.direction.sign > 0 else None


def known_day(match: Match, context: Context) -> Reading | None:
    """'9/11', 'the Sept. 11 attacks', 'D-Day' -> the day that goes by its date alone, in articles published since."""
    value = KNOWN_DAYS.get(" ".join((match.group() + match["what"]).replace(".", "").split()))
    if value is None or (context.published and context.published < date.fromisoformat(value)):
        return None
    return Reading(value, source="the day known by this name")


def holiday(match: Match, context: Context) -> Reading | None:
    """'Thanksgiving Day', 'last Christmas', 'Easter 1999' -> its date in the year named, else the one before or ahead, the nearer
    one unless the verb beside it says otherwise: 'closed on Christmas Eve'.
    """
    if not context.capital(match, "holiday") or DATED.match(context.layout.lowered, context.end):
        return None
    name = match["holiday"].replace("’", "'")
    when = HOLIDAYS[re.sub(r"\s+", " ", name)]
    if match["year"]:
        return Reading(holiday_in(int(match["year"]), when).isoformat())
    if relative := match["relative"]:
        years = STEPS[relative]
        return context.from_published(lambda day: holiday_in(day.year + years, when), "D", "XXXX-XX-XX")
    if step := match["step"]:
        return context.from_published(_back(when) if step == "last" else _on(when), "D", "XXXX-XX-XX")
    if told := along_history(context, _on(when), "D"):
        return told
    if context.direction.beside and context.direction.sign < 0 and ON_HOLIDAY.search(context.before):
        return context.from_published(_back(when), "D", "XXXX-XX-XX")
    return context.by_calendar(_back(when), _on(when), "D", "XXXX-XX-XX", near=NEAR * _cycle(when)[0])


def beside_holiday(match: Match, context: Context) -> Reading | None:
    """'the day after Christmas', 'the week before Thanksgiving' -> beside the holiday, the one nearest to publication."""
    when = HOLIDAYS[re.sub(r"\s+", " ", match["holiday"].replace("’", "'"))]
    unit = "W" if match["unit"] == "week" else "D"
    beside = shift(1 if match["way"] == "after" else -1, unit)
    back, on = _back(when), _on(when)
    return context.by_calendar(lambda day: beside(back(day)), lambda day: beside(on(day)), unit, "XXXX-XX-XX", near=NEAR)


DATED = pattern(r",?(?: on)? (?:the \d{1,2}(?:st|nd|rd|th)|{month} {day}|{day} {month})")
"""'on Mother's Day, 12 May': the date is said beside it."""
NEAR = 183
"""Days, for a holiday of every year: the nearer one counts."""
ON_HOLIDAY = re.compile(r"\b(?:on|since)$")


def _back(when: str) -> Move:
    every, _ = _cycle(when)
    return lambda day: max(found for found in _dates(when, day.year - every, day.year) if found <= day)


def _on(when: str) -> Move:
    every, _ = _cycle(when)
    return lambda day: min(found for found in _dates(when, day.year, day.year + every) if found >= day)


def _dates(when: str, first: int, last: int) -> list[date]:
    """Its dates from one year to another."""
    every, rest = _cycle(when)
    return [holiday_in(year, when) for year in range(first, last + 1) if year % every == rest]


def _cycle(when: str) -> tuple[int, int]:
    """'01-20/4+1' -> (4, 1): only in years that leave 1 when divided by 4."""
    every, _, rest = when.partition("/")[2].partition("+")
    return int(every or 1), int(rest or 0)


def holiday_in(year: int, when: str) -> date:
    """The date of a holiday in a year: '12-25', '11-4-4' (fourth Thursday of November), '05-1--1' (last Monday), 'easter-2'."""
    when = when.partition("/")[0]
    if when.startswith("easter"):
        return easter(year) + timedelta(days=int(when.removeprefix("easter")))
    parts = when.split("-", 2)
    if len(parts) == 2:
        return day_of(year, int(parts[0]), int(parts[1]))
    month, weekday, which = int(parts[0]), int(parts[1]), parts[2]
    count, _, plus = which.partition("+")
    if int(count) < 0:
        last = day_of(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = day_of(year, month)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (int(count) - 1) + int(plus or 0))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return day_of(year, month, day + 1)


def _names(names: list[str]) -> str:
    return "|".join(re.escape(name).replace(r"\ ", " ").replace("'", "['’]") for name in sorted(names, key=len, reverse=True))


RULES: tuple[Rule, ...] = (Rule(f"(?:{_names(list(REFERENCES))})", reference),)
STEP, NAME = "(?:(?P<step>last|next|this) )?", f"(?P<holiday>{_names(list(HOLIDAYS))})"
DAYS: tuple[Rule, ...] = (Rule(STEP + NAME + "(?:,? (?:of )?(?:{year}|(?P<relative>last|this|next) year))?", holiday),)
BESIDE: tuple[Rule, ...] = (Rule("the (?P<unit>day|week) (?P<way>before|after) " + NAME, beside_holiday),)
KNOWN: tuple[Rule, ...] = (
    Rule(f"(?:{_names([words for words in KNOWN_DAYS if ' ' not in words])})(?P<what>)", known_day),
    Rule(r"(?:jan\.?|january|sept?\.?|september|oct\.?|october) (?:6|7|11)(?=(?P<what> [a-z]+?)s?\b)", known_day),
)
