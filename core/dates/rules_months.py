"""Months: November 2017, early December, last July, November last year, in June."""

import re
from calendar import monthrange

from core.dates.context import Context, Reading, Rule
from core.dates.moves import month_back, month_in, month_on, shift
from core.dates.narrative import in_story
from core.dates.vocabulary import STEPS, TOLD_YEAR, either, month_of, number_of, slot, told_years, words_of, year_of

Match = re.Match[str]
AMBIGUOUS = frozenset({"march", "may", "april", "june", "august"})
"""Months that are also verbs, walks or first names: alone they count only after a word that asks for a time."""
ASKS_FOR_TIME = re.compile(rf"(?:\b{either(words_of('asks_for_time'))}|[,(–—-])$")
IN_A_YEAR = ("year", "month", "day", "season", "quarter", "range")
"""Precisions of the dates that 'that year' can be told from."""
DETERMINED = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our)|['’]s|s['’])$")
MEASURED = re.compile(rf" (?:[a-z-]+ )?{either(words_of('measured'))}\b")
"""'will release the July trade figures': what is measured is over."""
NOUN = re.compile(r" (?!for\b|on\b|of\b|to\b|in\b|and\b|was\b|is\b)[a-z]")


def month_of_year(match: Match, context: Context) -> Reading | None:
    """'November 2017', 'Nov. of 2017', 'January nineteen ninety-seven' -> 2017-11."""
    if not context.capital(match, "month"):
        return None
    year = year_of(match["year"] or match["spelled"] or "19" + match["short"])
    return Reading(f"{year:04d}-{month_of(match['month']):02d}")


def month_beside_year(match: Match, context: Context) -> Reading | None:
    """'April' in 'April and May 2016', 'between June and August 1998' -> April 2016: the year is said once for both."""
    if not context.capital(match, "month"):
        return None
    return Reading(f"{match['year']}-{month_of(match['month']):02d}", source=f'"{match["year"]}" after it')


def months_in_a_row(match: Match, context: Context) -> Reading | None:
    """'April-May 2024', 'July–September last year' -> from the first day of the one month to the last of the other."""
    first, last = month_of(match["month"]), month_of(match["month2"])
    if not context.capital(match, "month") or last <= first:
        return None
    year = Reading(match["year"]) if match["year"] else context.from_published(shift(STEPS[match["step"]], "Y"), "Y")
    if not year.value.isdigit():
        return None
    end = monthrange(int(year.value), last)[1]
    return year._replace(value=f"{year.value}-{first:02d}-01/{year.value}-{last:02d}-{end:02d}")


def month_of_relative_year(match: Match, context: Context) -> Reading:
    """'November last year', 'February next year', 'January of this year' -> that month of the year before, after …"""
    month = month_of(match["month"])
    return context.from_published(month_in(month, STEPS[match["step"]]), "M", f"XXXX-{month:02d}")


def month_of_that_year(match: Match, context: Context) -> Reading | None:
    """'March of that year', 'June the following year', 'that June' -> that month of the year said last, of the one after it."""
    if not context.capital(match, "month") or context.before.endswith(("said", "says", "added")):
        return None
    return context.from_article(month_in(month_of(match["month"]), told_years(match)), "M", *IN_A_YEAR)


def following_month_named(match: Match, context: Context) -> Reading | None:
    """'the following January', 'the previous May 5' -> the first after, the last before the date said last."""
    if not context.capital(match, "month"):
        return None
    month = month_of(match["month"])
    move = month_back(month, current=False) if match["way"] in ("previous", "preceding") else month_on(month, current=False)
    reading = context.from_article(move, "M", "month", "day", "season", "quarter")
    day = slot(match, "day")
    return reading._replace(value=f"{reading.value}-{number_of(day):02d}") if reading and day else reading


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


def every_month_named(match: Match, context: Context) -> Reading | None:
    """'each July', 'every 9 May', 'every August 15' -> a set: XXXX-07, XXXX-05-09."""
    if not context.capital(match, "month"):
        return None
    day = slot(match, "day")
    return Reading(f"XXXX-{month_of(match['month']):02d}" + (f"-{number_of(day):02d}" if day else ""), "SET")


def bare_month(match: Match, context: Context) -> Reading | None:
    """'June', 'early December', 'the end of November' -> the nearer one, or as the sentence looks; not the verb 'may'."""
    name = match["month"].rstrip(".")
    if not context.capital(match, "month") or (len(name) < 4 and name == match["month"] != "may"):
        return None
    if name in AMBIGUOUS and match.start() == match.start("month") and not _asked_for(context):
        return None
    if context.after[:1] in ("-", "'", "’") and context.after[1:2].isupper():
        return None
    month = month_of(name)
    back, on = month_back(month), month_on(month)
    if MEASURED.match(context.after):
        return context.from_published(back, "M", f"XXXX-{month:02d}")
    told = context.in_year_said(back, on, "M") or in_story(context, month)
    return told or context.by_calendar(back, on, "M", f"XXXX-{month:02d}")


def _asked_for(context: Context) -> bool:
    """Whether a word that could be no month is one: 'in May', 'the June summit', 'his March 2022 speech'."""
    if ASKS_FOR_TIME.search(context.before):
        return True
    return bool(DETERMINED.search(context.before) and NOUN.match(context.after))


PHASE = r"(?:(?:the )?(?:beginning|start|end|middle|(?:first|second|third|fourth|last) week) of |end-|{early})?"

EVERY_DAY = (Rule(r"(?:each|every) {day} (?:of )?{month}", every_month_named),)
RULES = (
    Rule(r"{month}[-–]{month2},? (?:of )?(?:{year}|(?P<step>last|this|next) year)", months_in_a_row),
    Rule(PHASE + r"{month},? (?:of )?(?:{year}|{spelled}|['’](?P<short>\d\d))", month_of_year),
    Rule(PHASE + r"{month}(?=(?:,| and| to| through| or|\s?[-–])\s?{month2},? {year})", month_beside_year),
    Rule(PHASE + r"{month},? (?:of )?(?P<step>last|this|next) year", month_of_relative_year),
    Rule(PHASE + r"{month},? " + TOLD_YEAR, month_of_that_year),
    Rule(r"{early}(?P<told>that) {month}", month_of_that_year),
    Rule(r"the (?P<way>following|next|previous|preceding) {month}(?: {day})?", following_month_named),
    Rule(r"{early}(?:last|this past|this last) {month}", last_month_named),
    Rule(r"{early}(?:next|this coming|this upcoming) {month}", next_month_named),
    Rule(r"{early}this {month}", this_month_named),
    Rule(r"(?:each|every) {month}(?: {day})?", every_month_named),
    Rule(PHASE + r"{month}", bare_month),
)
