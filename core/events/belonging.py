"""Dates of a sentence that belong to another word than a trigger."""

import re
from dataclasses import dataclass
from datetime import date

from core.events.clauses import FINITE, VERBS, Clauses
from core.events.patterns import words_of
from core.events.triggers import Trigger
from core.events.uses import phrase_opens
from core.records import TimeExpression

DEADLINE = frozenset("by before until till within than from".split())
APART = frozenset("ahead after before since".split())
LIMIT = frozenset("since until till before after to".split())
"""Words after which a date is the limit of a time."""
LENGTHS = frozenset("minutes hours days weeks months years day week month year".split())
SEASONS = frozenset("spring summer autumn winter".split())
FAR = 3
"""Prepositions between a verb and a date, the date's own among them, from which on it is that of a nearer event."""
DATED_NOUNS = frozenset("attack attacks coup election elections conference meeting raid summit talks treaty vote war".split())
CAUSE = frozenset("for of over about".split())


ANOTHER = re.compile("ca*+[bhmov]|c[.ap]*+P|c[dp.]++[bhmov]")
"""Tags of 'and banned', 'and in March it banned', 'and the junta banned'."""


@dataclass(slots=True)
class Dated:
    """A time expression in its sentence: its first word and the word after its last one."""

    start: int
    stop: int
    expression: TimeExpression

    @property
    def calendar(self) -> bool:
        """Whether it names days."""
        return self.expression.date_start is not None or self.expression.date_end is not None


def of_saying(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'said Sunday that …', 'On Sunday, Khan said …': the day of the saying; not 'On Sunday, Khan said, …'."""
    if "y" not in clauses.tags:
        return False
    after = "" if each.stop in clauses.marks else clauses.tag(each.stop)
    beside = clauses.tags[max(0, each.start - 2) : each.start] + after
    says = clauses.tags.find("y", each.stop, trigger.start)
    leads = says >= 0 and says + 1 not in clauses.marks and FINITE.isdisjoint(clauses.tags[each.stop : says])
    return (leads or "y" in beside) and "y" not in clauses.tags[trigger.start : trigger.stop]


def of_another_word(clauses: Clauses, trigger: Trigger, each: Dated, published: date | None) -> bool:
    """Whether a date belongs to another word of the sentence than a verb."""
    if of_no_verb(clauses, each) and not _of_gathering(clauses, trigger, each):
        return True
    return each.start > trigger.stop and (
        taken_over(clauses, trigger.stop, each.start)
        or "ahead" in clauses.words[trigger.stop : each.start]
        or _of_participle(clauses, trigger, each)
        or _of_cause(clauses, trigger, each)
        or _of_far_event(clauses, trigger, each)
        or _of_task(clauses, trigger, each, published)
    )


def _of_far_event(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'left to hold talks in line with the pact of the summit in June': the date of an event far inside the verb's phrase."""
    between = clauses.tags[trigger.stop : each.start]
    named = clauses.words[max(trigger.stop, each.start - 2) : each.start]
    return between.count("p") + between.count("t") > FAR and not DATED_NOUNS.isdisjoint(named)


def of_no_verb(clauses: Clauses, each: Dated) -> bool:
    """'broke the 2015 treaty', 'condemned the May 3 raid', 'discussed last week's raid', 'for summer camps', 'since 2015'."""
    if each.start and clauses.words[each.start - 1] in LIMIT:
        return True
    if each.stop == len(clauses.words) or each.stop in clauses.marks or clauses.tags[each.stop] != ".":
        return False
    if clauses.owns(each.stop - 1):
        return True
    text = each.expression.text
    return text in SEASONS or ((text[0].isdigit() or text[0].isupper()) and phrase_opens(clauses, each.start) in ("d", "T"))


def _of_gathering(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'attended the 2023 summit': a gathering is attended when it is held; not 'met ahead of Friday's summit'."""
    named = [word.removesuffix("s") for word in clauses.words[each.stop : each.stop + 4]]
    direct = "t" not in clauses.tags[trigger.stop : each.start] and APART.isdisjoint(clauses.words[trigger.stop : each.start])
    return trigger.pattern.event_type == "CONSULT" and direct and not words_of("talks").isdisjoint(named)


def _of_participle(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'released a trawler impounded last week', not 'signed a tailored pact last week', 'met Khan and agreed last week'."""
    verb = clauses.tags.rfind("v", trigger.stop, each.start)
    noun = len(clauses.tags[:verb].rstrip("a")) - 1 if verb > 0 else 0
    return noun >= trigger.stop and clauses.tags[noun] == "." and not clauses.capital(verb)


def _of_cause(clauses: Clauses, trigger: Trigger, each: Dated) -> bool:
    """'thanked Chile for opening a mission last May', 'jailed her over the raid in 2019': of what it answers; a day is news."""
    if each.expression.precision == "day" or not VERBS.isdisjoint(clauses.tags[trigger.stop : each.start]):
        return False
    for at in range(trigger.stop, each.start - 1):
        if clauses.words[at] in CAUSE and LENGTHS.isdisjoint(clauses.words[at + 1 : at + 4]):
            opening = clauses.words[at + 1].endswith("ing") and not clauses.capital(at + 1)
            if opening or (clauses.tags[at + 1] == "d" and clauses.words[at] != "of"):
                return True
    return False


def _of_task(clauses: Clauses, trigger: Trigger, each: Dated, published: date | None) -> bool:
    """'asked Chile to leave by Friday', 'agreed to leave next week': when to leave, not when it was asked or agreed."""
    opens = clauses.start_of(trigger.start)
    if trigger.use == "gerund" or "m" in clauses.tags[opens : trigger.start] or not to_do(clauses, trigger.stop, each.start):
        return False
    ahead = each.expression.date_start
    due = not DEADLINE.isdisjoint(clauses.words[each.start - 2 : each.start])
    return due or bool(ahead and published and ahead > published)


def taken_over(clauses: Clauses, start: int, stop: int) -> bool:
    """Whether another verb follows a comma and 'and': 'blamed them, and banned Chile', 'blamed both, and it banned Chile'."""
    joined = clauses.tags.find("c", start, stop)
    return joined in clauses.marks and ANOTHER.match(clauses.tags, joined) is not None


def to_do(clauses: Clauses, start: int, stop: int) -> bool:
    """Whether an infinitive opens between: 'to leave', not 'to Chile', 'to the coast'."""
    to = clauses.tags.find("t", start, stop)
    while to >= 0:
        if clauses.tags[to + 1] not in "dpP" and not clauses.capital(to + 1):
            return True
        to = clauses.tags.find("t", to + 1, stop)
    return False


def not_ahead(dated: list[Dated], published: date | None) -> list[Dated]:
    """The dates at which what is told in the past can have been: not of 'invited Khan to a summit next month'."""
    return [each for each in dated if not (published and each.expression.date_start and each.expression.date_start > published)]
