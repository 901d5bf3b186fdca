"""Pairs of actors: how often together, in how many articles, and how much more than chance would have it."""

from typing import TYPE_CHECKING

import numpy as np

from core.co_mentions.units import Level, place, sentence_numbers

if TYPE_CHECKING:
    from pandas import DataFrame


def pairs(mentions: "DataFrame", sentences: "DataFrame", level: Level = "sentence", minimum: int = 1) -> "DataFrame":
    """One row for each pair of actors that stand together in at least `minimum` units; most frequent first.

    left, right: actor_ids, left < right. count: units with both; left_count, right_count: units with each; units: all units
    with any sentence that counts. articles: articles with both in one unit; share_of_articles: of all articles, 0 to 1.
    npmi: normalised pointwise mutual information, ln(p(l,r) / (p(l) p(r))) / -ln p(l,r), p a share of the units (Bouma 2009,
    "Normalized (Pointwise) Mutual Information in Collocation Extraction"): 1 always together, 0 as by chance, towards -1 hardly
    ever; nan where both are in every unit, which says nothing. jaccard: units with both / units with either (Jaccard 1901).
    """
    numbered = sentence_numbers(sentences, level)
    found = count_pairs(place(mentions, numbered), int(numbered["unit"].max() + 1) if len(numbered) else 0)
    found["share_of_articles"] = found["articles"] / max(sentences["article_id"].nunique(), 1)
    found = found[found["count"] >= minimum]
    return found.sort_values(["count", "left", "right"], ascending=[False, True, True], ignore_index=True)


def count_pairs(placed: "DataFrame", units: int) -> "DataFrame":
    """The pairs of mentions already placed in `units` units, as `pairs` counts them, without share_of_articles."""
    once = placed[["article_id", "unit", "actor_id"]].drop_duplicates(["unit", "actor_id"])
    alone = once["actor_id"].value_counts()
    both = once.merge(once[["unit", "actor_id"]], on="unit", suffixes=("_left", "_right"))
    both = both.rename(columns={"actor_id_left": "left", "actor_id_right": "right"})
    both = both[both["left"] < both["right"]]
    found = both.groupby(["left", "right"], as_index=False).agg(count=("unit", "size"), articles=("article_id", "nunique"))
    for side in ("left", "right"):
        found[f"{side}_count"] = found[side].map(alone).astype("int64")
    found["units"] = units
    together, left, right = (found[name] / max(units, 1) for name in ("count", "left_count", "right_count"))
    with np.errstate(divide="ignore", invalid="ignore"):
        found["npmi"] = np.log(together / (left * right)) / -np.log(together)
    found["jaccard"] = found["count"] / (found["left_count"] + found["right_count"] - found["count"])
    return found


def evidence(mentions: "DataFrame", sentences: "DataFrame", left: str, right: str, level: Level = "sentence") -> "DataFrame":
    """The sentences behind a pair: in every unit that has both, each sentence that has either, in order.

    article_id, start, end, text: the sentence; unit: its number; left_spans, right_spans: tuples of (start, end) in the article.
    """
    from pandas import Series

    numbered = sentence_numbers(sentences, level)
    placed = place(mentions[mentions["actor_id"].isin([left, right])], numbered)
    shared = placed.groupby("unit")["actor_id"].nunique() == len({left, right})
    placed = placed[placed["unit"].isin(shared[shared].index)]
    rows = numbered.loc[sorted(placed["sentence"].unique()), ["article_id", "start", "end", "text", "unit"]]
    for side, actor in (("left_spans", left), ("right_spans", right)):
        spans: dict[int, tuple[tuple[int, int], ...]] = {}
        own = placed[placed["actor_id"] == actor].sort_values("start")
        for sentence, start, end in zip(own["sentence"].tolist(), own["start"].tolist(), own["end"].tolist(), strict=True):
            spans[sentence] = (*spans.get(sentence, ()), (start, end))
        rows[side] = Series([spans.get(row, ()) for row in rows.index], index=rows.index, dtype="object")
    return rows.reset_index(drop=True)
