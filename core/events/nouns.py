"""Who did it to whom, where the trigger is a noun: 'Russia's invasion of Ukraine', 'talks between A and B'."""

import re
from dataclasses import astuple
from functools import cache

from core.events.clauses import JOINED, Clauses
from core.events.names import Named, bare, chain, phrase, preposition
from core.events.patterns import words_of
from core.events.subjects import subject
from core.events.triggers import Trigger
from core.text.inflection import verb_forms

DOING_OF = frozenset({"MOBILIZE", "PROTEST", "CONSULT", "THREATEN", "REJECT", "REQUEST", "SUPPORT"})
"""Types whose nouns name the doer after 'of': 'missile tests of North Korea'."""
MUTUAL = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Types whose sides, when several are named and no partner, act on one another: 'A and B met'."""
PLACING = frozenset("in at near inside outside around across throughout over".split())
"""Prepositions that lead to a place rather than to a target."""
STAYS = frozenset({"visit", "stay", "trip", "tour"})
"""Nouns whose place is whom they are paid to."""
ASIDE = frozenset("amid amidst concerning despite regarding".split())
"""Before a noun they lead to what the subject takes no part in, for all one knows; 'after' and 'during' do not."""
PARTED_OWNER = frozenset("ptsrT")
PARTED = PARTED_OWNER | {"v", "c"}
"""Tags of the words that part a name, with or without 's, from a noun after it."""
LATTER = frozenset({"latter's", "latter’s"})
UP_TO_BY = re.compile(f"a*v[a.]*|{JOINED.pattern}")
"""Tags between a trigger and its 'by': of 'talks |brokered| by', 'attacked |in May and looted| by'."""
OWN = frozenset({"its", "their"})
ARTICLES = frozenset({"a", "an", "the"})
UNLINKED = frozenset("bhmvrs")
"""Tags of the words over which no preposition leads from a noun to a name."""
LONGEST_AGENT = 6
BEFORE_AGENT = frozenset("d.avcn")
"""Tags of the words that may stand between 'by' and who did it, besides 'of' and 'from', and how many they are at the most."""
AFTER_NOUN = frozenset("to on against with at in into between among of for from".split())


def of_noun(clauses: Clauses, trigger: Trigger, named: list[Named]) -> tuple[list[Named], list[Named]]:
    """'Russia's invasion of Ukraine', 'talks between A and B', 'an attack by A on B', 'aid from A to B'."""
    before = [each for each in named if adjoins(clauses, each, trigger.start)]
    sources = _latter(clauses, trigger, named) or (chain(clauses, before[-1], named) if before else [])
    sources = sources or by(clauses, trigger, named) or _from(clauses, trigger, named)
    after = [each for each in named if 0 < each.start - trigger.stop <= 8 and _linked(clauses, trigger.stop, each.start)]
    if trigger.pattern.event_type in MUTUAL and trigger.form.lemma not in STAYS:
        after = [each for each in after if preposition(clauses, each) not in PLACING or not bare(clauses, each)]
    if len(after) > 1 and [preposition(clauses, each) for each in after[:2]] == ["from", "to"]:
        return after[:1], phrase(clauses, after, 1)
    targets = phrase(clauses, after, 0) if after else []
    if not sources and targets and trigger.pattern.event_type in DOING_OF and _of_doer(clauses, targets[0]):
        return targets, []
    if not sources and len(targets) > 1 and clauses.words[trigger.stop] in ("between", "among"):
        return targets, targets
    meets = trigger.pattern.event_type == "CONSULT" and not _opens(clauses, trigger) and not _aside(clauses, trigger.start)
    if not sources and (meets or _performed(clauses, trigger)):
        sources = subject(clauses, trigger.start, named)
    return sources, [each for each in targets if each not in sources]


def _of_doer(clauses: Clauses, each: Named) -> bool:
    """'the protest of Khan'; not 'the protest of Khan's speech'."""
    return preposition(clauses, each, 1) == "of" and not clauses.owns(each.stop - 1)


def _latter(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'arms for Chile to help the latter's war': the one named last."""
    if LATTER.isdisjoint(clauses.words[max(0, trigger.start - 3) : trigger.start]):
        return []
    return [each for each in named if each.stop < trigger.start][-1:]


def by(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'attacked by Kosovo Albanians': who stands after 'by'; nobody of 'attacked by rebels in Kosovo'."""
    following = clauses.words[trigger.stop : trigger.stop + 15]
    if "by" not in following:
        return []
    at = trigger.stop + following.index("by")
    first = next((each for each, name in enumerate(named) if name.start > at), None)
    if first is None or not UP_TO_BY.fullmatch(clauses.tags, trigger.stop, at):
        return []
    return phrase(clauses, named, first) if _agent_phrase(clauses, at + 1, named[first].start) else []


def _agent_phrase(clauses: Clauses, start: int, stop: int) -> bool:
    """'by the armed wing of Hamas', 'by both Hamas'; not 'by rebels in Kosovo', 'by rebels, Oslo'."""
    words = range(start, stop)
    within = all(clauses.tags[at] in BEFORE_AGENT or clauses.words[at] in ("of", "from") for at in words)
    return within and len(words) < LONGEST_AGENT and not clauses.parted(start, stop + 1)


def adjoins(clauses: Clauses, each: Named, start: int) -> bool:
    """Whether a name is part of the noun phrase before `start`: 'Kim's new ties', 'the Rome summit'; not 'Kim wants a war'."""
    if not 0 <= start - each.stop <= 5 or clauses.parted(each.stop, start + 1):
        return False
    if clauses.owns(each.stop - 1):
        between = clauses.tags[each.stop : start]
        return PARTED_OWNER.isdisjoint(between) and "c" not in between[:-1]
    return PARTED.isdisjoint(clauses.tags[each.stop : start]) and ARTICLES.isdisjoint(clauses.words[each.stop : start])


def _from(clauses: Clauses, trigger: Trigger, named: list[Named]) -> list[Named]:
    """'support from the United States'."""
    return [each for each in named if 0 <= each.start - trigger.stop <= 3 and preposition(clauses, each) == "from"][:1]


def _aside(clauses: Clauses, start: int) -> bool:
    """'left amid talks', 'spoke regarding the summit': whether a noun tells of what went on beside the subject's doing."""
    at = start - 1
    while at > 0 and at not in clauses.marks and clauses.words[at] not in ASIDE and clauses.tags[at] in "d.a":
        at -= 1
    return at >= 0 and clauses.words[at] in ASIDE


def _opens(clauses: Clauses, trigger: Trigger) -> bool:
    """'…, and talks are under way': whether a noun is itself the subject of its clause."""
    start = clauses.start_of(trigger.start)
    return clauses.tags[start] in "cT" and not clauses.tags[start + 1 : trigger.start].strip(".dp")


def _performed(clauses: Clauses, trigger: Trigger) -> bool:
    """'started an assault', 'regretted its assault', 'engaged in assaults': whether the subject does what a noun names.

    Not so in 'condemned the assault', 'saw a renewed assault'.
    """
    for at in range(trigger.start - 1, clauses.start_of(trigger.start) - 1, -1):
        if clauses.words[at] in OWN:
            return clauses.tag(at - 1) not in ("p", "s")
        if clauses.words[at] in performing():
            return clauses.tag(at - 1) not in ("d", "p", "v") and not clauses.owns(at - 1)
        if clauses.tags[at] not in ".da" and clauses.tag(at - 1) != "d":
            return clauses.tags[at] == "p" and clauses.words[at - 1] in words_of("involved")
    return False


@cache
def performing() -> frozenset[str]:
    """Every form of the verbs of doing what a noun names."""
    return frozenset(text for verb in words_of("performing") for text in astuple(verb_forms(verb)))


def _linked(clauses: Clauses, stop: int, start: int) -> bool:
    """Whether a preposition leads from a noun to a mention in the same clause."""
    if AFTER_NOUN.isdisjoint(clauses.words[stop:start]) or not UNLINKED.isdisjoint(clauses.tags[stop:start]):
        return False
    return not clauses.parted(stop, start + 1)
