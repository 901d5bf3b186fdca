"""Names of the lexicons as an article uses them."""

from bisect import bisect_left
from functools import lru_cache
from operator import attrgetter

from core.actors.capitals import is_place
from core.actors.fold import slug
from core.actors.lexicon import demonyms, known_actor, seats
from core.actors.spots import POSSESSIVE_GAPS, Spot
from core.actors.story import Figure, Story

BESIDE = POSSESSIVE_GAPS | {" "}
"""What may stand between a state and its body."""
PARTIES = frozenset({"D", "R", "I"})
"""Behind a name: (D-Wis.) is a party and a constituency, no actor."""


def see_known(story: Story, spot: Spot) -> None:
    """See a known name; a weak one is put by until it is known who else the article names."""
    name, first, last, pieces = spot.name, spot.first, spot.last, story.pieces
    assert name is not None
    actor_id, known_by = name.actor_id, name.known_by
    if name.needs and not (known_by == "acronym" and pieces.forms[first] in story.acronyms):
        story.weak.append(spot)
        return
    if pieces.gaps[first] == "-" and pieces.forms[first - 1] in PARTIES:
        return
    if known_by == "demonym" and pieces.gaps[last] == " " and pieces.forms[last] == "War":
        return  # the Korean War is of neither Korea
    words = story.words(first, last)
    if known_by == "acronym" and (expanded := story.acronyms.get(words)):
        story.see(first, last, expanded, "acronym", f"{words!r} stands for {expanded.name!r}")
        return
    if name.shared and (other := of_another_state(story, spot)) is not None:
        story.elsewhere[actor_id] = other
        story.see(first, last, other, "alias", f"{words!r} is that of the state named before it")
        learn_acronym(story, last, other)
        return
    if (name.shared or known_by == "acronym") and (met := story.elsewhere.get(actor_id)) is not None:
        story.see(first, last, met, known_by, f"{words!r} is {met.name!r} of this article")
        return
    owner = story.known(actor_id)
    if known_by == "metonym" and is_place(story, spot):
        rule = f"{words!r} is a place here, the capital of {owner.name}"
        story.see(first, last, story.known(seats()[actor_id]), "place", rule)
        return
    story.see(first, last, owner, known_by, _is_name(words, known_by, owner.name))
    if pieces.gaps[last] in (" (", ", ") and owner.kind in ("organisation", "group"):
        learn_acronym(story, last, owner)


def of_another_state(story: Story, spot: Spot) -> Figure | None:
    """'the Czech |Senate|', 'Seoul’s |National Security Council|': the body of the state named right before a name that alone
    means another state's, None for any other name.
    """
    assert spot.name is not None
    pieces = story.pieces
    if not spot.name.shared or spot.first in pieces.begins:
        return None
    actor = known_actor(spot.name.actor_id)
    at = bisect_left(story.spots, spot.first, key=attrgetter("first")) - 1
    before = story.spots[at]
    if at < 0 or before.last != spot.first or before.name is None or before.name.needs or pieces.gaps[spot.first] not in BESIDE:
        return None
    state = known_actor(before.name.actor_id)
    if state.kind != "country" or state.country == actor.country:
        return None
    name = f"{demonyms().get(state.actor_id, state.name)} {story.words(spot.first, spot.last)}"
    return story.figures.setdefault(slug(name), Figure(slug(name), name, actor.kind, state.country))


@lru_cache(maxsize=10_000)
def _is_name(words: str, known_by: str, name: str) -> str:
    return f"{words!r} is a {known_by} of {name}"


def learn_acronym(story: Story, last: int, figure: Figure) -> None:
    """'Korea Foundation (KF)', 'the Rapid Support Forces, or R.S.F., …': the acronym that follows means the same."""
    pieces = story.pieces
    gap, at = pieces.gaps[last], last
    if gap == ", " and pieces.forms[at : at + 1] == ["or"]:
        at += 1
    elif gap != " (":
        return
    closed = pieces.gaps[at + 1].removeprefix(".")[:1] if at < len(pieces.forms) else ""
    if closed == (")" if at == last else ",") and pieces.forms[at].isupper() and len(pieces.forms[at]) > 1:
        story.acronyms[pieces.forms[at]] = figure
