"""Noun phrases and adverbials, by closed-class words, capitals and punctuation alone.

Words are indices, ranges half-open; no look goes farther than the given bound or REACH words.
"""

from core.quotes.cues import cue_forms
from core.quotes.punctuation import CLOSE, COLON, COMMA, DASH, SEMICOLON, STOP
from core.quotes.reading import (
    ADVERB,
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    MONTH,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    TITLE,
    WHEN,
    Reading,
    Utterance,
)
from core.text.inflection import irregular_participles, irregular_pasts, unchanging_pasts

REACH = 40
"""Words that are looked at from a place on, so that time stays linear in the text."""
CLOSED = ADVERB | AUXILIARY | COORDINATOR | PREPOSITION | PRONOUN | SUBORDINATOR
"""Classes of words that are no part of a plain noun phrase."""
SETTING = frozenset("on in at during after before to through via from by with for inside outside of following amid".split())
"""Prepositions of where, when and how something was said."""
MODIFYING = frozenset("of for at from with in into to on".split())
"""Prepositions inside a noun phrase: the head of the agency."""
PLACING = frozenset({"in", "at", "on"})
"""Prepositions of where something was: what follows behind a verb is no beginning of a list."""
LINKING = MODIFYING | {"and", "or"}
"""Words that join two noun phrases, so that none begins with them."""
HELPER = AUXILIARY | BE
ENDING = COMMA | STOP | SEMICOLON | COLON | DASH | CLOSE
"""Punctuation that ends a clause."""
PERIODS = frozenset("week weekend month year night".split())
"""Behind 'last' or 'next' they say when: 'Park last week said'."""
UNITS = frozenset("minutes hour hours day days week weeks month months year years".split())
SINCE = frozenset("after before later earlier".split())
"""'two hours later', 'a day after': a unit and one of these say when something was said."""
MEASURING = frozenset("about almost even further just late later mostly most nearly now once only over".split())
"""Adverbs that may stand before a noun as well: nearly 40 boats, further help."""
NEVER_PAST = frozenset(
    "bleed breed deed exceed feed greed hundred indeed kindred naked need proceed sacred seed speed succeed weed wicked".split()
)
"""In -ed, but no past forms."""
FOLLOWING = frozenset("back out off down up aside forward".split())
"""Behind a form such as 'hit' they show that it is a verb: 'Park hit back'."""
CLAUSE = frozenset("that whether how why what if".split())
"""What begins a clause that tells what is said."""
SUBJECTS = frozenset("he she they we i".split())
OBJECTS = frozenset("him them me us".split())
"""As written: 'US' is a country."""


def is_adverb(r: Reading, at: int) -> bool:
    """'also', 'angrily'."""
    return r.classes[at] & ADVERB > 0 or (r.lowers[at][-2:] == "ly" and r.words[at][0].islower())


def is_genitive(word: str) -> bool:
    """'Park’s', 'the workers’'."""
    return word[-2:] in ("'s", "’s")


def is_plural(word: str) -> bool:
    """'critics'; not 'boss', 'campus', 'analysis', 'Jones'."""
    return word[-1] == "s" and word[0].islower() and word[-2:] not in ("ss", "us", "is", "'s", "’s")


def is_past(r: Reading, at: int) -> bool:
    """'stressed', 'went': a past form; 'Seoul-based', 'greed' are none."""
    word = r.words[at]
    return (word[-2:] == "ed" and "-" not in word and word[0].islower() and word not in NEVER_PAST) or word in irregular_pasts()


def is_participle(r: Reading, at: int) -> bool:
    """'stressed', 'gone': a form that may describe a noun before it."""
    return is_past(r, at) or r.words[at] in irregular_participles()


def noun_phrase(r: Reading, at: int, stop: int, titled: bool = False) -> int:
    """'|the head of NATO said' -> where the noun phrase that begins at `at` ends; `at` itself when none does.

    titled: a name may follow a noun: 'the alliance’s chief Jens Stoltenberg'.
    """
    lowers, classes, breaks = r.lowers, r.classes, r.breaks
    if at < stop and (classes[at] & PRONOUN or r.words[at] in OBJECTS):
        return at + 1
    end, noun = at, False
    stop = min(stop, at + REACH)
    while end < stop and (end == at or not breaks[end]):
        found = classes[end]
        if found & DETERMINER:
            if noun or (end > at and classes[end - 1] & POSSESSIVE):
                break  # 'told her |that|'
        elif found & (CLOSED | BE) and not found & TITLE:
            if found & ADVERB and end > at and not noun and not breaks[end + 1]:
                pass  # 'a |long| talk'
            elif lowers[end] != "of" or end == at:
                break
            noun = False
        elif noun and _ends_noun(r, end, titled):
            break
        else:
            noun = True
        end += 1
    return end


def _ends_noun(r: Reading, at: int, titled: bool) -> bool:
    """'Park |stressed|', 'Park |hit| back', 'Park |last| week', 'a statement |saying|'; not 'a closed |briefing|.'.

    'told reporters |Kim| would': unless titled a name never follows a noun, and then only one that is no verb.
    """
    word, before = r.words[at], r.words[at - 1]
    if word[0].islower():
        following = r.lowers[at + 1] if at + 1 < len(r.words) else ""
        if (word in unchanging_pasts() and following in FOLLOWING) or (r.classes[at] & WHEN and following in PERIODS):
            return True
        return is_past(r, at) or (word[-3:] == "ing" and word in cue_forms() and not r.breaks[at + 1])
    if not word[0].isupper():
        return False
    dated = before.isdigit() and len(before) < 3  # 'her Aug. 15 |Harbour| Day address'
    joined = dated or before[0].isupper() or is_genitive(before) or (titled and before not in cue_forms())
    return (r.classes[at] & TIME > 0 and word != "Day") or not joined


def adverbials(r: Reading, at: int, stop: int, own: frozenset[str] = frozenset()) -> int:
    """'said |on Tuesday in an interview with CNN| that' -> where the adverbials end; `own` prepositions belong to the cue.

    'said there was' has none.
    """
    lowers, classes = r.lowers, r.classes
    while at < stop and not r.breaks[at]:
        if classes[at] & TIME:
            at += 1
        elif classes[at] & WHEN and at + 1 < stop and classes[at + 1] & (TIME | MONTH):
            at += 2
        elif lowers[at] in SETTING and lowers[at] not in own:
            month = at + 1 < stop and classes[at + 1] & MONTH and r.words[at + 1][0].isupper()
            end = _past_day(r, at + 2, stop) if month else noun_phrase(r, at + 1, stop)  # 'in May', which is a helper too
            if end == at + 1:
                break
            at = end
        elif is_adverb(r, at) and lowers[at] not in own and not _opens_clause(r, at, stop):
            at += 1
        else:
            break
    return at


def _past_day(r: Reading, at: int, stop: int) -> int:
    """'said on July |9| that' -> behind the day of the month; `at` itself without one."""
    return at + 1 if at < stop and not r.breaks[at] and r.words[at].isdigit() and len(r.words[at]) < 3 else at


def _opens_clause(r: Reading, at: int, stop: int) -> bool:
    """'said |there| was', 'said |nearly| 40 boats', 'said |most| of the boats': whether an adverb begins what was said."""
    if at + 1 >= stop or r.breaks[at + 1]:
        return False
    if r.lowers[at] in MEASURING:
        return r.words[at + 1][0].isdigit() or r.lowers[at + 1] == "of" or not r.classes[at + 1] & (CLOSED | TIME | WHEN)
    return r.classes[at + 1] & HELPER > 0


def noun_phrase_before(r: Reading, end: int, floor: int) -> int:
    """'Then |the head of the agency| said' -> where the noun phrase that ends before word `end` begins; `end` when none does."""
    lowers, classes = r.lowers, r.classes
    if end > floor and classes[end - 1] & PRONOUN and not classes[end - 1] & RELATIVE:
        return end - 1
    at, floor = end, max(floor, end - REACH)
    while at > floor and (at == end or not r.breaks[at]):
        found = classes[at - 1]
        if found & DETERMINER and not found & RELATIVE:
            at -= 1
            if not (at > floor and not r.breaks[at] and (_modifies(r, at - 1, floor) or lowers[at - 1] in ("all", "both"))):
                break
        elif found & CLOSED and not found & TITLE:
            if at == end or r.breaks[at] or not (_joins_names(r, at - 1, floor) or _modifies(r, at - 1, floor)):
                break
        elif found & RELATIVE or (is_adverb(r, at - 1) if at == end else _is_verb(r, at - 1, floor)):
            break
        at -= 1
    if at < end and lowers[at] in LINKING:
        return at + 1
    return _list_begin(r, at, end, floor) if r.breaks[at] & COMMA and "and" in lowers[at:end] else at


def _list_begin(r: Reading, at: int, end: int, floor: int) -> int:
    """'|Porto, Lisbon and Faro| said' -> where the list begins that a clause begins with; `at` itself without one."""
    joined = r.lowers.index("and", at, end)
    if any(bits & PREPOSITION for bits in r.classes[at:joined]) or not may_be_listed(r, joined - 1):
        return at
    begin = at
    while begin > floor and r.breaks[begin] & COMMA and may_be_listed(r, begin - 1):
        before = noun_phrase_before(r, begin, floor)
        if before == begin or r.lowers[before + 1] == "to":
            return at  # 'Contrary |to| reports, Park and Kim said'
        begin = before
    return begin if begin == floor else at


def may_be_listed(r: Reading, at: int) -> bool:
    """'officials', 'Porto'; not 'However', 'Monday', 'the owner'."""
    return (is_plural(r.words[at]) or r.words[at][0].isupper()) and not (is_adverb(r, at) or r.classes[at] & TIME)


def _is_verb(r: Reading, at: int, floor: int) -> bool:
    """'Nobody |bought| Duarte’s claim', 'it soon |began|'; not 'the |elected| mayor'."""
    if r.words[at] in irregular_pasts() and r.words[at] not in irregular_participles():
        return at > floor
    return at > floor and is_past(r, at) and (r.classes[at - 1] & RELATIVE > 0 or not r.classes[at - 1] & (DETERMINER | ADVERB))


def _joins_names(r: Reading, at: int, floor: int) -> bool:
    """'Park |and| Kim', 'Border police |and| soldiers'; not 'left on Monday |and| Kim', 'met in Oslo |and| Kim'."""
    if r.lowers[at] != "and" or at == floor or r.breaks[at] or r.classes[at - 1] & TIME:
        return False
    begin = noun_phrase_before(r, at, floor)
    if r.lowers[begin] in SUBJECTS:
        return True
    if begin < at and (begin == floor or r.breaks[begin] & (COMMA | DASH)) and r.lowers[begin][-3:] != "ing":
        return True  # no clause that another could be joined to stands before
    if at > floor + 2 and r.lowers[at - 2] in PLACING and is_past(r, at - 3):
        return False
    if r.words[at - 1][0].isupper() and r.words[at + 1][0].isupper():
        return True
    return r.breaks[at - 1] > 0 and is_plural(r.words[at - 1]) and is_plural(r.words[at + 1])


def _modifies(r: Reading, at: int, floor: int) -> bool:
    """'the head |of| the agency'."""
    return r.lowers[at] in MODIFYING and at > floor and not r.breaks[at] and not r.classes[at - 1] & CLOSED


def clause_ends(r: Reading, u: Utterance, at: int) -> bool:
    """Whether the clause ends before word `at`: by punctuation or with the utterance."""
    return at >= u.last or r.breaks[at] & ENDING > 0
