"""What happened: triggers, participants, date, status, and the same event across articles."""

from core.events.drafts import Draft
from core.events.find import find_events
from core.events.groups import group_events

__all__ = ["Draft", "find_events", "group_events"]
