"""Where to look twice before quoting: what the articles contradict, what was inferred, what nobody vouches for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.agreement import datings
from core.events.outcomes import NOT_TOLD
from core.quotes.passport import LIGHT
from core.records import Article, Event, Quote, Variant

Row = TypeVar("Row", Event, Quote)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason for care. kind: its name for the program; words: what it is, to be read after the number of `rows`."""

    kind: str
    words: str
    rows: tuple[Article | Event | Quote, ...]


def doubts(
    articles: Sequence[Article], quotes: Sequence[Quote], events: Sequence[Event], variants: Sequence[Variant] = ()
) -> list[Doubt]:
    """Every reason for care that these rows give, the gravest first; reasons that do not apply are left out.

    An event stands for all its mentions (the first), a difference for all renderings of the quotation (the first).
    """
    told = _together((event.event_group, event) for event in events)
    reworded = {variant.variant_group for variant in variants if not LIGHT.issuperset(variant.classes)}
    renderings = _together((group, quote) for quote in quotes for group in reworded.intersection(quote.variant_group))
    each = list({event.event_group or event: event for event in reversed(events)}.values())[::-1]
    reasons: list[tuple[str, str, Iterable[Article | Event | Quote]]] = [
        ("date conflict", "events whose dates do not agree", (m[0] for m in told if _conflict(m))),
        ("status conflict", "events told with different certainty", (m[0] for m in told if len({e.status for e in m}) > 1)),
        ("wording", "quotations printed in different words", (q[0] for q in renderings)),
        ("speaker", "quotations whose speaker is not known", (q for q in quotes if q.speaker is None)),
        ("no voucher", "allegations that nobody is named for", (e for e in each if _unvouched(e))),
        ("publication", "articles whose publication date is inferred or missing", (a for a in articles if _inferred(a))),
        ("translation", "articles translated: quote the sense, not the words", (a for a in articles if a.translated_from)),
        ("plans", "plans without a known outcome", (e for e in each if _open(e))),
        ("undated", "events without a date", (e for e in each if e.date_start is None)),
    ]
    found = [Doubt(kind, words, tuple(rows)) for kind, words, rows in reasons]
    return [doubt for doubt in found if doubt.rows]


def _together(rows: Iterable[tuple[str | None, Row]]) -> list[list[Row]]:
    """The rows of each group; rows without a group stay out."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for group, row in rows:
        if group is not None:
            groups[group].append(row)
    return list(groups.values())


def _conflict(mentions: Sequence[Event]) -> bool:
    return any(dating.against == "conflicts" for dating in datings(mentions))


def _unvouched(event: Event) -> bool:
    return event.status == "alleged" and event.asserted_by == "narrator"


def _inferred(article: Article) -> bool:
    return article.published is None or (article.published_basis or "").startswith("inferred")


def _open(event: Event) -> bool:
    return event.status in ("planned", "expected") and event.outcome in (None, NOT_TOLD)
