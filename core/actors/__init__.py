"""Who is named: known names, unknown names, merging, pronouns and roles."""

from core.records import Actor, Mention
from core.text.layout import Layout


def find_mentions(layout: Layout) -> list[Mention]:
    """The mentions of an article, in order."""
    return []


def list_actors(layouts: list[Layout], mentions: list[list[Mention]]) -> tuple[list[Actor], list[list[Mention]]]:
    """The actors of all articles, and the mentions of each article with their final actor_id."""
    return [], mentions
