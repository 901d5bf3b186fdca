"""Whom a quotation is about: the actors mentioned between its first and its last character."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pandas import DataFrame


def about(quotes: "DataFrame", mentions: "DataFrame") -> "DataFrame":
    """One row for each mention inside a quotation: quote (position of its row), mention (position), actor_id.

    The speaker's own mentions ("we", "he") are left out. quotes needs article_id, start, end and, if known, speaker_id;
    mentions article_id, start, end, actor_id. Takes n log n time: two binary searches a quotation.
    """
    from pandas import DataFrame, concat, factorize

    codes, _ = factorize(concat([quotes["article_id"], mentions["article_id"]], ignore_index=True))
    base = int(max(quotes["end"].max() if len(quotes) else 0, mentions["end"].max() if len(mentions) else 0)) + 1
    of_quotes, of_mentions = codes[: len(quotes)] * base, codes[len(quotes) :] * base
    keys = of_mentions + mentions["start"].to_numpy()
    order = np.argsort(keys, kind="stable")
    first = np.searchsorted(keys[order], of_quotes + quotes["start"].to_numpy())
    last = np.searchsorted(keys[order], of_quotes + quotes["end"].to_numpy())
    counts = last - first
    quote = np.repeat(np.arange(len(quotes)), counts)
    place = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(first, counts)
    found = DataFrame({"quote": quote, "mention": order[place], "actor_id": mentions["actor_id"].to_numpy()[order[place]]})
    inside = mentions["end"].to_numpy()[found["mention"]] <= quotes["end"].to_numpy()[found["quote"]]
    if "speaker_id" in quotes:
        inside &= quotes["speaker_id"].to_numpy()[found["quote"]] != found["actor_id"].to_numpy()
    return found[inside].reset_index(drop=True)
