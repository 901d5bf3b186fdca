"""The same event across articles: mentions that share a key and whose dates can be one get one event_group.

Every mention is looked up under a few keys (type with participants, or with a place); only mentions under one key are
compared, in the order of their dates, so the work grows with the number of mentions and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from core.events.identity import Identity, Key
from core.events.outcomes import outcomes
from core.events.sharpen import sharpen
from core.records import Actor, Article, Event

LOOKED_BACK = 8
"""With how many of the latest events under its key a mention is compared."""


def group_events(events: Sequence[Event], articles: Sequence[Article], actors: Sequence[Actor]) -> list[Event]:
    """The events with event_group, with dates sharpened by other articles, and with the outcome of plans."""
    identity = Identity(actors)
    buckets: dict[Key, list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        for key in identity.keys(event):
            buckets[key].append(number)
    sets = _Sets(len(events))
    for key, numbers in sorted(buckets.items()):
        if key[0] == "standing":
            sets.join_all(numbers)
        else:
            _join_in_time(events, numbers, sets, identity, key[0] in ("gathering", "place"))
    _attach(events, buckets, sets, identity)
    grouped = [replace(event, event_group=_name(events[sets.root(number)])) for number, event in enumerate(events)]
    published = {article.article_id: article.published for article in articles}
    return outcomes(sharpen(grouped, published), published)


def _attach(events: Sequence[Event], buckets: dict[Key, list[int]], sets: "_Sets", identity: Identity) -> None:
    """Standing mentions that name one side only join the one standing event of their article that fits."""
    known: dict[Key, set[int]] = defaultdict(set)
    for key, numbers in buckets.items():
        if key[0] == "standing":
            for number in numbers:
                for partial in identity.partial(events[number]):
                    known[partial].add(sets.root(number))
    for number, event in enumerate(events):
        lone = identity.lone(event)
        if lone and len(known[lone]) == 1:
            sets.join(next(iter(known[lone])), number)


def _name(event: Event) -> str:
    """The id of a group: where its first mention stands."""
    return f"{event.article_id}:{event.trigger_start}"


def _join_in_time(events: Sequence[Event], numbers: Iterable[int], sets: "_Sets", identity: Identity, placed: bool) -> None:
    """Join dated mentions that overlap; an undated one joins when all dated ones are one event.

    placed: whether the key names a place; without one, an undated mention joins those of its own article only.
    """
    dated = sorted((n for n in numbers if events[n].date_start), key=lambda n: (_days(events[n]), n))
    clusters: list[tuple[int, date]] = []
    for number in dated:
        start, last = _days(events[number])
        for at in range(len(clusters) - 1, max(len(clusters) - LOOKED_BACK, 0) - 1, -1):
            first, end = clusters[at]
            if start <= end and identity.compatible(events[first], events[number]):
                sets.join(first, number)
                clusters[at] = first, min(end, last)
                break
        else:
            clusters.append((number, last))
    if len({sets.root(number) for number in dated}) > 1:
        return
    undated = [n for n in numbers if not events[n].date_start and identity.definite(events[n])]
    for number in undated:
        first = (dated or undated)[0]
        near = placed or events[first].article_id == events[number].article_id
        if near and identity.compatible(events[first], events[number]):
            sets.join(first, number)


def _days(event: Event) -> tuple[date, date]:
    first = event.date_start or date.min
    return first, event.date_end or first


class _Sets:
    """Disjoint sets of numbers; the root of a set is its least member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, number: int) -> int:
        """The least member of the set of `number`."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make the sets of two numbers one."""
        first, last = sorted((self.root(one), self.root(other)))
        self._parent[last] = first

    def join_all(self, numbers: Sequence[int]) -> None:
        """Make the sets of all numbers one."""
        for number in numbers[1:]:
            self.join(numbers[0], number)
