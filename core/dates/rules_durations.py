"""Lengths of time and the dates they lead to: two-day, nearly three years, a year ago, three days later, recent weeks."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.moves import Move, shift
from core.dates.vocabulary import amount, slot, unit_of

Match = re.Match[str]
STEP = {"W": "W", "2W": "W", "WE": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "Y", "CE": "Y"}
"""The unit in which a date so far away is given: so many weeks ago is a week, so many decades ago a year."""
YEARS_IN = {"DE": 10, "CE": 100}
IN_STEPS = {"TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400, "2W": 2, **YEARS_IN}
"""How many of those a unit is; 1 where nothing is said."""
MOST_STEPS = 100_000
"""A way of more days, weeks or years leads out of the calendar or is no news: 'a million years ago'."""
SMALLER = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}
"""The unit in which the fraction of another is given, and how many of it make one."""


def _unit(match: Match) -> str:
    return unit_of(match["unit"])


def length(count: float | None, unit: str) -> str:
    """(2, "D") -> P2D, (5.5, "TH") -> PT5H30M, (2, "DE") -> P20Y, (None, "W") -> PXW."""
    if unit == "2W":
        return length(count and 2 * count, "W")
    if count is None:
        return ("PT" if unit[0] == "T" else "P") + "X" + unit.removeprefix("T")
    if unit in YEARS_IN:
        return length(count * YEARS_IN[unit], "Y")
    time, letter = ("T", unit[1:]) if unit[0] == "T" else ("", "D" if unit == "N" else unit)
    whole, rest = int(count), count - int(count)
    if rest and unit in SMALLER:
        smaller, size = SMALLER[unit]
        return f"P{time}{whole}{letter}{round(rest * size)}{smaller.removeprefix('T')}"
    return f"P{time}{count:g}{letter}" if rest else f"P{time}{whole}{letter}"


def _count(match: Match) -> float | None:
    """The number of units; None for 'several'."""
    count = amount(match["number"])
    return count + 0.5 if count is not None and slot(match, "half") else count


def _way(match: Match, sign: int) -> tuple[Move, str] | None:
    """The move that far on (1) or back (-1) and the unit that it reaches; None without a number and for less than a day."""
    count, unit = _count(match), _unit(match)
    if count is None or (unit[0] == "T" and count < 24):
        return None
    steps = count * IN_STEPS.get(unit, 1)
    if steps > MOST_STEPS:
        return None
    step = STEP.get(unit, "D")
    if unit == "Y":  # a year and a half is eighteen months
        return shift(sign * round(count * 12), "M"), step
    return shift(sign * round(steps), step), step


def ago(match: Match, context: Context) -> Reading:
    """'two years ago', 'almost a decade ago', '10 days ago', 'six weeks ago' -> so long before publication."""
    way = _way(match, -1)
    return context.from_published(*way) if way else Reading("PAST_REF")


def from_now(match: Match, context: Context) -> Reading:
    """'two weeks from now', 'a year from now' -> so long after publication."""
    way = _way(match, 1)
    return context.from_published(*way, "FUTURE_REF") if way else Reading("FUTURE_REF")


def ago_unnumbered(match: Match, context: Context) -> Reading:
    """'years ago', 'months ago', 'a few years ago' -> an unnamed past."""
    return Reading("PAST_REF")


def later(match: Match, context: Context) -> Reading | None:
    """'three days later', 'two years after that' -> so long after the date said last in the paragraph; else the length."""
    return _along(match, context, 1)


def earlier(match: Match, context: Context) -> Reading | None:
    """'two years earlier', 'six months before' -> so long before the date said last in the paragraph; else the length."""
    return _along(match, context, -1)


def _along(match: Match, context: Context, sign: int) -> Reading:
    way = _way(match, sign)
    fine = {"D": ("day",), "W": ("day", "week"), "M": ("day", "month"), "Y": ("day", "month", "year")}
    reading = way and context.from_article(way[0], way[1], *fine.get(way[1], ()), paragraph=not context.history)
    published = context.published
    if sign > 0 and reading and published and reading.value > published.isoformat() and context.direction.sign <= 0:
        reading = None  # 'the law we live under today, 200 years later'
    return reading or Reading(length(_count(match), _unit(match)), "DURATION")


def stretch(match: Match, context: Context) -> Reading:
    """'the last three months', 'the next two years', 'the first nine months', 'the past 24 hours' -> a length: P3M."""
    return Reading(length(amount(match["number"]), _unit(match)), "DURATION")


def recent_units(match: Match, context: Context) -> Reading | None:
    """'recent years', 'the coming weeks', 'past years' -> a length without number: PXY; 'the early hours' are a time of day."""
    if _unit(match) == "TH" and "early" in match.group():
        return None
    return Reading(length(None, _unit(match)), "DURATION")


def attributive(match: Match, context: Context) -> Reading | None:
    """'two-day visit', '30-year bond', 'a five year low' -> P2D; a '6-year-old' boy tells an age, no time."""
    number = match["number"]
    if number in ("a", "an") or context.capital(match, "unit") or AGE.match(context.after) or "old" in match.group():
        return None
    if number == "one" and "-" not in match.group():
        return None
    return Reading(length(amount(number), _unit(match)), "DURATION")


def plain(match: Match, context: Context) -> Reading | None:
    """'three days', 'nearly three years', 'over a decade', 'a week', 'three consecutive years' -> a length; ages are none."""
    unit, number = _unit(match), match["number"]
    if AGE.match(context.after) or context.capital(match, "unit") or AS_MANY.search(f"{context.before} {number}"):
        return None
    if unit == "Q" and (number in ("a", "three") or "-" in match.group()):
        return None
    lasting = LASTING.search(context.before) or match["approximate"] or match["half"]
    if number in ("a", "an") and not lasting and not MEASURED.match(context.after):
        return None
    if number == "one" and unit == "D" and not lasting and context.direction.sign > 0:
        return Reading("FUTURE_REF")
    return Reading(length(_count(match), unit), "DURATION")


def part_of_unit(match: Match, context: Context) -> Reading | None:
    """'half an hour', 'half-hour', 'half a century', 'quarter-century' -> PT30M, P50Y, P25Y."""
    value = PARTS.get((match["part"], match["unit"]))
    return Reading(value, "DURATION") if value else None


def bare_units(match: Match, context: Context) -> Reading | None:
    """'for years', 'within weeks', 'days before', 'months earlier' -> a length without number: PXY."""
    if AS_MANY.search(context.before):
        return None
    limited = match.group().endswith(("ahead", "earlier", "later")) or BARE.search(context.before) or LIMITED.match(context.after)
    if not limited:
        return None
    return Reading(length(None, _unit(match)), "DURATION")


PARTS = {
    ("half", "hour"): "PT30M",
    ("half", "day"): "PT12H",
    ("half", "year"): "P6M",
    ("half", "decade"): "P5Y",
    ("half", "century"): "P50Y",
    ("quarter", "century"): "P25Y",
}
AGE = re.compile(r"[\s-]{1,2}(?:olds?\b|of age\b)")
AS_MANY = re.compile(r"\bas many$")
"""'the third rise in as many months': the number is the one said before."""
LIMITED = re.compile(r" (?:of|before|after|since|that followed|leading)\b")
MEASURED = re.compile(r" (?:that|after|before|since|to|of|or)\b")
LASTING = re.compile(r"\b(?:for|in|within|than|lasting|lasted|took|after|only|just|during|over|nearly|by)$")
BARE = re.compile(r"\b(?:for|within|in|over|of|after|many|took|takes|spent|over the)$")
PLURAL = r"(?P<unit>days|weeks|months|years|hours|minutes|decades|centuries|quarters|weekends)"
MORE = "(?:(?:more|additional|straight|consecutive|full|long|whole|successive|trading|business|working|calendar|entire|short) )?"
NEXT = "(?:last|past|next|first|latest|previous|coming|final|following|preceding|additional)"
UNIT = MORE + "{unit}s?"

ANY = (
    Rule(r"{approximate}{number} " + UNIT + r"(?: or so)? ago", ago),
    Rule(r"{approximate}{number} {unit}s? from (?:now|today)", from_now),
    Rule(r"{approximate}{number} " + UNIT + r"{half} (?:later(?! than)|afterwards?|thereafter|after that(?=[,.;]))", later),
    Rule(r"{approximate}{number} " + UNIT + r" (?:earlier(?! than)|before(?=[.,;]))", earlier),
    Rule(r"{number}~{unit}(?:-long)?(?= [a-z]|[\s-]{1,2}(?:long|old))", attributive),
    Rule(r"{approximate}{number}~" + UNIT + r"{half}(?: or so)?", plain),
)
ONE = (*ANY, Rule(r"(?:an? )?{approximate}(?:an? )?(?P<part>half|quarter)(?:~| an? | of an? ){unit}", part_of_unit))
MANY = (
    Rule(r"(?:just |many |some )?" + PLURAL + r" ago", ago_unnumbered),
    Rule(r"(?:(?:at least|nearly|almost|about|only) )?(?:the |each of the )?" + NEXT + " {number} " + UNIT, stretch),
    Rule(r"the {number} {unit}s(?= ended| ending| to)", stretch),
    Rule(r"(?:the )?(?:recent|coming|past|last|next|following|early|ensuing|subsequent|later) " + PLURAL, recent_units),
    *ANY,
    Rule(r"{unit}s-(?:long|old)", recent_units),
    Rule("(?:just )?" + PLURAL + " (?:earlier|later)", bare_units),
    Rule("(?:the )?" + PLURAL + " ahead", bare_units),
    Rule(PLURAL + r"(?: (?:or|and) (?:days|weeks|months|years))?", bare_units),
)
