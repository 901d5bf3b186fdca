"""'Her visit comes ahead of that by Khan': another event of the same kind, with another actor."""

from dataclasses import replace

from core.events.drafts import Draft
from core.events.names import phrase
from core.events.setting import Setting
from core.events.when import UNKNOWN

REACH = 8
"""How many words after 'that' the actor's name begins at the latest."""
AHEAD = frozenset({"ahead", "before", "precedes", "preceded"})
BEHIND = frozenset({"after", "follows", "followed", "following"})


def likewise(setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """The event that 'ahead of that by Khan', 'follows that of Khan' tells of, like the one of a noun before it."""
    clauses = setting.clauses
    at = clauses.tags.find("T", 1)
    if at < 0 or clauses.words[at + 1 : at + 2] not in (["by"], ["of"]):
        return []
    layout, before = setting.story.layout, clauses.words[max(0, at - 3) : at]
    start, end = layout.words.starts[clauses.first + at], layout.words.ends[clauses.first + at]
    told = [draft for draft in drafts if draft.trigger_start < start and draft.use == "noun"]
    first = next((each for each, name in enumerate(setting.named) if 1 < name.start - at <= REACH), None)
    ahead = not AHEAD.isdisjoint(before)
    if not told or first is None or (not ahead and BEHIND.isdisjoint(before)):
        return []
    other = replace(
        told[-1],
        trigger=layout.text[start:end],
        trigger_start=start,
        trigger_end=end,
        sources=tuple(each.mention.actor_id for each in phrase(clauses, setting.named, first)),
        when=UNKNOWN,
        status="planned" if ahead else "occurred",
        rule="ahead of that by" if ahead else "after that by",
        told=False,
    )
    return [other]
