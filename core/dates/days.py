"""From a TIMEX3 value to the calendar: the first day, the last day and the precision."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from core.dates.moves import MONTHS, SEASONS, day_of, in_months

Span = tuple[date | None, date | None, str | None]
UNKNOWN: Span = (None, None, None)


@lru_cache(maxsize=4096)
def days_of(value: str) -> Span:
    """(first day, last day, precision) of a value, both days inclusive; (None, None, None) where it is no calendar date.

    2022-12 -> 1 December to 31 December 2022, month. 198 is the decade from 1980, 19 the century from 1900 (TIMEX3).
    Days that the calendar does not have (2023-02-30, year 0) are unknown as well.
    """
    for pattern, read in READERS:
        if match := pattern.fullmatch(value):
            try:
                return read(*match.groups())
            except (ValueError, OverflowError):
                return UNKNOWN
    return UNKNOWN


def _day(text: str) -> Span:
    day = date.fromisoformat(text)
    return day, day, "day"


def _interval(first: str, last: str) -> Span:
    return date.fromisoformat(first), date.fromisoformat(last), "range"


def _week(year: str, week: str, weekend: str | None) -> Span:
    monday = date.fromisocalendar(int(year), int(week), 1)
    if weekend:
        return monday + timedelta(days=5), monday + timedelta(days=6), "range"
    return monday, monday + timedelta(days=6), "week"


def _month(year: str, month: str) -> Span:
    return *_months(int(year), int(month), 1), "month"


def _part(year: str, unit: str, number: str) -> Span:
    length = MONTHS[unit]
    return *_months(int(year), (int(number) - 1) * length + 1, length), "quarter" if unit == "Q" else "range"


def _season(year: str, season: str) -> Span:
    return *_months(int(year), SEASONS[season], 3), "season"


def _years(prefix: str) -> Span:
    length = 10 ** (4 - len(prefix))
    first = max(int(prefix) * length, 1)
    precision = {1: "year", 10: "decade", 100: "century"}[length]
    return day_of(first, 1), day_of(int(prefix) * length + length - 1, 12, 31), precision


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    first = day_of(year, month)
    last = in_months(first, count - 1)
    return first, last.replace(day=monthrange(last.year, last.month)[1])


READERS = (
    (re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?"), _day),
    (re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)"), _interval),
    (re.compile(r"(\d{4})-W(\d\d)(-WE)?"), _week),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(r"(\d{4})-([HQ])([1-4])"), _part),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), _season),
    (re.compile(r"(\d{2,4})"), _years),
)
