"""What happened: triggers, participants, date, status, and the same event across articles."""

from core.events.find import find_events
from core.events.groups import group_events

__all__ = ["find_events", "group_events"]
