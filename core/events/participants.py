"""Who did it to whom: sources and targets of a trigger among the actors named in its sentence."""

from dataclasses import dataclass

from core.events.clauses import CONTENT, MAIN, PART, RELATIVE, SUB, Clauses
from core.events.triggers import Trigger
from core.records import Mention

MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Types whose subjects, when there are several and no object, act on one another: 'A and B met'."""
AFTER_NOUN = frozenset("to on against with at in into between among of for from".split())
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A mention in its sentence: its first word and the word after its last one, counted from the sentence's first word."""

    start: int
    stop: int
    mention: Mention


def participants(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[Ids, Ids]:
    """The actor_ids of (sources, targets), in the order of the text."""
    if not named:
        return (), ()
    if trigger.use == "noun":
        sources, targets = _of_noun(clauses, trigger, named)
    elif trigger.use in ("passive", "reduced"):
        sources, targets = _by(clauses, trigger, named), _subject(clauses, trigger, named)
    else:
        sources = _subject(clauses, trigger, named)
        targets = _object(clauses, trigger, named, sources)
    if event_type in MUTUAL and len(sources) > 1 and not targets:
        targets = sources
    return _ids(sources), _ids(targets)


def _ids(named: list[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.mention.actor_id for each in named))


def _subject(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """The first actor of the trigger's clause that stands before it, with those joined to it by 'and'."""
    segment = clauses.segment_of[trigger.start]
    if clauses.kinds[segment] is RELATIVE:
        before = [each for each in named if each.stop <= clauses.starts[segment]]
        return before[-1:]
    begin = _clause_start(clauses, trigger.start, segment)
    before = [each for each in named if each.stop <= trigger.start and _in_main_line(clauses, each, segment)]
    within = [each for each in before if begin <= each.start] or before
    if not within:
        return []
    first = next((at for at, each in enumerate(within) if not _after_preposition(clauses, each)), 0)
    return _phrase(clauses, within, first)


def _clause_start(clauses: Clauses, index: int, segment: int) -> int:
    """Where the trigger's own clause begins: after 'that', after 'said', after an opening 'When …,'."""
    kind = clauses.kinds[segment]
    start = clauses.starts[segment]
    if kind is MAIN:
        while segment and clauses.kinds[segment - 1] not in (SUB, CONTENT):
            segment -= 1
        start = clauses.starts[segment] if segment == 0 or clauses.kinds[segment - 1] is SUB else clauses.starts[0]
    if kind is PART:
        start = 0
    said = clauses.tags.rfind("y", start, index)
    return said + 1 if said > start else start


def _in_main_line(clauses: Clauses, each: Named, segment: int) -> bool:
    """Whether the mention stands in the trigger's clause or in a main clause."""
    own = clauses.segment_of[each.start]
    return own == segment or clauses.kinds[own] in (MAIN, CONTENT)


def _after_preposition(clauses: Clauses, each: Named) -> bool:
    """'in Geneva', 'of the United Nations': inside a prepositional phrase."""
    at = each.start - 1
    while at >= 0 and clauses.tags[at] == "d":
        at -= 1
    return at >= 0 and clauses.tags[at] == "p"


def _phrase(clauses: Clauses, named: list[Named], first: int) -> list[Named]:
    """The head of a noun phrase ('Russian President Putin': Putin) and the heads joined to it by commas and 'and'."""
    heads = [named[first]]
    for each in named[first + 1 :]:
        last = heads[-1]
        between = clauses.tags[last.stop : each.start]
        if each.start - last.stop > 5 or any(letter in "pvbhmtrs" for letter in between):
            break
        if "c" in between or each.start in clauses.marks or any(at in clauses.marks for at in range(last.stop, each.start)):
            heads.append(each)
        elif each.start >= last.stop:
            heads[-1] = each
    return heads


def _object(clauses: Clauses, trigger: Trigger, named: list[Named], sources: list[Named]) -> list[Named]:
    """The first actor after the trigger, not beyond a reporting tail ('…, officials said')."""
    end = _tail(clauses, trigger.stop)
    taken = {each.mention.actor_id for each in sources}
    after = [each for each in named if trigger.stop <= each.start < end and each.mention.actor_id not in taken]
    return _phrase(clauses, after, 0) if after else []


def _tail(clauses: Clauses, start: int) -> int:
    """Where a closing ', a spokesman said' begins."""
    said = clauses.tags.find("y", start)
    if said < 0:
        return len(clauses.words)
    segment = clauses.segment_of[said]
    return max(clauses.starts[segment], start) if segment > clauses.segment_of[start - 1] else said


def _by(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'attacked by Kosovo Albanians': who stands after 'by'."""
    for at in range(trigger.stop, min(len(clauses.words), trigger.stop + 15)):
        if clauses.words[at] == "by":
            after = [each for each in named if each.start > at and each.start - at <= 6]
            return _phrase(clauses, after, 0) if after else []
    return []


def _of_noun(clauses: Clauses, trigger: Trigger, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'Russia's invasion of Ukraine', 'talks between A and B', 'an attack by A on B'."""
    before = [each for each in named if each.stop <= trigger.start and trigger.start - each.stop <= 4]
    before = [each for each in before if not any(letter in "pv" for letter in clauses.tags[each.stop : trigger.start])]
    sources = before[-1:] or _by(clauses, trigger, named)
    if before:
        sources = [each for each in before if before[-1].start - each.stop <= 2]
    after = [each for each in named if each.start >= trigger.stop and _linked(clauses, trigger.stop, each.start)]
    targets = _phrase(clauses, after, 0) if after else []
    if not sources and len(targets) > 1 and clauses.words[trigger.stop] in ("between", "among"):
        return targets, targets
    if not sources and trigger.pattern.event_type == "CONSULT":
        sources = _subject(clauses, trigger, named)
    return sources, [each for each in targets if each not in sources]


def _linked(clauses: Clauses, stop: int, start: int) -> bool:
    """Whether a preposition leads from a noun to a mention within eight words of the same clause."""
    between = clauses.words[stop:start]
    if not 0 < len(between) <= 8 or AFTER_NOUN.isdisjoint(between):
        return False
    return not any(letter in "bhmvrs" for letter in clauses.tags[stop:start])
