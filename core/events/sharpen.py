"""Dates that a mention takes from other mentions of its event, in whatever article, when they say it more exactly."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache

from core.events.drafts import Draft
from core.events.when import When

EXACT = frozenset({"day", "range"})
"""Precisions that no other mention makes more exact: a stay is longer than a meeting during it."""


def sharpen(drafts: Sequence[Draft], groups: Sequence[str]) -> list[When]:
    """The date of each meeting, the most exact of its group that its own date allows, saying from where; groups: of each."""
    dated: dict[str, list[Draft]] = defaultdict(list)
    for draft, group in zip(drafts, groups, strict=True):
        if draft.when.start:
            dated[group].append(draft)

    @cache
    def most_exact(group: str, start: date | None, end: date | None) -> Draft | None:
        fitting = [each for each in dated[group] if _within(each.when, start, end)]
        return min(fitting, key=lambda each: _days(each.when), default=None)

    return [
        _sharpened(draft, most_exact(group, draft.when.start, draft.when.end))
        if draft.event_type == "CONSULT" and group in dated and draft.when.precision not in EXACT
        else draft.when
        for draft, group in zip(drafts, groups, strict=True)
    ]


def _sharpened(draft: Draft, best: Draft | None) -> When:
    """The date of the most exact mention, saying that and where it is; its own where that is no less exact."""
    own = draft.when
    if best is None or (own.start and _days(best.when) >= _days(own)):
        return own
    when = best.when
    where = "elsewhere in the article" if best.article_id == draft.article_id else f"in {best.article_id}"
    basis = f'as "{best.trigger}" {where}: {when.basis}'
    return When(when.start, when.end, when.precision, f"{own.basis}; {basis}" if own.basis else basis)


def _days(when: When) -> int:
    if when.start is None or when.end is None:
        return 10**6
    return (when.end - when.start).days


def _within(other: When, start: date | None, end: date | None) -> bool:
    """Whether the date `other` lies within [start, end]; any date does where either is unknown."""
    if start is None or end is None:
        return other.start is not None
    return bool(other.start and other.end and start <= other.start and other.end <= end)
