"""A given name alone: 'Abiy' after 'Abiy Ahmed', 'Hillary' after 'Hillary Clinton'."""

from functools import cache

from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.words import first_names, words_of


def by_given_name(story: Story, spot: Spot) -> Figure | None:
    """'Melania' after 'Melania Trump', 'Abiy' after 'Abiy Ahmed', 'Sheinbaum' after 'Claudia Sheinbaum Pardo': a part of the
    full name of exactly one person named before, but 'in Abiy' or 'Abiy Street'.
    """
    form = spot.lower
    people = story.firsts.get(form, ())
    if len(people) != 1 or not people[0].times or form in story.small:
        return None
    if form not in first_names() and (form in words_of("thing") or not stands_apart(story, spot)):
        return None
    words = story.words(spot.first, spot.last)
    story.see(spot.first, spot.last, people[0], "alias", f"{words!r} is a name of {people[0].name!r}")
    return people[0]


def stands_apart(story: Story, spot: Spot) -> bool:
    """Whether no capitalised word and no word before places stands beside a word."""
    pieces, at = story.pieces, spot.first
    if spot.last < len(pieces.forms) and pieces.capitals[spot.last] and pieces.gaps[spot.last] == " ":
        return False
    if at in pieces.begins or at in story.titles or not at:
        return True
    joined = pieces.capitals[at - 1] and pieces.close(at - 1)
    return not joined and pieces.forms[at - 1] not in before_places() and pieces.lowers[at - 1] != "the"


@cache
def before_places() -> frozenset[str]:
    """The words behind which a name is a place: in, near, from …"""
    return words_of("within") | {"of", "from", "to"}
