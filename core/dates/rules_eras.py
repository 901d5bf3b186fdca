"""Years of an era: 431 BC, AD 98, March 421 BC, the summer of 432 BC."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.vocabulary import SEASONS, month_of, number_of, slot

Match = re.Match[str]


def year_of_era(match: Match, context: Context) -> Reading | None:
    """'431 BC', 'AD 98', '622 CE' -> BC0431, 0098, 0622; days before year 1 are in no calendar here, so they get none."""
    return _in_era(match, context)


def month_of_era(match: Match, context: Context) -> Reading | None:
    """'March 421 BC', '18 September AD 53' -> BC0421-03, 0053-09-18."""
    day = slot(match, "day")
    return _in_era(match, context, f"-{month_of(match['month']):02d}" + (f"-{number_of(day):02d}" if day else ""))


def season_of_era(match: Match, context: Context) -> Reading | None:
    """'the summer of 432 BC' -> BC0432-SU."""
    return _in_era(match, context, "-" + SEASONS[match["season"]])


def _in_era(match: Match, context: Context, rest: str = "") -> Reading | None:
    """The year with its era, which has capitals: 'in 98 ad campaigns' has none."""
    place = "era" if match["era"] else "before"
    if not context.layout.text[match.start(place)].isupper():
        return None
    before_christ = match[place].startswith("b")
    return Reading(("BC" if before_christ else "") + f"{int(match['figures'] or match['behind']):04d}{rest}")


ERA = r"(?:bce?|b\.c\.(?:e\.)?|ce|ad|a\.d\.)"
YEAR = rf"(?:(?P<figures>\d{{1,4}})(?:\s?[-–]\s?\d{{1,4}})? (?P<era>{ERA})|(?P<before>ad|a\.d\.) (?P<behind>\d{{1,4}}))"

FIGURES = (Rule(YEAR, year_of_era),)
DAY_FIRST = (Rule("{day} {month},? " + YEAR, month_of_era),)
MONTHS = (Rule("{month},? " + YEAR, month_of_era),)
SEASONAL = (Rule("(?:the )?{early}{season} of " + YEAR, season_of_era),)
