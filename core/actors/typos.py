"""Misspelt names: one slip (a letter too many, too few, wrong, or two swapped) from one long known name."""

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from core.actors.fold import fold
from core.actors.known import Name, index, known_words
from core.actors.lexicon import known_people

SHORTEST, LONGEST = 7, 30
"""Letters of the shortest name that a slip is looked for in: shorter ones, by two at most, only with two letters swapped,
since other words are near. A longer word is no name."""


@lru_cache(maxsize=10_000)
def meant(form: str) -> Name | None:
    """The known name that a word misspells, None unless there is exactly one actor it can mean."""
    if not SHORTEST - 2 <= len(form) <= LONGEST or not form.isalpha() or form.removesuffix("s") in known_words():
        return None  # 'the two Koreas' are no slip
    shelves = [shelf for place in _places(form) if (shelf := _shelves().get(place))]
    lengths = (len(form) - 1, len(form), len(form) + 1) if shelves else ()
    near = [name for length in lengths for shelf in shelves for name in shelf.get(length, ()) if one_slip(form, name.spelling)]
    names = {name.actor_id: name for name in near}
    return near[-1] if len(names) == 1 else None


def _places(word: str) -> tuple[str, str]:
    """Where names are kept that begin as the word does, or end as it does behind the same first letter."""
    return word[:3], word[0] + word[-3:]


@cache
def _shelves() -> dict[str, dict[int, list[Name]]]:
    """The known names of one word, and the surnames of known people, by their places and their lengths."""
    found: dict[str, dict[int, list[Name]]] = {}
    words = [name for candidates in index().values() for rest, name in candidates if not rest and not name.needs]
    words += [Name(person.actor_id, fold(person.surname), "surname") for person in known_people().values()]
    for name in words:
        if len(name.spelling) >= SHORTEST - 2 and name.spelling.isalpha() and not name.spelling.isupper():
            for place in _places(name.spelling):
                found.setdefault(place, {}).setdefault(len(name.spelling), []).append(name)
    return found


def one_slip(met: str, known: str) -> bool:
    """Whether one insertion, deletion, change or swap of neighbours turns `known` into `met` (optimal string alignment);
    the last letter stands (the Clintons are no slip).
    """
    if OSA.distance(met, known, score_cutoff=1) != 1 or met[:-1] in (known, known[:-1]):
        return False
    return len(known) >= SHORTEST or sorted(met) == sorted(known)
