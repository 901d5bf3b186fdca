"""When an event was: the date of its own words, with the reason; None rather than a guess."""

import re
from dataclasses import dataclass
from datetime import date

from core.dates.wording import day_in_words
from core.events.belonging import Dated, of_another_word, of_no_verb, of_saying
from core.events.clauses import MAIN, PART, SUB, Clauses
from core.events.triggers import Trigger
from core.records import TimeExpression

NOW = frozenset("now currently today".split())
VERB = re.compile("[bhmovy]")
ENDS_BEFORE, ENDS_AFTER = frozenset("bhmoptrTsyv"), frozenset("bhmorTsy")
"""Tags that end a noun's phrase, looking from it to the left and to the right."""
YEARS = re.compile(r"P(\d{1,2})Y")
IN_A_ROW = frozenset("consecutive straight successive running row".split())
SAID = frozenset("said told announced added noted stated confirmed declared insisted warned stressed wrote explained".split())


@dataclass(slots=True)
class When:
    """First and last day, precision and the reason; UNKNOWN when not known."""

    start: date | None
    end: date | None
    precision: str | None
    basis: str | None


UNKNOWN = When(None, None, None, None)


def date_of(clauses: Clauses, trigger: Trigger, dated: list[Dated], published: date | None) -> When:
    """The date that belongs to the trigger: of its phrase, its clause, else the only one of its sentence."""
    days = [each for each in dated if each.calendar and not of_saying(clauses, trigger, each)]
    if not days:
        return UNKNOWN
    if trigger.use == "noun":
        days = [each for each in days if _beside(clauses, trigger, each)]
        return _as_when(_sharpest(days, days, trigger)) if days else UNKNOWN
    segment = clauses.segment_of[trigger.start]
    calendar, days = days, [each for each in days if not of_another_word(clauses, trigger, each, published)]
    own = [each for each in days if clauses.segment_of[each.start] == segment] or _in_line(clauses, segment, days)
    own = [each for each in own if not _said_elsewhere(clauses, segment, each)]
    beside = _same_time(clauses, segment)
    own = own or [each for each in calendar if clauses.segment_of[each.start] == beside and not of_no_verb(clauses, each)]
    if own:
        alike = [each for each in days if clauses.kind_of(each.start) is clauses.kinds[segment]]
        return _as_when(_sharpest(own, alike, trigger))
    return _before(clauses, days, published) if trigger.use == "infinitive" else UNKNOWN


def _same_time(clauses: Clauses, segment: int) -> int:
    """The clause whose time another shares: 'they struck on Sunday, killing nine', 'nine died when they struck on Sunday'."""
    if clauses.kinds[segment] is PART:
        return segment - 1
    following = segment + 1
    if clauses.kinds[segment] is MAIN and following < len(clauses.kinds) and clauses.words[clauses.starts[following]] == "when":
        return following
    return -1


def in_a_row(clauses: Clauses, dated: list[Dated], published: date | None) -> When:
    """'for three consecutive years': this year and the two before."""
    for each in dated:
        years = YEARS.fullmatch(each.expression.value)
        if years and published and not IN_A_ROW.isdisjoint(clauses.words[each.start : each.stop + 2]):
            first = published.year - int(years[1]) + 1
            basis = f'"{each.expression.text}" up to {published.year}, the year of publication'
            return When(date(first, 1, 1), date(published.year, 12, 31), "range", basis)
    return UNKNOWN


def _as_when(each: Dated) -> When:
    expression = each.expression
    return When(expression.date_start, expression.date_end, expression.precision, expression.basis)


def _sharpest(days: list[Dated], others: list[Dated], trigger: Trigger) -> Dated:
    """The nearest date, or another that lies within it: of 'the 2023 summit in July' July."""
    nearest = min(days, key=lambda each: _distance(trigger, each))
    start, end = nearest.expression.date_start, nearest.expression.date_end
    for each in others:
        first, last = each.expression.date_start, each.expression.date_end
        if start and end and first and last and start <= first and last <= end and (first, last) != (start, end):
            return each
    return nearest


def _said_elsewhere(clauses: Clauses, segment: int, each: Dated) -> bool:
    """'… will be addressed, said Khan in Rome on Sunday': the day belongs to the closing 'said'."""
    own = clauses.segment_of[each.start]
    return own > segment and "y" in clauses.tags[clauses.starts[own] : each.start]


def _in_line(clauses: Clauses, segment: int, days: list[Dated]) -> list[Dated]:
    """The days in clauses that are one with the trigger's: divided by commas only, as in 'On Monday, he left'."""
    first = last = segment
    while first and clauses.kinds[first - 1] is clauses.kinds[segment]:
        first -= 1
    while last + 1 < len(clauses.kinds) and clauses.kinds[last + 1] is clauses.kinds[segment]:
        last += 1
    return [each for each in days if first <= clauses.segment_of[each.start] <= last]


def _before(clauses: Clauses, days: list[Dated], published: date | None) -> When:
    """'was scheduled to meet X before flying on Monday': between publication and Monday."""
    for each in days:
        segment = clauses.segment_of[each.start]
        if clauses.kinds[segment] is SUB and clauses.words[clauses.starts[segment]] == "before" and published:
            end = each.expression.date_end
            if end and end >= published:
                basis = f"before {each.expression.basis}; still ahead when published, {day_in_words(published)}"
                return When(published, end, "range", basis)
    return UNKNOWN


def _distance(trigger: Trigger, each: Dated) -> int:
    """In words; a date before the trigger counts as three words further off."""
    return each.start - trigger.stop if each.start >= trigger.stop else 3 + trigger.start - each.stop


def _beside(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'June summit', 'the summit in Madrid last year': in the noun's own phrase."""
    if each.stop <= trigger.start:
        between = clauses.tags[each.stop : trigger.start]
        return len(between) <= 3 and ENDS_BEFORE.isdisjoint(between)
    between = clauses.tags[trigger.stop : each.start]
    if any(clauses.tag(at) == "c" for at in range(trigger.stop, each.start) if at in clauses.marks):
        return False
    if "despite" in clauses.words[trigger.stop : each.start]:
        return False
    return len(between) <= 9 and ENDS_AFTER.isdisjoint(between)


def current(clauses: Clauses, trigger: Trigger, published: date | None) -> When:
    """'currently holding a meeting': the day of publication."""
    if published is None or NOW.isdisjoint(clauses.words[max(0, trigger.start - 5) : trigger.stop + 6]):
        return UNKNOWN
    return When(published, published, "day", f"going on when published, {day_in_words(published)}")


def narrated(clauses: Clauses) -> bool:
    """Whether a main clause says that somebody said, or the first of them has its verb in the simple past: 'came', 'was held'."""
    first = None
    for match in VERB.finditer(clauses.tags):
        at = match.start()
        if clauses.kind_of(at) is MAIN:
            if clauses.words[at] in SAID:
                return True
            first = first or (match.group(), clauses.words[at])
    return first is not None and (first[0] == "v" or first[1] in ("was", "were", "did"))


def days_told(clauses: Clauses, dated: list[Dated]) -> list[TimeExpression]:
    """The days that stand in the main clauses of a sentence."""
    main = [each for each in dated if clauses.kind_of(each.start) is MAIN and not of_no_verb(clauses, each)]
    return [each.expression for each in main if each.expression.precision == "day" and each.expression.type == "DATE"]
