"""'for the first time since November 2017': an earlier event of the same kind, on that date."""

from dataclasses import replace

from core.events.belonging import Dated
from core.events.clauses import Clauses
from core.events.drafts import Draft
from core.events.when import When
from core.text.layout import Layout

WORDS = ("first", "time", "since")


def earlier_time(layout: Layout, clauses: Clauses, drafts: list[Draft], dated: list[Dated]) -> list[Draft]:
    """The earlier event that 'first time since' and a date tell of, for the event told right before; none without them."""
    if "s" not in clauses.tags or "since" not in clauses.words:
        return []
    since = clauses.words.index("since")
    told = [draft for draft in drafts if draft.trigger_start < layout.words.starts[clauses.first + since]]
    day = next((each.expression for each in dated if 0 < each.start - since <= 2), None)
    if tuple(clauses.words[max(0, since - 2) : since + 1]) != WORDS or not told or not day or not day.date_start:
        return []
    latest = max(told, key=lambda draft: draft.trigger_start)
    start, end = layout.words.starts[clauses.first + since - 2], layout.words.ends[clauses.first + since]
    earlier = replace(
        latest,
        trigger=layout.text[start:end],
        trigger_start=start,
        trigger_end=end,
        when=When(day.date_start, day.date_end, day.precision, f"the last time before, {day.basis}"),
        status="occurred",
        rule="first time since a date",
        use="earlier",
        told=False,
    )
    return [earlier]
