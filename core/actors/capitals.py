"""A capital's name: the government when it acts or speaks, the place when one travels there."""

from core.actors.pieces import Pieces
from core.actors.spots import Spot
from core.actors.story import Story
from core.actors.words import DETERMINERS, bodies, lone_titles, words_of

ATTRIBUTIVE = frozenset({" ", "'s ", "’s "})
BASED = frozenset({"area", "based", "born", "bound"})
"""Behind a hyphen they say where something is."""
DATELINES = (":", " (", " —", " –", " -", " ―")
PREPOSITIONS = frozenset("of with by on from to against under".split())
"""Words behind which a city and a noun are one phrase."""


def is_place(story: Story, spot: Spot) -> bool:
    """Whether a capital is meant as a place: 'in Seoul', 'flew to Tokyo', 'Vilnius, Lithuania', 'the Madrid summit', 'Oslo
    airport', 'a London-based firm', 'Zurich, |Berlin| and Milan'.
    """
    pieces, at = story.pieces, spot.first
    begins = at in pieces.begins
    before = pieces.lowers[at - 1] if at and not begins else ""
    if before in words_of("within") or _is_listed_with_places(story, at, before):
        return True
    gap = pieces.gap(spot.last - 1)
    after = pieces.forms[spot.last] if spot.last < len(pieces.forms) else ""
    if gap == ", " and spot.name is not None and after == story.known(spot.name.actor_id).name.split()[0]:
        return True
    if begins and ((gap == ", " and after.lower() in words_of("calendar")) or gap.startswith(DATELINES)):
        return True
    if gap == "-" and after in BASED:
        return True
    if gap in ATTRIBUTIVE and (after in words_of("local") or (gap == " " and _says_where(before, after))):
        return True
    if before == "of" and pieces.lowers[at - 2] in words_of("local"):
        return True
    if at not in pieces.titled and _within_a_name(pieces, spot, bool(before)):
        return True
    near = set(pieces.lowers[max(0, at - 5) : at])
    return before in words_of("travel") or (before in words_of("towards") and not words_of("travel").isdisjoint(near))


def _says_where(before: str, after: str) -> bool:
    """'the Paris |attacks|', 'of London |shares|': behind an article or the like a noun stands that the city tells apart, but for
    what is the state's: 'the Baghdad |government|', 'a Moscow |envoy|', 'the Seoul |proposal|'.
    """
    led = before in DETERMINERS or (before in PREPOSITIONS and not after.endswith(("ed", "ing")))
    if not led or not after.islower() or after in words_of("function") or after in words_of("stance"):
        return False
    return not (after in bodies() or after in lone_titles() or after.removesuffix("s") in lone_titles())


def _is_listed_with_places(story: Story, at: int, before: str) -> bool:
    """'in Zurich, |Berlin| and |Milan|': right behind another place."""
    pieces = story.pieces
    end = at - 1 if before in ("and", "or") else at if pieces.gaps[at] == ", " else -1
    return any(each.last == end and each.known_by == "place" for each in story.sightings[-1:])


def _within_a_name(pieces: Pieces, spot: Spot, goes_on: bool) -> bool:
    """'Olimpija |Moscow|', '|Moscow| Exchange'."""
    first, last = spot.first, spot.last
    return (pieces.gaps[last] == " " and pieces.is_name(last)) or (
        goes_on and pieces.gaps[first] == " " and pieces.is_name(first - 1)
    )
