"""What happened: triggers, participants, date, status, and the same event across articles."""

from core.records import Event, Mention, Quote, TimeExpression
from core.text.layout import Layout


def find_events(layout: Layout, mentions: list[Mention], dates: list[TimeExpression], quotes: list[Quote]) -> list[Event]:
    """The events of an article, in order."""
    return []
