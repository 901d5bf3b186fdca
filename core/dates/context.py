"""What a rule may lean on beside the words themselves: the publication date, the tense, the dates said earlier."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from core.dates.history import Telling
from core.dates.moves import Move, named
from core.dates.tense import Direction, direction_at
from core.dates.vocabulary import pattern
from core.dates.wording import day_in_words, in_words
from core.records import TimeExpression
from core.text.layout import Layout

REACH = 8
"""How many expressions back a date may hang on one said earlier."""

LAST_WORDS = 20
"""How many characters before an expression a rule looks at: the longest words that any asks for, and what parts them."""

AROUND = 40
"""Characters looked at on each side of an expression, enough for LAST_WORDS when white space is wide."""

NEAR, FAR = 100, 230
"""Days: of the last and the next 3 June one nearer than NEAR is taken before one farther than FAR; else the verb decides."""

HALF_A_YEAR = 183
"""Days: one of the last and the next 3 June is so near."""

JUST_OVER = 14
"""Days back for which 'scheduled for' does not mean next year."""
NEAR_WEEKDAY = 7
"""Days: of the last and the next such weekday the nearer one; every weekday is so near."""


class Reading(NamedTuple):
    """What a rule makes of an expression: TIMEX3 value and type, and what it was derived from, in words."""

    value: str
    type: str = "DATE"
    source: str = "as written"

    def at(self, part: str) -> "Reading":
        """The same day at a time of day: 2023-01-29 at TMO, T10:55; an unnamed past stays one."""
        return self._replace(value=self.value + part, type="TIME") if self.value[0] in "0123456789X" else self


@dataclass
class Context:
    """The surroundings of one expression, at text[start:end] of the layout; `earlier` holds the expressions before it."""

    layout: Layout
    start: int
    end: int
    earlier: Sequence[TimeExpression]
    telling: Telling

    @property
    def published(self) -> date | None:
        """The publication date from articles.csv; never the clock."""
        return self.layout.article.published

    @property
    def opens_sentence(self) -> bool:
        """Whether nothing of the sentence stands before the expression, or one word at most ('In June …')."""
        sentence = self.layout.sentence_at(self.start)
        return sentence is None or " " not in self.layout.text[sentence.start : min(self.start, sentence.start + AROUND)].strip()

    def capital(self, match: re.Match[str], name: str) -> bool:
        """Whether the text has a capital where this slot begins (patterns see the text in lower case)."""
        start = match.start(name)
        return self.layout.text[start if start >= 0 else match.start(name + "_")].isupper()

    @property
    def history(self) -> bool:
        """Whether the article as a whole tells history."""
        return self.telling.history

    @property
    def nearby(self) -> Sequence[TimeExpression]:
        """The last expressions before this one, in order."""
        return self.earlier[-REACH:]

    @cached_property
    def direction(self) -> Direction:
        """Which way the sentence looks, and the word that says so."""
        return direction_at(self.layout, self.start, self.end)

    @property
    def before(self) -> str:
        """The last words before the expression, lower case, white space as single blanks."""
        return " ".join(self.layout.lowered[max(0, self.start - AROUND) : self.start].split())[-LAST_WORDS:]

    @property
    def after(self) -> str:
        """The text just after the expression, as it stands."""
        return self.layout.text[self.end : self.end + AROUND]

    def from_published(self, move: Move, unit: str = "D", otherwise: str = "PAST_REF", cue: str | None = None) -> Reading:
        """The unit around the day that `move` reaches from publication; `otherwise` without a date to start from."""
        published = self.published
        if published is None:
            return Reading(otherwise, source="")
        source = f"published {day_in_words(published)}"
        try:
            return Reading(named(move(published), unit), source=f'"{cue}", {source}' if cue else source)
        except (ValueError, OverflowError):
            return Reading(otherwise, source=f"{source}, outside the calendar")

    def by_tense(self, back: Move, on: Move, unit: str, otherwise: str, nearest: bool = False) -> Reading:
        """`on` when the sentence looks ahead ('will meet'), else `back`; `nearest`: `on` only if it is the nearer one."""
        ahead = self.direction.sign > 0 and not (nearest and self._nearest(back, on, NEAR_WEEKDAY) < 0)
        return self.from_published(on if ahead else back, unit, otherwise, self.direction.cue)

    def by_calendar(self, back: Move, on: Move, unit: str, otherwise: str, near: int = 0) -> Reading:
        """Of two dates far apart the one much nearer to publication, unless the verb beside it says otherwise; else by tense.

        What was just over, this year, is not due again in a year: 'had called off the talks scheduled for August 25'.
        With `near` the nearer one counts within so many days, whatever the verb; without any verb the nearer one always counts.
        """
        way = 0
        if near:
            way = self._nearest(back, on, near)
        elif self.direction.sign == 0:
            way = self._nearest(back, on, HALF_A_YEAR)
        elif not self.direction.beside:
            way = self._nearest(back, on, NEAR, FAR)
        elif self.published and self.direction.sign > 0 and self._nearest(back, on, JUST_OVER) < 0:
            way = -1 if back(self.published).year == self.published.year else 0
        if way:
            return self.from_published(on if way > 0 else back, unit, otherwise)
        return self.by_tense(back, on, unit, otherwise)

    def in_year_said(self, back: Move, on: Move, unit: str) -> Reading | None:
        """The candidate in the year named just before it in the sentence: 'the 2023 summit in Vilnius in July'."""
        said, sentence = self.last_said("year"), self.layout.sentence_at(self.start)
        if said is None or sentence is None or said.start < sentence.start or not said.text.isdigit() or self.published is None:
            return None
        try:
            years = {named(move(self.published), "Y"): move for move in (back, on)}
        except OverflowError:
            return None
        return self.from_published(years[said.value], unit, cue=said.text) if said.value in years else None

    def _nearest(self, back: Move, on: Move, near: int, far: int = 0) -> int:
        """1 or -1: the next or the last is nearer; 0 when neither is within `near` days or none at least `far` days off."""
        if self.published is None:
            return 0
        try:
            ahead, behind = (on(self.published) - self.published).days, (self.published - back(self.published)).days
        except OverflowError:
            return 0
        if min(ahead, behind) > near or max(ahead, behind) < far:
            return 0
        return 1 if ahead < behind else -1

    def nearest(self, move: Move, *others: Move) -> bool:
        """Whether `move` reaches a day nearer to publication than all the others do."""
        if self.published is None:
            return False
        try:
            far, *farther = (abs((each(self.published) - self.published).days) for each in (move, *others))
        except OverflowError:
            return False
        return all(far < each for each in farther)

    def last_said(self, *precisions: str, paragraph: bool = False) -> TimeExpression | None:
        """The nearest earlier expression with a date of one of these precisions; `paragraph`: in the same paragraph only.

        None where this sentence has gone on to a later time without naming its day: 'It fell in April 1969; three days later …'.
        """
        limit, passed = self._paragraph_start if paragraph else 0, self.nearby[-1] if self.nearby else None
        for expression in reversed(self.nearby):
            if expression.start < limit:
                return None
            if expression.precision in precisions and not self._still_to_come(expression):
                return None if passed and passed is not expression and self._gone_on(expression, passed) else expression
        return None

    def _still_to_come(self, said: TimeExpression) -> bool:
        """'The state votes |next Tuesday|. A day earlier, six were arrested': what happened hangs on no day that is to come."""
        if self.published is None or said.date_start is None or said.date_start <= self.published:
            return False
        return self.direction.sign < 0

    def _gone_on(self, said: TimeExpression, passed: TimeExpression) -> bool:
        """Whether a date of this sentence lies wholly after one of a sentence before."""
        if not self.history or passed.date_start is None or said.date_end is None or passed.date_start <= said.date_end:
            return False
        sentence = self.layout.sentence_at(self.start)
        return sentence is not None and said.start < sentence.start <= passed.start

    @cached_property
    def _paragraph_start(self) -> int:
        sentence = self.layout.sentence_at(self.start)
        return self.layout.paragraphs[sentence.paragraph][0] if sentence else self.start

    def from_article(self, move: Move, unit: str, *precisions: str, paragraph: bool = False) -> Reading | None:
        """The unit around the day that `move` reaches from the date said last; None when none was said."""
        anchor = self.last_said(*precisions, paragraph=paragraph)
        return self.from_expression(anchor, move, unit) if anchor else None

    def from_expression(self, anchor: TimeExpression, move: Move, unit: str) -> Reading | None:
        """The unit around the day that `move` reaches from an earlier expression; None when that has no date."""
        if anchor.date_start is None:
            return None
        try:
            value = named(move(anchor.date_start), unit)
        except (ValueError, OverflowError):
            return None
        return Reading(value, source=f'"{anchor.text}" ({in_words(anchor.value)}) before it')


@dataclass(frozen=True, eq=False)
class Rule:
    """One way of speaking: a template, and the function that says what it means (None: it is no time after all).

    template: see `vocabulary.pattern`.
    """

    template: str
    read: Callable[[re.Match[str], Context], Reading | None]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The template as a regular expression, made when the rule is tried for the first time: few articles need all."""
        return pattern(self.template)

    @property
    def name(self) -> str:
        """The function's name; its docstring quotes the way of speaking."""
        return self.read.__name__
