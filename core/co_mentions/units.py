"""The units in which actors can stand together: sentences, paragraphs, articles."""

from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from pandas import DataFrame

Level = Literal["sentence", "paragraph", "article"]

COUNTED = frozenset(["body", "caption"])
"""Zones that count. Headlines say again what the body says; bylines, furniture and duplicates are not the story."""

COUNTED_IN_ARTICLE = COUNTED | {"headline", "subheading"}
"""An article is one unit, so that its headline cannot count twice."""


def sentence_numbers(sentences: "DataFrame", level: Level) -> "DataFrame":
    """The sentences that count on this level, sorted, with their unit's number (from 0) in the column `unit`."""
    counted = COUNTED_IN_ARTICLE if level == "article" else COUNTED
    chosen = sentences[sentences["zone"].isin(counted)].sort_values(["article_id", "start"], ignore_index=True)
    together = {"sentence": ["article_id", "start"], "paragraph": ["article_id", "paragraph"], "article": ["article_id"]}
    return chosen.assign(unit=chosen.groupby(together[level], sort=False).ngroup())


def place(mentions: "DataFrame", numbered: "DataFrame") -> "DataFrame":
    """The mentions that stand in one of the numbered sentences, with `unit` and `sentence` (its row); row labels are kept."""
    from pandas import concat, factorize

    codes, _ = factorize(concat([numbered["article_id"], mentions["article_id"]], ignore_index=True))
    base = int(max((frame["end"].max() for frame in (numbered, mentions) if len(frame)), default=0)) + 1
    starts = codes[: len(numbered)] * base + numbered["start"].to_numpy()
    wanted = codes[len(numbered) :] * base + mentions["start"].to_numpy()
    order = np.argsort(starts)
    at = np.searchsorted(starts[order], wanted, side="right") - 1
    at = np.append(order, -1)[at] if len(numbered) else np.full(len(mentions), -1)
    ends = np.append(codes[: len(numbered)] * base + numbered["end"].to_numpy(), 0)
    inside = np.flatnonzero(wanted < ends[at])
    return mentions.iloc[inside].assign(sentence=at[inside], unit=numbered["unit"].to_numpy()[at[inside]])
