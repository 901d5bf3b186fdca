"""Verbs of saying with their helpers: 'has repeatedly said', 'declined to say', 'was asked'; nouns of the same form are none."""

from dataclasses import dataclass

from core.quotes.ambiguous import NAMING, is_verb
from core.quotes.cues import Cue, CueForms, cue_forms
from core.quotes.phrases import is_adverb, is_genitive
from core.quotes.reading import ADVERB, AUXILIARY, BE, DETERMINER, HAVE, MODAL, PREPOSITION, PRONOUN, Reading, Utterance

HELPING = ADVERB | AUXILIARY | BE
PARTICLES = frozenset(("off", "up", "down", "away"))
"""They make another verb of it: write off, show up."""
ELLIPTIC = frozenset("as if though unless until when while".split())
"""Behind them a participle stands alone: when asked, as planned."""
UNSPOKEN = frozenset("allowed anonymity asked authorised authorized permitted unauthorised unauthorized yet".split())
"""Before an infinitive they tell why nobody is named, what is wanted, what is not said: 'not authorised |to discuss| the talks',
'have yet |to confirm|'.
"""
FINDINGS = frozenset(
    """analysis audit data evidence figures inquiry investigation numbers poll polls polling records report reports research
    results statistics studies study survey surveys""".split()
)
"""What shows or claims something in a headline."""
CLOSE_BY = 4
"""Words from a verb in a headline to the marks it announces."""
BLAMING = frozenset(("accusing", "judging"))
"""Classes of cues that say what they think of somebody."""
INTRANSITIVE = frozenset("add answer continue react reply respond say write".split())
"""Behind them 'by' says how, not who: answered by letter."""
AGREED = frozenset("accord ceasefire deadline deal measure measures pact plans proposal sanctions treaty truce".split())
"""What is agreed or announced and does not speak: a truce agreed in May."""
AVOIDING = frozenset({"short", "instead"})
"""Before 'of saying' they tell what was not said."""


@dataclass(slots=True)
class Subject:
    """The speaker's words [first, last); own: they stand at this verb, else another verb of the utterance shares them.

    clause: a relative clause is among them: 'an official who asked not to be named'.
    """

    first: int
    last: int
    own: bool = True
    clause: bool = False


@dataclass(slots=True)
class Group:
    """A verb of saying with its helpers, words [first, last), the verb itself at `verb`.

    shape: finite, passive, to, ing; tense: past or present of a finite verb without helpers, else empty;
    subject: who speaks, once that is known; of 'Yonhap quoted Park as saying' who quotes, and `quoted` who speaks;
    teller: who passed it on in 'Park was quoted by Yonhap as saying'; both are words [first, last).
    """

    cue: Cue
    first: int
    verb: int
    last: int
    shape: str
    tense: str = ""
    subject: Subject | None = None
    quoted: tuple[int, int] | None = None
    teller: tuple[int, int] | None = None


def find_groups(r: Reading, u: Utterance) -> list[Group]:
    """The verbs of saying of an utterance, in order."""
    known = cue_forms()
    found = []
    for at in u.cues:
        forms = known.get(r.lowers[at])
        if forms is None or (at > u.first and not r.breaks[at] and r.classes[at - 1] & NAMING == DETERMINER):
            continue  # 'the report', 'his plan'
        group = _group(r, u, at, forms)
        if group:
            found.append(group)
    return found


def _group(r: Reading, u: Utterance, at: int, forms: CueForms) -> Group | None:
    """The verb of saying at a word with such a form; None where it is a preposition, a noun or a name there."""
    if r.classes[at] & PREPOSITION:
        return None
    first, helper = at, 0
    if at > u.first and not r.breaks[at] and (r.classes[at - 1] & HELPING or r.lowers[at - 1][-2:] == "ly"):
        first, helper = _helpers(r, u, at)
    cue = _cue(r, u, at, forms, helper)
    if cue is None or (cue.noun and at > u.first and r.words[at][0].isupper() and not _speaks_in_headline(r, u, at, cue, forms)):
        return None
    if cue.adjective:
        return Group(cue, first, at, at + 1, "finite")
    shape = _shape(r, u, first, helper, forms.shapes)
    if shape == "finite" and not helper and "participle" in forms.shapes and _lacks_object(r, u, at + 1 + len(cue.rest), cue):
        shape = "passive"
    if shape is None or (shape == "finite" and not helper and not is_verb(r, u, first, at, forms.shapes, cue.noun)):
        return None
    tense = "past" if "past" in forms.shapes else "present" if shape == "finite" else ""
    return Group(cue, first - 1 if shape == "to" else first, at, at + 1 + len(cue.rest), shape, tense)


def _speaks_in_headline(r: Reading, u: Utterance, at: int, cue: Cue, forms: CueForms) -> bool:
    """'Kim |Vows| to Go', 'Kyiv |Claims| It Won', 'Poll |Shows| Gains', 'Kim |Calls| Her “Liar”'; not 'Peace |Talks| Go On'."""
    if "third" not in forms.shapes or at + 1 >= u.last or r.breaks[at] or r.breaks[at + 1] or r.pair_of[at - 1]:
        return False
    if is_genitive(r.lowers[at - 1]) or not r.words[at - 1][0].isupper():
        return False
    if r.lowers[at + 1] == "to":
        return "to" in cue.frames
    if r.classes[at + 1] & PRONOUN or r.lowers[at - 1] in FINDINGS:
        return "bare" in cue.frames
    return any(map(r.quotes_begin, range(at + 1, min(at + CLOSE_BY, u.last))))


def _cue(r: Reading, u: Utterance, at: int, forms: CueForms, helper: int) -> Cue | None:
    """The first cue of the form that the words around allow: 'point *out*', '*is* confident'; not 'write' in 'write *off*'."""
    for cue in forms.cues:
        last = at + 1 + len(cue.rest)
        if cue.adjective:
            if helper & BE:
                return cue
        elif cue.rest and tuple(r.lowers[at + 1 : last]) != cue.rest:
            continue
        elif last >= u.last or r.lowers[last] not in PARTICLES:
            return cue
    return None


def _lacks_object(r: Reading, u: Utterance, at: int, cue: Cue) -> bool:
    """'a man accused |of| spying', 'captains told |to| leave', 'land claimed |by| Kim': whom it concerns stands before it."""
    if at >= u.last or r.breaks[at] or cue.lemma == "ask":
        return False
    if r.lowers[at] == "by" and cue.lemma not in INTRANSITIVE:
        return at + 1 < u.last and r.lowers[at + 1][-3:] != "ing"
    if r.lowers[at] == "as" and "as" in cue.frames:
        return r.breaks[at - 1] > 0  # 'the port, described as safe'
    if r.lowers[at] == "to":
        return "person" in cue.frames or (cue.cue_class == "demanding" and "to" not in cue.frames)
    return cue.cue_class in BLAMING and r.lowers[at] in ("of", "for", "over") and r.lowers[at] not in cue.rest


def _helpers(r: Reading, u: Utterance, at: int) -> tuple[int, int]:
    """'|has not yet said' -> the first helper and the classes of the one nearest to the verb (0: none)."""
    first, helper = at, 0
    while first > u.first and not r.breaks[first] and not r.pair_of[first - 1]:
        if r.classes[first - 1] & PRONOUN and r.classes[first - 1] & (AUXILIARY | BE):
            return first, helper or r.classes[first - 1]
        if r.classes[first - 1] & (AUXILIARY | BE):
            helper = helper or r.classes[first - 1]
        elif not is_adverb(r, first - 1) or (r.classes[first - 1] & PREPOSITION and not r.classes[first - 2] & AUXILIARY):
            break  # 'has |since| said'; not 'in |hopes|'
        first -= 1
    return first, helper


def _shape(r: Reading, u: Utterance, first: int, helper: int, shapes: frozenset[str]) -> str | None:
    """The shape of a group whose helpers begin at word `first`; None where the form is no verb: 'the saying'."""
    if helper & BE:
        return "finite" if "ing" in shapes else "passive" if "participle" in shapes else None
    if helper & (HAVE | MODAL):
        return "finite"
    leads = first > u.first and not r.breaks[first]
    if leads and r.lowers[first - 1] == "to" and "base" in shapes:
        return None if r.lowers[first - 2] in UNSPOKEN else "to"
    alone = r.lowers[first - 1] in ELLIPTIC if leads else first == u.first
    if "participle" in shapes and (alone or "past" not in shapes or (leads and r.lowers[first - 1] in AGREED and not helper)):
        return "passive"  # 'when asked', 'a letter seen by Park'
    if "ing" in shapes:
        return None if leads and _unsaid(r, first) else "ing"
    return "finite"


def _unsaid(r: Reading, first: int) -> bool:
    """'without saying', 'refrained from saying', 'stopped short of saying', 'the saying'; not 'that saying', 'all saying'."""
    before = r.lowers[first - 1]
    if before in ("without", "from") or (before == "of" and r.lowers[first - 2] in AVOIDING):
        return True
    return r.classes[first - 1] & DETERMINER > 0 and before not in ("that", "all")
