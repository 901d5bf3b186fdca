"""Where names stand in a sentence: in which phrase, after which preposition, joined to which other names."""

from dataclasses import dataclass

from core.events.clauses import VERBS, Clauses
from core.records import Mention

APART = frozenset("pvbhmtrsyaT")
"""Tags of the words that do not stand between names joined to one another."""
BEHIND_ROLE = VERBS | {"r"}
"""Tags of the words that may follow the comma after 'Kenya's minister, Amina Mohamed,'."""
EQUALS = frozenset({"counterpart", "colleague"})
"""Roles behind which stands whom somebody deals with: 'met his Polish counterpart, Anna Nowak, in Oslo'."""
STATIC = frozenset({"in", "at", "near"})
"""Prepositions that lead to where something is, and not to where it goes."""


@dataclass(slots=True)
class Named:
    """A mention in its sentence: its first word and the word after its last one, counted from the sentence's first word."""

    start: int
    stop: int
    mention: Mention


def preposition(clauses: Clauses, each: Named, reach: int = 4) -> str:
    """The preposition that leads to a mention, over up to `reach` - 1 untagged words and 'of'; empty when none does."""
    tags, marks, begin = clauses.tags, clauses.marks, each.start
    at = begin - 1
    while at >= 0 and at >= begin - reach and at + 1 not in marks:
        letter = tags[at]
        if letter in "pt" and (clauses.words[at] != "of" or reach == 1):
            return clauses.words[at]
        if letter == "d":
            reach += 1
        elif letter not in ".p":
            return ""
        at -= 1
    return ""


def after_preposition(clauses: Clauses, named: list[Named], at: int) -> bool:
    """'in Geneva', 'the armies of Peru, Brazil and Chile': in a prepositional phrase; not in 'In Peru, Brazil said'."""
    if preposition(clauses, named[at], 1):
        return True
    listed = clauses.tags[0] != "p" and _comma(clauses, named, at - 1) and _goes_on(clauses, named, at)
    joined = at > 0 and (listed or _and(clauses, named, at - 1))
    return joined and after_preposition(clauses, named, at - 1)


def _goes_on(clauses: Clauses, named: list[Named], at: int) -> bool:
    """Whether a list of names goes on to its 'and': from Brazil in 'Peru, Brazil and Chile'."""
    while _comma(clauses, named, at):
        at += 1
    return _and(clauses, named, at)


def _and(clauses: Clauses, named: list[Named], at: int) -> bool:
    """Whether 'and' joins a name to the next."""
    return at + 1 < len(named) and clauses.tags[named[at].stop : named[at + 1].start] in ("c", "cd")


def _comma(clauses: Clauses, named: list[Named], at: int) -> bool:
    """Whether nothing but a comma stands between a name and the next."""
    if at + 1 == len(named) or clauses.tags[named[at].stop : named[at + 1].start] not in ("", "d"):
        return False
    return named[at].stop in clauses.marks


def phrase(clauses: Clauses, named: list[Named], first: int) -> list[Named]:
    """The head of a noun phrase ('Russian President Putin': Putin) and the heads joined to it by commas and 'and'.

    'his' in 'Khan and his son' is no head; of 'Khan and his Chilean colleague, Park' Park is.
    """
    first = next(
        (at for at in range(first + 1, min(first + 4, len(named))) if _bears_role(clauses, named[first].start, named[at])), first
    )
    heads = [named[first]]
    stop, joined = named[first].stop, False
    for each in named[first + 1 :]:
        between = clauses.tags[stop : each.start]
        if clauses.tags[each.start] == "d":
            continue
        if between in ("p", "pd") and clauses.words[stop] == "of":
            stop = each.stop
            continue
        if len(between) > 5 or not APART.isdisjoint(between):
            break
        if _apposed(clauses, stop, each):
            heads[-1] = each
        elif "c" in between or clauses.parted(stop, each.start + 1):
            if _ends_list(clauses, stop, each, joined):
                if between == "." and heads[-1].mention.known_by == "demonym":
                    heads[-1] = each
                break
            heads.append(each)
            joined = joined or "c" in between
        elif (len(between) <= 2 and "d" not in between) or _bears_role(clauses, stop, each):
            heads[-1] = each
        else:
            break
        stop = each.stop
    return heads if joined else heads[:1]


def _apposed(clauses: Clauses, stop: int, each: Named) -> bool:
    """'Kenya's minister, Amina Mohamed, left', 'met his Kenyan counterpart, Amina Mohamed, on Monday': the role's bearer."""
    role, marks = clauses.tags[stop : each.start], clauses.marks
    if not role or role.strip(".") or each.stop - each.start < 2 or each.start not in marks or each.stop not in marks:
        return False
    meets = clauses.words[each.start - 1] in EQUALS
    return (meets or clauses.tag(each.stop) in BEHIND_ROLE) and not clauses.parted(stop, each.start)


def _bears_role(clauses: Clauses, stop: int, each: Named) -> bool:
    """'Kenya's top envoy to NATO |Amina Mohamed|': whether all words from `stop` on are of the role before the name."""
    role = (each.mention.role or "").lower()
    return stop < each.start and role.endswith(" ".join(clauses.words[stop : each.start]))


def _ends_list(clauses: Clauses, stop: int, each: Named, joined: bool) -> bool:
    """Whether a name after a list is no part of it: 'A and B, a C daily said', 'A, but C left'."""
    return "but" in clauses.words[stop : each.start] or (joined and "c" not in clauses.tags[stop : each.start])


def chain(clauses: Clauses, last: Named, named: list[Named]) -> list[Named]:
    """'Putin and North Korean leader Kim's summit': Kim and those joined to him; not of 'Yoon's words follow Kim's'.

    Of 'Chile's NATO membership' both, of 'North Korea's Kim's visit' Kim.
    """
    chain = [last]
    for each in reversed([each for each in named if each.stop <= chain[0].start]):
        between = clauses.tags[each.stop : chain[0].start]
        if len(between) > 4 or between.strip("c.d"):
            break
        owner = clauses.owns(each.stop - 1) and len(between) <= 1 and not clauses.owns(chain[0].stop - 1)
        if "c" in between or owner:
            chain.insert(0, each)
    return chain


def bare(clauses: Clauses, each: Named) -> bool:
    """Whether no noun follows the name at once: not 'the NATO summit'."""
    return each.stop in clauses.marks or clauses.tag(each.stop) != "."
