"""Seasons: last fall, this summer, spring of next year, the winter of 1994."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.moves import SEASONS as SEASON_MONTHS
from core.dates.moves import month_back, month_in, month_on, season_back, season_on, shift
from core.dates.narrative import along_history
from core.dates.rules_months import IN_A_YEAR
from core.dates.vocabulary import SEASONS, STEPS, TOLD_YEAR, told_years, year_of

Match = re.Match[str]


def season_of_year(match: Match, context: Context) -> Reading:
    """'summer 1996', 'the winter of nineteen ninety-four', 'spring of 2014' -> 1996-SU."""
    return Reading(f"{year_of(match['year'] or match['spelled']):04d}-{SEASONS[match['season']]}")


def season_of_relative_year(match: Match, context: Context) -> Reading:
    """'spring of next year', 'summer last year' -> that season of the year before, of, or after publication."""
    season = SEASONS[match["season"]]
    years = STEPS[match["step"]]
    return context.from_published(month_in(SEASON_MONTHS[season], years), season, f"XXXX-{season}")


def last_season(match: Match, context: Context) -> Reading:
    """'last fall', 'this past spring' -> the latest such season that was over at publication."""
    season = SEASONS[match["season"]]
    return context.from_published(lambda day: season_back(season)(shift(-3, "M")(day.replace(day=1))), season, f"XXXX-{season}")


def next_season(match: Match, context: Context) -> Reading:
    """'next spring', 'this coming winter' -> the first such season that begins after publication."""
    season = SEASONS[match["season"]]
    return context.from_published(lambda day: season_on(season)(shift(3, "M")(day.replace(day=1))), season, f"XXXX-{season}")


def this_season(match: Match, context: Context) -> Reading:
    """'this summer', 'over the summer', 'the early fall' -> that season of publication's year; in January the running winter."""
    season = SEASONS[match["season"]]
    running = season == "WI" and context.published is not None and context.published.month < 3
    return context.from_published(month_in(SEASON_MONTHS[season], -running), season, f"XXXX-{season}")


def that_season(match: Match, context: Context) -> Reading | None:
    """'that fall', 'later that summer', 'the summer of the previous year' -> the season of the year said last, or beside it."""
    season = SEASONS[match["season"]]
    return context.from_article(month_in(SEASON_MONTHS[season], told_years(match)), season, *IN_A_YEAR)


def following_season(match: Match, context: Context) -> Reading | None:
    """'the following spring', 'the previous autumn' -> the first after, the last before the date said last."""
    season = SEASONS[match["season"]]
    back, on = month_back(SEASON_MONTHS[season], current=False), month_on(SEASON_MONTHS[season], current=False)
    return context.from_article(back if match["way"] == "previous" else on, season, "month", "day", "season", "quarter")


def bare_season(match: Match, context: Context) -> Reading | None:
    """'in the spring', 'by summer', 'since fall' -> the latest or the next such season; not 'the Winter War'."""
    if not AS_TIME.search(context.before) or re.match(r" (?:of|water)\b", context.after):
        return None
    if context.capital(match, "season") and context.after[1:2].isupper():
        return None
    season = SEASONS[match["season"]]
    back, on = season_back(season), season_on(season)
    if told := along_history(context, on, season):
        return told
    return context.by_tense(on if context.direction.sign == 0 else back, on, season, f"XXXX-{season}")


def every_season(match: Match, context: Context) -> Reading:
    """'every summer', 'the past three summers' -> a set: XXXX-SU."""
    return Reading(f"XXXX-{SEASONS[match['season']]}", "SET")


AS_TIME = re.compile(
    r"\b(?:in|by|around|before|after|since|until|during|this|into|through|throughout|from|over|for|of)(?: the)?$"
)

RULES = (
    Rule(r"(?:the )?{early}{season},? (?:of )?(?:{year}(?:[-–/]\d\d)?|{spelled})", season_of_year),
    Rule(r"(?:the )?{early}{season},? (?:of )?(?P<step>last|this|next) year", season_of_relative_year),
    Rule(r"{early}(?:last|this past) {season}", last_season),
    Rule(r"{early}(?:next|this coming|the coming) {season}", next_season),
    Rule(r"(?:{early}this|over the|(?:the )?(?:early|late)) {season}", this_season),
    Rule(r"{early}(?P<told>that) (?:same )?{season}", that_season),
    Rule(r"(?:the )?{early}{season} " + TOLD_YEAR, that_season),
    Rule(r"the (?P<way>following|previous) {season}", following_season),
    Rule(r"(?:every|each|the (?:past|last) {number}) {season}s?", every_season),
    Rule(r"(?:the )?{season}", bare_season),
)
