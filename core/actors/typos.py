"""Misspelt names: one slip (a letter too many, too few, wrong, or two swapped) from one long known name.

Candidates by symmetric deletion (Garbe 2012, SymSpell): two words one slip apart share a form with one letter deleted.
"""

from collections.abc import Iterator
from functools import cache

from core.actors.fold import fold
from core.actors.lexicon import Name, index, known_people

SHORTEST, LONGEST = 7, 30
"""Letters of the shortest name that a slip is looked for in: shorter ones (by two at most) only with two
letters swapped; a longer word is no name."""


def meant(form: str) -> Name | None:
    """The known name that a word misspells, None unless there is exactly one actor it can mean."""
    if not SHORTEST - 2 <= len(form) <= LONGEST or not form.isalpha():
        return None
    names = {
        name.actor_id: name for each in _shortened(form) for name in _deletions().get(each, ()) if one_slip(form, name.spelling)
    }
    return next(iter(names.values())) if len(names) == 1 else None


@cache
def _deletions() -> dict[str, tuple[Name, ...]]:
    found: dict[str, tuple[Name, ...]] = {}
    for first, candidates in index().items():
        for rest, name in candidates:
            if not rest and len(first) >= SHORTEST - 2 and first == name.spelling and not name.needs and not first.isupper():
                for each in _shortened(first):
                    found[each] = (*found.get(each, ()), name)
    for person in known_people().values():
        if len(person.surname) >= SHORTEST and person.surname.isalpha():
            for each in _shortened(fold(person.surname)):
                found[each] = (*found.get(each, ()), Name(person.actor_id, person.surname, "surname"))
    return found


def _shortened(word: str) -> Iterator[str]:
    """The word and every form of it with one letter left out."""
    yield word
    yield from {word[:at] + word[at + 1 :] for at in range(1, len(word))}


def one_slip(met: str, known: str) -> bool:
    """Whether one insertion, deletion, change or swap of neighbours turns `known` into `met`; the first letter
    stands.
    """
    if met == known or abs(len(met) - len(known)) > 1:
        return False
    start = next((at for at, (one, other) in enumerate(zip(met, known, strict=False)) if one != other), min(len(met), len(known)))
    one, other = met[start:], known[start:]
    swapped = len(one) > 1 and len(other) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:]
    if len(known) < SHORTEST:
        return swapped
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or swapped
