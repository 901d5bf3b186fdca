"""Whether a form that may be a noun is a verb of saying: 'critics claim', not 'the claim'."""

from core.quotes.before import noun_phrase_before
from core.quotes.phrases import CLOSED, is_genitive, is_helper, is_past
from core.quotes.punctuation import COMMA
from core.quotes.reading import (
    COORDINATOR,
    DETERMINER,
    MODAL,
    PARTITIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    Reading,
    Utterance,
)

PLURAL_SUBJECTS = frozenset("i we you they who people police that and or also many some others most".split())
"""Directly before a form such as 'say' or 'claim' they show that it is a verb."""
NAMING = DETERMINER | PARTITIVE
"""Directly before a form a determiner that is no partitive ('the', not 'some') shows that it is a noun."""
GOVERNING = PREPOSITION | SUBORDINATOR
"""A preposition that is no subordinator too governs the noun phrase behind it."""
PLURAL = frozenset("two three four five ten few many several these those".split())
"""What begins a plural noun phrase, whose verb has no -s: 'two border posts'."""
SEVERAL = frozenset("few dozen hundred thousand million couple of and that who which".split())
"""With one of these 'a' begins a plural noun phrase: a dozen officials."""
ADJECTIVES = frozenset("conflicting early false final first initial latest new previous recent similar unconfirmed".split())
"""Behind them no verb stands: the initial reports."""
AFTER_NOUNS = frozenset("of who which by and or".split())
"""Behind a form that is noun and verb they show the noun: 'claims of', 'reports were'."""


def is_verb(r: Reading, u: Utterance, first: int, at: int, shapes: frozenset[str], noun: bool) -> bool:
    """'critics say', 'she claims'; not 'the claims', 'his alleged', 'recent reports'."""
    leads = first > u.first and not r.breaks[first]
    before = r.lowers[first - 1] if leads else ""
    found = r.classes[first - 1] if leads else 0
    if found & PREPOSITION or found & NAMING == DETERMINER or is_genitive(before):
        return False
    if "past" in shapes:
        return not before[:1].isdigit()
    if noun and before in ADJECTIVES:
        return False
    if noun and (_follows_noun(r, at + 1) or (before and is_past(r, first - 1))):
        return False  # 'the reports were', 'the owners accepted demands'
    if noun and leads and at + 1 == u.last and _closes(r, u, first):
        return True
    if "third" not in shapes and not leads:
        return not noun and first > u.first
    if "third" not in shapes:
        plural = before[-1:] == "s" and before[-2:] not in ("us", "ss") and not found
        named = r.words[at][0].isupper()  # 'Stevie Wonder'
        if not noun:
            return before in PLURAL_SUBJECTS or plural or (leads and not named and not found & CLOSED)
        return (before in PLURAL_SUBJECTS or plural) and not _is_of_one(r, u, first)
    if not leads:
        return first > u.first or r.words[at][0].islower()
    if found & (PRONOUN | RELATIVE) or before == "and" or r.words[first - 1][0].isupper():
        return True
    if not noun:
        return True
    begin = noun_phrase_before(r, first, u.first)
    if r.lowers[begin] in PLURAL or (begin > u.first and not r.breaks[begin] and r.classes[begin - 1] & GOVERNING == PREPOSITION):
        return False  # 'two border posts', 'on the morning shows'
    return begin < first - 1 and r.classes[begin] & DETERMINER > 0 and not (before[-1:] == "s" and before[-2:] != "ss")


def _closes(r: Reading, u: Utterance, verb: int) -> bool:
    """'Boats sank, |the state news agency| reports.': whether nothing but who says it stands between a comma and the verb."""
    begin = noun_phrase_before(r, verb, u.first)
    if not u.first < begin < verb or r.classes[verb - 1] & (CLOSED | PREPOSITION):
        return False
    if not r.breaks[begin] & COMMA or r.quotes_end(begin):
        return False
    named = r.words[begin][0].isupper() or r.classes[begin] & DETERMINER
    return bool(named) and not any(r.classes[at] & COORDINATOR for at in range(begin - 1, verb))


def _is_of_one(r: Reading, u: Utterance, end: int) -> bool:
    """'|a shareholder rights| plan', '|a police| report'; not 'a dozen officials report', 'a move Democrats hope'."""
    begin = noun_phrase_before(r, end, u.first)
    named = r.words[end - 1][0].isupper() and r.words[end - 2][0].islower() and begin < end - 2
    return r.lowers[begin] in ("a", "an") and not named and SEVERAL.isdisjoint(r.lowers[begin:end])


def _follows_noun(r: Reading, at: int) -> bool:
    """'claims |of|', 'reports |were|', 'the terrorist blasts |killed|', 'the border posts |that had| been shut'."""
    if at >= len(r.lowers) or r.breaks[at]:
        return False
    if r.lowers[at] == "that":
        return at + 1 < len(r.lowers) and is_helper(r, at + 1)
    return r.lowers[at] in AFTER_NOUNS or is_past(r, at) or (is_helper(r, at) and not r.classes[at] & MODAL)
