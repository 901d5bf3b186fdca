"""Days and parts of days told from publication or from another date: today, last night, the same day."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.moves import Move, shift, weekday_back
from core.dates.vocabulary import NAMED_DAYS, PART, PARTS, slot, weekday_of

Match = re.Match[str]
SAME_DAY: Move = shift(0, "D")


def _part(match: Match) -> str:
    """'night' -> TNI; empty where no part of the day is named."""
    part = slot(match, "part")
    return "T" + PARTS[part] if part else ""


def at_part(reading: Reading, match: Match) -> Reading:
    """The day at the part that is named beside it ('yesterday morning'), the whole day where none is."""
    part = _part(match)
    return reading.at(part) if part else reading


def today(match: Match, context: Context) -> Reading:
    """'today', 'earlier today' -> the day of publication."""
    return context.from_published(SAME_DAY, otherwise="PRESENT_REF")


def tonight(match: Match, context: Context) -> Reading:
    """'tonight' -> the night of the day of publication."""
    return context.from_published(SAME_DAY, otherwise="PRESENT_REF").at("TNI")


def yesterday(match: Match, context: Context) -> Reading:
    """'yesterday', 'yesterday morning' -> the day before publication."""
    return at_part(context.from_published(shift(-1, "D"), otherwise="PAST_REF"), match)


def tomorrow(match: Match, context: Context) -> Reading:
    """'tomorrow', 'tomorrow night' -> the day after publication."""
    return at_part(context.from_published(shift(1, "D"), otherwise="FUTURE_REF"), match)


def day_before_yesterday(match: Match, context: Context) -> Reading:
    """'the day before yesterday' -> two days before publication."""
    return context.from_published(shift(-2, "D"), otherwise="PAST_REF")


def day_after_tomorrow(match: Match, context: Context) -> Reading:
    """'the day after tomorrow' -> two days after publication."""
    return context.from_published(shift(2, "D"), otherwise="FUTURE_REF")


def last_night(match: Match, context: Context) -> Reading:
    """'last night', 'last evening' -> the night before the day of publication."""
    return context.from_published(shift(-1, "D"), otherwise="PAST_REF").at(_part(match))


def this_part(match: Match, context: Context) -> Reading | None:
    """'this morning', 'later this afternoon' -> that part of the day of publication; not the show 'This Morning'."""
    if context.capital(match, "part"):
        return None
    return context.from_published(SAME_DAY, otherwise="PRESENT_REF").at(_part(match))


def same_day(match: Match, context: Context) -> Reading | None:
    """'the same day', 'earlier that day', 'that night' -> the day said last; not 'the same night he won'."""
    if not context.opens_sentence and "same" in match.group() and BY_EVENT.match(context.after):
        return None
    said = context.last_said("day")
    if said and said.rule in OF_TODAY and "same" not in match.group():
        return None
    return _beside_said(SAME_DAY, match, context)


def following_day(match: Match, context: Context) -> Reading | None:
    """'the following day', 'the next day', 'the next morning', 'a day later' -> the day after the one said last."""
    return _beside_said(shift(1, "D"), match, context)


def previous_day(match: Match, context: Context) -> Reading | None:
    """'the previous day', 'a day earlier', 'the day before' -> the day before the one said last; once more, the same."""
    said = context.last_said("day")
    if said and said.rule == "previous_day":
        return _beside_said(SAME_DAY, match, context)
    return _beside_said(shift(-1, "D"), match, context)


def _beside_said(move: Move, match: Match, context: Context) -> Reading | None:
    """The day that `move` reaches from the one said last, at its part if one is named."""
    reading = context.from_article(move, "D", "day")
    return at_part(reading, match) if reading else None


def day_beside_event(match: Match, context: Context) -> Reading | None:
    """'the day after the summit', 'the day before his death' -> beside the day that was said with that event.

    In apposition it is the day itself: 'Oct. 12, the day before the crash'.
    """
    if context.nearby and context.before.endswith(",") and context.start - context.nearby[-1].end < 3:
        return context.from_expression(context.nearby[-1], SAME_DAY, "D")
    if context.before.endswith(" to"):  # 'a year to the day after the coup' measures, it names no day
        return None
    words = [word for word in re.split(r"\W+", match["event"]) if len(word) > 3]
    for said in reversed(context.nearby):
        told = context.layout.lowered[max(0, said.start - 200) : said.end + 200]
        if said.precision == "day" and any(word in told for word in words):
            return context.from_expression(said, shift(1 if match["way"] == "after" else -1, "D"), "D")
    return None


def part_of_the_day(match: Match, context: Context) -> Reading | None:
    """'the morning', 'late evening', 'mid-afternoon' -> that part of the day said last, else of the day of publication."""
    if context.capital(match, "part") or re.match(r"-| (?:when|after|of|before|that|in|show)\b", context.after):
        return None
    if context.opens_sentence and not context.before.endswith("in") and BY_WHOM.match(context.after):
        return None
    return _day_told(context).at(_part(match))


def week_from_day(match: Match, context: Context) -> Reading:
    """'a week today', 'a week from tomorrow' -> seven days after the day of publication, after the day after it."""
    return context.from_published(shift(7 + NAMED_DAYS.get(match["word"], 0), "D"), "D", "FUTURE_REF")


def part_of_named_day(match: Match, context: Context) -> Reading:
    """'mid-afternoon yesterday', 'early morning today' -> that part of the day before, of, after publication."""
    return context.from_published(shift(NAMED_DAYS[match["word"]], "D"), "D", "XXXX-XX-XX").at(_part(match))


def later_in_the_day(match: Match, context: Context) -> Reading:
    """'later in the day', 'during the day' -> the day said last here or, of that week, before; else the day of publication."""
    return _day_told(context)


def _day_told(context: Context) -> Reading:
    """The day said last in the paragraph, or in the article when it is of the week up to publication; else publication's."""
    said, published = context.last_said("day"), context.published
    if said and said.date_start and published and not 0 <= (published - said.date_start).days < 7 and not context.history:
        said = context.last_said("day", paragraph=True)
    reading = context.from_expression(said, SAME_DAY, "D") if said else None
    return reading or context.from_published(SAME_DAY, otherwise="PRESENT_REF")


def overnight(match: Match, context: Context) -> Reading | None:
    """'overnight' -> the night before the day of publication; 'overnight on Tuesday' -> that day's, 'overnight into Tuesday'
    -> the night before that day; not what 'cannot happen overnight'.
    """
    if AT_ONCE.match(context.after) or BECOMING.search(context.layout.lowered, max(0, context.start - NEAR), context.start):
        return None
    if match["weekday"]:
        move = weekday_back(weekday_of(match["weekday"]))
        before = match["way"] in ("into", "to")
        return context.from_published(lambda day: shift(-before, "D")(move(day)), otherwise="PAST_REF").at("TNI")
    return context.from_published(shift(-1, "D"), otherwise="PAST_REF").at("TNI")


OF_TODAY = frozenset({"today", "this_part", "tonight"})
"""Rules of the day of publication, which nobody calls 'that day'."""
BY_EVENT = re.compile(r" (?:that|when|he|she|they|we|I|it|you|the|his|her|its|their)\b")
"""Words behind a day that is told by what happened on it."""
BY_WHOM = re.compile(r" (?:he|she|they|we|I|it|the|(?:Mr|Mrs|Ms)\b|(?![A-Z][a-z]+day\b)[A-Z][a-z])\b")
"""What follows 'The morning' where it is told by what somebody did."""
BECOMING = re.compile(r"\b(?:becom(?:e|es|ing)|became|transform(?:s|ed)?|happens?|cannot|(?:ca|wo)n['’]t)\b[^.;]*$")
AT_ONCE = re.compile(r",? (?:\w+ ){0,3}(?:became|becomes?|success|hours)\b")
"""Words before and behind 'overnight' that make it mean at once."""
NEAR = 60
"""Characters before it that are looked at."""

SINGLE = (
    Rule(r"the day before yesterday", day_before_yesterday),
    Rule(r"the day after tomorrow", day_after_tomorrow),
    Rule(r"{early}today", today),
    Rule(r"{early}yesterday" + PART, yesterday),
    Rule(r"{early}tomorrow" + PART, tomorrow),
    Rule(r"{early}tonight", tonight),
    Rule(r"overnight(?= (?:(?P<way>on|into|to|from) )?{weekday})", overnight),
    Rule(r"overnight(?P<weekday>)", overnight),
)

BESIDE = (
    Rule(r"{early}(?:that|the|that very|this) (?:very )?same (?:day|{part})", same_day),
    Rule(r"{early}that (?:same )?(?:very )?(?:day|{part})", same_day),
    Rule(r"the (?:following|next) (?:day|{part})", following_day),
    Rule(r"the (?:day|{part}) after(?=[.,;])", following_day),
    Rule(r"the previous (?:day|{part})", previous_day),
    Rule(r"the (?:day|{part}) before(?=[.,;])", previous_day),
)

RULES = (
    *SINGLE[:2],
    *BESIDE,
    Rule(r"(?:a|one) day later(?! than)", following_day),
    Rule(r"(?:a|one) day (?:earlier|before(?=[.,;]))", previous_day),
    Rule(r"the day(?= (?P<way>before|after) (?:the|his|her|their|its) (?P<event>\w[\w' -]{2,30}))", day_beside_event),
    Rule(r"(?:later|earlier) in the day", later_in_the_day),
)

WEEKS_OFF = (Rule(r"a week (?:from )?(?P<word>today|tomorrow|tonight)", week_from_day),)

PARTS_OF_DAY = (
    Rule(r"{early}last {part}", last_night),
    Rule(r"{early}this (?:same )?{part}", this_part),
    *BESIDE,
    Rule(r"(?:the )?{early}{part} (?P<word>yesterday|today|tomorrow)", part_of_named_day),
    Rule(r"{early}(?:the (?:early |late )?|mid~|(?:late|early) ){part}", part_of_the_day),
)
