"""Misspelt names: one slip (a letter too many, too few, wrong, or two swapped) from one long known name."""

from functools import cache, lru_cache

from core.actors.fold import fold
from core.actors.known import Name, index
from core.actors.lexicon import known_people

SHORTEST, LONGEST = 7, 30
"""Letters of the shortest name that a slip is looked for in: shorter ones, by two at most, only with two letters swapped,
since other words are near. A longer word is no name."""


@lru_cache(maxsize=10_000)
def meant(form: str) -> Name | None:
    """The known name that a word misspells, None unless there is exactly one actor it can mean."""
    if not SHORTEST - 2 <= len(form) <= LONGEST or not form.isalpha():
        return None
    head, tail = form[:3], form[-3:]
    shelves = [_shelves().get((form[0], len(form) + length), ()) for length in (-1, 0, 1)]
    near = [name for shelf in shelves for name in shelf if name.spelling.startswith(head) or name.spelling.endswith(tail)]
    names = {name.actor_id: name for name in near if one_slip(form, name.spelling)}
    return next(iter(names.values())) if len(names) == 1 else None


@cache
def _shelves() -> dict[tuple[str, int], list[Name]]:
    """First letter and length -> the known names of one word, and the surnames of known people."""
    found: dict[tuple[str, int], list[Name]] = {}
    words = [name for candidates in index().values() for rest, name in candidates if not rest and not name.needs]
    words += [Name(person.actor_id, fold(person.surname), "surname") for person in known_people().values()]
    for name in words:
        if len(name.spelling) >= SHORTEST - 2 and name.spelling.isalpha() and not name.spelling.isupper():
            found.setdefault((name.spelling[0], len(name.spelling)), []).append(name)
    return found


def one_slip(met: str, known: str) -> bool:
    """Whether one insertion, deletion, change or swap of neighbours turns `known` into `met`; the first and the
    last letter stand (the Clintons are no slip).
    """
    if met == known or abs(len(met) - len(known)) > 1 or met[:-1] in (known, known[:-1]):
        return False
    start = next((at for at, (one, other) in enumerate(zip(met, known, strict=False)) if one != other), min(len(met), len(known)))
    one, other = met[start:], known[start:]
    swapped = len(one) > 1 and len(other) > 1 and one[:2] == other[1::-1] and one[2:] == other[2:]
    if len(known) < SHORTEST:
        return swapped
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or swapped
