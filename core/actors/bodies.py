"""Parts of a state: 'the Russian foreign ministry', 'Seoul's defense ministry', and 'the ministry' after it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import attrgetter, itemgetter

from core.actors.fold import slug
from core.actors.lexicon import bodies_of, demonyms, known_actor
from core.actors.spots import POSSESSIVE_GAPS, Spot
from core.actors.story import Figure, Story
from core.actors.words import Body


def see_bodies(story: Story, bodies: Sequence[int]) -> None:
    """See every part of a state, given by its spot's number, whose state is named beside it or was, for this part, before; or
    is sure from the whole article.
    """
    if not bodies:
        return
    met: dict[str, Figure] = {}
    ministries: list[tuple[int, Figure]] = []
    home = cache(lambda: _home(story))
    for number in bodies:
        spot = story.spots[number]
        assert spot.body is not None
        first, last, owner = _with_owner(story, number)
        if owner is not None:
            figure, reason = _figure(story, spot.body, owner), f"is the {spot.body.name} of {owner.name}"
        elif not _definite(story, spot):
            continue
        elif spot.body.name in met:
            figure = met[spot.body.name]
            reason = f"is the {spot.body.name} named before, {figure.name}"
        elif spot.last - spot.first > 1 and (state := home()) is not None and _names_no_other(story, spot, state):
            figure, reason = _figure(story, spot.body, state), f"is the {spot.body.name} of {state.name}, whose affair this is"
        elif spot.last - spot.first > 1 and all(story.pieces.capitals[at] for at in (spot.first, spot.last - 1)):
            words = story.words(spot.first, spot.last)
            figure = story.figures.setdefault(slug(words), Figure(slug(words), words, spot.body.kind))
            reason = f"is the {spot.body.name} named before, {figure.name}"
        else:
            continue
        met[spot.body.name] = figure
        if spot.body.name.endswith(" Ministry"):
            ministries.append((last, figure))
        known_by = "name" if owner is not None else "alias"
        story.see(first, last, figure, known_by, f"{story.words(first, last)!r} {reason}")
    if ministries:
        _see_short(story, ministries)


def _see_short(story: Story, ministries: list[tuple[int, Figure]]) -> None:
    """'The |ministry| said': the one named last before it, of `ministries` with the piece behind each; not 'the ministry of'."""
    pieces = story.pieces
    for at in range(ministries[0][0], len(pieces.forms)):
        if pieces.forms[at] == "ministry" and pieces.lowers[at - 1] == "the" and pieces.lowers[at + 1] not in ("of", "for"):
            figure = ministries[bisect_right(ministries, at, key=itemgetter(0)) - 1][1]
            story.see(at, at + 1, figure, "alias", f"'ministry' is the one named before, {figure.name!r}")


def _home(story: Story) -> Figure | None:
    """The state an article is about beyond doubt: the only one it names, else the one of its dateline, if it names it."""
    states = {each.figure.actor_id: each.figure for each in story.sightings if each.figure.kind == "country"}
    if len(states) == 1:
        return next(iter(states.values()))
    pieces = story.pieces
    datelines = (
        each.figure.country
        for each in story.sightings
        if each.known_by == "place" and each.first in pieces.begins and pieces.forms[each.first].isupper()
    )
    here = next(datelines, None)
    return next((state for state in states.values() if here is not None and state.country == here), None)


def _names_no_other(story: Story, spot: Spot, state: Figure) -> bool:
    """Whether the sentence names no other state before a part of a state: not 'Iran struck; the foreign ministry said'."""
    begin = next(at for at in range(spot.first, -1, -1) if at in story.pieces.begins or not at)
    first, last = (bisect_left(story.spots, at, key=attrgetter("first")) for at in (begin, spot.first))
    names = [before.name for before in story.spots[first:last] if before.name is not None and not before.name.needs]
    actors = [known_actor(name.actor_id) for name in names]
    return all(actor.kind != "country" or actor.country == state.country for actor in actors)


def _definite(story: Story, spot: Spot) -> bool:
    """'the ministry', 'the Foreign Ministry'."""
    return story.pieces.lowers[spot.first - 1] == "the" or bool(story.pieces.capitals[spot.first])


def _with_owner(story: Story, number: int) -> tuple[int, int, Figure | None]:
    """The pieces of a body with the adjective before it or the state behind 'of', and the state."""
    pieces, spot = story.pieces, story.spots[number]
    before = story.spots[number - 1] if number else None
    if before is not None and before.last == spot.first and (owner := _state(story, before)) is not None:
        if pieces.gap(before.last - 1) in POSSESSIVE_GAPS:
            return spot.first, spot.last, owner
        if pieces.close(before.last - 1):
            return before.first, spot.last, owner
    after = story.spots[number + 1] if number + 1 < len(story.spots) else None
    link = pieces.forms[spot.last : spot.last + 1]
    if (
        after is not None
        and link in (["of"], ["in"])
        and after.first - spot.last <= 2
        and (owner := _state(story, after)) is not None
    ):
        return spot.first, after.last if link == ["of"] else spot.last, owner
    return spot.first, spot.last, None


def _state(story: Story, spot: Spot) -> Figure | None:
    """The state that a spot names, by a weak name only where the article supports it: 'the North’s foreign ministry'."""
    if spot.name is None or (spot.name.needs and spot.first not in story.backed):
        return None
    actor = known_actor(spot.name.actor_id)
    return story.known(actor.actor_id) if actor.kind == "country" else None


def _figure(story: Story, body: Body, owner: Figure) -> Figure:
    """The part of a state under the name the lexicons have, 'US Supreme Court', else under one made of the state's adjective."""
    known = _listed(owner.country, body.name) if owner.country else None
    if known is not None:
        return story.known(known)
    name = f"{demonyms().get(owner.actor_id, owner.name)} {body.name}"
    return story.figures.setdefault(slug(name), Figure(slug(name), name, body.kind, owner.country))


@lru_cache(maxsize=10_000)
def _listed(country: str, body: str) -> str | None:
    """The one organisation of a country whose name ends with that of a part of a state."""
    found = [each.actor_id for each in bodies_of(country) if each.name.endswith(f" {body}")]
    return found[0] if len(found) == 1 else None
