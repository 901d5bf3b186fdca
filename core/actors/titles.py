"""Roles that stand for a person: 'the NATO chief', 'the South Korean president', 'the minister'."""

from datetime import date

from core.actors.lexicon import known_people
from core.actors.spots import Spot
from core.actors.story import Figure, Sighting, Story
from core.actors.terms import holders, office_in, terms_of
from core.actors.words import words_of

HEADS = {
    "chief": ("chief", "secretary general", "secretary-general", "head", "director"),
    "leader": ("leader", "president", "prime minister"),
}
"""Words that may stand for another in a second mention: the NATO chief for its Secretary General."""


def see_titles(story: Story, published: date | None) -> None:
    """See every role with 'the' that fits exactly one person of the article."""
    people = sorted((each for each in story.sightings if each.figure.kind == "person"), key=lambda each: each.first)
    beside = {each.first for each in people if each.role} | {each.first for each in story.sightings}
    seen: dict[str, Figure] = {}
    queue = iter(people)
    coming: Sighting | None = next(queue, None)
    for spot in story.spots:
        while coming is not None and coming.first < spot.first:
            seen[coming.figure.actor_id] = coming.figure
            coming = next(queue, None)
        if spot.title is None or spot.title.sort != "office" or spot.last in beside:
            continue
        phrase = _phrase(story, spot)
        if phrase is not None:
            _see(story, phrase, spot, list(seen.values()), published)


def _phrase(story: Story, spot: Spot) -> tuple[int, list[Spot]] | None:
    """The first piece of 'the South Korean president' and the names in it; None without 'the', or where more follows ('of')."""
    pieces, at = story.pieces, spot.first
    names: list[Spot] = []
    ends = {each.last: each for each in story.spots[max(0, _place(story, spot) - 3) : _place(story, spot)]}
    while at > 0 and pieces.close(at - 1) and spot.first - at < 5:
        if pieces.forms[at - 1].lower() == "the":
            return at - 1, names
        before = ends.get(at)
        if before is not None and before.name is not None:
            names.append(before)
            at = before.first
        elif pieces.forms[at - 1] in words_of("quality") or (before is not None and before.title is not None):
            at -= 1
        else:
            return None
    return None


def _place(story: Story, spot: Spot) -> int:
    return story.order[spot.first]


def _see(story: Story, phrase: tuple[int, list[Spot]], spot: Spot, people: list[Figure], published: date | None) -> None:
    assert spot.title is not None
    first, names = phrase
    owners = [story.known(name.name.actor_id) for name in names if name.name is not None]
    fitting = [figure for figure in people if _fits(figure, spot.title.title, owners)]
    if len(fitting) > 1 and not owners:
        fitting = [figure for figure in fitting if figure.roles and spot.title.title in figure.roles[-1]] or fitting
    words = story.words(first, spot.last)
    if len(fitting) == 1:
        figure = fitting[0]
        story.see(first, spot.last, figure, "title", f"{words!r}: the only one here of that role is {figure.name!r}")
    elif not fitting and published is not None and owners and (office := office_in(spot.title.title)):
        held = {person for person, term in holders(office, known_people(), owners[0].actor_id) if term.covers(published)}
        if len(held) == 1:
            figure = story.known(held.pop())
            story.see(first, spot.last, figure, "title", f"{words!r} was {figure.name!r} on {published}")


def _fits(figure: Figure, title: str, owners: list[Figure]) -> bool:
    """Whether a figure was given this role here, or held it by the lexicon, for the states and bodies named with it."""
    wanted = HEADS.get(title, (title,))
    written = any(word in role for role in figure.roles for word in wanted)
    if not owners:
        return written
    owner = owners[0]
    ties = {figure.country, figure.affiliation}
    if written and (owner.name in ties or (owner.country is not None and owner.country in ties and owner.kind == "country")):
        return True
    offices = (term for term in terms_of(figure.actor_id) if term.of == owner.actor_id)
    return any(word in term.office for term in offices for word in wanted)
