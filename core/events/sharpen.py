"""Dates that a mention takes from other mentions of its event, in whatever article, when they say it more exactly."""

from collections import defaultdict
from collections.abc import Sequence

from core.events.drafts import Draft
from core.events.when import When

EXACT = ("day", "range")
"""Precisions that no other mention makes more exact: a stay is longer than a meeting during it."""


def sharpen(drafts: Sequence[Draft], groups: Sequence[str]) -> list[When]:
    """The date of each meeting, the most exact of its group that its own date allows, saying from where; groups: of each."""
    dated: dict[str, list[Draft]] = defaultdict(list)
    for draft, group in zip(drafts, groups, strict=True):
        if draft.when.start:
            dated[group].append(draft)
    return [
        _sharpened(draft, dated[group]) if draft.event_type == "CONSULT" and group in dated else draft.when
        for draft, group in zip(drafts, groups, strict=True)
    ]


def _sharpened(draft: Draft, dated: Sequence[Draft]) -> When:
    own = draft.when
    fitting = [] if own.precision in EXACT else [each for each in dated if _within(each.when, own)]
    if not fitting:
        return own
    best = min(fitting, key=lambda each: _days(each.when))
    when = best.when
    if own.start and _days(when) >= _days(own):
        return own
    where = "elsewhere in the article" if best.article_id == draft.article_id else f"in {best.article_id}"
    basis = f'as "{best.trigger}" {where}: {when.basis}'
    return When(when.start, when.end, when.precision, f"{own.basis}; {basis}" if own.basis else basis)


def _days(when: When) -> int:
    if when.start is None or when.end is None:
        return 10**6
    return (when.end - when.start).days


def _within(other: When, own: When) -> bool:
    """Whether the date `other` lies within `own`; any date does where `own` is unknown."""
    if own.start is None or own.end is None:
        return other.start is not None
    return bool(other.start and other.end and own.start <= other.start and other.end <= own.end)
