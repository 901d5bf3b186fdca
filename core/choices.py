"""The columns that hold one of a few words, and these words."""

from core.records import Actor, Event, Quote, TimeExpression

EVENT_TYPES = tuple(
    """AGREE CONSULT SUPPORT COOPERATE AID CONCEDE REQUEST ACCUSE
    REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT RETREAT""".split()
)
"""The event types of PLOVER (openeventdata/PLOVER, manual of 2023)."""
CHOICES: dict[tuple[type, str], tuple[str, ...]] = {
    (TimeExpression, "type"): ("DATE", "TIME", "DURATION", "SET"),
    (Actor, "kind"): ("person", "organisation", "country", "group", "place"),
    (Quote, "kind"): ("direct", "mixed", "indirect"),
    (Event, "event_type"): EVENT_TYPES,
    (Event, "status"): tuple("occurred ongoing planned expected alleged demanded denied possible hypothetical".split()),
}
"""The words, by the record and the name of its column."""
