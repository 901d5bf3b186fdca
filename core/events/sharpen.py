"""Dates that a mention takes from other mentions of its event, in whatever article, when they say it more exactly."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from core.records import Event

EXACT = ("day", "range")
"""Precisions that no other mention makes more exact: a stay is longer than a meeting during it."""


def sharpen(events: Sequence[Event], published: Mapping[str, date | None]) -> list[Event]:
    """Give each mention the most exact date of its group that its own date allows, saying from where."""
    groups: dict[str | None, list[Event]] = defaultdict(list)
    for event in events:
        if event.date_start:
            groups[event.event_group].append(event)
    return [_sharpened(event, groups.get(event.event_group, [])) for event in events]


def _sharpened(event: Event, dated: Sequence[Event]) -> Event:
    fitting = [each for each in dated if _within(each, event)]
    if not fitting or event.event_type != "CONSULT" or event.precision in EXACT:
        return event
    best = min(fitting, key=_days)
    if event.date_start and _days(best) >= _days(event):
        return event
    where = "elsewhere in the article" if best.article_id == event.article_id else f"in {best.article_id}"
    basis = f'as "{best.trigger}" {where}: {best.date_basis}'
    if event.date_basis:
        basis = f"{event.date_basis}; {basis}"
    return replace(event, date_start=best.date_start, date_end=best.date_end, precision=best.precision, date_basis=basis)


def _days(event: Event) -> int:
    if event.date_start is None or event.date_end is None:
        return 10**6
    return (event.date_end - event.date_start).days


def _within(other: Event, event: Event) -> bool:
    """Whether the date of `other` lies within that of `event`; any date does where `event` has none."""
    if event.date_start is None or event.date_end is None:
        return other.date_start is not None
    return bool(other.date_start and other.date_end and event.date_start <= other.date_start and other.date_end <= event.date_end)
