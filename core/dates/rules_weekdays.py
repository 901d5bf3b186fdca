"""Days of the week: Friday, last Friday, Friday morning, every Friday, Friday of last week."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.moves import shift, weekday_back, weekday_of_week, weekday_on
from core.dates.narrative import along_history
from core.dates.rules_days import at_part
from core.dates.rules_month_days import month_day
from core.dates.tense import WAS
from core.dates.vocabulary import PART, PARTS, STEPS, weekday_of

Match = re.Match[str]


def _unresolved(match: Match) -> str:
    """'Friday' -> XXXX-WXX-5, a Friday nobody knows of which week."""
    return f"XXXX-WXX-{weekday_of(match['weekday'])}"


def weekday_with_date(match: Match, context: Context) -> Reading | None:
    """'Friday, Oct. 23' -> that 23 October; of two candidates the one that is a Friday."""
    return month_day(match, context, weekday_of(match["dayname"]))


def every_weekday(match: Match, context: Context) -> Reading:
    """'every Friday', 'Fridays', 'Tuesday nights' -> a set: XXXX-WXX-5, XXXX-WXX-2TNI."""
    part = match["part"]
    return Reading(_unresolved(match) + (f"T{PARTS[part]}" if part else ""), "SET")


def weekday_in_week(match: Match, context: Context) -> Reading:
    """'Friday last week', 'Monday of next week' -> that day of the week before or after publication's week."""
    step = STEPS[match["step"]]
    return context.from_published(weekday_of_week(weekday_of(match["weekday"]), step), "D", _unresolved(match))


def last_weekday(match: Match, context: Context) -> Reading:
    """'last Friday', 'this past Friday' -> the latest Friday before the day of publication."""
    reading = context.from_published(weekday_back(weekday_of(match["weekday"]), today=False), "D", _unresolved(match))
    return at_part(reading, match)


def next_weekday(match: Match, context: Context) -> Reading:
    """'next Friday', 'this coming Friday' -> the first Friday after the day of publication."""
    reading = context.from_published(weekday_on(weekday_of(match["weekday"]), today=False), "D", _unresolved(match))
    return at_part(reading, match)


def previous_weekday(match: Match, context: Context) -> Reading | None:
    """'the previous Friday', 'the following Friday' -> the one before or after the date said last."""
    move = weekday_on if match["step"] == "following" else weekday_back
    return context.from_article(move(weekday_of(match["weekday"]), today=False), "D", "day")


def weekday_weeks_off(match: Match, context: Context) -> Reading:
    """'a week from Friday', 'Friday week', 'a week ago Friday' -> seven days after the next, before the last Friday."""
    number = weekday_of(match["weekday"])
    if match["way"] == "ago":
        return context.from_published(lambda day: shift(-7, "D")(weekday_back(number)(day)), "D", _unresolved(match))
    return context.from_published(lambda day: shift(7, "D")(weekday_on(number)(day)), "D", _unresolved(match))


def bare_weekday(match: Match, context: Context) -> Reading:
    """'Friday' -> the latest Friday up to publication, the next where the sentence looks ahead ('will meet Friday')."""
    number = weekday_of(match["weekday"])
    back, on = weekday_back(number), weekday_on(number)
    if told := along_history(context, on, "D", "day"):
        return at_part(told, match)
    way = context.direction
    nearest = context.after[:2] in ("'s", "’s") or way.cue in WAS  # 'was to arrive Monday' may be over by now
    nearest = nearest or (way.behind and not way.beside)
    return at_part(context.by_tense(back, on, "D", _unresolved(match), nearest), match)


def part_of_weekday(match: Match, context: Context) -> Reading:
    """'the late afternoon on Sunday', 'the night of Friday' -> that part of the weekday."""
    return bare_weekday(match, context)


PARTS_OF_DAY = (Rule(r"the {early}{part} (?:of|on) {weekday}", part_of_weekday),)
WEEKS_OFF = (Rule(r"a week (?P<way>from|ago|on)(?: on)? {weekday}", weekday_weeks_off),)

RULES = (
    Rule(r"(?:this (?:coming )?)?{dayname},? (?:the )?{month} (?:{dayword}|{day})(?:,? {year})?", weekday_with_date),
    Rule(r"{dayname},? {day} (?:of )?{month}(?:,? {year})?", weekday_with_date),
    Rule(r"(?:every|each) {weekday}" + PART, every_weekday),
    Rule(r"{weekday}s" + PART, every_weekday),
    Rule(r"{weekday} {part}s", every_weekday),
    Rule(r"{weekday}(?P<way>) week(?! (?:of|after))", weekday_weeks_off),
    Rule(r"{weekday},? (?:of )?(?P<step>last|next|this) week", weekday_in_week),
    Rule(r"{early}(?:last|this past|this last) {weekday}" + PART, last_weekday),
    Rule(r"(?:next|this coming|the coming|this upcoming) {weekday}" + PART, next_weekday),
    Rule(r"the (?P<step>previous|following) {weekday}", previous_weekday),
    Rule(r"{early}(?:this )?{weekday}" + PART, bare_weekday),
)
