"""Which pieces may render one utterance: those that share words in a row. Cost grows with the text, not with its square."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, combinations

from rapidfuzz.distance import LCSseq

TELLING = 5
"""Three words in a row count when the middle one has at least so many letters."""

CROWD = 30
"""Three words in a row that more pieces than this have are a set phrase and tell nothing."""

ENOUGH = 0.2
"""Share of the shorter piece's runs of three words that both must have."""

IN_ORDER = 0.6
"""Two pieces are worth aligning when so many of the shorter one's words stand in the other in the same order."""


def find_candidates(pieces: Sequence[tuple[str, ...]], may_be_one: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `pieces` that may render one utterance; each pair once, the most alike first.

    Runs of three words (shingles, Broder 1997) are looked up in one table; what they propose, and `may_be_one` lets pass, is
    scored by rapidfuzz.
    """
    runs = [_runs(words) for words in pieces]
    telling = [places for places in _repeated(runs) if len(places) <= CROWD]
    shared = Counter(chain.from_iterable(combinations(places, 2) for places in telling))
    needed = [ENOUGH * len(each) for each in runs]
    scored = []
    for (one, other), count in shared.items():
        if (count >= needed[one] or count >= needed[other]) and may_be_one(one, other):
            shorter = min(len(pieces[one]), len(pieces[other]))
            kept = LCSseq.similarity(pieces[one], pieces[other]) / shorter
            if kept >= IN_ORDER:
                scored.append((-kept, one, other))
    for _, one, other in sorted(scored):
        yield one, other


def _runs(words: tuple[str, ...]) -> set[int]:
    return {hash(triple) for triple in zip(words, words[1:], words[2:], strict=False) if len(triple[1]) >= TELLING}


def _repeated(runs: Sequence[set[int]]) -> Iterator[list[int]]:
    """For each run of words in two pieces and more, the places of those pieces in order."""
    first: dict[int, int] = {}
    repeated: dict[int, list[int]] = {}
    for place, each in enumerate(runs):
        for run in each:
            before = first.setdefault(run, place)
            if before != place:
                repeated.setdefault(run, [before]).append(place)
    return iter(repeated.values())
