"""Time expressions: what they mean (rules.py), where they are (find.py), value to first and last day (days.py)."""

from core.records import TimeExpression
from core.text.layout import Layout


def find_dates(layout: Layout) -> list[TimeExpression]:
    """The time expressions of an article, in order, resolved against its publication date where one is known."""
    return []
