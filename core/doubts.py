"""Where to look twice before quoting: what the articles contradict, what was inferred, what nobody vouches for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.agreement import datings
from core.events.outcomes import NOT_TOLD
from core.records import Article, Event, Quote

Row = TypeVar("Row", Event, Quote)


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason for care. kind: its name for the program; words: what it is, to be read after the number of `rows`."""

    kind: str
    words: str
    rows: tuple[Article | Event | Quote, ...]


def doubts(articles: Sequence[Article], quotes: Sequence[Quote], events: Sequence[Event]) -> list[Doubt]:
    """Every reason for care that these rows give, the gravest first; reasons that do not apply are left out.

    A row of a contradiction is the first mention of the event, a row of a difference the first rendering of the quotation.
    """
    told = _together((event.event_group, event) for event in events)
    renderings = _together((group, quote) for quote in quotes for group in quote.variant_group)
    found = [
        Doubt("date conflict", "events whose dates do not agree", tuple(m[0] for m in told if _conflict(m))),
        Doubt(
            "status conflict", "events told with different certainty", tuple(m[0] for m in told if len({e.status for e in m}) > 1)
        ),
        Doubt("wording", "quotations printed in different words", tuple(q[0] for q in renderings if _differ(q))),
        Doubt("speaker", "quotations whose speaker is not known", tuple(q for q in quotes if q.speaker is None)),
        Doubt("no voucher", "allegations that nobody is named for", tuple(e for e in events if _unvouched(e))),
        Doubt(
            "publication", "articles whose publication date is inferred or missing", tuple(a for a in articles if _inferred(a))
        ),
        Doubt(
            "translation", "articles translated: quote the sense, not the words", tuple(a for a in articles if a.translated_from)
        ),
        Doubt("plans", "plans without a known outcome", tuple(e for e in events if _open(e))),
        Doubt("undated", "events without a date", tuple(e for e in events if e.date_start is None)),
    ]
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


def _differ(renderings: Sequence[Quote]) -> bool:
    """Different letters and figures; marks, capitals and spaces do not count."""
    words = {"".join(letter for letter in quote.text.casefold() if letter.isalnum()) for quote in renderings}
    return len(words) > 1 and len({quote.article_id for quote in renderings}) > 1


def _unvouched(event: Event) -> bool:
    return event.status == "alleged" and event.asserted_by == "narrator"


def _inferred(article: Article) -> bool:
    return article.published is None or (article.published_basis or "").startswith("inferred")


def _open(event: Event) -> bool:
    return event.status in ("planned", "expected") and event.outcome in (None, NOT_TOLD)
