"""What is said: where the content of a report begins and ends."""

from dataclasses import dataclass

from core.quotes.groups import Group, Subject
from core.quotes.phrases import OBJECTS, REACH, SETTING, adverbials, is_adverb, is_past, noun_phrase
from core.quotes.punctuation import COLON, COMMA, DASH, SEMICOLON, STOP
from core.quotes.reading import (
    AUXILIARY,
    BE,
    CIRCUMSTANCE,
    COORDINATOR,
    DOCUMENT,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    Reading,
    Utterance,
)
from core.quotes.unmarked import is_said_unmarked

Span = tuple[int, int]
CLAUSE = frozenset("that whether how why what if".split())
"""What begins a clause that tells what is said."""
WRITER = frozenset("according which who where while although".split())
"""What begins the writer's own words behind a comma."""
EXAMPLES = frozenset("such including like especially".split())
"""Behind a comma they go on with what is said: 'condemned attacks, including those on ports'."""
LONGEST_INSERTION = 10
"""Words between the commas of 'said, with the benefit of hindsight, that'."""
LONGEST_ALLUSION = 5
"""Words of 'in what seemed a reference'."""


@dataclass(slots=True)
class Bounds:
    """What ends content in an utterance: the verbs of saying by their first word, and the first words of their subjects.

    clauses: the subjects that hold a relative clause.
    """

    verbs: dict[int, Group]
    speakers: set[int]
    clauses: list[Subject]


def content_after(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> Span | None:
    """'said |that …|', 'told reporters |…|', 'vowed |to …|', 'condemned |the attack|'."""
    frames, at = g.cue.frames, g.last
    if at >= u.last:
        return None
    at = _past_told(r, u, at, frames)
    past = adverbials(r, at, u.last, frames)
    if g.shape == "passive" and g.cue.cue_class == "asking" and r.lowers[past] not in CLAUSE:
        return None  # 'when asked about A'
    if g.shape == "passive" and past + 1 < u.last and r.lowers[past] == "that" and r.classes[past + 1] & (AUXILIARY | BE):
        return None  # 'a truce agreed in May that was to last'
    if past > at:
        past = _past_participle(r, u, past)
    for k in (past, at) if past > at else (at,):
        if k < u.last and _framed(r, k, frames):
            return r.start_of(k), content_end(r, u, k, g, bounds)
    far = _past_insertion(r, u, past)
    if far == past and frames & SETTING:
        far = adverbials(r, at, u.last)
    if far > past and far < u.last and (r.quotes_begin(far) or (r.lowers[far] == "that" and "that" in frames)):
        return r.start_of(far), content_end(r, u, far, g, bounds)
    if g.shape == "passive" and g.cue.cue_class != "naming":
        return None
    if past < u.last and is_said_unmarked(r, u, past, g) and not _names_document(r, u, past, bounds):
        return r.starts[past], content_end(r, u, past, g, bounds)
    return None


def _past_told(r: Reading, u: Utterance, at: int, frames: frozenset[str]) -> int:
    """'told |reporters| that A', 'warned |ministers| that A', 'asked |him|: “A”' -> behind the listener that the cue takes."""
    if "person" in frames:
        return _past_listener(r, u, at)
    if "listener" in frames:
        return _past_warned(r, u, at)
    asked = "quote" in frames and r.lowers[at] in OBJECTS and r.breaks[at + 1] & COLON
    return at + 1 if asked else at


def _past_listener(r: Reading, u: Utterance, at: int) -> int:
    """'told |CNN’s Jake Tapper| that'; of 'told Park Kim would' one word is the listener."""
    if r.breaks[at] or r.pair_of[at] or r.lowers[at] == "that":
        return at
    end = noun_phrase(r, at, u.last)
    if end < u.last and r.words[end][0].isupper():
        named = noun_phrase(r, end, u.last)  # 'told local radio station |Cidade| that'
        if named < u.last and (r.breaks[named] or r.lowers[named] == "that"):
            return named
    return at + 1 if end < u.last and end > at + 1 and r.classes[end] & (AUXILIARY | BE) else end


def _past_warned(r: Reading, u: Utterance, at: int) -> int:
    """'warned |ministers| that A'; not in 'promised |reforms| that would help', 'warned the plan had failed'."""
    end = adverbials(r, noun_phrase(r, at, u.last), u.last)
    if end + 1 >= u.last or r.lowers[end] != "that" or r.breaks[end] or r.pair_of[end]:
        return at
    return at if r.classes[end + 1] & (AUXILIARY | BE) else end


def _past_participle(r: Reading, u: Utterance, at: int) -> int:
    """'said in a report |released a day earlier| that'; `at` itself where no participle follows."""
    if at >= u.last or r.breaks[at] or is_adverb(r, at - 1) or not is_past(r, at):
        return at
    stop = min(at + LONGEST_INSERTION, u.last)
    end = next((k for k in range(at + 1, stop) if r.breaks[k] or r.lowers[k] == "that"), stop)
    if end < u.last and r.lowers[end] == "that" and not r.breaks[end]:
        return end
    return adverbials(r, at + 1, u.last) if r.classes[at - 1] & DOCUMENT else at


def _past_insertion(r: Reading, u: Utterance, at: int) -> int:
    """'noted|, however, |that …', 'said|, twice, |“…”'; `at` itself when nothing is inserted."""
    if at >= u.last or not r.breaks[at] & COMMA or r.pair_of[at]:
        return at
    end = next((k for k in range(at + 1, min(at + LONGEST_INSERTION, u.last)) if r.breaks[k] & COMMA), at)
    return end if r.quotes_begin(end) or r.lowers[end] == "that" else at


def _framed(r: Reading, at: int, frames: frozenset[str]) -> bool:
    """Whether a mark, a colon or a small word that the cue takes announces content at `at`."""
    lower, breaks = r.lowers[at], r.breaks[at]
    if r.pair_of[at] and r.quotes_begin(at) and ("quote" in frames or "object" in frames):
        return True
    if breaks & COLON and "quote" in frames:
        return True
    if breaks & ~COMMA:
        return False
    if lower in CLAUSE and "that" in frames:
        return True
    return not breaks and lower in frames


def _names_document(r: Reading, u: Utterance, at: int, bounds: Bounds) -> bool:
    """'issued |a statement| saying': what is said follows the next verb."""
    end = noun_phrase(r, at, u.last)
    return end in bounds.verbs and end > at and r.classes[end - 1] & DOCUMENT > 0


def content_end(r: Reading, u: Utterance, begin: int, g: Group, bounds: Bounds) -> int:
    """Where content that begins with word `begin` ends: with the utterance, or where the writer speaks again."""
    classes, breaks = r.classes, r.breaks
    that = r.lowers[begin] in CLAUSE
    clause = that or "bare" in g.cue.frames
    turning = COORDINATOR if clause else COORDINATOR | CIRCUMSTANCE
    main = None if clause else _main_verb(r, u, begin, g)
    if main:
        return r.end_before(main)
    for at in range(begin + 1 + that, u.last):
        if not (breaks[at] or classes[at] & turning) or r.within_marks(at):
            continue
        turn = classes[at] & turning
        if turn & CIRCUMSTANCE or (breaks[at] and _ends_at_mark(r, u, begin, at, clause, g, bounds)):
            return r.end_before(at)
        if turn and _next_verb(r, u, at, clause, g, bounds):
            return r.end_before(at)
    return u.end


def _main_verb(r: Reading, u: Utterance, begin: int, g: Group) -> int | None:
    """'a man who criticised the plan |was| fired', 'captains praising Kim |left|': where the clause around goes on."""
    if not g.subject or not _tells_of_noun(r, u, g, g.subject):
        return None
    for at in range(begin + 1, min(u.last - 1, begin + REACH)):
        if r.breaks[at] or r.pair_of[at] or r.classes[at] & (RELATIVE | SUBORDINATOR | COORDINATOR):
            return None
        helper = r.classes[at] & (AUXILIARY | BE) and r.lowers[at - 1] != "to"
        if helper or (is_past(r, at) and not r.classes[at + 1] & PREPOSITION):
            return at
    return None


def _tells_of_noun(r: Reading, u: Utterance, g: Group, subject: Subject) -> bool:
    """'a man |who| criticised', '|captains| praising' at the beginning of a clause."""
    if g.shape == "ing":
        return subject.last == g.first and (subject.first == u.first or r.breaks[subject.first] > 0)
    return r.classes[subject.last - 1] & RELATIVE > 0 and not r.breaks[subject.last - 1]


def _ends_at_mark(r: Reading, u: Utterance, begin: int, at: int, clause: bool, g: Group, bounds: Bounds) -> bool:
    """'…, according to', '…, adding', '…; ', '… – ', 'said A, which', 'said A, but Kim said'; a noun phrase ends at any comma."""
    breaks, lower = r.breaks[at], r.lowers[at]
    if breaks & STOP:
        return r.quotes_end(at) and at in bounds.speakers
    if breaks & DASH:
        near = range(max(begin + 1, at - LONGEST_INSERTION), min(at + LONGEST_INSERTION, u.last))
        return sum(r.breaks[k] & DASH > 0 for k in near) % 2 > 0
    if breaks & SEMICOLON:
        return True
    if not breaks & COMMA:
        return not clause and breaks & COLON > 0
    if lower in EXAMPLES:
        return False
    if clause and lower in ("which", "who") and _tells_of_subject(r, u, begin, at):
        return False
    if not clause or lower in WRITER or stands_apart(r, u, g) or _alludes(r, at):
        return True
    if at in bounds.speakers or (at + 1 in bounds.speakers and r.classes[at] & (COORDINATOR | SUBORDINATOR)):
        return True
    return (at in bounds.verbs and bounds.verbs[at].shape == "ing") or (r.quotes_end(at) and lower[-3:] == "ing")


def _tells_of_subject(r: Reading, u: Utterance, begin: int, at: int) -> bool:
    """'said the plan, |which| was late, would fail': whether a verb of what was said is still to come."""
    if any(is_past(r, k) or r.classes[k] & (AUXILIARY | BE) for k in range(begin, at)):
        return False
    closing = next((k for k in range(at + 1, min(at + REACH, u.last)) if r.breaks[k] & COMMA), 0)
    return closing > 0 and (is_past(r, closing) or r.classes[closing] & (AUXILIARY | BE) > 0)


def _alludes(r: Reading, at: int) -> bool:
    """'said A was “a sham”, |without elaborating|', '“a sham”, |in a reference to| Kim': the writer's words on the quotation."""
    if not r.quotes_end(at):
        return False
    without = r.lowers[at] == "without" and at + 1 < len(r.lowers) and r.lowers[at + 1][-3:] == "ing"
    return without or "reference" in r.lowers[at : at + LONGEST_ALLUSION]


def stands_apart(r: Reading, u: Utterance, g: Group) -> bool:
    """'Kim, who said A, left', 'While saying A, Kim left': whether the report ends with the comma."""
    if g.subject and g.subject.own and r.classes[g.subject.last - 1] & RELATIVE:
        return True
    if not (r.classes[u.first] & (SUBORDINATOR | PREPOSITION) or (g.first == u.first and g.shape in ("ing", "passive"))):
        return False
    return all(not bits & COMMA for bits in r.breaks[u.first + 1 : g.first + 1] if bits)


def _next_verb(r: Reading, u: Utterance, at: int, clause: bool, g: Group, bounds: Bounds) -> bool:
    """'said A |and called| for B'."""
    if r.pair_of[at]:
        return False
    following = bounds.verbs.get(adverbials(r, at + 1, u.last))
    if g.shape == "ing" and any(v.shape == "ing" and v.subject and v.subject.first == at + 1 for v in bounds.verbs.values()):
        return True  # 'with Park accusing A |and Kim urging| B'
    if following is not None and following.shape == g.shape and following.tense == g.tense:
        return True
    if following is not None and following.shape == "finite" and (g.shape == "ing" or r.quotes_end(at)):
        return True
    return not clause and r.lowers[at] == "but"
