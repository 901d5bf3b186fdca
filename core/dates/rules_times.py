"""Clock times and sets: 10:55 AM, 8 p.m. Tuesday, noon, every month, daily."""

import re

from core.dates.context import AROUND, Context, Reading, Rule
from core.dates.moves import shift, weekday_back, weekday_on
from core.dates.rules_durations import length
from core.dates.rules_month_days import month_day
from core.dates.vocabulary import FREQUENCIES, NAMED_DAYS, PARTS, WEEKDAYS, amount, pattern, slot, unit_of, weekday_of

Match = re.Match[str]
NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def clock_time(match: Match, context: Context) -> Reading | None:
    """'10:55 AM', '8 p.m. Tuesday', '5 p.m. EST Nov. 9' -> the day beside it, else the day said last."""
    hour, minute = int(match["hour"]), match["minute"] or "00"
    half = (slot(match, "half") or "")[:1]
    if hour > (12 if half else 24) or int(minute) > 59:
        return None
    chapter = CHAPTER.search(context.layout.text[max(0, context.start - AROUND) : context.start])
    if not half and chapter and chapter["name"].lower() not in WEEKDAYS:
        return None
    if half:
        hour = hour % 12 + 12 * (half == "p")
    return _on_day(match, context, f"T{hour:02d}:{minute}")


def four_figures(match: Match, context: Context) -> Reading | None:
    """'0945 GMT', '1430 local time' -> T09:45; not where a bracket says the time beside it once more: '9 p.m. (2000 GMT)'."""
    hour = int(match["hour"])
    return None if hour > 24 or context.before.endswith("(") else _on_day(match, context, f"T{hour:02d}:{match['minute']}")


def first_hours(match: Match, context: Context) -> Reading | None:
    """'the early hours of Sunday', 'the small hours of 5 May' -> the morning of that day."""
    return _on_day(match, context, "TMO")


def hours_of_this_morning(match: Match, context: Context) -> Reading:
    """'the wee hours of this morning' -> the morning of the day of publication."""
    return context.from_published(shift(0, "D"), otherwise="PRESENT_REF").at("TMO")


def clock_time_of_part(match: Match, context: Context) -> Reading | None:
    """'4 in the morning', '9:15 in the evening' -> T04:00, T21:15 of the day said last."""
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return None
    return _on_day(match, context, f"T{hour % 12 + 12 * (match['part'] != 'morning'):02d}:{match['minute'] or '00'}")


def named_time(match: Match, context: Context) -> Reading | None:
    """'noon Thursday', 'midnight Friday', 'at midday' -> T12:00, T24:00 of the day beside it, else of the day said last."""
    return _on_day(match, context, NAMED[match["name"]])


def _on_day(match: Match, context: Context, time: str) -> Reading | None:
    """The time, such as T12:00, on the day beside it, else on the day said last here, else on the day of publication."""
    beside = BEYOND_BRACKET.match(context.layout.lowered, context.end)
    if match["weekday"] or beside:
        number = weekday_of(match["weekday"] or (beside and beside["weekday"]) or "")
        day: Reading | None = context.by_tense(weekday_back(number), weekday_on(number), "D", f"XXXX-WXX-{number}")
    elif slot(match, "month"):
        day = month_day(match, context)
    elif match["word"]:
        day = context.from_published(shift(NAMED_DAYS[match["word"]], "D"), "D", "XXXX-XX-XX")
    else:
        said = context.from_article(shift(0, "D"), "D", "day", paragraph=not context.history)
        day = said or context.from_published(shift(0, "D"), "D", "XXXX-XX-XX")
    return day.at(time) if day else None


def times_per_unit(match: Match, context: Context) -> Reading:
    """'twice a week', 'three times a month', 'once every year' -> a set: P1W, P1M."""
    return Reading(length(1, unit_of(match["unit"])), "SET")


def every_part(match: Match, context: Context) -> Reading:
    """'every morning', 'each night' -> a set: XXXX-XX-XXTMO."""
    return Reading(f"XXXX-XX-XXT{PARTS[match['part']]}", "SET")


def every_unit(match: Match, context: Context) -> Reading:
    """'every month', 'each year', 'every two weeks', 'every quarter' -> a set: P1M, P2W."""
    number = amount(match["number"]) if match["number"] else 1
    return Reading(length(number, unit_of(match["unit"])), "SET")


def frequency(match: Match, context: Context) -> Reading | None:
    """'daily', 'weekly', 'annually' -> a set: P1D, P1W, P1Y; not the 'Daily' of a name."""
    if context.capital(match, "frequency") and not context.opens_sentence:
        return None
    return Reading(FREQUENCIES[match["frequency"]], "SET")


CHAPTER = re.compile(r"[a-z,] (?:[1-3] )?(?!(?:At|By|From|To|Until|Around|About|Before|After)\b)(?P<name>[A-Z][a-z]{2,}) $")
"""A name in the sentence, before the figures: 'citing Exodus 18:21'."""
SAID = r"(?:(?:{dayname},? )?(?:{month} {day}|{day} (?:of )?{month})(?:,? {year})?|{weekday}|(?P<word>yesterday|today|tomorrow))"
DAY = rf"(?:,?\)? (?:on )?{SAID})?"

BEYOND_BRACKET = pattern(r" \([^()]{1,20}\) (?:on )?{weekday}")
"""10:35 a.m. (0735 GMT) Friday: the day is an expression of its own."""

CLOCK = (
    Rule(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap](?:\.\s?m\.?|m))(?: {zone})?" + DAY, clock_time),
    Rule(r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?(?: o['’]clock)? in the {part}" + DAY, clock_time_of_part),
    Rule(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?: hours)?(?: {zone})?" + DAY, clock_time),
)

FOUR_FIGURES = (Rule(r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d) {zone}" + DAY, four_figures),)
HOURS = "(?:the )?(?:early|small|wee)(?: morning)? hours (?:of|on)"
FIRST_HOURS = (Rule(rf"{HOURS} {SAID}(?: {{part}})?", first_hours), Rule(HOURS + " this morning", hours_of_this_morning))

RULES = (Rule(r"(?P<name>noon|midday|midnight)(?: {zone})?" + DAY, named_time),)

EVERY_PART = (Rule(r"(?:every|each) {part}", every_part),)

EVERY = (Rule(r"(?:every|each) (?:{number} )?{unit}s?", every_unit),)
TIMES_PER = (Rule(r"(?:once|twice|thrice|{number} times) (?:a|an|per|each|every) {unit}", times_per_unit),)
FREQUENCY = (Rule(r"{frequency}", frequency),)
