"""The subject of a verb among the names of its sentence."""

import re

from core.events.clauses import CONTENT, MAIN, PART, RELATIVE, SUB, VERBS, Clauses
from core.events.names import STATIC, Named, after_preposition, phrase, preposition
from core.events.patterns import forms, words_of
from core.events.triggers import Trigger
from core.events.uses import interrupted

IN_LINE = frozenset({MAIN, CONTENT})
"""Kinds of clause in one line with any other: their names may be the subject of its verb."""
OTHERS = re.compile("P|d?[.][bhmo]")
"""A subject without a name before its verb: 'they', 'the rebels could'."""
VERB = re.compile("[bhmov]")
CARRYING = frozenset("cabhmno")
"""Tags of the words that stand right before a verb whose subject is told earlier: 'and', 'would', 'not'."""
OPENING_PHRASE = re.compile("a*+[ps][^bhmovyrsTtP]*+|a*+")
"""What may stand before the verb of an opening phrase: nothing, 'in', 'without also'; no verb."""
UNNAMED = re.compile("T[dpa]*+[.]++[abhmont]*+|[dpa]*+[.]++[abhmon]*+")
FIRST_PERSON = frozenset("we i our my i'm i've i'll i'd i’m i’ve i’ll i’d we're we've we'll we'd we’re we’ve we’ll we’d".split())
NEAR = 2
"""Words between a name and the relative clause that tells of it at the most; in 'aid to Kenya and to states that deny' none."""
CONDITIONAL = frozenset({"if", "unless", "until", "whether"})
DATELINE_ENDS = ("-", "--", "—", "–", ":", "_")


def subject(clauses: Clauses, index: int, named: list[Named]) -> list[Named]:
    """The first actor of the clause that stands before the verb at `index`, with those joined to it by 'and'."""
    opened = interrupted(clauses, index) if index in clauses.marks else -1
    segment = opened if opened >= 0 else clauses.segment_of[index]
    if clauses.tag(index - 1) in CARRYING and (first := _joined_to(clauses, index, segment)) >= 0:
        return subject(clauses, first, named)
    if clauses.kinds[segment] is RELATIVE:
        return _of_relative(clauses, index, segment, named)
    before = [each for each in named if each.stop <= index and in_main_line(clauses, each, segment)]
    if not before:
        return _later_subject(clauses, index, segment, named)
    if _nameless(clauses, index, segment, before) or _unknown(clauses, index, segment, before):
        return []
    being = "b" in clauses.tags[: before[-1].start]
    if len(before) == 1 and not being:
        return [] if before[0].mention.known_by == "pronoun" and preposition(clauses, before[0], 1) else before
    begin = _clause_start(clauses, index, segment)
    if being:
        before = [each for each in before if not _behind_verb(clauses, each, begin)]
    return _foremost(clauses, segment, begin, before) if len(before) > 1 else before


def _foremost(clauses: Clauses, segment: int, begin: int, before: list[Named]) -> list[Named]:
    """The first name in no prepositional phrase: of the clause itself, else from its beginning on, else of all."""
    within = [each for each in before if begin <= each.start]
    opens = clauses.starts[segment]
    joined = clauses.tags[opens] == "c" and VERBS.isdisjoint(clauses.tags[begin:opens])
    own = [each for each in within if clauses.segment_of[each.start] == segment and not joined]
    for candidates in (own, within, before):
        for each in candidates:
            if not after_preposition(clauses, before, before.index(each)):
                return phrase(clauses, before, before.index(each))
    return phrase(clauses, within or before, 0)


def _unknown(clauses: Clauses, index: int, segment: int, named: list[Named]) -> bool:
    """'As for Kenya, she condemned': whether the subject is a 'he' or 'she' of whom it is not known who is meant."""
    pronoun = clauses.tags.find("P", clauses.starts[segment], index)
    return pronoun >= 0 and clauses.words[pronoun] in ("he", "she") and all(each.start != pronoun for each in named)


def _joined_to(clauses: Clauses, index: int, segment: int) -> int:
    """The verb that shares its subject with a verb right after 'and': of 'hit a Hamas post and blamed Hamas' 'hit'; else -1."""
    before = len(clauses.tags[:index].rstrip("abhmno")) - 1
    if before < 0 or clauses.tags[before] != "c" or clauses.segment_of[before] != segment:
        return -1
    found = VERB.search(clauses.tags, clauses.starts[segment], before)
    while found is None and segment and clauses.kinds[segment] is MAIN:
        segment -= 1
        found = VERB.search(clauses.tags, clauses.starts[segment], before)
    return found.start() if found else -1


def _nameless(clauses: Clauses, index: int, segment: int, before: list[Named]) -> bool:
    """'Khan said the rebels attacked', 'heard reports that rebels plan to attack', '…, police alleged', '…, but rebels attacked'.

    Not 'Khan said his army attacked'.
    """
    begin = clauses.starts[segment]
    if begin in clauses.marks and clauses.tags[begin] == "c":
        begin += 1
    elif "y" not in clauses.tags and clauses.tags[begin] != "T":
        return False
    elif clauses.tags[index] != "y" or begin not in clauses.marks:
        begin = _clause_start(clauses, index, segment)
        if clauses.tags[begin] != "T" and clauses.tag(begin - 1) != "y":
            return False
    if begin < before[-1].stop or not UNNAMED.fullmatch(clauses.tags, begin, index):
        return False
    return words_of("own").isdisjoint(clauses.words[begin:index])


def _of_relative(clauses: Clauses, index: int, segment: int, named: list[Named]) -> list[Named]:
    """'a risk that Khan left', 'the town which Kenya bombed': who stands before the verb, of 'a risk that they left' nobody.

    Else it is the name before, of 'Khan, who left' Khan, but nobody of 'the raid in Oslo that killed'.
    """
    start = clauses.starts[segment]
    own = [each for each in named if start < each.start and each.stop <= index]
    alone = own and VERBS.isdisjoint(clauses.tags[start : own[0].start]) and "y" not in clauses.tags[own[0].start : index]
    if alone and not preposition(clauses, own[0], 1):
        return phrase(clauses, own, 0)
    if clauses.words[start] in ("that", "which") and clauses.tag(start - 1) != "p" and OTHERS.match(clauses.tags, start + 1):
        return []
    near = [each for each in named if start - NEAR <= each.stop <= start][-1:]
    told = clauses.words[start] == "which" and start in clauses.marks
    return near if near and (told or preposition(clauses, near[0]) not in STATIC) else []


def main_subject(clauses: Clauses, named: list[Named]) -> list[str]:
    """The ids of the actors who are the subject of the first main verb of a sentence."""
    for index, letter in enumerate(clauses.tags):
        if letter in "vy" and clauses.kind_of(index) is MAIN:
            return [each.mention.actor_id for each in subject(clauses, index, named)]
    return []


def _later_subject(clauses: Clauses, index: int, segment: int, named: list[Named]) -> list[Named]:
    """'In visiting Seoul, Khan said': the subject of the main clause that follows an opening phrase.

    What has its own subject is no such phrase: 'Police arrested three, Khan said'.
    """
    if segment or not OPENING_PHRASE.fullmatch(clauses.tags, 0, index):
        return []
    after = [each for each in named if each.start >= clauses.stops[0] and clauses.kind_of(each.start) is MAIN]
    return phrase(clauses, after, 0) if after else []


def first_person(clauses: Clauses, trigger: Trigger) -> bool:
    """'we condemn', 'our visit': the speaker is the doer; not of 'we were attacked'."""
    return trigger.use != "passive" and not FIRST_PERSON.isdisjoint(clauses.words[max(0, trigger.start - 4) : trigger.start])


def in_main_line(clauses: Clauses, each: Named, segment: int) -> bool:
    """Whether the mention stands in the verb's clause or in a main clause."""
    own = clauses.segment_of[each.start]
    return own == segment or clauses.kinds[own] in IN_LINE


def own_clause(clauses: Clauses, each: Named, index: int) -> bool:
    """Whether a name stands in another clause than the word at `index`, with its own verb: 'after riots broke out in Oslo'.

    'as Oslo pledges aid' is another too, but not 'after days of unrest sparked by a disputed vote in Oslo', nor what
    somebody threatens with ('unless Oslo gave way') or asks ('whether Oslo knew').
    """
    segment = clauses.segment_of[each.start]
    if clauses.kinds[segment] is not SUB or segment == clauses.segment_of[index]:
        return False
    start = clauses.starts[segment]
    if clauses.words[start] in CONDITIONAL:
        return False
    words = range(start + 2, clauses.stops[segment])
    verbs = (at for at in (start + 1, *words) if clauses.tag(at) in VERBS)
    if any(clauses.tags[at - 1] not in "dp" and clauses.words[at + 1 : at + 2] != ["by"] for at in verbs):
        return True
    return any(clauses.capital(at - 1) and _third(clauses.words[at]) for at in words)


def _third(word: str) -> bool:
    """'pledges'."""
    return word.endswith("s") and any(form.form == "third" for form in forms().get(word, ()))


def _behind_verb(clauses: Clauses, each: Named, begin: int) -> bool:
    """'It is good to be in Oslo and to meet you': where somebody is, behind a form of 'be'."""
    return "b" in clauses.tags[begin : each.start] and preposition(clauses, each) in STATIC


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
    begin = 0
    for at, mark in clauses.marks.items():
        if at > index or at > 9:
            break
        if mark in DATELINE_ENDS:
            begin = at
    return begin
