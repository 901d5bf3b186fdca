"""Names of a sentence that tell only whose, whence or where: 'Khan's mother left', 'an Oslo-based firm', 'the war in Kenya'."""

from collections.abc import Mapping
from functools import cache

from core.events.clauses import Clauses
from core.events.names import STATIC, Named, preposition
from core.events.patterns import plural, words_of
from core.events.triggers import Trigger

SEATED = ("-based", "-born")
"""Ends of the words that say where somebody sits or comes from."""
LOCAL = frozenset({"ASSAULT", "PROTEST", "CONSULT", "AGREE"})
"""Types whose nouns go with where it was: 'the Paris attacks', 'the Oslo accord'."""
BELONGING = frozenset({"demonym", "acronym"})
"""How a country is known before what it does: 'the Kenyan raid', 'the U.S. raid'."""
NEAR = 3
"""How many words after a name the noun stands at the latest of which it tells."""


def acting(
    clauses: Clauses, trigger: Trigger, event_type: str, sources: list[Named], targets: list[Named], kinds: Mapping[str, str]
) -> tuple[list[Named], list[Named]]:
    """(sources, targets) without the names of bystanders; kinds: of actors, by id."""
    if trigger.use == "noun":
        struck = [each for each in sources if _struck(clauses, trigger, each, kinds)]
        local = [each for each in sources if event_type in LOCAL and attribute(clauses, each, kinds)]
        sources, targets = [each for each in sources if each not in struck + local], targets or struck
    elif sources and (_setting(clauses, trigger, sources[0], kinds) or _located(clauses, sources[0], kinds)):
        sources = []
    sources = [each for each in sources if not _whose(clauses, each, kinds)]
    return sources, [each for each in targets if not _whose(clauses, each, kinds)]


def attribute(clauses: Clauses, each: Named, kinds: Mapping[str, str]) -> bool:
    """'the Paris attacks', 'a Rome summit': whether a name before a noun is that of a place; not 'Paris's attacks'."""
    return kinds[each.mention.actor_id] == "place" and not clauses.owns(each.stop - 1)


def _whose(clauses: Clauses, each: Named, kinds: Mapping[str, str]) -> bool:
    """'Khan's late mother', 'his successor', 'the Oslo-based bank'; not 'Kenya's successor', 'his army'."""
    kind = kinds[each.mention.actor_id]
    if kind == "person" and (clauses.owns(each.stop - 1) or clauses.tags[each.start] == "d"):
        return _noun_of(clauses, each.stop, "kin") >= 0
    return kind == "place" and clauses.words[each.stop - 1].endswith(SEATED)


def _located(clauses: Clauses, each: Named, kinds: Mapping[str, str]) -> bool:
    """'In Mumbai, workers left': a place where somebody without a name is; not 'workers in Mumbai left', 'in Kenya'."""
    if kinds[each.mention.actor_id] != "place" or preposition(clauses, each) not in STATIC:
        return False
    return clauses.tags[0] == "p" and each.start < clauses.stops[0]


def _setting(clauses: Clauses, trigger: Trigger, each: Named, kinds: Mapping[str, str]) -> bool:
    """'the war in Kenya killed nine', 'the Kenya war killed nine': where it was; not 'the Kenyan raid killed nine'."""
    if each.start > 1 and clauses.words[each.start - 1] in STATIC:
        return any(_means(clauses.words[each.start - 2], kind) for kind in ("calamity", "harm"))
    bare = kinds[each.mention.actor_id] in ("place", "country") and each.mention.known_by not in BELONGING
    return bare and not clauses.owns(each.stop - 1) and 0 <= _noun_of(clauses, each.stop, "calamity") < trigger.start


def _struck(clauses: Clauses, trigger: Trigger, each: Named, kinds: Mapping[str, str]) -> bool:
    """'the Kenya invasion': a country named before the noun of what it suffers; not 'the U.S. invasion', 'Kenya's war'."""
    bare = kinds[each.mention.actor_id] == "country" and each.mention.known_by not in BELONGING
    return bare and not clauses.owns(each.stop - 1) and _noun_of(clauses, each.stop, "calamity") == trigger.start


def _noun_of(clauses: Clauses, stop: int, kind: str) -> int:
    """The first word of a class in the phrase that goes on at `stop`: 'late |mother|'; -1 if there is none."""
    for at in range(stop, min(stop + NEAR, len(clauses.words))):
        if at in clauses.marks or clauses.tags[at] not in ".a":
            return -1
        if _means(clauses.words[at], kind):
            return at
    return -1


def _means(word: str, kind: str) -> bool:
    """Whether a word is one of a class or its plural."""
    return word in words_of(kind) or word in _plurals(kind)


@cache
def _plurals(kind: str) -> frozenset[str]:
    """The plurals of a class of event_words.csv."""
    return frozenset(map(plural, words_of(kind)))
