"""Quarters, halves and business years: the third quarter, fiscal 1989, the year-ago period, the first half of 2023."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.moves import Move, day_of, in_months, month_back, month_on, named, shift
from core.dates.vocabulary import STEPS, either, month_of, number_of, words_of

Match = re.Match[str]
IN_HALF = re.compile(r"\b(?:in|for|during|through)(?: its| the)?$")
OF_MONEY = re.compile(rf" (?:net |operating |core |pre-?tax |underlying )?{either(words_of('money'))}\b")
MONTHS_LONG = re.compile(r"P\d+M")


def quarter_of_year(match: Match, context: Context) -> Reading | None:
    """'the third quarter of 1984', 'the 1988 second quarter' -> 1984-Q3."""
    number = number_of(match["ordinal"])
    return Reading(f"{match['year']}-Q{number}") if number <= 4 else None


def quarter_of_relative_year(match: Match, context: Context) -> Reading | None:
    """'next year's first quarter', 'the first quarter of this year' -> that quarter of the year after, of, before publication."""
    number = number_of(match["ordinal"])
    years = STEPS[match["step"]]
    if number > 4:
        return None
    return context.from_published(lambda day: day_of(day.year + years, 3 * number), "Q", f"XXXX-Q{number}")


def year_ago_quarter(match: Match, context: Context) -> Reading | None:
    """'the year-ago quarter', 'the year-earlier period', 'last year's quarter' -> the quarter said last, a year before."""
    return _beside_quarter(context, shift(-1, "Y"))


def _beside_quarter(context: Context, move: Move) -> Reading | None:
    """The quarter reached from the one the article is about: the latest of those said so far."""
    quarters = [said for said in context.nearby if said.precision == "quarter"]
    over = [said for said in quarters if context.published and said.date_end and said.date_end < context.published]
    about = max(over or quarters, key=lambda said: said.value, default=None)
    return context.from_expression(about, move, "Q") if about else None


def quarter_in_named_year(match: Match, context: Context) -> Reading | None:
    """'the 1988 quarter', 'the 1989 period' after a quarter -> the quarter said last, in that year."""
    year = int(match["year"])
    return _beside_quarter(context, lambda day: day_of(year, day.month))


def numbered_quarter(match: Match, context: Context) -> Reading | None:
    """'the third quarter', 'third-quarter' -> the latest that has begun, or the next where the sentence looks ahead."""
    number = number_of(match["ordinal"])
    if number > 4:
        return None
    back, on = _quarter_back(number), _quarter_on(number)
    published = context.published
    if published and context.direction.sign > 0 and in_months(back(published), 4) > published:
        on = back
    return context.by_tense(back, on, "Q", f"XXXX-Q{number}")


def _quarter_back(number: int) -> Move:
    """A day of the latest such quarter that has begun."""
    return lambda day: day_of(day.year - (3 * number - 2 > day.month), 3 * number)


def _quarter_on(number: int) -> Move:
    """The first day of such a quarter: the one that is not over, else the next."""
    return lambda day: day_of(day.year + (3 * number < day.month), 3 * number - 2)


def short_quarter(match: Match, context: Context) -> Reading | None:
    """'Q4 2023', 'Q3' -> 2023-Q4, the latest third quarter that has begun."""
    number = int(match["number"])
    if match["year"]:
        return Reading(f"{match['year']}-Q{number}")
    return context.by_tense(_quarter_back(number), _quarter_back(number), "Q", f"XXXX-Q{number}")


def latest_quarter(match: Match, context: Context) -> Reading | None:
    """'the quarter', 'the latest period' -> the quarter said last, else the latest that was over at publication; not 'the quarter
    of the voters' or 'the quarter-century'.
    """
    if re.match(r" of\b|-(?:century|final)", context.after):
        return None
    return _beside_quarter(context, shift(0, "Q")) or context.from_published(shift(-1, "Q"), "Q", "PAST_REF")


def quarter_ended(match: Match, context: Context) -> Reading | None:
    """'the quarter ended Sept. 30' -> the quarter that holds that day."""
    month = month_of(match["month"])
    return context.by_calendar(month_back(month), month_on(month), "Q", "XXXX-QX")


def quarter_by_months(match: Match, context: Context) -> Reading | None:
    """'the July-September quarter', 'the January-June period of 2023' -> the quarter or half of the year with these months."""
    first, last = month_of(match["month"]), month_of(match["month2"])
    unit = {3: "Q", 6: "H"}.get(last - first + 1)
    if unit is None or last % (last - first + 1):
        return None
    if match["year"]:
        return Reading(named(day_of(int(match["year"]), last), unit))
    return context.by_tense(month_back(last), month_on(last), unit, f"XXXX-{unit}X")


def this_quarter(match: Match, context: Context) -> Reading:
    """'this quarter', 'the current quarter', 'last quarter', 'next quarter' -> from the quarter of publication."""
    step = {"last": -1, "next": 1}.get(match["step"], 0)
    return context.from_published(shift(step, "Q"), "Q", "PRESENT_REF")


def _half(match: Match) -> int:
    return 1 if match["which"] in ("first", "1st") else 2


def half_of_year(match: Match, context: Context) -> Reading:
    """'the first half of 2023', 'the second half of next year' -> 2023-H1."""
    half = _half(match)
    if match["year"]:
        return Reading(f"{match['year']}-H{half}")
    years = STEPS[match["step"]]
    return context.from_published(lambda day: day_of(day.year + years, 6 * half), "H", f"XXXX-H{half}")


def bare_half(match: Match, context: Context) -> Reading | None:
    """'in the first half', 'for the second half', 'first-half profit' -> of the year of publication; a game's half is none."""
    if re.match(r" of\b", context.after) or not (IN_HALF.search(context.before) or OF_MONEY.match(context.after.lower())):
        return None
    half = _half(match)
    return context.from_published(lambda day: day_of(day.year, 6 * half), "H", f"XXXX-H{half}")


def fiscal_year(match: Match, context: Context) -> Reading:
    """'fiscal 1989', 'fiscal year 2016', 'FY2016' -> the year by its name: 1989."""
    return Reading(match["year"])


def year_ago(match: Match, context: Context) -> Reading:
    """'a year ago', 'year-earlier' -> a year before the quarter the text is about, else the year before publication."""
    periods = [said for said in context.nearby if said.precision == "quarter" or MONTHS_LONG.fullmatch(said.value)]
    quarter = year_ago_quarter(match, context) if periods and periods[-1].precision == "quarter" else None
    return quarter or context.from_published(shift(-1, "Y"), "Y", "PAST_REF")


WITH_YEAR = (
    Rule(r"(?:the )?{year} {ordinal}~quarter", quarter_of_year),
    Rule(r"the {year} (?:quarter|period)", quarter_in_named_year),
    Rule(r"(?:the )?(?:fiscal(?: year)?|fy) {year}", fiscal_year),
)

SHORT = (Rule(r"q(?P<number>[1-4])(?:,? (?:of )?{year})?", short_quarter),)

BY_YEAR = (
    Rule(r"(?P<step>last|this|next) year['’]s {ordinal}~quarter", quarter_of_relative_year),
    Rule(r"last year['’]s (?:quarter|period)", year_ago_quarter),
)

BY_MONTHS = (
    Rule(r"(?:the )?{month}(?:\s?[-–]\s?| to | through ){month2} (?:quarter|period|half)(?: (?:of )?{year})?", quarter_by_months),
)

YEAR_AGO = (
    Rule(r"(?:the )?(?:comparable )?year~(?:ago|earlier) (?:{ordinal} )?(?:quarter|period)", year_ago_quarter),
    Rule(r"(?:a year (?:ago|earlier)|year~(?:ago|earlier))", year_ago),
)

RULES = (
    Rule(r"(?:the )?(?:fiscal )?{ordinal}~quarter,? (?:of )?(?:fiscal )?{year}", quarter_of_year),
    Rule(r"(?:the )?{ordinal}~quarter (?:of )?(?P<step>last|this|next) year", quarter_of_relative_year),
    Rule(r"the (?:corresponding|same|comparable) (?:quarter|period)(?: last year| a year (?:ago|earlier))?", year_ago_quarter),
    Rule(r"(?:the )?quarter a year (?:ago|earlier)", year_ago_quarter),
    Rule(r"(?:the )?(?:fiscal )?{ordinal}~quarter", numbered_quarter),
    Rule(r"(?P<step>this|the current|last|next) quarter", this_quarter),
    Rule(r"(?:the|its) (?:fiscal )?quarter(?= end(?:ed|ing) {month} \d)", quarter_ended),
    Rule(r"(?:the (?:latest )?|that )quarter", latest_quarter),
    Rule(r"the latest period", latest_quarter),
    Rule(r"(?:the )?(?P<which>first|second|last|1st|2nd)~half,? of (?:{year}|(?P<step>last|this|next|the) year)", half_of_year),
    Rule(r"(?:the )?(?P<which>first|second|1st|2nd)~half", bare_half),
)
