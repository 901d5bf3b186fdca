"""What is said: where the content of a report begins and ends."""

from core.quotes.groups import Group
from core.quotes.phrases import REACH, adverbials, noun_phrase
from core.quotes.reading import (
    AUXILIARY,
    BE,
    CLOSE,
    COLON,
    COMMA,
    COORDINATOR,
    DASH,
    PREPOSITION,
    RELATIVE,
    SEMICOLON,
    STOP,
    Reading,
    Utterance,
)

Span = tuple[int, int]
CLAUSE = frozenset("that whether how why what if".split())
ASIDE = frozenset("who which when as after while according but before because where".split())


def content_after(r: Reading, u: Utterance, g: Group, following: Group | None) -> Span | None:
    """'said |that …|', 'told reporters |…|', 'vowed |to …|', 'condemned |the attack|'."""
    lowers, frames, at = r.lowers, g.cue.frames, g.last
    if at >= u.last or (g.shape == "passive" and lowers[at] not in ("to", "that")):
        return None
    if "person" in frames:
        at = _past_listener(r, u, at)
    past = adverbials(r, at, u.last, frames)
    for k in (past, at) if past != at else (at,):
        begin = _framed(r, u, k, frames) if k < u.last else None
        if begin is not None:
            return _start(r, begin), content_end(r, u, begin, g, following)
    if past < u.last and _unmarked(r, past, g):
        return r.starts[past], content_end(r, u, past, g, following)
    return None


def _start(r: Reading, at: int) -> int:
    return r.pair_at(at).start if r.quotes_begin(at) else r.starts[at]


def _past_listener(r: Reading, u: Utterance, at: int) -> int:
    """'told |CNN’s Jake Tapper| that'; of 'told Park Kim would' one word is the listener."""
    if r.breaks[at] or r.pair_of[at] or r.lowers[at] == "that":
        return at
    end = noun_phrase(r, at, u.last)
    return at + 1 if end < u.last and end > at + 1 and r.classes[end] & (AUXILIARY | BE) else end


def _framed(r: Reading, u: Utterance, at: int, frames: frozenset[str]) -> int | None:
    """Where content begins that a mark, a colon or a small word announces."""
    lower, breaks = r.lowers[at], r.breaks[at]
    if r.quotes_begin(at) and ("quote" in frames or "object" in frames):
        return at
    if breaks & COLON and "quote" in frames:
        return at
    if breaks & ~COMMA:
        return None
    if lower in CLAUSE and "that" in frames:
        return at
    if breaks:
        return None
    if lower == "to" and "to" in frames:
        return at
    if r.classes[at] & PREPOSITION and lower in frames and at + 1 < u.last:
        return at + 1
    return None


def _unmarked(r: Reading, at: int, g: Group) -> bool:
    """'said |the plan had failed|', 'condemned |the attack|'."""
    if r.breaks[at] or r.classes[at] & COORDINATOR:
        return False
    if "bare" in g.cue.frames:
        return not (r.classes[at] & PREPOSITION and g.cue.lemma == "say")
    return "object" in g.cue.frames and not r.classes[at] & (PREPOSITION | AUXILIARY | BE)


def content_end(r: Reading, u: Utterance, begin: int, g: Group, following: Group | None) -> int:
    """Where content that begins with word `begin` ends: with the utterance, or where the writer speaks again."""
    nominal = not g.cue.frames & {"bare", "that"}
    for at in range(begin + 1, u.last):
        inside = r.pair_of[at] and r.pair_of[at] == r.pair_of[at - 1]
        if not inside and (_ends_at_mark(r, at, nominal, following) or _next_verb(r, at, g, following)):
            return r.pair_at(at - 1).end if r.quotes_end(at) else r.ends[at - 1]
    return u.end


def _ends_at_mark(r: Reading, at: int, nominal: bool, following: Group | None) -> bool:
    """'…, according to', '…, adding', '…; ', and for a noun phrase any comma."""
    breaks = r.breaks[at]
    if not breaks & (COMMA | SEMICOLON | DASH):
        return False
    if breaks & SEMICOLON or nominal or r.lowers[at] in ("according", "but"):
        return True
    return following is not None and following.shape == "ing" and following.first == at


def _next_verb(r: Reading, at: int, g: Group, following: Group | None) -> bool:
    """'said A |and called| for B'."""
    return (
        following is not None
        and r.classes[at] & COORDINATOR > 0
        and following.first == at + 1
        and following.shape == g.shape
        and not r.pair_of[at]
    )


def resumed(r: Reading, u: Utterance, at: int) -> Span | None:
    """'“A,” Park said|, “b.”|' -> the rest of an interrupted utterance, None when something else follows."""
    if at >= u.last:
        return None
    aside = r.lowers[at][-3:] == "ing" or r.classes[at] & (PREPOSITION | RELATIVE) or r.lowers[at] in ASIDE
    if not r.quotes_begin(at) and (aside or not r.breaks[at] & (COMMA | COLON | STOP | DASH)):
        at = next((k for k in range(at, min(at + REACH, u.last)) if r.quotes_begin(k) and r.breaks[k] & (COMMA | COLON)), u.last)
    if at >= u.last:
        return None
    return _start(r, at), u.end


def clause_ends(r: Reading, u: Utterance, at: int) -> bool:
    """Whether the clause ends before word `at`: by punctuation or with the utterance."""
    return at >= u.last or r.breaks[at] & (COMMA | STOP | SEMICOLON | COLON | DASH | CLOSE) > 0
