"""Names of the lexicons as an article uses them."""

from functools import lru_cache

from core.actors.capitals import is_place
from core.actors.lexicon import seats
from core.actors.spots import Spot
from core.actors.story import Figure, Story

PARTIES = frozenset({"D", "R", "I"})
"""Behind a name: (D-Wis.) is a party and a constituency, no actor."""


def see_known(story: Story, spot: Spot) -> None:
    """See a known name; a weak one is put by until it is known who else the article names."""
    assert spot.name is not None
    if spot.name.needs:
        story.weak.append(spot)
        return
    gaps = story.pieces.gaps
    if gaps[spot.first] == "-" and story.pieces.forms[spot.first - 1] in PARTIES:
        return
    actor_id, known_by = spot.name.actor_id, spot.name.known_by
    words = story.words(spot.first, spot.last)
    if known_by == "acronym" and (expanded := story.acronyms.get(words)):
        story.see(spot.first, spot.last, expanded, "acronym", f"{words!r} stands for {expanded.name!r}")
        return
    owner = story.known(actor_id)
    if known_by == "metonym" and is_place(story, spot):
        rule = f"{words!r} is a place here, the capital of {owner.name}"
        story.see(spot.first, spot.last, story.known(seats()[actor_id]), "place", rule)
        return
    story.see(spot.first, spot.last, owner, known_by, _is_name(words, known_by, owner.name))
    if gaps[spot.last] == " (" and owner.kind in ("organisation", "group"):
        learn_acronym(story, spot.last, owner)


@lru_cache(maxsize=10_000)
def _is_name(words: str, known_by: str, name: str) -> str:
    return f"{words!r} is a {known_by} of {name}"


def learn_acronym(story: Story, last: int, figure: Figure) -> None:
    """'Korea Foundation (KF)': the acronym that follows in brackets means the same."""
    pieces = story.pieces
    if last < len(pieces.forms) and pieces.gap(last - 1) == " (" and pieces.forms[last].isupper() and pieces.gap(last)[:1] == ")":
        story.acronyms[pieces.forms[last]] = figure
