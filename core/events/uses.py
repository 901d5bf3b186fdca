"""How a word stands in its clause: as a finite verb, passive, infinitive, participle or noun, told by its neighbours."""

from core.events.clauses import CONTENT, FINITE, MAIN, PART, RELATIVE, SUB, VERBS, Clauses
from core.events.patterns import forms
from core.text.inflection import irregular_participles, irregular_pasts

WITHIN_VERB = frozenset({"first", "long", "twice"})
"""Words without a tag that may stand between 'has' or 'was' and its verb: 'was first arrested'."""

EVENTFUL = frozenset({"after", "since", "following", "amid"})
"""Words that open a clause or stand before a noun of what happened."""
ELLIPTIC = frozenset({"although", "if", "once", "though", "unless", "until", "when", "while"})
"""Words after which 'he is' may be left out: 'if convicted'."""


def use_of(clauses: Clauses, index: int, stop: int, form: str) -> str | None:
    """How the word stands in its clause, None when it stands in another way than `form` needs."""
    before = _before(clauses, index)
    if form == "noun":
        return "noun" if _nominal(clauses, index, stop, before) else None
    if form == "past":
        return _past(clauses, index, stop, before)
    if form == "ing":
        if clauses.owns(index - 1):
            return None
        if before == "." and "noun" in _parts(clauses.words[index]) and phrase_opens(clauses, index) == "d":
            return None
        return {"b": "progressive", "d": None, "p": "gerund", "s": "gerund"}.get(before, "participle")
    return _present(clauses, index, stop, form, before)


def _parts(word: str) -> set[str]:
    """Which parts of speech the patterns of a word are of: verb, noun, word."""
    return {form.pattern.part for form in forms().get(word, ())}


def phrase_opens(clauses: Clauses, index: int) -> str:
    """The first tag to the left that is no '.': 'd' in 'a NATO meeting', 'p' in 'of artillery shells'."""
    at = index - 1
    while at >= 0 and clauses.tags[at] == "." and at + 1 not in clauses.marks:
        at -= 1
    return clauses.tags[at] if at >= 0 and at + 1 not in clauses.marks else ""


def _before(clauses: Clauses, index: int) -> str:
    """The tag before a word, over adverbs and 'on Thursday', 'in the week'; ',' after a mark, '^' at the beginning."""
    at, tags = index - 1, clauses.tags
    while at >= 0 and at + 1 not in clauses.marks:
        letter = tags[at]
        if letter == "." and (clauses.words[at] not in WITHIN_VERB or tags[max(0, at - 1) : at] not in ("b", "h")):
            return letter
        if letter not in "an." and not (letter in "pd" and at + 1 < index and _timed(clauses, at)):
            return letter
        at -= 1
    return "^" if at < 0 else ","


def _timed(clauses: Clauses, at: int) -> bool:
    """Whether a preposition or determiner opens 'on Thursday', 'this week', 'in the week'; not 'the newly', 'of newly'."""
    return clauses.tags.startswith(("da", "pa", "pda"), at) and not clauses.words[at + 1].endswith("ly")


def _after(clauses: Clauses, stop: int) -> str:
    """The tag of the word after a trigger; '$' before a mark and at the end."""
    return "$" if stop in clauses.marks else clauses.tag(stop) or "$"


def _nominal(clauses: Clauses, index: int, stop: int, before: str) -> bool:
    """Whether a word that could be a verb stands as a noun."""
    if before in "tmoP":
        return False
    after = _after(clauses, stop)
    return not (before in ".v" and after == "d" and not clauses.owns(index - 1))


def _past(clauses: Clauses, index: int, stop: int, before: str) -> str | None:
    """'has been attacked' passive, 'has attacked' finite, 'the attacked town' nothing, 'attacked by' passive."""
    if before == "b":
        return "passive"
    if before == "h":
        return "finite"
    if before == "d" or clauses.owns(index - 1):
        return None
    if stop < len(clauses.words) and clauses.words[stop] == "by" and not _only_past(clauses.words[index]):
        return "passive" if before not in ".v," or _verb_before(clauses, index) else "reduced"
    if before in "pt":
        return None
    if before == "s" and clauses.words[index - 1] in ELLIPTIC:
        return "reduced"
    if before not in "^.v," or (before == "," and interrupted(clauses, index) >= 0):
        return "finite"
    loose = stop == len(clauses.tags) or clauses.tags[stop] in "pats" or stop in clauses.marks
    if before == "^":
        return "reduced" if loose else None
    if not loose:
        return "finite"
    verb_before = _verb_before(clauses, index) or clauses.kind_of(index) is PART
    return "reduced" if verb_before or (before == "," and _told_already(clauses, index)) else "finite"


def _only_past(word: str) -> bool:
    """'spoke' in 'spoke by phone': no participle."""
    return word in irregular_pasts() and word not in irregular_participles()


def _present(clauses: Clauses, index: int, stop: int, form: str, before: str) -> str | None:
    """'to visit' infinitive; 'will visit', 'they visit', 'Khan visits', 'who visit Oslo' finite; 'the visits' nothing.

    Nor is 'visits' in '…, ending foreign visits', 'due to visits'.
    """
    if before == "t":
        return "infinitive" if form == "base" else None
    if before in "moP":
        return "finite"
    if before in "dps" or clauses.owns(index - 1) or clauses.tags[clauses.start_of(index)] == "p":
        return None
    after = _after(clauses, stop)
    followed = after in "dPt" or (after != "$" and clauses.capital(stop))
    if not followed and _seems_noun(clauses, index, before, after):
        return None
    if form == "third":
        verbless = clauses.kind_of(index) is PART and clauses.words[clauses.start_of(index)].endswith("ing")
        return None if (verbless or _verb_before(clauses, index)) and before not in "crT" else "finite"
    if before in "rT" or (before == "^" and followed):
        return "finite"
    plural = _after_plural(clauses, index) and after in "d.v"
    return "finite" if plural and not _verb_before(clauses, index) else None


def _seems_noun(clauses: Clauses, index: int, before: str, after: str) -> bool:
    """'by army |attacks|', 'to stop army |attacks|', 'the army |attacks| were': where no object follows, in a phrase or beside a
    verb of its clause. 'After the Oslo |attacks|, Khan left.'
    """
    opened = phrase_opens(clauses, index) if before == "." else ""
    if opened in ("p", "t") or (opened == "d" and after == "$" and clauses.words[clauses.start_of(index)] in EVENTFUL):
        return bool(opened)
    return after != "$" and before not in "rT" and _verb_in_clause(clauses, index)


def _after_plural(clauses: Clauses, index: int) -> bool:
    """'rebels |attack|', 'Khan and Singh still |attack|'."""
    subject = index - 1
    while subject > 0 and clauses.tags[subject] == "a":
        subject -= 1
    return subject >= 0 and (clauses.words[subject].endswith("s") or "c" in clauses.tags[max(0, subject - 2) : subject])


def interrupted(clauses: Clauses, index: int) -> int:
    """The clause that goes on at a word behind an insertion, 'whether Oslo – which was silent – approved'; -1 if none."""
    opened = clauses.segment_of[index] - 2
    if opened < 0 or clauses.kinds[opened + 1] is not RELATIVE:
        return -1
    waits = clauses.kinds[opened] in (SUB, CONTENT)
    return opened if waits and VERBS.isdisjoint(clauses.tags[clauses.starts[opened] : clauses.stops[opened]]) else -1


def _told_already(clauses: Clauses, index: int) -> bool:
    """Whether a main clause before this one has its verb: 'they freed Khan, arrested last week'."""
    before = clauses.segment_of[index]
    parts = (clauses.tags[clauses.starts[each] : clauses.stops[each]] for each in range(before) if clauses.kinds[each] is MAIN)
    return any(not FINITE.isdisjoint(part) for part in parts)


def _verb_before(clauses: Clauses, index: int) -> bool:
    """Whether the clause has a finite verb already."""
    start = clauses.start_of(index)
    return not FINITE.isdisjoint(clauses.tags[start:index])


def _verb_in_clause(clauses: Clauses, index: int) -> bool:
    """Whether another word of the clause is a finite verb."""
    segment = clauses.segment_of[index]
    return not FINITE.isdisjoint(clauses.tags[clauses.starts[segment] : clauses.stops[segment]])


def leading_word(clauses: Clauses, index: int) -> str:
    """The preposition or determiner's preposition before a noun phrase: 'at' in 'at the Rome summit'; empty when none."""
    at = index - 1
    while at >= 0 and clauses.tags[at] in ".da" and at + 1 not in clauses.marks:
        at -= 1
    return clauses.words[at] if at >= 0 and clauses.tags[at] in "ps" and at + 1 not in clauses.marks else ""
