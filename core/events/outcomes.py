"""What came of plans: told of as done by a later mention, or not told in these articles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.records import Event

AHEAD = frozenset({"planned", "expected", "possible"})
DONE = frozenset({"occurred", "ongoing"})
NOT_TOLD = "outcome not in these articles"


def outcomes(events: Sequence[Event], published: Mapping[str, date | None]) -> list[Event]:
    """The events, those still ahead with their outcome in words."""
    done: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        if event.status in DONE:
            done[event.event_group].append(event)
    return [
        replace(event, outcome=_outcome(event, done[event.event_group], published)) if event.status in AHEAD else event
        for event in events
    ]


def _outcome(event: Event, done: Sequence[Event], published: Mapping[str, date | None]) -> str:
    announced = published.get(event.article_id)
    for other in done:
        told = published.get(other.article_id)
        if other.article_id != event.article_id and told and announced and told >= announced:
            return f'told as {other.status} in {other.article_id}: "{other.trigger}"'
    for other in done:
        if other.article_id == event.article_id:
            return f'told as {other.status} in the same article: "{other.trigger}"'
    return NOT_TOLD
