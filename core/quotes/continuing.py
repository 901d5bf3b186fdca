"""Quotations without a cue of their own: those that go on in the next sentence, or fill a paragraph."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.quotes.labels import signature
from core.quotes.reading import Reading, Span
from core.quotes.reports import Report
from core.quotes.unannounced import FEWEST_WORDS
from core.text.marks import DOUBLES, SINGLES, Pair

SHORTEST = 40
"""Characters: a shorter line all in marks, with nobody quoted before, may be a title."""
UNANNOUNCED = "quotation without a cue"
"""The rule of a quotation that nothing announces."""
NEXT_LINE = 4
"""Characters between a paragraph that no mark closes and the next, which goes on."""
MARKS = frozenset(DOUBLES + SINGLES)


@dataclass(slots=True)
class Said:
    """A stretch [start, end) that somebody said; report: the cue that announces it, None where none does."""

    start: int
    end: int
    report: Report | None
    speaker: Span | None
    rule: str


def continued(r: Reading, said: Sequence[Said]) -> list[Said]:
    """What reports say, `said`, and the quotations that go on from it, in order."""
    found = _merged(said, _going_on(r, said))
    for at in range(len(found) - 2, -1, -1):
        if found[at].rule == UNANNOUNCED and _runs_on(r, found[at], found[at + 1]):
            later = found[at + 1]
            found[at] = replace(found[at], report=later.report, speaker=later.speaker, rule="quotation that goes on below")
    return _merged(found, _half_marked(r, found))


def _merged(said: Sequence[Said], more: Iterator[Said]) -> list[Said]:
    added = [*said, *more]
    return sorted(added, key=lambda each: (each.start, -each.end)) if len(added) > len(said) else added


def _runs_on(r: Reading, each: Said, later: Said) -> bool:
    """Whether the paragraph is one that no mark closes and the next goes on."""
    return not r.pair_at(bisect_left(r.starts, each.start)).closed and later.start - each.end < NEXT_LINE


def _half_marked(r: Reading, found: Sequence[Said]) -> Iterator[Said]:
    """'“A,” Park said. |Instead, “b.”|': a sentence that ends in marks, next to one of the same paragraph with its cue behind."""
    starts = [each.start for each in found]
    for before, u in pairwise(r.utterances):
        if before.paragraph != u.paragraph or not r.pair_of[u.last - 1] or r.pair_of[u.first] or r.pair_at(u.last - 1).single:
            continue
        at = bisect_left(starts, before.end)
        latest = found[at - 1] if at else None
        if not latest or latest.start < before.start or not latest.rule.startswith("content, "):
            continue
        told = latest.end > u.start or (at < len(found) and found[at].start < u.end)
        if not told and u.last - r.marked[r.pair_of[u.last - 1] - 1].start >= FEWEST_WORDS:
            yield Said(u.start, u.end, latest.report, latest.speaker, "continuing quotation")


def _going_on(r: Reading, said: Sequence[Said]) -> Iterator[Said]:
    """'“A,” Park said. |“B.”|' and paragraphs all in marks: the speaker before speaks on. `said`: what reports give, in order."""
    at = reached = 0
    latest: Said | None = None
    for number, pair in _marked_utterances(r):
        floor = r.utterances[number - 1].start if number else 0
        begun = at
        while at < len(said) and said[at].start <= pair.start:
            reached = max(reached, said[at].end)
            at += 1
        latest = _likeliest(r, said[begun:at], floor) or latest
        if reached >= pair.inner_end:
            continue
        named = signature(r, r.utterances[number + 1]) if number + 1 < len(r.utterances) else None
        if named:
            latest = Said(pair.start, pair.end, None, named, "quotation, name below")
        elif latest and reached >= floor and number and _alike(r, latest, pair):
            rule = "continuing quotation" if latest.start < latest.end else "announced before"
            latest = Said(pair.start, pair.end, latest.report, latest.speaker, rule)
        elif not pair.single and (pair.end - pair.start > SHORTEST or not pair.closed):
            latest = Said(pair.start, pair.end, None, None, UNANNOUNCED)
        else:
            continue
        reached = pair.end
        yield latest


def _alike(r: Reading, latest: Said, pair: Pair) -> bool:
    """Whether the marks can go on from those before: what stands in single ones behind double ones is a name or a title."""
    return not pair.single or not pair.closed or r.text[latest.start] == r.text[pair.start]


def _likeliest(r: Reading, fresh: Sequence[Said], floor: int) -> Said | None:
    """Whom the next quotation goes on from: who was announced or quoted in the utterance before, else who stands first in it."""
    near = [each for each in fresh if each.end >= floor]
    if not near:
        return fresh[-1] if fresh else None
    telling = [each for each in near if each.start == each.end or r.text[each.start] in MARKS or r.text[each.end - 1] in MARKS]
    return telling[-1] if telling else near[0]


def _marked_utterances(r: Reading) -> Iterator[tuple[int, Pair]]:
    """Numbers of the utterances that begin with one pair of marks and hold little else."""
    for number, u in enumerate(r.utterances):
        if not r.quotes_begin(u.first):
            continue
        pair = r.pair_at(u.first)
        alone = r.pair_of[u.last - 1] == r.pair_of[u.first]
        alone = alone or (2 * (pair.end - pair.start) > u.end - u.start and not r.is_title(u.first))
        if alone and pair.start <= u.start:
            yield number, pair
