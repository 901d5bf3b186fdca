"""A capital's name: the government when it acts or speaks, the place when one travels there."""

from core.actors.pieces import Pieces
from core.actors.spots import Spot
from core.actors.story import Story
from core.actors.words import words_of


def is_place(story: Story, spot: Spot) -> bool:
    """Whether a capital is meant as a place: 'in Seoul', 'flew to Tokyo', 'Vilnius, Lithuania', 'the Madrid summit', 'Oslo
    airport'.
    """
    pieces, at = story.pieces, spot.first
    before = pieces.lowers[at - 1] if at and at not in pieces.begins else ""
    if before in words_of("within"):
        return True
    gap = pieces.gap(spot.last - 1)
    after = pieces.forms[spot.last] if spot.last < len(pieces.forms) else ""
    if gap == ", " and spot.name is not None and after == story.known(spot.name.actor_id).name.split()[0]:
        return True
    if at in pieces.begins and gap == ", " and after.lower() in words_of("calendar"):
        return True
    if at in pieces.begins and (gap.startswith((":", " (", " —", " –", " -", " ―"))):
        return True
    if before == "the" and after.lower() in words_of("meeting"):
        return True
    if gap == " " and after in words_of("local"):
        return True
    if at not in pieces.titled and _within_a_name(pieces, spot, bool(before)):
        return True
    near = set(pieces.lowers[max(0, at - 5) : at])
    return before in words_of("travel") or (before in words_of("towards") and not words_of("travel").isdisjoint(near))


def _within_a_name(pieces: Pieces, spot: Spot, goes_on: bool) -> bool:
    """'Olimpija |Moscow|', '|Moscow| Exchange'."""
    first, last = spot.first, spot.last
    return (pieces.gaps[last] == " " and pieces.is_name(last)) or (
        goes_on and pieces.gaps[first] == " " and pieces.is_name(first - 1)
    )
