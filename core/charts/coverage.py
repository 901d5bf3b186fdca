"""Which days have articles, and which have none: silence of the sources, which is no silence of the world."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd

SILENCE = 30
"""Days between two articles from which on we speak of a time without articles."""
NO_DAY = "publication date not known"


@dataclass(frozen=True, slots=True)
class Silence:
    """A time without articles: first and last day, both without any."""

    first: date
    last: date

    def length(self) -> str:
        """'17 months', '6 weeks'."""
        days = (self.last - self.first).days + 1
        months = round(days / 30.44)
        return f"{months} months" if months > 1 else f"{round(days / 7)} weeks"


def episodes(articles: pd.DataFrame) -> pd.Series:
    """The episode of each article, with the article_id as index; the month of publication where none is given."""
    named = [
        episode if isinstance(episode, str) else NO_DAY if pd.isna(day) else f"{day:%B %Y}"
        for episode, day in zip(articles["episode"], pd.to_datetime(articles["published"]), strict=True)
    ]
    return pd.Series(named, index=articles["article_id"], dtype=object)


def in_order(articles: pd.DataFrame) -> list[str]:
    """The episodes, each once, by their first article; those without a date last."""
    first = pd.DataFrame({"episode": episodes(articles).to_numpy(), "day": pd.to_datetime(articles["published"]).to_numpy()})
    return list(first.groupby("episode", sort=False)["day"].min().sort_values(na_position="last", kind="stable").index)


def published(articles: pd.DataFrame) -> list[date]:
    """The days on which articles were published, each once."""
    return [day.date() for day in pd.to_datetime(articles["published"]).dropna().drop_duplicates().sort_values()]


def silences(days: list[date]) -> list[Silence]:
    """The times without articles between the days of publication (sorted)."""
    return [Silence(a + timedelta(1), b - timedelta(1)) for a, b in pairwise(days) if (b - a).days > SILENCE]
