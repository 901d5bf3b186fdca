"""The role as written beside a name: 'Foreign Minister Park Jin', 'Carmen Romero, the NATO Director of Security Policy'."""

from core.actors.story import Story


def give_roles(story: Story) -> None:
    """Fill in the role of every sighting of a person that has one beside it."""
