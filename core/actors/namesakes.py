"""People of one surname, and which of them is meant."""

from dataclasses import dataclass, field
from datetime import date

from core.actors.bearers import highest
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.terms import holders, office_in
from core.actors.typos import SHORTEST
from core.actors.words import Title, words_of

NEAR, FAR = 60, 150
"""Pieces: of two namesakes the one named within NEAR is meant when the other was named more than FAR ago."""


@dataclass(slots=True)
class Families:
    """The people of the article by surname; shelves: the long surnames by first letter and length."""

    people: dict[str, list[Figure]] = field(default_factory=dict)
    shelves: dict[tuple[str, int], set[str]] = field(default_factory=dict)

    def join(self, figure: Figure, surname: str) -> None:
        """Add a person to a surname."""
        family = self.people.setdefault(surname, [])
        if figure not in family:
            family.append(figure)
        if len(surname) >= SHORTEST:
            self.shelves.setdefault((surname[0], len(surname)), set()).add(surname)


def just_named(story: Story, met: list[Figure], spot: Spot, title: Title | None) -> Figure | None:
    """'Minister Kim Yung-ho told lawmakers so. |Kim| said …': of the many who bear such a surname the one whom, of all of them,
    the sentence before names, goes on speaking.
    """
    if title is not None or len(met) < 2 or spot.lower not in words_of("family") or not story.speaks(spot.first, spot.last):
        return None
    begins = story.pieces.begins
    own = next((at for at in range(spot.first, max(0, spot.first - NEAR), -1) if at in begins), 0)
    before = next((at for at in range(own - 1, max(0, own - NEAR), -1) if at in begins), own)
    just = [figure for figure in met if figure.last >= before]
    return just[0] if len(just) == 1 else None


def choose(people: list[Figure], spot: Spot, title: Title | None, published: date | None) -> Figure | None:
    """Of namesakes the one of the title's gender and office, named far oftener or far nearer, or highest in rank."""
    if title is not None and title.gender:
        people = [figure for figure in people if figure.gender in ("", title.gender)]
    if len(people) > 1 and title is not None and (office := office_in(title.title)):
        held = {person for person, _ in holders(office, [figure.actor_id for figure in people])}
        written = [figure for figure in people if figure.actor_id in held or any(title.title in role for role in figure.roles)]
        people = written or people
    if len(people) < 2:
        return people[0] if people else None
    first = highest((figure.actor_id for figure in people), published) if title is None else None
    if first is not None:
        return next(figure for figure in people if figure.actor_id == first)
    often, rarer = sorted(people, key=lambda figure: -figure.times)[:2]
    near, farther = sorted(people, key=lambda figure: -figure.last)[:2]
    foremost = min(people, key=lambda figure: figure.since if figure.times else spot.first)
    if spot.first - near.last <= NEAR and spot.first - farther.last > FAR:
        return near
    return often if often.times >= 2 * rarer.times or (often.times > rarer.times and often is foremost) else None
