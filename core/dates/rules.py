"""All ways of speaking of time, by the word that gives them away, in the order they are tried. Read this first.

Each rule is a pattern and a function whose docstring quotes the way of speaking; the first that matches and has a reading
wins. To change what "last December" means, change the function `last_month_named` in rules_months.py.
"""

import re

from core.dates import (
    rules_day_numbers,
    rules_days,
    rules_durations,
    rules_eras,
    rules_month_days,
    rules_months,
    rules_periods,
    rules_quarters,
    rules_references,
    rules_seasons,
    rules_times,
    rules_weekdays,
    rules_years,
)
from core.dates.context import Rule
from core.dates.vocabulary import APPROXIMATE, NUMBERS, ORDINALS, SLOTS, VAGUE, words_of

Rules = tuple[Rule, ...]

ONE = rules_times.TIMES_PER + rules_times.EVERY + rules_durations.ONE
MANY = rules_times.EVERY + rules_durations.MANY
QUARTERS = rules_periods.QUARTERS + rules_quarters.RULES + ONE
MONTHS = rules_references.KNOWN + rules_eras.MONTHS + rules_quarters.BY_MONTHS + rules_month_days.RULES + rules_months.RULES
PERIODS = rules_periods.RULES + ONE
WEEKS = rules_days.WEEKS_OFF + rules_weekdays.WEEKS_OFF + rules_month_days.WEEKS + rules_references.BESIDE + PERIODS
WEEKENDS = rules_month_days.WEEKENDS + rules_periods.WEEKENDS + ONE
YEARS = rules_years.NAMED + rules_quarters.BY_YEAR + rules_periods.YEARS + rules_periods.RULES + rules_quarters.YEAR_AGO + ONE
DAYS = rules_references.BESIDE + rules_days.RULES + ONE
PARTS_OF_DAY: Rules = rules_times.EVERY_PART + rules_times.FIRST_HOURS + rules_month_days.NIGHTS
PARTS_OF_DAY += rules_weekdays.PARTS_OF_DAY + rules_days.PARTS_OF_DAY + rules_durations.ONE

SEVERAL = r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?|\s(?:to|through|and|or)\s)(?:the\s)?)?"
"""'12 to' of '12 to 14 September'."""
FIGURE = re.compile(
    rf"(?P<clock>\d{{1,2}}+(?::\d\d|(?:\.\d\d)?\s?[ap](?:\.|m)|\s(?:o['’]clock\s)?in\s))|(?P<hours>\d{{4}}\s{SLOTS['zone']})"
    rf"|(?P<day>{SEVERAL}\d{{1,2}}+(?:st|nd|rd|th)?\s(?:of\s)?{SLOTS['month']})|(?P<short>(?<=['’])\d\d\b)"
    r"|(?P<ordinal>\d{1,2}+(?:st|nd|rd|th)\b)|(?P<known>9/11\b)|(?P<decade>(?:\d\d)?\d0['’]?s\b)"
    r"|(?P<figures>\d{1,2}[/.]\d{1,2}[/.]\d|\d{4}[-/]\d{1,2}[-/]\d)"
    rf"|(?P<era>\d{{1,4}}(?:[-–]\d{{1,4}})?\s{rules_eras.ERA}\b)|(?P<year>\D{{0,6}}[12]\d{{3}}(?!\d))"
)
"""What a word with a figure in it may be part of; most figures in news are none of these."""
BY_FIGURE: dict[str, Rules] = {
    "clock": rules_times.CLOCK,
    "hours": rules_times.FOUR_FIGURES,
    "day": rules_months.EVERY_DAY + rules_eras.DAY_FIRST + rules_month_days.DAY_FIRST,
    "short": rules_years.SHORT,
    "ordinal": rules_years.CENTURIES + rules_day_numbers.RULES,
    "decade": rules_years.DECADES_WRITTEN,
    "figures": rules_years.IN_FIGURES,
    "known": rules_references.KNOWN,
    "year": rules_quarters.WITH_YEAR + rules_years.DECADES_WRITTEN[:1] + rules_years.RULES,
    "era": rules_eras.FIGURES + rules_years.RULES,
    "another": rules_month_days.ANOTHER_DAY,
}

UNITS: dict[str, Rules] = dict.fromkeys(("quarter", "period", "half"), QUARTERS)
UNITS |= {"minute": ONE, "hour": ONE, "day": DAYS, "night": PARTS_OF_DAY, "week": WEEKS, "fortnight": ONE}
UNITS |= {"weekend": WEEKENDS, "month": PERIODS, "year": YEARS, "decade": PERIODS}
UNITS |= {"century": rules_years.CENTURIES + PERIODS}
PLURAL: dict[str, Rules] = dict.fromkeys((name + "s" for name in UNITS if name != "half"), MANY)
PLURAL |= {"seconds": MANY, "centuries": MANY, "days": rules_references.RULES + MANY, "nights": PARTS_OF_DAY + MANY}
PLURAL |= {"hours": rules_times.FIRST_HOURS + MANY}
SINGLE: dict[str, Rules] = dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "overnight"), rules_days.SINGLE)
SINGLE |= dict.fromkeys(("noon", "midday", "midnight"), rules_times.RULES)
SINGLE |= dict.fromkeys(("q1", "q2", "q3", "q4"), rules_quarters.SHORT)
SINGLE |= dict.fromkeys(("ad", "a.d"), rules_eras.FIGURES)
SINGLE |= {"nineteen": rules_years.SPELLED, "d-day": rules_references.KNOWN}

INNER = frozenset(words_of("inner"))
"""Words that may stand in an expression before its trigger, but not first."""
LEADING = frozenset(" ".join((*APPROXIMATE, *NUMBERS, *ORDINALS, *VAGUE, *words_of("leading"))).split()) | INNER
"""Words that may stand in an expression before its trigger."""


def _families() -> dict[str, Rules]:
    weekdays = rules_month_days.NTH_WEEKDAY + rules_weekdays.RULES
    families: dict[str, Rules] = dict.fromkeys(words_of("weekday", "short_weekday"), weekdays)
    families |= dict.fromkeys(words_of("month", "short_month"), MONTHS)
    families |= dict.fromkeys(words_of("season"), rules_eras.SEASONAL + rules_seasons.RULES)
    families |= dict.fromkeys(words_of("part"), PARTS_OF_DAY)
    families |= dict.fromkeys(words_of("decade"), rules_years.DECADES_SPELLED)
    families |= dict.fromkeys(words_of("frequency"), rules_times.FREQUENCY)
    families |= {name + "s": rules for name, rules in families.items()}
    families |= UNITS | PLURAL | SINGLE
    families |= {name + mark + "s": rules for name, rules in families.items() for mark in "'’"}
    for words in rules_references.REFERENCES:
        families.setdefault(words.split()[-1], rules_references.RULES)
    for name in rules_references.HOLIDAYS:
        head = next((word for word in name.split() if word not in LEADING), "year's")
        families[head] = rules_references.DAYS + families.get(head, ())
    return families


FAMILIES: dict[str, Rules] = _families()
"""trigger word, lower case -> the rules tried where it stands."""
ALL_RULES: Rules = tuple(dict.fromkeys(rule for rules in (*FAMILIES.values(), *BY_FIGURE.values()) for rule in rules))
