"""Words of time between the speaker and the verb: 'Park |last week| said', 'Park |for the first time| said'."""

from core.quotes.phrases import CLOSED, SETTING, is_adverb, is_past
from core.quotes.reading import BE, PRONOUN, TIME, WHEN, Reading, Utterance

LONGEST_TIME = 5
"""Words of 'for the first time'."""


def before_time(r: Reading, u: Utterance, at: int) -> int:
    """'Park |last week said', 'the director, |on Friday said', 'a poll |published last week found'; else `at` itself."""
    first = at
    while first > u.first + 1 and not r.breaks[first] and _tells_time(r, first - 1):
        first -= 1
    if first > u.first + 1 and first < at and not r.breaks[first] and r.lowers[first - 1] == "on":
        first -= 1
    if first == at:
        return _before_phrase(r, u, at)
    described = first < at and first > u.first + 1 and not r.breaks[first] and not r.breaks[first - 1] and is_past(r, first - 1)
    return first - 1 if described and r.words[first - 2][0].islower() and not r.classes[first - 2] & (CLOSED | BE) else first


def _before_phrase(r: Reading, u: Utterance, at: int) -> int:
    """'Park |earlier in the day said', 'Park |for the first time said'; else `at` itself."""
    if r.classes[at - 1] & PRONOUN or r.words[at - 1][0].isupper():
        return at
    near = range(at - 2, max(u.first + 1, at - LONGEST_TIME), -1)
    first = next((k for k in near if r.lowers[k] in SETTING), at)
    if first == at or any(r.breaks[first + 1 : at + 1]):
        return at
    while first > u.first + 1 and not r.breaks[first] and (is_adverb(r, first - 1) or r.classes[first - 1] & WHEN):
        first -= 1
    return at if r.breaks[first] else first


def _tells_time(r: Reading, at: int) -> bool:
    """'Friday', 'yesterday', both words of 'last week' and 'Friday night'; not 'the day', 'a leap year', 'USA TODAY'."""
    if r.classes[at] & WHEN:
        return r.classes[at + 1] & TIME > 0 and not r.breaks[at + 1]
    if not r.classes[at] & TIME or r.words[at].isupper():
        return False
    named = r.words[at][0].isupper() or r.lowers[at].endswith(("yesterday", "today", "tomorrow"))
    return named or (not r.breaks[at] and r.classes[at - 1] & (WHEN | TIME) > 0)
