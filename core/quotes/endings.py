"""Where what is said ends: with the utterance, or where the writer speaks again."""

from dataclasses import dataclass

from core.quotes.groups import Group, Subject
from core.quotes.phrases import CLAUSE, REACH, adverbials, is_past
from core.quotes.punctuation import COLON, COMMA, DASH, SEMICOLON, STOP
from core.quotes.reading import (
    AUXILIARY,
    BE,
    CIRCUMSTANCE,
    COORDINATOR,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    Reading,
    Utterance,
)

WRITER = frozenset("according which who where while although compared though despite".split())
"""What begins the writer's own words behind a comma."""
VERDICTS = frozenset(
    "accusation allegation assertion charge claim contention position prediction sentiment stance statement view".split()
)
"""What the writer calls what was said: 'said the harbour would close, a view shared by'."""
EXAMPLES = frozenset("such including like especially".split())
"""Behind a comma they go on with what is said: 'condemned attacks, including those on ports'."""
LONGEST_ASIDE = 10
"""Words between the dashes of 'said the plan – a bold one – failed'."""
SILENT = frozenset("disclosing elaborating explaining giving identifying mentioning naming offering providing specifying".split())
"""Behind 'without' they tell what was left unsaid: without giving details."""
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


@dataclass(slots=True)
class Content:
    """What the verb of `group` says, from word `begin` on; clause: whether it is one, else a noun phrase or an infinitive."""

    begin: int
    clause: bool
    group: Group
    bounds: Bounds


def content_end(r: Reading, u: Utterance, begin: int, g: Group, bounds: Bounds) -> int:
    """The offset at which content ends that begins with word `begin`."""
    that = r.lowers[begin] in CLAUSE
    c = Content(begin, that or "bare" in g.cue.frames, g, bounds)
    main = None if c.clause else _main_verb(r, u, c)
    if main:
        return r.end_before(main)
    turning = COORDINATOR if c.clause else COORDINATOR | CIRCUMSTANCE
    for at in range(begin + 1 + that, u.last):
        turn = r.classes[at] & turning
        if not (turn or r.breaks[at]) or r.within_marks(at):
            continue
        if turn & CIRCUMSTANCE or (r.breaks[at] and _ends_at_mark(r, u, c, at)) or (turn and _next_verb(r, u, c, at)):
            return r.end_before(at)
    return u.end


def _main_verb(r: Reading, u: Utterance, c: Content) -> int | None:
    """'a man who criticised the plan |was| fired', 'captains praising Kim |left|': where the clause around goes on."""
    if not _tells_of_noun(r, u, c.group):
        return None
    for at in range(c.begin + 1, min(u.last - 1, c.begin + REACH)):
        if r.breaks[at] or r.pair_of[at] or r.classes[at] & (RELATIVE | SUBORDINATOR | COORDINATOR):
            return None
        helper = r.classes[at] & (AUXILIARY | BE) and r.lowers[at - 1] != "to"
        if helper or (is_past(r, at) and not r.classes[at + 1] & PREPOSITION):
            return at
    return None


def _tells_of_noun(r: Reading, u: Utterance, g: Group) -> bool:
    """'a man |who| criticised', 'a man |accused| of', '|captains| praising' at the beginning of a clause."""
    subject = g.subject
    if g.shape == "passive":
        return g.verb == g.first > u.first and not r.breaks[g.first]
    if not subject:
        return False
    if g.shape == "ing":
        return subject.last == g.first and (subject.first == u.first or r.breaks[subject.first] > 0)
    return r.classes[subject.last - 1] & RELATIVE > 0 and not r.breaks[subject.last - 1]


def _ends_at_mark(r: Reading, u: Utterance, c: Content, at: int) -> bool:
    """'A; ', 'A – ', '“A.” Park said', 'A, adding'; a noun phrase ends at a colon too."""
    breaks = r.breaks[at]
    if breaks & STOP:
        return r.quotes_end(at) and at in c.bounds.speakers
    if breaks & DASH:
        return _ends_at_dash(r, u, c, at)
    if breaks & SEMICOLON:
        return True
    if breaks & COMMA:
        return _ends_at_comma(r, u, c, at)
    return not c.clause and breaks & COLON > 0


def _ends_at_dash(r: Reading, u: Utterance, c: Content, at: int) -> bool:
    """'said the plan failed| – it was his'; two dashes near each other hold an aside: 'said the plan – a bold one – failed'."""
    near = range(max(c.begin + 1, at - LONGEST_ASIDE), min(at + LONGEST_ASIDE, u.last))
    return sum(r.breaks[k] & DASH > 0 for k in near) % 2 > 0


def _ends_at_comma(r: Reading, u: Utterance, c: Content, at: int) -> bool:
    """'A, which', 'A, but Kim said', 'A, a view', 'A, adding'; a noun phrase ends at any comma but before examples."""
    lower, speakers, verbs = r.lowers[at], c.bounds.speakers, c.bounds.verbs
    if lower in EXAMPLES:
        return False
    if c.clause and lower in ("which", "who", "a") and _tells_of_subject(r, u, c, at):
        return False
    if not c.clause or lower in WRITER or _stands_apart(r, u, c.group) or _alludes(r, at):
        return True
    if lower == "a" and not VERDICTS.isdisjoint(r.lowers[at + 1 : at + 2]):
        return True
    if at in speakers or (at + 1 in speakers and r.classes[at] & (COORDINATOR | SUBORDINATOR)):
        return True
    return (at in verbs and verbs[at].shape == "ing") or (r.quotes_end(at) and lower[-3:] == "ing")


def _tells_of_subject(r: Reading, u: Utterance, c: Content, at: int) -> bool:
    """'said the plan, |which| was late, would fail': whether a verb of what was said is still to come."""
    if any(is_past(r, k) or r.classes[k] & (AUXILIARY | BE) for k in range(c.begin, at)):
        return False
    closing = next((k for k in range(at + 1, min(at + REACH, u.last)) if r.breaks[k] & COMMA), 0)
    return closing > 0 and (is_past(r, closing) or r.classes[closing] & (AUXILIARY | BE) > 0)


def _alludes(r: Reading, at: int) -> bool:
    """'said A, |without elaborating|', '“a sham”, |in a reference to| Kim'': the writer's words on the quotation."""
    following = r.lowers[at + 1] if r.lowers[at] == "without" and at + 1 < len(r.lowers) else ""
    if following in SILENT:
        return True
    return r.quotes_end(at) and (following[-3:] == "ing" or "reference" in r.lowers[at : at + LONGEST_ALLUSION])


def _stands_apart(r: Reading, u: Utterance, g: Group) -> bool:
    """'Kim, who said A, left', 'While saying A, Kim left': whether the report ends with the comma."""
    if _in_relative_clause(r, u, g):
        return True
    if not (r.classes[u.first] & (SUBORDINATOR | PREPOSITION) or (g.first == u.first and g.shape in ("ing", "passive"))):
        return False
    return all(not bits & COMMA for bits in r.breaks[u.first + 1 : g.first + 1] if bits)


def _in_relative_clause(r: Reading, u: Utterance, g: Group) -> bool:
    """'Kim, |who| said A, left', 'Kim, |who| is expected to leave, said'."""
    if g.shape == "passive":
        return g.first > u.first and r.classes[g.first - 1] & RELATIVE > 0
    return g.subject is not None and g.subject.own and r.classes[g.subject.last - 1] & RELATIVE > 0


def _next_verb(r: Reading, u: Utterance, c: Content, at: int) -> bool:
    """'said A |and called| for B', 'with Park accusing A |and Kim urging| B', 'condemned A |but|'."""
    if r.pair_of[at]:
        return False
    g, verbs = c.group, c.bounds.verbs
    if g.shape == "ing" and any(v.shape == "ing" and v.subject and v.subject.first == at + 1 for v in verbs.values()):
        return True
    following = verbs.get(adverbials(r, at + 1, u.last))
    if following and not _may_tell(r, u, following):
        following = None
    if following and following.shape == g.shape and (following.tense == g.tense or (r.lowers[at] == "but" and not g.tense)):
        return True
    if following and following.shape == "finite" and (g.shape == "ing" or r.quotes_end(at)):
        return True
    return not c.clause and r.lowers[at] == "but"


def _may_tell(r: Reading, u: Utterance, g: Group) -> bool:
    """'and continued |that| A', 'and continued: |“A”|'; not 'and continued low prices'."""
    if not g.cue.frames <= {"quote", "that"} or g.last >= u.last:
        return True
    return r.breaks[g.last] > 0 or r.quotes_begin(g.last) or r.lowers[g.last] in CLAUSE or r.classes[g.last] & PREPOSITION > 0
