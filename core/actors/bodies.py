"""Parts of a state: 'the Russian foreign ministry', 'Seoul's defense ministry', and 'the ministry' after it."""

from collections.abc import Iterable

from core.actors.fold import slug
from core.actors.lexicon import demonyms, is_listed, known_actor
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.words import Body


def see_bodies(story: Story, bodies: Iterable[int]) -> None:
    """See every part of a state, given by its spot's number, whose state is named beside it or was, for this part, before."""
    met: dict[str, Figure] = {}
    for number in bodies:
        spot = story.spots[number]
        assert spot.body is not None
        first, last, owner = _with_owner(story, number)
        figure = _figure(story, spot.body, owner) if owner is not None else met.get(spot.body.name)
        if figure is None and all(story.pieces.capitals[at] for at in (spot.first, spot.last - 1)) and spot.last - spot.first > 1:
            words = story.words(spot.first, spot.last)
            figure = story.figures.setdefault(slug(words), Figure(slug(words), words, spot.body.kind))
        if figure is None or (owner is None and not _definite(story, spot)):
            continue
        met[spot.body.name] = figure
        words = story.words(first, last)
        reason = (
            f"is the {spot.body.name} of {owner.name}"
            if owner is not None
            else f"is the {spot.body.name} named before, {figure.name}"
        )
        story.see(first, last, figure, "name" if owner is not None else "alias", f"{words!r} {reason}")


def _definite(story: Story, spot: Spot) -> bool:
    """'the ministry', 'the Foreign Ministry'."""
    return story.pieces.lowers[spot.first - 1] == "the" or bool(story.pieces.capitals[spot.first])


def _with_owner(story: Story, number: int) -> tuple[int, int, Figure | None]:
    """The pieces of a body with the adjective before it or the state behind 'of', and the state."""
    pieces, spot = story.pieces, story.spots[number]
    before = story.spots[number - 1] if number else None
    if before is not None and before.last == spot.first and (owner := _state(story, before)) is not None:
        if pieces.gap(before.last - 1) in ("’s ", "'s ", "' ", "’ "):
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
    name = f"{demonyms().get(owner.actor_id, owner.name)} {body.name}"
    actor_id = slug(name)
    if is_listed(actor_id):
        return story.known(actor_id)
    return story.figures.setdefault(actor_id, Figure(actor_id, name, body.kind, owner.country))
