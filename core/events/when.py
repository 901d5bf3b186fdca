"""When an event was: the date of its clause, else of its sentence, with the reason in words."""

from dataclasses import dataclass
from datetime import date

from core.events.clauses import Clauses
from core.events.triggers import Trigger
from core.records import TimeExpression


@dataclass(frozen=True, slots=True)
class When:
    """First and last day, precision and the reason; all None when not known."""

    start: date | None = None
    end: date | None = None
    precision: str | None = None
    basis: str | None = None


UNKNOWN = When()


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar date in its sentence: its first word and the word after its last one."""

    start: int
    stop: int
    expression: TimeExpression


def date_of(clauses: Clauses, trigger: Trigger, dated: list[Dated]) -> When:
    """The date that belongs to the trigger: the nearest one of its clause, else the only one of its sentence."""
    segment = clauses.segment_of[trigger.start]
    own = [each for each in dated if clauses.segment_of[each.start] == segment]
    if trigger.use == "noun":
        own = [each for each in dated if _beside(clauses, trigger, each)] or ([] if len(dated) > 1 else own)
    if not own and trigger.use != "noun" and len(dated) == 1:
        own = dated
    if not own:
        return UNKNOWN
    expression = min(own, key=lambda each: _distance(trigger, each)).expression
    return When(expression.date_start, expression.date_end, expression.precision, expression.basis)


def _distance(trigger: Trigger, each: Dated) -> int:
    """In words; a date before the trigger counts as three words further off."""
    return each.start - trigger.stop if each.start >= trigger.stop else 3 + trigger.start - each.stop


def _beside(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'June summit', 'the summit in Madrid last year': in the noun's own phrase."""
    if each.stop <= trigger.start:
        return trigger.start - each.stop <= 3
    between = clauses.tags[trigger.stop : each.start]
    return each.start - trigger.stop <= 9 and not any(letter in "bhmorTsy" for letter in between)
