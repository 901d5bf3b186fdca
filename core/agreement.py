"""Do the articles that tell of one event agree: on its date, on its status?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.records import Event


@dataclass(frozen=True, slots=True)
class Dating:
    """One date that mentions give an event: who gives it, and how it stands to the most exact of all.

    first, last: inclusive, None for mentions without a date; against: "same" (the most exact itself), "fits" (a longer time
    that holds it), "conflicts" (days outside it), "silent" (no date).
    """

    first: date | None
    last: date | None
    mentions: tuple[Event, ...]
    against: Literal["same", "fits", "conflicts", "silent"]


def datings(mentions: Iterable[Event]) -> list[Dating]:
    """The different dates of one event's mentions, the most exact first, those without a date last."""
    given: dict[tuple[date, date] | None, list[Event]] = {}
    for mention in mentions:
        first = mention.date_start
        given.setdefault((first, mention.date_end or first) if first else None, []).append(mention)
    dated = sorted((span for span in given if span), key=lambda span: (span[1] - span[0], -len(given[span]), span))
    found = [Dating(first, last, tuple(given[first, last]), _against((first, last), dated[0])) for first, last in dated]
    silent = given.get(None)
    return found + ([Dating(None, None, tuple(silent), "silent")] if silent else [])


def _against(span: tuple[date, date], best: tuple[date, date]) -> Literal["same", "fits", "conflicts"]:
    if span == best:
        return "same"
    return "fits" if span[0] <= best[0] and best[1] <= span[1] else "conflicts"


def statuses(mentions: Iterable[Event]) -> list[tuple[str, int]]:
    """The statuses that the mentions give, the most frequent first."""
    return Counter(mention.status for mention in mentions).most_common()
