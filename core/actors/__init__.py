"""Who is in the articles: known names, unknown names, and all names of one actor merged."""

from core.actors.find import Cast, find_mentions
from core.actors.merge import list_actors

__all__ = ["Cast", "find_mentions", "list_actors"]
