"""The rest of an utterance that its attribution interrupts: '“A,” Park said, “b.”'."""

from core.quotes.phrases import REACH, SINCE, UNITS
from core.quotes.punctuation import COLON, COMMA, DASH, STOP
from core.quotes.reading import PREPOSITION, RELATIVE, SUBORDINATOR, Reading, Span, Utterance

ASIDE = frozenset("who which when as after while according but before because where".split())
"""What begins the writer's words behind an attribution."""
LONGEST_SPAN = 5
"""Words of 'less than two weeks after'."""


def resumed(r: Reading, u: Utterance, at: int, marked: bool = False) -> Span | None:
    """'“A,” Park said|, “b.”|' -> the rest of an interrupted utterance, None when something else follows.

    marked: what stands before is all in marks, so that the rest must be too.
    """
    if at >= u.last:
        return None
    if r.classes[u.first] & SUBORDINATOR and not r.pair_of[u.first] and r.breaks[at] & COMMA:
        return r.start_of(at), u.end
    aside = r.lowers[at][-3:] == "ing" or r.classes[at] & (PREPOSITION | RELATIVE) or r.lowers[at] in ASIDE or _dates(r, u, at)
    if marked:
        opened = next((k for k in range(at, min(at + 3, u.last)) if r.quotes_begin(k)), None)
        aside = opened is None or any(k in u.cues for k in range(at, opened))  # '“A,” Park said, before calling “B”'
    if not r.quotes_begin(at) and (aside or not r.breaks[at] & (COMMA | COLON | STOP | DASH)):
        at = next((k for k in range(at, min(at + REACH, u.last)) if r.breaks[k] & (COMMA | COLON) and r.quotes_begin(k)), u.last)
    if at >= u.last or (r.quotes_begin(at) and r.is_title(at)):
        return None
    return r.start_of(at), u.end


def _dates(r: Reading, u: Utterance, at: int) -> bool:
    """'“A,” Park said, |a day after| B', 'A, Park said, |just hours before| B': the writer says when."""
    for k in range(at + 1, min(at + LONGEST_SPAN, u.last)):
        if r.breaks[k]:
            return False
        if r.lowers[k] in SINCE:
            return r.lowers[k - 1] in UNITS
    return False
