"""All ways of speaking of time, by the word that gives them away, in the order they are tried. Read this first.

Each rule is a pattern and a function whose docstring quotes the way of speaking; the first that matches and has a reading
wins. To change what "last December" means, change the function `last_month_named` in rules_months.py.
"""

import re

from core.dates import (
    rules_days,
    rules_durations,
    rules_months,
    rules_periods,
    rules_quarters,
    rules_references,
    rules_times,
    rules_weekdays,
    rules_years,
)
from core.dates.context import Rule
from core.dates.vocabulary import APPROXIMATE, NUMBERS, ORDINALS, SLOTS, VAGUE, words_of

Rules = tuple[Rule, ...]

LENGTHS = rules_times.SETS + rules_durations.RULES
QUARTERS = rules_times.SETS + rules_quarters.RULES + rules_durations.RULES
PERIODS = rules_weekdays.WEEKS_OFF + rules_years.NAMED + rules_quarters.BY_YEAR + rules_periods.RULES + QUARTERS
DAYS = rules_references.RULES + rules_times.SETS + rules_days.RULES + rules_durations.RULES
NIGHTS = rules_months.NIGHTS + DAYS
MONTHS = rules_months.RULES
WEEKDAYS = rules_months.NTH_WEEKDAY + rules_weekdays.RULES
NUMBERED = (
    rules_times.CLOCK + rules_months.DAY_FIRST + rules_quarters.WITH_YEAR + rules_years.RULES + rules_days.NUMBERED
)
"""Tried at a word that begins with a figure, if DATED says that it is worth it."""
DATED = re.compile(
    rf"(?:[12]\d\d\d|\d0)(?:['’]?s)?(?!\w)|\d{{1,2}}(?:(?:st|nd|rd|th)\b|[:/.-]\d|\s?[ap]\.?\s?m\b"
    rf"|\s(?:of\s)?{SLOTS['month']}|\s(?:o['’]clock\s)?in\sthe\s)|\D*[12]\d\d\d"
)
"""A figure that can belong to a date: of four digits, an ordinal, before a month, in a clock time. It only saves time."""

UNITS: dict[str, Rules] = dict.fromkeys(("week", "weekend", "fortnight", "month", "year", "decade", "century"), PERIODS)
UNITS |= dict.fromkeys(("quarter", "period", "half"), QUARTERS)
UNITS |= {"minute": LENGTHS, "hour": LENGTHS, "day": DAYS, "night": NIGHTS}
SINGLE: dict[str, Rules] = dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "overnight"), DAYS)
SINGLE |= dict.fromkeys(("noon", "midday", "midnight"), rules_times.RULES)
SINGLE |= {"seconds": LENGTHS, "centuries": LENGTHS, "nineteen": rules_years.RULES}
SINGLE |= dict.fromkeys(("weeks", "months", "years", "decades"), LENGTHS) | {"days": rules_references.RULES + LENGTHS}

LEADING = frozenset(" ".join((*APPROXIMATE, *NUMBERS, *ORDINALS, *VAGUE, *words_of("leading"))).split())
"""Words that may stand in an expression before its trigger."""


def _families() -> dict[str, Rules]:
    families: dict[str, Rules] = dict.fromkeys(words_of("weekday", "short_weekday"), WEEKDAYS)
    families |= dict.fromkeys(words_of("month", "short_month"), MONTHS)
    families |= dict.fromkeys(words_of("season"), rules_periods.RULES)
    families |= dict.fromkeys(words_of("part"), NIGHTS)
    families |= dict.fromkeys(words_of("decade"), rules_years.RULES)
    families |= dict.fromkeys(words_of("frequency"), rules_times.SETS)
    families |= UNITS
    families |= {name + "s": rules for name, rules in families.items() if name != "century"}
    families |= SINGLE
    families |= {name + mark + "s": rules for name, rules in families.items() for mark in "'’"}
    for words in rules_references.REFERENCES:
        families.setdefault(words.split()[-1], rules_references.RULES)
    for name in rules_references.HOLIDAYS:
        head = next((word for word in name.split() if word not in LEADING), "year's")
        families[head] = rules_references.DAYS + families.get(head, ())
    return families


FAMILIES: dict[str, Rules] = _families()
"""trigger word, lower case -> the rules tried where it stands."""
ALL_RULES: Rules = tuple(dict.fromkeys(rule for rules in (*FAMILIES.values(), NUMBERED) for rule in rules))
