"""TIMEX3 values in the analyst's words: 2023-01-29 -> Sunday 29 January 2023."""

import re
from datetime import date
from functools import lru_cache

from core.dates.days import days_of

MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
PART_NAMES = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night"}
REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "an unnamed past", "FUTURE_REF": "an unnamed future"}


@lru_cache(maxsize=4096)
def day_in_words(day: date) -> str:
    """Sunday 29 January 2023."""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


@lru_cache(maxsize=4096)
def in_words(value: str) -> str:
    """A value as one would say it: a date, a month, a week, a reference; durations and sets keep their TIMEX3 code."""
    first, _, precision = days_of(value)
    if first is None:
        return REFERENCES.get(value, value)
    if precision == "day":
        return day_in_words(first) + _time(value)
    if precision == "month":
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    if precision == "season":
        return f"{SEASON_NAMES[value[5:]]} {first.year}"
    return _longer(value, first, precision)


def _longer(value: str, first: date, precision: str | None) -> str:
    if value.endswith("-WE"):
        return f"the weekend of {first.day} {MONTH_NAMES[first.month - 1]} {first.year}"
    if precision == "week":
        return f"the week from Monday {first.day} {MONTH_NAMES[first.month - 1]} {first.year}"
    if precision == "quarter":
        return f"quarter {value[-1]} of {first.year}"
    if precision == "decade":
        return f"the {value}0s"
    if precision == "century":
        return f"the years from {value}00 to {value}99"
    return f"half {value[-1]} of {first.year}" if "-H" in value else value.replace("/", " to ")


def _time(value: str) -> str:
    part = value[11:]
    if not part:
        return ""
    return f", {PART_NAMES[part]}" if part in PART_NAMES else f", {re.sub('[A-Z]+$', '', part)}"
