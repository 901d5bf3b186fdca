"""Where the time expressions of an article are, and what the rules make of them."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import compress, count
from typing import NamedTuple

from core.dates.context import Context, Reading, Rule
from core.dates.days import days_of
from core.dates.history import Telling
from core.dates.rules import BY_FIGURE, FAMILIES, FIGURE, INNER, LEADING, Rules
from core.dates.wording import in_words
from core.lexicon import read, values
from core.records import TimeExpression
from core.text.layout import Layout
from core.text.memory import Memory
from core.text.zones import NO_STORY

LONGEST = 8
"""How many words an expression may hold before its trigger."""
GAPS = frozenset({" ", "  ", "\n", "\u00a0", "-", "/", " '", " ’", " ‘"})
"""What may stand between two words of an expression before its trigger."""
LONGEST_LINK = len(" and ")
"""Characters between 'April 24' and '25', the other day of the same month."""


class NotTime(NamedTuple):
    """A line of not_times.csv."""

    line: int
    word: str
    before: str
    after: str


NOT_TIMES = {
    entry.word: (frozenset(values(entry.before)), frozenset(values(entry.after))) for entry in read("not_times.csv", NotTime)
}
"""trigger -> the words that make a name of it when they stand before it, and behind it."""


def find_dates(layout: Layout) -> list[TimeExpression]:
    """All time expressions of an article in order, without overlap, in zones that tell something; time linear in the text."""
    found: list[TimeExpression] = []
    words, telling, end = layout.words, Telling(layout), 0
    skipped = [zone for zone in layout.zones if zone.zone in NO_STORY]
    skipped_starts = [zone.start for zone in skipped]
    for place in compress(count(), map(TRIGGERS.__getitem__, words.lowers)):
        start = words.starts[place]
        if start < end:
            continue
        rules = TRIGGERS[words.lowers[place]]
        if rules is FIGURES:
            rules = _rules_of_figure(layout, start, end)
        at = bisect_right(skipped_starts, start) - 1 if skipped else -1
        if not rules or (at >= 0 and start < skipped[at].end):
            continue
        if expression := _expression_at(layout, place, rules, end, found, telling):
            found.append(expression)
            telling.hear(expression)
            end = expression.end
    return found


FIGURES = BY_FIGURE["year"]
"""Stands for a word with a figure in it: which rules it triggers depends on what follows."""


def _rules_of_compound(word: str) -> Rules:
    """The rules of the last, first or middle part of 'two-day', 'year-ago', 'fourth-quarter-loss'; most words have none."""
    if word.isalpha():
        return ()
    parts = word.split("-")
    for part in (parts[-1], parts[0], parts[len(parts) // 2]):
        if part in FAMILIES:
            return FAMILIES[part]
    return FIGURES if any(part[:1].isdigit() for part in parts) else ()


TRIGGERS = Memory(_rules_of_compound, FAMILIES)
"""word, lower case -> the rules it can trigger."""


def _rules_of_figure(layout: Layout, start: int, end: int) -> Rules:
    """The rules for the figure at `start`; `end`: where the expression before it ended."""
    figure = FIGURE.match(layout.lowered, start)
    if figure and figure.lastgroup:
        return BY_FIGURE[figure.lastgroup]
    return BY_FIGURE["another"] if 0 < start - end <= LONGEST_LINK else ()


def _expression_at(
    layout: Layout, place: int, rules: Rules, floor: int, found: list[TimeExpression], telling: Telling
) -> TimeExpression | None:
    """What the first rule that has a reading makes of the trigger at word `place`; nothing before character `floor` is its."""
    starts, lowered = layout.words.starts, layout.lowered
    for first in _firsts(layout, place, floor):
        start = starts[first]
        for rule in rules:
            match = rule.pattern.match(lowered, start)
            if match is None or match.end() <= starts[place] or _is_name(layout, place):
                continue
            if reading := rule.read(match, Context(layout, start, match.end(), found, telling)):
                return _row(layout, start, match.end(), reading, rule)
    return None


def _is_name(layout: Layout, place: int) -> bool:
    """Whether the trigger is part of a name: 'Sunday Times', 'Super Tuesday'."""
    naming = NOT_TIMES.get(layout.words.lowers[place].removesuffix("'s").removesuffix("’s"))
    if naming is None:
        return False
    words = layout.words.words
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    return not naming[0].isdisjoint((before, before.lower())) or not naming[1].isdisjoint((after, after.lower()))


def _firsts(layout: Layout, place: int, floor: int) -> Sequence[int]:
    """The words that an expression with this trigger may begin with: the leftmost first."""
    starts, lowers, gaps = layout.words.starts, layout.words.lowers, layout.words.gaps
    first = place
    farthest = max(0, place - LONGEST)
    while first > farthest and LEADS[lowers[first - 1]] and gaps[first] in GAPS and starts[first - 1] >= floor:
        first -= 1
    return [at for at in range(first, place + 1) if lowers[at] not in INNER]


def _leads(word: str) -> bool:
    """Whether a word may stand in an expression before its trigger: 'last', '24', 'twenty-two'."""
    return word in LEADING or "0" <= word[0] <= "9" or all(part in LEADING for part in word.split("-"))


LEADS = Memory(_leads)
"""word, lower case -> whether it may stand in an expression before its trigger."""


def _row(layout: Layout, start: int, end: int, reading: Reading, rule: Rule) -> TimeExpression:
    text = layout.text[start:end]
    days = days_of(reading.value)
    article_id = layout.article.article_id
    return TimeExpression(article_id, start, end, text, reading.value, reading.type, *days, _basis(text, reading), rule.name)


def _basis(text: str, reading: Reading) -> str:
    """The derivation in words: «"the 10th" + published Thursday 11 July 2024 → Wednesday 10 July 2024»."""
    words = " ".join(text.split())
    if not reading.source:
        return f'"{words}", no publication date → stays {in_words(reading.value)}'
    if reading.source == "as written":
        return f'"{words}" as written → {in_words(reading.value)}'
    return f'"{words}" + {reading.source} → {in_words(reading.value)}'
