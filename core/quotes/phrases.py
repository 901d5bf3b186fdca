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
    DOCUMENT,
    GENITIVES,
    MONTH,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
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
    """bleed breed deed exceed feed greed hundred indeed kindred naked need proceed sacred seed speed succeed unconfirmed
    undisclosed unidentified unnamed unspecified weed wicked""".split()
)
"""In -ed, but no past forms."""
NOUNS_IN_LY = frozenset(
    "ally anomaly assembly belly bully butterfly daily family fly homily monopoly monthly rally reply supply tally weekly".split()
)
"""They look like adverbs."""
LONGEST_PARTICIPLE = 10
"""Words of 'released a day earlier'."""
FOLLOWING = frozenset("back out off down up aside forward".split())
"""Behind a form such as 'hit' they show that it is a verb: 'Park hit back'."""
CLAUSE = frozenset("that whether how why what if".split())
"""What begins a clause that tells what is said."""
OBJECTS = frozenset("him them me us".split())
"""As written: 'US' is a country."""


def is_adverb(r: Reading, at: int) -> bool:
    """'also', 'angrily'; not 'family'."""
    word = r.words[at]
    return r.classes[at] & ADVERB > 0 or (word[-2:] == "ly" and word[0].islower() and word not in NOUNS_IN_LY)


def is_helper(r: Reading, at: int) -> bool:
    """'was', 'will'; not 'it’s'."""
    return r.classes[at] & HELPER > 0 and not r.classes[at] & PRONOUN


def is_genitive(word: str) -> bool:
    """'Park’s', 'the workers’'."""
    return word[-2:] in GENITIVES


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
            if found & ADVERB and end > at and not breaks[end + 1] and (not noun or is_genitive(lowers[end - 1])):
                pass  # 'a |long| talk', 'Park’s |first| talk'
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


def past_participle(r: Reading, at: int, stop: int) -> int:
    """'said in a report |released a day earlier| that'; `at` itself where no participle follows."""
    if at >= stop or r.breaks[at] or is_adverb(r, at - 1) or not is_past(r, at):
        return at
    far = min(at + LONGEST_PARTICIPLE, stop)
    end = next((k for k in range(at + 1, far) if r.breaks[k] or r.lowers[k] == "that"), far)
    if end < stop and r.lowers[end] == "that" and not r.breaks[end]:
        return end
    return adverbials(r, at + 1, stop) if r.classes[at - 1] & DOCUMENT else at


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


def clause_ends(r: Reading, u: Utterance, at: int) -> bool:
    """Whether the clause ends before word `at`: by punctuation or with the utterance."""
    return at >= u.last or r.breaks[at] & ENDING > 0
