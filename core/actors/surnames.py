"""Names that lead back to an earlier one: a surname after the full name, an acronym after its expansion."""

from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from operator import attrgetter

from core.actors.bearers import among_known, is_borne, shared_country
from core.actors.fold import slug, without_article
from core.actors.given import before_places, by_given_name, stands_apart
from core.actors.namesakes import Families, choose, just_named
from core.actors.pieces import CLOSE
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.typos import SHORTEST, meant, one_slip
from core.actors.words import DETERMINERS, Title, common_words, first_names, heads, sayings, words_of

AMPERSANDS = frozenset({" & ", " &\u00a0"})


def resolve_lone(story: Story, published: date | None) -> None:
    """Match capitalised words that stood alone with the people and acronyms of the article, in reading order."""
    full = sorted([each for each in story.people if each.figure.surname], key=attrgetter("first"))
    families = Families()
    for sighting in full:
        families.join(sighting.figure, without_article(sighting.figure.surname.split()[-1]))
    ahead = 0
    for spot in _lone(story, families):
        while ahead < len(full) and full[ahead].first < spot.first:
            full[ahead].figure.note(full[ahead].first)
            ahead += 1
        form, lower = story.pieces.forms[spot.first], without_article(spot.lower) if "-" in spot.lower else spot.lower
        family = families.people.get(lower)
        only = _only_bearer(story, spot, family) if family is not None else None
        if only is not None:
            only.note(spot.first)
            continue
        if expanded := story.acronyms.get(form):
            story.see(spot.first, spot.last, expanded, "acronym", f"{form!r} stands for {expanded.name!r}")
            continue
        figure = None
        if family is not None or _may_mean_someone(story, spot, form):
            bare = family is None and spot.first not in story.titles
            figure = (by_given_name(story, spot) if bare else None) or _resolve(story, spot, families, published)
            if figure is None and family is None and (body := story.shorts.get(form)) and stands_apart(story, spot):
                story.see(spot.first, spot.last, body, "alias", f"{form!r} is the first word of {body.name!r}")
                continue
            if figure is None and family is None and not bare:
                figure = by_given_name(story, spot)
            if figure is None and family is None:
                figure = _new(story, spot, form, story.title_before(spot.first))
        if figure is not None:
            figure.note(spot.first)
            if without_article(figure.surname) == lower:
                families.join(figure, lower)
        elif lower not in story.small and len(lower) >= SHORTEST - 2:
            _see_typo(story, spot, form, families)


def _only_bearer(story: Story, spot: Spot, family: list[Figure]) -> Figure | None:
    """See a surname that stands bare and that one person named before bears: the common case, decided at once."""
    if len(family) > 1 or not family[0].times or spot.first in story.titles:
        return None
    figure, pieces = family[0], story.pieces
    if pieces.lowers[spot.first - 1] in _telling_apart() or pieces.gaps[spot.first] in AMPERSANDS:
        return None
    story.see(spot.first, spot.last, figure, "surname", _is_surname(story.words(spot.first, spot.last), figure.name))
    return figure


@lru_cache(maxsize=10_000)
def _is_surname(words: str, name: str) -> str:
    return f"{words!r} is the surname of {name!r}"


def _may_mean_someone(story: Story, spot: Spot, form: str) -> bool:
    """Whether a word that is no surname here is worth a closer look: a first name, or behind a title,
    or not written small elsewhere and borne by someone known or beside a verb of saying.
    """
    lower = spot.lower
    if spot.first in story.titles or lower in story.firsts:
        return True
    return lower not in story.small and (form in story.shorts or is_borne(lower) or story.speaks(spot.first, spot.last))


def _lone(story: Story, families: Families) -> list[Spot]:
    """The unexplained words, and titles that are a surname here and stand alone: 'Dean, a physician, …', not 'Howard |Dean|'."""
    pieces = story.pieces
    named = [
        spot
        for spot in story.titles.values()
        if spot.lower in families.people and pieces.capitals[spot.first]
        if spot.last - spot.first == 1 and not (pieces.close(spot.first) and pieces.capitals[spot.last])
    ]
    spots: Iterable[Spot] = story.lone
    if named:
        within = {at for each in story.people for at in range(each.first, each.last)}
        spots = {spot.first: spot for spot in (*story.lone, *named) if spot.first not in within}.values()
    ordered = sorted(spots, key=attrgetter("first"))
    return sorted(ordered, key=lambda spot: spot.first in pieces.titled) if pieces.titled else ordered


def _resolve(story: Story, spot: Spot, families: Families, published: date | None) -> Figure | None:
    """Of the people named before, else of the known ones, else of those named later: the one of this surname who is meant."""
    if _is_another(story, spot):
        return None
    title = story.title_before(spot.first)
    family = families.people.get(without_article(spot.lower), [])
    met = [figure for figure in family if figure.times]
    if met:
        figure, reason = just_named(story, met, spot, title) or choose(met, spot, title, published), ""
    else:
        figure, reason = among_known(story, spot, title, published)
        if figure is None and family:
            figure = choose(family, spot, title, published)
    if figure is not None:
        first = _with_particles(story, spot.first, figure)
        words = story.words(first, spot.last)
        story.see(first, spot.last, figure, "surname", _is_surname(words, figure.name) + reason)
    return figure


@cache
def _telling_apart() -> frozenset[str]:
    """Words before a surname that ask for a closer look."""
    return words_of("particle") | words_of("namesake")


def _is_another(story: Story, spot: Spot) -> bool:
    """Whether what stands before a surname tells its bearer from the one named: 'the elder |Duterte|', 'Sadis & |Goldberg|'."""
    pieces, at = story.pieces, spot.first
    return pieces.forms[at - 1] in words_of("namesake") or pieces.gaps[at] in AMPERSANDS


def _with_particles(story: Story, first: int, figure: Figure) -> int:
    """'von der |Leyen|': the small words of the surname belong to the mention."""
    while first > 0 and story.pieces.close(first - 1) and story.pieces.lowers[first - 1] in words_of("particle"):
        if story.pieces.lowers[first - 1] not in figure.tokens:
            break
        first -= 1
    return first


def _new(story: Story, spot: Spot, form: str, title: Title | None) -> Figure | None:
    """'Sen. Reid said': a title or a verb of saying makes a lone name a person, a lone acronym an organisation."""
    lower = form.lower()
    if lower in heads() or (title is None and (lower in story.small or not story.speaks(spot.first, spot.last))):
        return None
    common = lower in common_words() or (lower in words_of("thing") and lower not in words_of("family"))
    if (title is not None and title.title == "miss") or common or spot.first in story.pieces.titled:
        return None
    if title is None and not _alone(story, spot):
        return None
    placed = story.pieces.forms[spot.first - 1] in before_places() and spot.first not in story.pieces.begins
    if title is None and placed:
        return None
    words = story.words(spot.first, spot.last)
    reason = f"stands behind {title.title!r}" if title is not None else "stands beside a verb of saying"
    if form.isupper():
        if len(form) > 2 and title is None and form not in words_of("acronym"):
            body = story.figures.setdefault(slug(words), Figure(slug(words), words, "organisation"))
            story.see(spot.first, spot.last, body, "acronym", f"{words!r} {reason}")
        return None
    gender = title.gender if title is not None else ""
    figure = Figure(slug(words), words, "person", gender=gender or first_names().get(lower, ""), surname=lower, tokens=(lower,))
    figure = story.figures.setdefault(figure.actor_id, figure)
    figure.country = figure.country or shared_country(lower)
    story.see(spot.first, spot.last, figure, "surname", f"{words!r} {reason}")
    return figure


def _alone(story: Story, spot: Spot) -> bool:
    """Whether a word beside a verb of saying is no part of a longer phrase: not 'Aides said', 'said Democratic strategist', 'her
    Celtic remarks'.
    """
    pieces = story.pieces
    if spot.first in pieces.begins:
        return not pieces.forms[spot.first].endswith("s")
    if pieces.lowers[spot.first - 1] in DETERMINERS or (pieces.capitals[spot.first - 1] and pieces.close(spot.first - 1)):
        return False
    return pieces.forms[spot.first - 1] not in sayings() or pieces.gap(spot.last - 1) not in CLOSE


def _see_typo(story: Story, spot: Spot, form: str, families: Families) -> None:
    """A long word that the article nowhere writes small, 'Pyongayng': one slip from one long name, of this article or known."""
    lower = spot.lower
    if spot.first in story.pieces.titled:
        return
    near: list[str] = []
    for length in (len(lower) - 1, len(lower), len(lower) + 1):
        if shelf := families.shelves.get((lower[0], length)):
            near += [surname for surname in shelf if one_slip(lower, surname)]
    if len(near) == 1 and len(families.people[near[0]]) == 1:
        figure = families.people[near[0]][0]
        story.see(spot.first, spot.last, figure, "typo", f"{form!r} is one slip from the surname of {figure.name!r}")
    elif not near and (name := meant(form)) is not None:
        figure = story.known(name.actor_id)
        rule = f"{form!r} is one slip from {name.spelling!r}, a {name.known_by} of {figure.name}"
        story.see(spot.first, spot.last, figure, "typo", rule)
