"""Who did it to whom: sources and targets of a trigger among the actors named in its sentence."""

from dataclasses import dataclass

from core.events.clauses import CONTENT, MAIN, PART, RELATIVE, SUB, Clauses
from core.events.triggers import Trigger
from core.records import Mention

MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Types whose subjects, when there are several and no partner, act on one another: 'A and B met'."""
MUTUAL_VERBS = frozenset({"fail", "clash", "battle", "fight", "skirmish", "exchange fire"})
"""Verbs of other types that join their subjects likewise: 'A and B failed to agree'."""
LEADING = {
    "CONSULT": ("with",),
    "AGREE": ("with",),
    "SUPPORT": ("with",),
    "COOPERATE": ("with",),
    "AID": ("to", "for"),
    "ACCUSE": ("against",),
    "COERCE": ("against", "on"),
    "SANCTION": ("against", "with", "on"),
    "PROTEST": ("against",),
    "MOBILIZE": ("against", "near", "in", "along"),
    "CONCEDE": ("to", "on", "against"),
    "REJECT": ("from", "by"),
    "ASSAULT": ("against", "on"),
    "THREATEN": ("against", "to"),
}
"""The prepositions that lead to the target of each type: 'met in Oslo with the king'."""
PLACING = frozenset("in at near inside outside around across throughout over".split())
"""Prepositions that lead to a place rather than to a target."""
AFTER_NOUN = frozenset("to on against with at in into between among of for from".split())
DOING_OF = frozenset({"MOBILIZE", "PROTEST", "CONSULT", "THREATEN", "REJECT", "REQUEST"})
"""Types whose nouns name the doer after 'of': 'missile tests of North Korea'."""
FIRST_PERSON = frozenset({"we", "i", "our", "my"})
STAYS = frozenset({"visit", "stay", "trip", "tour"})
"""Nouns whose place is whom they are paid to."""
DATELINE_ENDS = ("-", "--", "—", "–", ":", "_")
OFFICIAL = frozenset({"COERCE", "CONCEDE", "SANCTION", "ACCUSE"})
"""Types that are acts of authorities: who 'was arrested in Rwanda' was arrested by Rwanda's."""

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
    elif trigger.use in ("passive", "reduced") and event_type != "AGREE":
        sources, targets = _passive(clauses, trigger, event_type, named)
    elif event_type == "REQUEST" and "m" in clauses.tags[max(0, trigger.start - 3) : trigger.start + 1]:
        sources, targets = _demand(clauses, trigger, named)
    else:
        sources = _subject(clauses, trigger.start, named)
        targets = _object(clauses, trigger, event_type, named, sources)
    if len(sources) > 1 and not targets and (event_type in MUTUAL or trigger.form.lemma in MUTUAL_VERBS):
        targets = sources
    return _ids(sources), _ids(targets)


def _passive(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'A was attacked by B', 'A was arrested in B', 'sanctions of B against A were lifted'."""
    subject = _subject(clauses, trigger.start, named)
    doer = _by(clauses, trigger, named) or (_there(clauses, trigger, named) if event_type in OFFICIAL else [])
    against = [each for each in named if each.stop <= trigger.start and _preposition(clauses, each) == "against"]
    if against and not doer and event_type in OFFICIAL:
        return [each for each in subject if each not in against], against[-1:]
    return doer, subject


def _ids(named: list[Named]) -> Ids:
    return tuple(dict.fromkeys(each.mention.actor_id for each in named))


def _demand(clauses: Clauses, trigger: Trigger, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'A said B must leave': A asks, B is asked."""
    asked = _subject(clauses, trigger.start, named)
    said = clauses.tags.rfind("y", 0, trigger.start)
    return (_subject(clauses, said, named), asked) if said > 0 else (asked, [])


def _subject(clauses: Clauses, index: int, named: list[Named]) -> list[Named]:
    """The first actor of the clause that stands before the verb at `index`, with those joined to it by 'and'."""
    segment = clauses.segment_of[index]
    if clauses.kinds[segment] is RELATIVE:
        return [each for each in named if each.stop <= clauses.starts[segment]][-1:]
    begin = _clause_start(clauses, index, segment)
    before = [each for each in named if each.stop <= index and _in_main_line(clauses, each, segment)]
    within = [each for each in before if begin <= each.start]
    joined = clauses.tags[clauses.starts[segment]] == "c"
    own = [each for each in within if clauses.segment_of[each.start] == segment and not joined]
    for candidates in (own, within, before):
        first = next((at for at in range(len(candidates)) if not _after_preposition(clauses, candidates, at)), -1)
        if first >= 0:
            return _phrase(clauses, candidates, first)
    rest = within or before
    return _phrase(clauses, rest, 0) if rest else _later_subject(clauses, segment, named)


def subjects(clauses: Clauses, named: list[Named]) -> list[str]:
    """The actors who are the subject of the first main verb of a sentence."""
    for index, letter in enumerate(clauses.tags):
        if letter in "vy" and clauses.kinds[clauses.segment_of[index]] is MAIN:
            return [each.mention.actor_id for each in _subject(clauses, index, named)]
    return []


def _later_subject(clauses: Clauses, segment: int, named: list[Named]) -> list[Named]:
    """'In visiting Seoul, Khan said': the subject of the main clause that follows an opening phrase."""
    if segment or clauses.tags[0] not in "p.s":
        return []
    after = [each for each in named if each.start >= clauses.end_of(0) and clauses.kinds[clauses.segment_of[each.start]] is MAIN]
    return _phrase(clauses, after, 0) if after else []


def _clause_start(clauses: Clauses, index: int, segment: int) -> int:
    """Where the verb's own clause begins: after 'that', after 'said', after a dateline, after an opening 'When …,'."""
    kind = clauses.kinds[segment]
    start = clauses.starts[segment]
    if kind is MAIN:
        while segment and clauses.kinds[segment - 1] not in (SUB, CONTENT):
            segment -= 1
        start = clauses.starts[segment] if segment == 0 or clauses.kinds[segment - 1] is SUB else 0
    if kind is PART:
        start = 0
    if start == 0:
        start = _after_dateline(clauses, index)
    said = clauses.tags.rfind("y", start, index)
    return said + 1 if said > start else start


def _after_dateline(clauses: Clauses, index: int) -> int:
    """'PARIS (Reuters) - Fighters …' begins at 'Fighters'."""
    return max((at for at, mark in clauses.marks.items() if at <= min(index, 9) and mark in DATELINE_ENDS), default=0)


def _in_main_line(clauses: Clauses, each: Named, segment: int) -> bool:
    """Whether the mention stands in the verb's clause or in a main clause."""
    own = clauses.segment_of[each.start]
    return own == segment or clauses.kinds[own] in (MAIN, CONTENT)


def _after_preposition(clauses: Clauses, named: list[Named], at: int) -> bool:
    """'in Geneva', 'the armies of Brazil and Argentina': inside a prepositional phrase."""
    if _preposition(clauses, named[at], 1):
        return True
    joined = at > 0 and clauses.tags[named[at - 1].stop : named[at].start] in ("c", "cd")
    return joined and _after_preposition(clauses, named, at - 1)


def _preposition(clauses: Clauses, each: Named, reach: int = 4) -> str:
    """The preposition that leads to a mention, over up to `reach` - 1 untagged words and 'of'; empty when none does."""
    at = each.start - 1
    while at >= 0 and at >= each.start - reach and at + 1 not in clauses.marks:
        letter = clauses.tags[at]
        if letter in "pt" and (clauses.words[at] != "of" or reach == 1):
            return clauses.words[at]
        if letter == "d":
            reach += 1
        elif letter not in ".p":
            return ""
        at -= 1
    return ""


def _phrase(clauses: Clauses, named: list[Named], first: int) -> list[Named]:
    """The head of a noun phrase ('Russian President Putin': Putin) and the heads joined to it by commas and 'and'."""
    heads = [named[first]]
    stop, joined = named[first].stop, False
    for each in named[first + 1 :]:
        between = clauses.tags[stop : each.start]
        if between in ("p", "pd") and clauses.words[stop] == "of":
            stop = each.stop
            continue
        if len(between) > 5 or any(letter in "pvbhmtrsya" for letter in between):
            break
        if "c" in between or any(at in clauses.marks for at in range(stop, each.start + 1)):
            heads.append(each)
            joined = joined or "c" in between
        elif len(between) <= 2 and "d" not in between:
            heads[-1] = each
        else:
            break
        stop = each.stop
    return heads if joined else heads[:1]


def _object(clauses: Clauses, trigger: Trigger, event_type: str, named: list[Named], sources: list[Named]) -> list[Named]:
    """The actor after the trigger to whom its type's preposition leads, else the first that is no mere place."""
    end = _tail(clauses, trigger.stop)
    after = [each for each in named if trigger.stop <= each.start < end]
    segment = clauses.segment_of[trigger.stop - 1]
    after = [each for each in after if _in_main_line(clauses, each, segment)] or after
    after = [each for each in after if _within_reach(clauses, each, segment, LEADING.get(event_type, ()))] or after
    taken = {each.mention.actor_id for each in sources}
    others = [each for each in after if each.mention.actor_id not in taken] or after
    if not others:
        return []
    leading = LEADING.get(event_type, ())
    ways = [_preposition(clauses, each) for each in others]
    first = next((at for at, way in enumerate(ways) if way in leading), -1)
    if first < 0 and event_type in MUTUAL and len(sources) > 1:
        return []
    if first < 0:
        first = next((at for at, way in enumerate(ways) if way not in PLACING), 0)
    found = _phrase(clauses, others, first)
    if event_type == "AID":
        found += [each for each in others if each.start > found[-1].start and _preposition(clauses, each) == "in"][:1]
    return found


def _within_reach(clauses: Clauses, each: Named, segment: int, leading: tuple[str, ...]) -> bool:
    """In the trigger's own clause, or led by its preposition after a comma: 'held talks in Rome, with the king'."""
    own = clauses.segment_of[each.start]
    return own == segment or (clauses.words[clauses.starts[own]] in leading and _preposition(clauses, each) in leading)


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


def _there(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'was arrested in Rwanda', 'expelled from Mali'."""
    return [each for each in named if each.start >= trigger.stop and _preposition(clauses, each) in ("in", "from")][:1]


def _of_noun(clauses: Clauses, trigger: Trigger, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'Russia's invasion of Ukraine', 'talks between A and B', 'an attack by A on B'."""
    before = [each for each in named if each.stop <= trigger.start and trigger.start - each.stop <= 5]
    before = [each for each in before if _adjoins(clauses, each, trigger.start)]
    sources = _chain(clauses, before[-1], named) if before else []
    sources = sources or _by(clauses, trigger, named) or _from(clauses, trigger, named)
    after = [each for each in named if each.start >= trigger.stop and _linked(clauses, trigger.stop, each.start)]
    if trigger.pattern.event_type in MUTUAL and trigger.form.lemma not in STAYS:
        after = [each for each in after if _preposition(clauses, each) not in PLACING or not _bare(clauses, each)]
    targets = _phrase(clauses, after, 0) if after else []
    if not sources and targets and trigger.pattern.event_type in DOING_OF and _preposition(clauses, targets[0], 1) == "of":
        return targets, []
    if not sources and len(targets) > 1 and clauses.words[trigger.stop] in ("between", "among"):
        return targets, targets
    if not sources and (trigger.pattern.event_type == "CONSULT" or _direct_object(clauses, trigger)):
        sources = _subject(clauses, trigger.start, named)
    return sources, [each for each in targets if each not in sources]


def place_of(clauses: Clauses, trigger: Trigger, named: list[Named]) -> str | None:
    """The name after 'in', 'at' or 'near' in the trigger's clause: 'met in Oslo', 'the summit in Madrid'."""
    segment = clauses.segment_of[trigger.start]
    for each in named:
        near = 0 <= each.start - trigger.stop <= 12 and clauses.segment_of[each.start] == segment
        if near and _bare(clauses, each) and _preposition(clauses, each) in ("in", "at", "near"):
            return each.mention.text
    return None


def _owns(clauses: Clauses, each: Named) -> bool:
    """'Kim's'."""
    return clauses.words[each.stop - 1].endswith(("'s", "’s"))


def first_person(clauses: Clauses, trigger: Trigger) -> bool:
    """'we condemn', 'our visit': the speaker is the doer."""
    return not FIRST_PERSON.isdisjoint(clauses.words[max(0, trigger.start - 4) : trigger.start])


def _chain(clauses: Clauses, last: Named, named: list[Named]) -> list[Named]:
    """'Putin and North Korean leader Kim's summit': Kim and whoever is joined to him before."""
    chain = [last]
    for each in reversed([each for each in named if each.stop <= chain[0].start]):
        between = clauses.tags[each.stop : chain[0].start]
        if len(between) > 4 or any(letter not in "c.d" for letter in between):
            break
        if "c" in between or _owns(clauses, each):
            chain.insert(0, each)
    return chain


def _adjoins(clauses: Clauses, each: Named, start: int) -> bool:
    """Whether a name stands in the noun phrase that ends at `start`: 'Kim's strengthened ties', 'the Rome summit'."""
    barred = "ptsr" if _owns(clauses, each) else "pvctsr"
    if any(at in clauses.marks for at in range(each.stop, start + 1)):
        return False
    return not any(letter in barred for letter in clauses.tags[each.stop : start])


def _bare(clauses: Clauses, each: Named) -> bool:
    """Whether no noun follows the name at once: not 'the NATO summit'."""
    return each.stop in clauses.marks or clauses.tags[each.stop : each.stop + 1] != "."


def _from(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'support from the United States'."""
    return [each for each in named if 0 <= each.start - trigger.stop <= 3 and _preposition(clauses, each) == "from"][:1]


def _direct_object(clauses: Clauses, trigger: Trigger) -> bool:
    """'started their assault': a verb and no preposition before the noun."""
    before = clauses.tags[clauses.starts[clauses.segment_of[trigger.start]] : trigger.start]
    verb = max(before.rfind("v"), before.rfind("b"), before.rfind("h"))
    return verb >= 0 and "p" not in before[verb:]


def _linked(clauses: Clauses, stop: int, start: int) -> bool:
    """Whether a preposition leads from a noun to a mention within eight words of the same clause."""
    between = clauses.words[stop:start]
    if not 0 < len(between) <= 8 or AFTER_NOUN.isdisjoint(between) or any(at in clauses.marks for at in range(stop, start + 1)):
        return False
    return not any(letter in "bhmvrs" for letter in clauses.tags[stop:start])
