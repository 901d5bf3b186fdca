"""Families of articles that are one source, each membership with its reason in words."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from core.disjoint import DisjointSets
from core.families.shared_text import shared_text
from core.lexicon import read
from core.metadata import ARROW, stations
from core.text.datelines import is_agency

if TYPE_CHECKING:
    from pandas import DataFrame

COPIED = 0.2
"""Articles that share at least so much of the shorter one's text are one source."""


class MediaGroup(NamedTuple):
    """A line of media_groups.csv."""

    line: int
    outlet: str
    group: str


def find_families(articles: "DataFrame", zones: "DataFrame", quotes: "DataFrame") -> "DataFrame":
    """One row for each article, in their order: article_id, family, articles (how many the family has), explanation.

    Articles are one family when they have a station in common (the outlet, its publisher, a station of agency_chain, an agency
    credited in the text) or a good part of their text. family is the id of its first article; explanation says in words what
    ties the article to others, or that nothing does.
    """
    from pandas import DataFrame

    rows: list[Any] = list(articles.itertuples())
    sets = DisjointSets([str(row.article_id) for row in rows])
    reasons: dict[str, list[str]] = defaultdict(list)
    for station, members in _members(rows, zones).items():
        for article, how in members.items() if len(members) > 1 else ():
            sets.join(next(iter(members)), article)
            reasons[article].append(f"{how.format(station)}, as {_others(article, members)}")
    for (one, other), share in shared_text(articles, zones, quotes).items():
        if share >= COPIED:
            sets.join(one, other)
            for article, twin in ((one, other), (other, one)):
                reasons[article].append(f"{share:.0%} of the shorter text, quotations apart, stands word for word in {twin}")
    first: dict[str, str] = {}
    family = {row.article_id: first.setdefault(sets.root(row.article_id), row.article_id) for row in rows}
    sizes = Counter(family.values())
    table = [
        (row.article_id, family[row.article_id], sizes[family[row.article_id]], _explain(row, reasons[row.article_id]))
        for row in rows
    ]
    return DataFrame(table, columns=["article_id", "family", "articles", "explanation"])


def count_sources(families: "DataFrame", articles: Iterable[str]) -> str:
    """'5 articles, 4 independent sources', for the articles named."""
    chosen = families[families["article_id"].isin(list(articles))]
    count, sources = len(chosen), chosen["family"].nunique()
    return f"{count} article{'s' * (count != 1)}, {sources} independent source{'s' * (sources != 1)}"


def _members(rows: list[Any], zones: "DataFrame") -> dict[str, dict[str, str]]:
    """For each station the articles that came through it, each with how, to be filled with the station's name."""
    members: dict[str, dict[str, str]] = defaultdict(dict)
    credited = _credits(zones)
    for row in rows:
        outlet = _plain(row.outlet)
        ways = [(part, "passed on by {} (agency chain)") for part in stations(row.agency_chain)]
        ways += [(agency, "credits {}") for agency in credited.get(row.article_id, ())]
        ways += [(outlet, "published by {}")] if outlet else []
        for station, how in ways:
            name = _plain(station)
            members[name].setdefault(row.article_id, how)
            if group := _publishers().get(name.casefold()):
                members[group].setdefault(row.article_id, f"{name} belongs to {{}}")
    return members


def _credits(zones: "DataFrame") -> dict[str, set[str]]:
    """The agencies that each article's datelines and credits name: '(AP) —', 'IANS'."""
    chosen = zones[zones["zone"].isin(["agency_credit", "dateline"])]
    found: dict[str, set[str]] = defaultdict(set)
    for article, text in zip(chosen["article_id"].tolist(), chosen["text"].tolist(), strict=True):
        found[article] |= {part.strip() for part in re.split(r"[()\[\]—–:]|--", text) if is_agency(part.strip())}
    return found


def _explain(row: Any, reasons: list[str]) -> str:
    """Why an article is in its family, or why it stands alone; what it was translated from."""
    chain = f" {ARROW} ".join(stations(row.agency_chain))
    if not reasons:
        reasons = [f"came by {chain}, of which no other article is here" if chain else "nothing ties it to another article"]
    if isinstance(row.translated_from, str):
        reasons = [*reasons, f"translated from {row.translated_from}"]
    return "; ".join(reasons)


def _plain(outlet: object) -> str:
    """'The Korea Times', 'ViewUS (viewusglobal.com)' -> 'Korea Times', 'ViewUS'."""
    return re.sub(r"^The (?=\S)|\s*\([^()]*\)$", "", outlet) if isinstance(outlet, str) else ""


@cache
def _publishers() -> dict[str, str]:
    """The publisher of each outlet, by its plain name in small letters."""
    return {_plain(entry.outlet).casefold(): entry.group for entry in read("media_groups.csv", MediaGroup)}


def _others(article: str, members: Collection[str]) -> str:
    """'a', 'a and b', 'a, b and 7 more'."""
    named = list(islice((member for member in members if member != article), 2))
    more = len(members) - 1 - len(named)
    return f"{', '.join(named)} and {more} more" if more else " and ".join(named)
