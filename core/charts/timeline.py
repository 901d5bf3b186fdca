"""What happened when, as a table: one row for each event and lane, whatever the number of articles that tell of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from core.charts.coverage import episodes
from core.charts.style import STATUSES
from core.charts.words import in_words, listed, shortened, tally, when

Lanes = Literal["episode", "actor", "type"]
PRECISIONS = ("day", "week", "month", "season", "quarter", "year", "decade", "century", "range")
"""From the most to the least exact."""
NOBODY = "No actor named"
BUSIEST = 8
"""At most so many actors get a lane."""
COLUMNS = (
    "event", "lane", "label", "status", "event_type", "date_start", "date_end", "when", "exact", "mentions", "articles",
    "sides", "fresh", "statuses", "dates", "sentence", "source", "basis", "outcome", "article_id", "trigger_start",
)  # fmt: skip

NEEDED = (
    "article_id", "text", "event_type", "trigger", "trigger_start", "sources", "targets", "date_start", "date_end", "precision",
    "date_basis", "status", "event_group", "outcome",
)  # fmt: skip

WEIGHT = ["articles", "mentions", "fresh", "sides", "exact"]
"""What makes one event of table() weigh more than another, in order: greater is weightier."""
FRESH = timedelta(31)
"""From an event to an article that tells of it: further apart it is background, or far ahead."""

KEY = ("event_group", "article_id", "trigger_start", "event_type")
"""The columns that say which event a row of events mentions."""

Row = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Places:
    """What an event is told with: episode, source and day of publication of each article, the name of each actor."""

    episodes: dict[str, str]
    sources: dict[str, str]
    published: dict[str, date]
    names: Mapping[str, str]


def table(events: pd.DataFrame, articles: pd.DataFrame, names: Mapping[str, str], lanes: Lanes = "episode") -> pd.DataFrame:
    """One row for each event and lane, by date, undated events last; columns as COLUMNS.

    `events`, `articles`: the tables of that name; `names`: actor_id -> the name to print. Of several mentions of one event
    the most exact date is shown; the status is the one most mentions give, the less settled of two when they are even.
    sides: of those who act and those acted on, how many are named (0 to 2); fresh: an article tells of it within FRESH.
    """
    by_article = zip(articles["article_id"], episodes(articles), strict=True)
    places = Places(dict(by_article), _sources(articles), _published(articles), names)
    told: dict[str, list[Row]] = defaultdict(list)
    for mention in _mentions(events):
        told[key(mention)].append(mention)
    rows = [
        {**row, "lane": lane}
        for event, mentions in told.items()
        for row in [_row(event, mentions, places)]
        for lane in _lanes(mentions, places, lanes)
    ]
    made = pd.DataFrame(rows, columns=list(COLUMNS))
    if lanes == "actor":
        made = made[made["lane"].isin(made["lane"].value_counts().index[:BUSIEST])]
    return made.sort_values(["date_start", "date_end", "event"], na_position="last", kind="stable", ignore_index=True)


def key(mention: Row) -> str:
    """The event that a row of events mentions: its event_group, else its own place."""
    group = mention["event_group"]
    return group if isinstance(group, str) else f"{mention['article_id']}:{mention['trigger_start']}:{mention['event_type']}"


def participants(mentions: Sequence[Row], names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Names of those who act, and of those to whom it is done and who do not act themselves, each once."""
    doers, others = (dict.fromkeys(actor for row in mentions for actor in row[side]) for side in ("sources", "targets"))
    return [names.get(actor, actor) for actor in doers], [names.get(actor, actor) for actor in others if actor not in doers]


def who(doers: Iterable[str], others: Iterable[str]) -> str:
    """'Park Jin, Jens Stoltenberg', 'NATO → China', '… → Ukraine' where nobody is known to act; "" for nobody at all."""
    acting, suffering = (listed((shortened(name, 24) for name in side), 2) for side in (doers, others))
    return f"{acting or '…'} → {suffering}" if suffering else acting


def _sources(articles: pd.DataFrame) -> dict[str, str]:
    """article_id -> 'Orissa Post, 29 January 2023'."""
    rows = zip(articles["article_id"], articles["outlet"], pd.to_datetime(articles["published"]), strict=True)
    return {
        article: f"{outlet if isinstance(outlet, str) else article}, {'date not known' if pd.isna(day) else in_words(day)}"
        for article, outlet, day in rows
    }


def _published(articles: pd.DataFrame) -> dict[str, date]:
    """article_id -> the day of publication, where it is known."""
    days = pd.to_datetime(articles["published"])
    return {article: day.date() for article, day in zip(articles["article_id"], days, strict=True) if not pd.isna(day)}


def _mentions(events: pd.DataFrame) -> Iterator[Row]:
    """The rows as dictionaries of the columns needed here, days as dates, None where no date is known."""
    columns = {name: events[name].tolist() for name in NEEDED}
    for name in ("date_start", "date_end"):
        columns[name] = [None if pd.isna(day) else day.date() for day in columns[name]]
    return (dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True))


def _row(event: str, mentions: list[Row], places: Places) -> Row:
    first = min(mentions, key=_vagueness)
    start, end = _days(first)
    sides = participants(mentions, places.names)
    told = [places.published[mention["article_id"]] for mention in mentions if mention["article_id"] in places.published]
    return {
        "event": event,
        "label": _label(who(*sides), first["trigger"]),
        "status": _status(mentions),
        "event_type": first["event_type"],
        "date_start": start,
        "date_end": end,
        "when": when(start, end),
        "exact": start is not None and start == end,
        "mentions": len(mentions),
        "articles": len({mention["article_id"] for mention in mentions}),
        "sides": sum(map(bool, sides)),
        "fresh": start is not None and end is not None and any(start - FRESH <= day <= end + FRESH for day in told),
        "statuses": tally(mention["status"] for mention in mentions),
        "dates": tally(when(*_days(mention)) for mention in mentions),
        "sentence": first["text"],
        "source": places.sources[first["article_id"]],
        "basis": first["date_basis"] if isinstance(first["date_basis"], str) else "",
        "outcome": next((mention["outcome"] for mention in mentions if isinstance(mention["outcome"], str)), ""),
        "article_id": first["article_id"],
        "trigger_start": int(first["trigger_start"]),
    }


def _label(people: str, trigger: str) -> str:
    """'Park Jin, Jens Stoltenberg: meeting'."""
    return f"{people}: {shortened(trigger, 24)}" if people else shortened(trigger, 48)


def _days(mention: Row) -> tuple[date | None, date | None]:
    first, last = mention["date_start"], mention["date_end"]
    return first, max(first, last) if first and last else first


def _vagueness(mention: Row) -> int:
    return PRECISIONS.index(mention["precision"]) if mention["precision"] in PRECISIONS else len(PRECISIONS)


def _status(mentions: list[Row]) -> str:
    if len(mentions) == 1:
        return str(mentions[0]["status"])
    settled = list(STATUSES)
    counts = Counter(str(mention["status"]) for mention in mentions)
    return max(counts, key=lambda status: (counts[status], settled.index(status) if status in settled else -1))


def _lanes(mentions: list[Row], places: Places, lanes: Lanes) -> list[str]:
    if lanes == "actor":
        doers, others = participants(mentions, places.names)
        return [*doers, *others] or [NOBODY]
    if lanes == "type":
        return [str(mentions[0]["event_type"]).capitalize()]
    if len(mentions) == 1:
        return [places.episodes[mentions[0]["article_id"]]]
    return [Counter(places.episodes[mention["article_id"]] for mention in mentions).most_common(1)[0][0]]
