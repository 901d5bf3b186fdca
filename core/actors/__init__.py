"""Who is in the articles: known names, unknown names, and all names of one actor merged."""

from core.actors.find import Cast, find_mentions
from core.actors.merge import list_actors
from core.actors.remarks import find_remarks

__all__ = ["Cast", "find_mentions", "find_remarks", "list_actors"]
