"""What came of plans: told of as done by a later mention, or not told in these articles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from core.events.drafts import Draft

AHEAD = frozenset({"planned", "expected", "possible"})
DONE = frozenset({"occurred", "ongoing"})
NOT_TOLD = "outcome not in these articles"


def outcomes(drafts: Sequence[Draft], groups: Sequence[str], published: Mapping[str, date | None]) -> list[str | None]:
    """The outcome of each mention that is still ahead, in words; groups: the group of each."""
    done: dict[str, list[Draft]] = defaultdict(list)
    for draft, group in zip(drafts, groups, strict=True):
        if draft.status in DONE:
            done[group].append(draft)
    return [
        _outcome(draft, done[group], published) if draft.status in AHEAD else None
        for draft, group in zip(drafts, groups, strict=True)
    ]


def _outcome(draft: Draft, done: Sequence[Draft], published: Mapping[str, date | None]) -> str:
    """'told as occurred in b.txt: "met"': one of its group that tells it as done, published no earlier or in its article."""
    announced = published.get(draft.article_id)
    for other in done:
        told = published.get(other.article_id)
        if other.article_id != draft.article_id and told and announced and told >= announced:
            return f'told as {other.status} in {other.article_id}: "{other.trigger}"'
    for other in done:
        if other.article_id == draft.article_id:
            return f'told as {other.status} in the same article: "{other.trigger}"'
    return NOT_TOLD
