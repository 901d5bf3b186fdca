"""The filters of a query: speaker: by any name of the actor, about: by whoever is mentioned inside the quotation."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from core.co_mentions.about import about
from core.search.query import words
from core.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pandas import DataFrame

Key = str
"""What stands for one actor: the actor_id, or the name as written of a speaker who is no actor."""
Rows = Mapping[Key, Sequence[int]]
"""The positions of the rows of each."""


class Names:
    """Names that each stand for a set of rows."""

    def __init__(self, names: Mapping[Key, Iterable[str]], rows: Rows) -> None:
        self._rows = rows
        self._names = {key: {words(name) for name in each if name} for key, each in names.items() if key in rows}
        self._vocabulary = Vocabulary(sorted({word for each in self._names.values() for name in each for word in name}))

    def rows(self, wanted: tuple[str, ...]) -> list[int]:
        """The rows of whoever has this very name, or else a name with all its words, in any order and one slip away."""
        exact = [key for key, each in self._names.items() if wanted in each]
        meant = [{self._vocabulary.words[number] for number in self._vocabulary.meanings(word)} for word in wanted]
        keys = exact or [key for key, each in self._names.items() if any(_holds(name, meant) for name in each)]
        return [row for key in keys for row in self._rows[key]]


def _holds(name: tuple[str, ...], meant: Sequence[set[str]]) -> bool:
    """Whether the name has, of each word asked for, one of the words it may mean."""
    return all(meanings.intersection(name) for meanings in meant)


class Filters:
    """Which rows pass `speaker:` and `about:`; `about` is None where mentions are not known."""

    def __init__(self, quotes: "DataFrame", mentions: "DataFrame | None", actors: "DataFrame | None") -> None:
        self._count = len(quotes)
        called = _called(actors) if actors is not None else {}
        self._speakers = _speakers(quotes, called)
        self._about: Names | None = None
        if mentions is not None:
            rows: dict[Key, list[int]] = defaultdict(list)
            found = about(quotes, mentions)
            for row, actor in zip(found["quote"].tolist(), found["actor_id"].tolist(), strict=True):
                rows[actor].append(row)
            self._about = Names({actor: called.get(actor, [actor]) for actor in rows}, rows)

    @property
    def knows_actors(self) -> bool:
        """Whether about: can ask for actors; otherwise it must ask for words."""
        return self._about is not None

    def allowed(self, speakers: Iterable[tuple[str, ...]], abouts: Iterable[tuple[str, ...]]) -> NDArray[np.bool_]:
        """For each row whether it passes every filter."""
        allowed = np.ones(self._count, bool)
        for names, wanted in ((self._speakers, speakers), (self._about, abouts)):
            if names is not None:
                for name in wanted:
                    passing = np.zeros(self._count, bool)
                    passing[names.rows(name)] = True
                    allowed &= passing
        return allowed


def _called(actors: "DataFrame") -> dict[Key, list[str]]:
    """All names of each actor."""
    rows = zip(actors["actor_id"].tolist(), actors["name"].tolist(), actors["names"].tolist(), strict=True)
    return {actor: [name, *names] for actor, name, names in rows}


def _speakers(quotes: "DataFrame", called: Mapping[Key, Iterable[str]]) -> Names:
    """The speakers by every name of theirs; the columns speaker and speaker_id may be missing."""
    rows: dict[Key, list[int]] = defaultdict(list)
    names: dict[Key, set[str]] = defaultdict(set)
    blank: list[Any] = [None] * len(quotes)
    written = quotes["speaker"].tolist() if "speaker" in quotes else blank
    known = quotes["speaker_id"].tolist() if "speaker_id" in quotes else blank
    for row, (name, actor) in enumerate(zip(written, known, strict=True)):
        key = actor if isinstance(actor, str) else name
        if isinstance(key, str):
            rows[key].append(row)
            names[key] |= {name, *called.get(key, ())} if isinstance(name, str) else set(called.get(key, ()))
    return Names(names, rows)
