"""The mentions of one article: known names, names by shape, then surnames, titles and pronouns that lead back to them."""

from dataclasses import dataclass
from operator import attrgetter

from core.actors.bodies import see_bodies
from core.actors.given import see_relatives
from core.actors.parts import INITIALS
from core.actors.pieces import CLOSE, Pieces, cut
from core.actors.pronouns import see_pronouns
from core.actors.roles import give_roles
from core.actors.runs import read_runs
from core.actors.spots import POSSESSIVE_GAPS, Spot, find_spots
from core.actors.story import Figure, Story
from core.actors.surnames import resolve_lone
from core.actors.titles import see_titles
from core.actors.weak import resolve_weak
from core.actors.words import words_of
from core.records import Mention
from core.text.layout import Layout

FAR = 3
"""So many small words never stand within one name."""


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of one article in order, and the actors they may name as the article shows them."""

    mentions: list[Mention]
    figures: list[Figure]


def find_mentions(layout: Layout) -> Cast:
    """Everyone and everything in an article that acts, speaks or is spoken of, with the reason for each match."""
    pieces = cut(layout)
    found = find_spots(pieces)
    story = Story(pieces, found.spots, small=frozenset(layout.words.words))
    titles = [found.spots[number] for number in found.titles]
    story.titles = {spot.last: spot for spot in titles}
    read_runs(story, _runs(story))
    see_relatives(story)
    resolve_weak(story)
    see_bodies(story, found.bodies)
    resolve_lone(story, layout.article.published)
    give_roles(story)
    see_titles(story, found.titles, layout.article.published)
    see_pronouns(story)
    story.sightings.sort(key=attrgetter("last"))
    story.sightings.sort(key=attrgetter("first"))
    article_id, text = layout.article.article_id, layout.text
    starts, ends, forms, gaps = pieces.starts, pieces.ends, pieces.forms, pieces.gaps
    mentions: list[Mention] = []
    for each in story.sightings:
        last = each.last
        start, end = starts[each.first], ends[last - 1]
        if text[end : end + 1] == "." and "." in gaps[last] and INITIALS.fullmatch(forms[last - 1]):
            end += 1
        words, actor_id = text[start:end], each.figure.actor_id
        mentions.append(Mention(article_id, start, end, words, actor_id, each.known_by, each.role, each.rule))
    return Cast(mentions, list(story.figures.values()))


def _runs(story: Story) -> list[list[Spot]]:
    """Spots that follow each other without a break, those of headlines last; a small title ("leader") begins anew."""
    runs: list[list[Spot]] = []
    titled: list[list[Spot]] = []
    run: list[Spot] = []
    pieces, forms, gaps, particles = story.pieces, story.pieces.forms, story.pieces.gaps, words_of("particle")
    previous: Spot | None = None
    for spot in story.spots:
        if spot.body is not None:
            previous = None
            continue
        follows = False
        if previous is not None and previous.last == spot.first:
            follows = gaps[spot.first] == " " or _joined(pieces, previous)
        elif previous is not None and forms[previous.last] in particles and spot.first - previous.last < FAR:
            follows = _by_particles(pieces, previous, spot)
        if follows and (spot.title is None or pieces.capitals[spot.first]):
            run.append(spot)
        else:
            run = [spot]
            (titled if spot.first in pieces.titled else runs).append(run)
        previous = spot
    return runs + titled


def _by_particles(pieces: Pieces, before: Spot, spot: Spot) -> bool:
    """'Virgil |van| Dijk', 'Tamim |bin| Hamad', 'Oscar |de la| Torre'."""
    if not before.plain:
        return False
    small, gaps = pieces.forms[before.last : spot.first], pieces.gaps[before.last : spot.first + 1]
    return words_of("particle").issuperset(small) and CLOSE.issuperset(gaps) and ". " not in gaps


def _joined(pieces: Pieces, spot: Spot) -> bool:
    gap = pieces.gaps[spot.last]
    if gap != ". ":
        return gap in (" ", "\u00a0") or (gap in POSSESSIVE_GAPS and spot.lower in words_of("owner"))
    form = pieces.forms[spot.last - 1]
    return spot.title is not None or len(form) <= 2 or INITIALS.fullmatch(form) is not None
