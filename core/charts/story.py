"""The episodes as a story: when, which articles, what happened, who spoke, and the quotation that tells most."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pandas as pd

from core.charts.coverage import SILENCE, Silence, episodes, in_order, published

HAPPENED = ("occurred", "ongoing")
FITTING = 150
"""Letters of a quotation that is neither a scrap nor a speech."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One episode. articles: its rows of the table; events: its rows of timeline.table(), chief events first.

    speakers: name and number of quotations of each known speaker, most first; silence: the time without articles before it;
    telling: the index of a row of quotes, None without a fit one.
    """

    name: str
    first: date | None
    last: date | None
    articles: pd.DataFrame
    events: pd.DataFrame
    speakers: tuple[tuple[str, int], ...]
    telling: Any
    silence: Silence | None = None


def table(articles: pd.DataFrame, events: pd.DataFrame, quotes: pd.DataFrame) -> list[Chapter]:
    """One chapter for each episode, in order of publication. `events` are the rows of timeline.table() in lanes by episode."""
    of = episodes(articles)
    chapters = [_chapter(name, articles[(of == name).to_numpy()], events, quotes) for name in in_order(articles)]
    return chapters[:1] + [replace(after, silence=_silence(before, after)) for before, after in pairwise(chapters)]


def _chapter(name: str, articles: pd.DataFrame, events: pd.DataFrame, quotes: pd.DataFrame) -> Chapter:
    days = published(articles)
    said = quotes[quotes["article_id"].isin(set(articles["article_id"]))]
    own = events[events["lane"] == name]
    chief = own.assign(settled=own["status"].isin(HAPPENED), dated=own["date_start"].notna()).sort_values(
        ["settled", "dated", "fresh", "exact", "articles", "mentions", "sides"], ascending=False, kind="stable"
    )
    return Chapter(
        name,
        days[0] if days else None,
        days[-1] if days else None,
        articles,
        chief,
        tuple((str(name), count) for name, count in said.loc[said["speaker_id"].notna(), "speaker"].value_counts().items()),
        _telling(said),
    )


def _telling(said: pd.DataFrame) -> Any:
    """The direct quotation that most articles print, of a known speaker, of a length that can be read at a glance."""
    printed = zip(said["article_id"], said["variant_group"], strict=True)
    prints = Counter(group for _, group in {(article, group) for article, groups in printed for group in groups})
    fit = said[(said["kind"] == "direct") & said["speaker_id"].notna()]
    ranks = {
        index: (max((prints[group] for group in groups), default=1), -abs(len(text) - FITTING))
        for index, groups, text in zip(fit.index, fit["variant_group"], fit["text"], strict=True)
    }
    return max(ranks, key=ranks.__getitem__, default=None)


def _silence(before: Chapter, after: Chapter) -> Silence | None:
    if before.last is None or after.first is None or (after.first - before.last).days <= SILENCE:
        return None
    return Silence(before.last + timedelta(1), after.first - timedelta(1))
