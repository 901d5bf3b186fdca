"""One's words in another's mouth: 'Yonhap quoted Park as saying', 'Park was quoted by Yonhap as saying'."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from core.quotes.groups import Group
from core.quotes.phrases import noun_phrase
from core.quotes.reading import Reading, Utterance

QUOTING = frozenset(("quote", "cite"))


def joined_quoting(r: Reading, u: Utterance, groups: Sequence[Group]) -> list[Group]:
    """The groups of an utterance with each 'quoted … as saying' made one."""
    found = list(groups[:1])
    for before, group in pairwise(groups):
        joined = _joined(r, u, before, group) if before.cue.lemma in QUOTING else None
        if joined:
            found[-1] = joined
        else:
            found.append(group)
    return found


def _joined(r: Reading, u: Utterance, quoting: Group, saying: Group) -> Group | None:
    """'quoted |Park| as saying', 'was quoted (by |Yonhap|) as saying (by |Yonhap|)'; None where the two are not one."""
    at = saying.first - 1
    if saying.shape != "ing" or at < quoting.last or r.lowers[at] != "as":
        return None
    if quoting.shape != "passive":
        told = (quoting.last, at) if noun_phrase(r, quoting.last, at, titled=True) == at > quoting.last else None
        return told and replace(saying, first=quoting.first, verb=quoting.verb, shape=quoting.shape, quoted=told)
    by = saying.last if at == quoting.last else quoting.last
    if r.lowers[by : by + 1] != ["by"]:
        return replace(saying, first=quoting.first, verb=quoting.verb, shape="finite") if at == quoting.last else None
    end = noun_phrase(r, by + 1, u.last if by > at else at, titled=True)
    teller = (by + 1, end) if end > by + 1 else None
    return replace(saying, first=quoting.first, verb=quoting.verb, shape="finite", teller=teller)
