"""Names that lead back to an earlier one: a surname after the full name, an acronym after its expansion."""

from datetime import date

from core.actors.spots import Spot
from core.actors.story import Figure, Story


def resolve_lone(story: Story, published: date | None) -> None:
    """Match capitalised words that stood alone with the people and acronyms of the article."""
    by_surname: dict[str, list[Figure]] = {}
    for figure in story.figures.values():
        if figure.kind == "person" and figure.surname:
            by_surname.setdefault(figure.surname, []).append(figure)
    for spot in story.lone:
        form = story.pieces.forms[spot.first]
        if expanded := story.acronyms.get(form):
            story.see(spot.first, spot.last, expanded, "acronym", f"{form!r} stands for {expanded.name!r}")
        elif candidates := by_surname.get(form.lower()):
            _see_surname(story, spot, candidates)


def _see_surname(story: Story, spot: Spot, candidates: list[Figure]) -> None:
    best = max(candidates, key=lambda figure: figure.seen)
    others = [figure for figure in candidates if figure is not best]
    if all(best.seen >= 2 * figure.seen for figure in others):
        words = story.words(spot.first, spot.last)
        story.see(spot.first, spot.last, best, "surname", f"{words!r} is the surname of {best.name!r}")
