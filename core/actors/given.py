"""A given name alone: 'Abiy' after 'Abiy Ahmed', 'Hillary' after 'Hillary Clinton', 'Charles' in 'Charles and David Koch'."""

from functools import cache

from core.actors.bearers import is_borne
from core.actors.people import person_figure
from core.actors.spots import Spot
from core.actors.story import Figure, Sighting, Story
from core.actors.words import first_names, words_of


def see_relatives(story: Story) -> None:
    """See every first name that shares the surname of the one named in full behind its 'and': '|Charles| and David Koch', not
    'Ryan, |Kelly| and Rand Paul'.
    """
    forms, gaps = story.pieces.forms, story.pieces.gaps
    alone = {spot.last + 1: spot for spot in story.lone if forms[spot.last : spot.last + 1] == ["and"]}
    for each in story.people[:] if alone else ():
        spot = alone.get(each.first)
        if spot is None or spot.first in story.titles or gaps[spot.first] == ", " or not _are_relatives(story, spot, each):
            continue
        words, surname = story.words(spot.first, spot.last), forms[each.last - 1]
        figure = person_figure(story, f"{words} {surname}", [forms[spot.first], surname])
        story.see(spot.first, spot.last, figure, "alias", f"{words!r} shares the surname of {each.figure.name!r}")
        story.lone.remove(spot)


def _are_relatives(story: Story, spot: Spot, each: Sighting) -> bool:
    """'|Charles| and David Koch'; not 'Hillary and Huma Abedin' where Hillary Clinton is named, nor 'Graham and Rand Paul'."""
    surname, names = each.figure.surname, first_names()
    if each.last - each.first < 2 or story.pieces.lowers[each.last - 1] != surname:
        return False
    if spot.lower not in names or story.pieces.lowers[each.first] not in names or is_borne(spot.lower):
        return False
    others = story.firsts.get(spot.lower, ())
    return all(figure.surname == surname for figure in others) and all(spot.lower != one.figure.surname for one in story.people)


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
