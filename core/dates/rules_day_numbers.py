"""Days told by their number alone: the 10th, the 10th of this month."""

import re

from core.dates.context import Context, Reading, Rule
from core.dates.moves import number_back, number_on, shift
from core.dates.narrative import along_history, time_beside
from core.dates.vocabulary import STEPS, number_of
from core.records import TimeExpression

Match = re.Match[str]


def day_of_month(match: Match, context: Context) -> Reading | None:
    """'the 10th', 'the 17th' -> the day so numbered nearest to publication, before or ahead as the sentence looks."""
    day = number_of(match["day"])
    if not (1 <= day <= 31) or not ON_DAY.search(context.before) or COUNTED.match(context.after):
        return None
    back, on = number_back(day), number_on(day)
    if anchor := time_beside(context) or _day_to_come(context, day):
        return context.from_expression(anchor, lambda first: on(shift(-HALF_A_WEEK, "D")(first)), "D")
    told = None if context.published else context.from_article(on, "D", "day", "month", "range")
    return told or along_history(context, on, "D") or context.by_tense(back, on, "D", f"XXXX-XX-{day:02d}")


def _day_to_come(context: Context, day: int) -> TimeExpression | None:
    """'leaves on the 13th and, on his way back, stops in Oslo on |the 15th|': the day to come that the story has come to."""
    said, published = context.last_said("day", paragraph=True), context.published
    if said is None or said.date_start is None or said.rule not in ("day_of_month", "month_day") or context.direction.sign < 0:
        return None
    return said if published and published < said.date_start and said.date_start.day < day else None


def day_of_this_month(match: Match, context: Context) -> Reading | None:
    """'the 10th of this month', 'the 30th of last month' -> that day of publication's month or the one before, after; 'the 10th
    of that month' -> of the month said last.
    """
    day = number_of(match["day"])
    if match["told"]:
        return context.from_article(lambda said: said.replace(day=day), "D", "month", "day")
    months = STEPS[match["step"]]
    return context.from_published(lambda now: shift(months, "M")(now).replace(day=day), "D", f"XXXX-XX-{day:02d}")


HALF_A_WEEK = 3
"""Days: 'a week later' is given as a week from Monday on, and 'the 14th' may be the Sunday before."""
ON_DAY = re.compile(r"\b(?:on|until|till|by|since|from|to|through|before|after|of|and|between|for|,)$")
COUNTED = re.compile(
    r"[- ](?!(?:local|and|at|in|to|that|when|with|as|by|for|of|or|the|a|an|is|was|were|will|he|she|it|they|we|you|i|there|but|"
    r"had|has|have|would|could|should|may|might|if|than|while|because|since|until|from|not|all|after|before)\b)"
    r"[a-zA-Z]"
)
"""What follows an ordinal that counts something: the 10th anniversary, the 5th Circuit, the 38th parallel."""

RULES = (
    Rule(r"the {day} of (?:(?P<step>last|this|next)|(?P<told>that|the same)) month", day_of_this_month),
    Rule(r"the (?P<day>\d{1,2}(?:st|nd|rd|th))", day_of_month),
)
