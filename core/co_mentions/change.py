"""What changed from one episode to the next: pairs that came, went, grew or faded."""

from typing import TYPE_CHECKING

from core.co_mentions.pairs import pairs
from core.co_mentions.units import Level

if TYPE_CHECKING:
    from pandas import DataFrame


def change(
    mentions: "DataFrame", sentences: "DataFrame", articles: "DataFrame", first: str, second: str, level: Level = "sentence"
) -> "DataFrame":
    """One row for each pair in either of two episodes; the greatest change first.

    count_first, count_second: units with both; share_first, share_second: of the episode's units, 0 to 1; difference: of the
    shares; npmi_first, npmi_second as in `pairs`; change: came, went, grew, faded or same.
    """
    sides = []
    for name, episode in (("first", first), ("second", second)):
        chosen = articles.loc[articles["episode"] == episode, "article_id"]
        within = pairs(mentions[mentions["article_id"].isin(chosen)], sentences[sentences["article_id"].isin(chosen)], level)
        within["share"] = within["count"] / within["units"]
        side = within.set_index(["left", "right"])[["count", "share", "npmi"]]
        sides.append(side.add_suffix(f"_{name}"))
    both = sides[0].join(sides[1], how="outer").reset_index()
    for column in ("count_first", "count_second", "share_first", "share_second"):
        both[column] = both[column].fillna(0)
    both = both.astype({"count_first": "int64", "count_second": "int64"})
    both["difference"] = both["share_second"] - both["share_first"]
    both["change"] = [
        "came" if not before else "went" if not after else "grew" if step > 0 else "faded" if step < 0 else "same"
        for before, after, step in zip(both["count_first"], both["count_second"], both["difference"], strict=True)
    ]
    return both.sort_values("difference", key=abs, ascending=False, kind="stable", ignore_index=True)
