"""Quotations without a cue of their own: those that go on in the next sentence, or fill a paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.quotes.contents import Span
from core.quotes.reading import Reading
from core.quotes.reports import Report
from core.text.marks import Pair

SHORTEST = 40
"""Characters: a shorter line all in marks, with nobody quoted before, may be a title."""


@dataclass(frozen=True, slots=True)
class Said:
    """A stretch [start, end) that somebody said; report: the cue that announces it, None where none does."""

    start: int
    end: int
    report: Report | None
    speaker: Span | None
    rule: str


def going_on(r: Reading, said: Sequence[Said]) -> Iterator[Said]:
    """'“A,” Park said. |“B.”|' and paragraphs all in marks: the speaker before speaks on. `said`: what reports give, in order."""
    covered = iter(said)
    next_said = next(covered, None)
    latest: Said | None = None
    reached = 0
    marked = iter(_marked_utterances(r))
    for number, pair in marked:
        u = r.utterances[number]
        while next_said and next_said.start <= pair.start:
            latest, reached = next_said, max(reached, next_said.end)
            next_said = next(covered, None)
        if reached >= pair.inner_end:
            continue
        before = r.utterances[number - 1] if number else None
        if latest and before and reached >= before.start:
            latest = Said(pair.start, pair.end, latest.report, latest.speaker, "continuing quotation")
        elif u.end - u.start > SHORTEST:
            latest = Said(pair.start, pair.end, None, None, "quotation without a cue")
        else:
            continue
        reached = pair.end
        yield latest


def _marked_utterances(r: Reading) -> Iterator[tuple[int, Pair]]:
    """Numbers of the utterances that are one pair of double marks and nothing else."""
    for number, u in enumerate(r.utterances):
        if r.pair_of[u.first] and r.pair_of[u.first] == r.pair_of[u.last - 1] and not r.pair_at(u.first).single:
            yield number, r.pair_at(u.first)
