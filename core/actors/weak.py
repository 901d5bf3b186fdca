"""Names that count only when the article supports them: 'the North' in an article on North Korea."""

from core.actors.lexicon import known_actor
from core.actors.listed import of_another_state, see_known
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.words import words_of


def resolve_weak(story: Story) -> None:
    """See every weak name that stands as a name and whose supporter the article names, else the strong name it is otherwise;
    once it was another state's, as in 'the Czech Senate', it is that in the whole article.
    """
    others: dict[str, Figure] = {}
    for spot in story.weak:
        assert spot.name is not None
        words = story.words(spot.first, spot.last)
        if (other := of_another_state(story, spot) or others.get(words)) is not None:
            others[words] = other
            story.see(spot.first, spot.last, other, "alias", f"{words!r} is the {other.name} here")
            continue
        if _shares_a_name(story, spot):
            figure = story.known(spot.name.actor_id)
            story.see(spot.first, spot.last, figure, spot.name.known_by, f"{words!r} shares its second word with the next name")
            continue
        backed = any(needed in story.figures for needed in spot.name.needs) and story.small.isdisjoint(spot.name.unless)
        if backed and (_with_article(story, spot) or _is_one_of_two(story, spot)):
            story.backed.add(spot.first)
            figure = story.known(spot.name.actor_id)
            support = next(story.figures[needed].name for needed in spot.name.needs if needed in story.figures)
            rule = f"{words!r} means {figure.name} in an article that names {support}"
            story.see(spot.first, spot.last, figure, spot.name.known_by, rule)
        elif spot.name.otherwise is not None:
            spot.name = spot.name.otherwise
            see_known(story, spot)


def _with_article(story: Story, spot: Spot) -> bool:
    """'the North', 'the North’s', 'accused the North of lying'; not 'the North Sea', not 'the north of'."""
    forms, lowers = story.pieces.forms, story.pieces.lowers
    assert spot.name is not None
    if spot.name.article and lowers[spot.first - 1] != "the":
        return False
    after = forms[spot.last] if spot.last < len(forms) and story.pieces.gap(spot.last - 1).isspace() else ""
    if after == "of":
        return spot.first > 1 and lowers[spot.first - 2] in words_of("charge")
    return not after[:1].isupper() or after.lower() in words_of("calendar")


def _is_one_of_two(story: Story, spot: Spot) -> bool:
    """'between |North| and South'."""
    return story.pieces.forms[spot.last : spot.last + 2] == ["and", "South"]


def _shares_a_name(story: Story, spot: Spot) -> bool:
    """'|North| and South Korea', '|South| and North Korean troops': the second word of its actor's name ends the next name."""
    assert spot.name is not None
    first, _, second = known_actor(spot.name.actor_id).name.partition(" ")
    forms = story.pieces.forms[spot.first : spot.first + 4]
    return bool(second) and forms[:2] == [first, "and"] and len(forms) == 4 and forms[3].startswith(second)
