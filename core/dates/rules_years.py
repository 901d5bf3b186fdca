"""Years, decades and centuries by number, and dates in figures: 1996, the late 1980s, the '90s, the 20th century, 2023-01-29."""

import re
from datetime import date

from core.dates.context import Context, Reading, Rule
from core.dates.moves import day_of, named
from core.dates.vocabulary import DECADES, either, number_of, slot, words_of, year_of

Match = re.Match[str]


def iso_date(match: Match, context: Context) -> Reading | None:
    """'2023-01-29', '2023/1/29' -> as it stands."""
    try:
        return Reading(named(day_of(int(match["year"]), int(match["number"]), int(match["day"])), "D"))
    except ValueError:
        return None


def date_in_figures(match: Match, context: Context) -> Reading | None:
    """'29/01/2023', '29.1.2023' -> day first where the number can be no month, else month first: '01/29/2023', '03/04/2016'.

    Not so where that day was still to come: '04/11/2016' in April, told in the past.
    """
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    found = [day for month, number in ((first, second), (second, first)) if (day := _in_calendar(year, month, number))]
    if match["mark"] == ".":
        found.reverse()
    elif context.direction.sign <= 0:
        found = [day for day in found if context.published and day <= context.published] or found
    return Reading(named(found[0], "D")) if found else None


def _in_calendar(year: int, month: int, day: int) -> date | None:
    try:
        return day_of(year, month, day)
    except (ValueError, OverflowError):
        return None


def short_year(match: Match, context: Context) -> Reading | None:
    """'in '98', 'the class of '04' -> 1998, of the century of publication or the one before."""
    if not SHORT_AFTER.search(context.before):
        return None
    now = context.published.year if context.published else 1999
    year = now - (now - int(match["figures"])) % 100
    return Reading(f"{year:04d}") if year > 0 else None


def decade(match: Match, context: Context) -> Reading:
    """'the 1990s', 'the late 1970s', 'mid-1980s' -> 199."""
    return Reading(match["prefix"])


def short_decade(match: Match, context: Context) -> Reading | None:
    """'the '80s', 'the nineties', 'the sixties' -> 198, of the century of publication or the one before; not 'in his 80s'."""
    if match.group()[0].isdigit() and context.before[-1:] not in ("'", "’"):
        return None
    figure = slot(match, "figure") or DECADES[match["decade"]]
    year = context.published.year if context.published else 1999
    century = year // 100 - (int(figure) > year % 100 // 10)
    return Reading(f"{century:02d}{figure}") if century > 0 else None


def century(match: Match, context: Context) -> Reading:
    """'the 20th century', '11th century', 'the fifth century BC' -> 19, 10, BC04 (the hundreds of its years)."""
    return Reading(("BC" if match["before"] else "") + f"{number_of(match['ordinal']) - 1:02d}")


def spelled_year(match: Match, context: Context) -> Reading:
    """'nineteen ninety-six', 'the year two thousand' -> 1996."""
    return Reading(f"{year_of(match['spelled'] or slot(match, 'year') or ''):04d}")


def season_year(match: Match, context: Context) -> Reading:
    """'1994-95', '2015/16' -> the first of the two years, in which it begins; '1981-1989' -> all of them."""
    last = match["year_"]
    return Reading(f"{match['year']}-01-01/{last}-12-31" if last and last > match["year"] else match["year"])


def year(match: Match, context: Context) -> Reading | None:
    """'1996', 'mid-1996', 'early 1990', 'the end of 1994', 'the year 2000' -> a number of four figures that counts nothing."""
    if match.start() == match.start("year") and not _stands_as_year(int(match["year"]), context):
        return None
    return Reading(match["year"])


def _stands_as_year(number: int, context: Context) -> bool:
    if context.before.endswith("since at least"):
        return True
    adjoined = not context.layout.text[context.start - 1 : context.start].isspace()
    if (COUNTS_BEFORE if adjoined else LABELS).search(context.before) or COUNTS_AFTER.match(context.after.lower()):
        return False
    told = context.before.endswith(IN_YEAR) or (context.before.endswith("the") and number % 100 > 0)
    return 1900 <= number <= 2099 or told or _ends_years(context)


def _ends_years(context: Context) -> bool:
    """'from 1872 to |1879|': behind another year and what ties them."""
    said = context.nearby[-1] if context.nearby else None
    if said is None or said.rule != "year" or context.start - said.end > LONGEST_TIE:
        return False
    return context.layout.lowered[said.end : context.start].strip() in TIES


IN_YEAR = tuple("in since until till by from of between and during before after".split())
TIES = frozenset({"to", "until", "till", "through", "or", ",", "–", "-"})
LONGEST_TIE = len(" through ")
SHORT_AFTER = re.compile(r"\b(?:in|of|since|until|from|to|by|before|after|during|and|summer|spring|fall|autumn|winter) ['’]$")
LABELS = re.compile(rf"(?:[$£€#№/\d+%-]|\b{either(words_of('label'))}\.?)$")
COUNTS_BEFORE = re.compile(rf"[.,:]$|{LABELS.pattern}")
COUNTS_AFTER = re.compile(rf"[.,:]\d|[%$£€°]|[-–]\d|-\w|\s+{either(words_of('counted'))}\b")

PHASE = r"(?:(?:the )?(?:beginning|start|end|middle|close|rest) of |{early}|post-|pre-)?"

NAMED = (Rule(r"the year (?:{spelled}|{year})", spelled_year),)
SPELLED = (Rule(r"(?=nineteen){spelled}", spelled_year),)
CENTURIES = (Rule(r"(?:the )?{early}{ordinal}~century(?: (?:(?P<before>bce?|b\.c\.)|ad|ce))?", century),)
DECADES_SPELLED = (Rule(r"the {early}{decade}", short_decade),)
DECADES_WRITTEN = (
    Rule(r"(?:the )?{early}(?P<prefix>(?:1[5-9]|20)\d)0['’]?s", decade),
    Rule(r"(?:the {early})?['’]?(?P<figure>\d)0s", short_decade),
)
SHORT = (Rule(r"(?P<figures>\d\d)", short_year),)
IN_FIGURES = (
    Rule(r"{year}[-/](?P<number>0?[1-9]|1[0-2])[-/]{day}", iso_date),
    Rule(r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark){year}", date_in_figures),
)
RULES = (
    Rule(r"{year}[-–/](?:{year}|\d\d)", season_year),
    Rule(PHASE + r"{year}", year),
)
