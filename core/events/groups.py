"""The same event across articles: mentions that share a key and whose dates can be one get one event_group.

Every mention is looked up under a few keys (type with participants, or with a place); only mentions under one key are
compared, in the order of their dates, so the work grows with the number of mentions and not with its square.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from core.disjoint import DisjointSets
from core.events.drafts import Draft
from core.events.identity import AHEAD, Identity, Key
from core.events.outcomes import outcomes
from core.events.sharpen import sharpen
from core.records import Actor, Article, Event

Days = Mapping[str, date | None]
"""article_id -> the day of publication."""
RECALLED = timedelta(days=180)
"""How long before its article an event lies that is told of without any date, at most; one ahead lies as near."""
LOOKED_BACK = 8
"""With how many of the latest events under its key a mention is compared."""


def group_events(drafts: Sequence[Draft], articles: Sequence[Article], actors: Sequence[Actor]) -> list[Event]:
    """The events with event_group, with dates sharpened by other articles, and with the outcome of plans."""
    identity = Identity(actors)
    buckets: dict[Key, list[int]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for key in identity.keys(draft):
            buckets[key].append(number)
    sets = DisjointSets(range(len(drafts)))
    published = {article.article_id: article.published for article in articles}
    for key, numbers in sorted((key, numbers) for key, numbers in buckets.items() if len(numbers) > 1):
        if key[0] == "standing":
            for number in numbers[1:]:
                sets.join(numbers[0], number)
        else:
            _join_in_time(drafts, numbers, sets, identity)
            _join_undated(drafts, numbers, sets, identity, published if key[0] in ("gathering", "place") else {})
    _attach(drafts, buckets, sets, identity)
    firsts = [drafts[sets.root(number)] for number in range(len(drafts))]
    groups = [f"{first.article_id}:{first.trigger_start}" for first in firsts]
    came = outcomes(drafts, groups, published)
    told = zip(drafts, groups, sharpen(drafts, groups), came, strict=True)
    return [draft.event(group, when, outcome) for draft, group, when, outcome in told]


def _attach(drafts: Sequence[Draft], buckets: dict[Key, list[int]], sets: DisjointSets[int], identity: Identity) -> None:
    """Standing mentions that name one side only join the one standing event of their article that fits."""
    known: dict[Key, set[int]] = defaultdict(set)
    for key, numbers in buckets.items():
        if key[0] == "standing":
            for number in numbers:
                for partial in identity.partial(drafts[number]):
                    known[partial].add(sets.root(number))
    for number, draft in enumerate(drafts):
        lone = identity.lone(draft)
        if lone and len(known[lone]) == 1:
            sets.join(next(iter(known[lone])), number)


def _join_in_time(drafts: Sequence[Draft], numbers: Sequence[int], sets: DisjointSets[int], identity: Identity) -> None:
    """Join dated mentions that overlap."""
    dated = sorted((n for n in numbers if drafts[n].when.start), key=lambda n: (_days(drafts[n]), n))
    clusters: list[tuple[int, date]] = []
    for number in dated:
        start, last = _days(drafts[number])
        for at in range(len(clusters) - 1, max(len(clusters) - LOOKED_BACK, 0) - 1, -1):
            first, end = clusters[at]
            if start <= end and identity.compatible(drafts[first], drafts[number]):
                sets.join(first, number)
                clusters[at] = first, min(end, last)
                break
        else:
            clusters.append((number, last))


def _join_undated(
    drafts: Sequence[Draft], numbers: Sequence[int], sets: DisjointSets[int], identity: Identity, published: Days
) -> None:
    """Join the undated mentions to the dated ones, when these are all one event.

    A mention of another article joins only where both have a day in `published` (or of their own) and these are near.
    """
    dated = [n for n in numbers if drafts[n].when.start]
    if len({sets.root(number) for number in dated}) > 1:
        return
    undated = [n for n in numbers if not drafts[n].when.start and identity.definite(drafts[n])]
    first = min(dated, key=lambda n: (_days(drafts[n]), n)) if dated else undated[0] if undated else -1
    for number in undated:
        one, other = drafts[first], drafts[number]
        if _near_in(published, one, other) and identity.compatible(one, other):
            sets.join(first, number)


def _near_in(published: Days, one: Draft, other: Draft) -> bool:
    """Whether the undated `other` can be of the time of `one`: no later than its article, unless it is ahead."""
    if one.article_id == other.article_id:
        return True
    day, told = one.when.start or published.get(one.article_id), published.get(other.article_id)
    if day is None or told is None or (one.dated and day > told and other.status not in AHEAD):
        return False
    return abs(day - told) <= RECALLED


def _days(draft: Draft) -> tuple[date, date]:
    first = draft.when.start or date.min
    return first, draft.when.end or first
