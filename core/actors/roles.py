"""The role as written beside a name: 'Foreign Minister Park Jin', 'Carmen Romero, the NATO Director of Security Policy'."""

from core.actors.parts import INITIALS
from core.actors.spots import POSSESSIVE_GAPS, Spot
from core.actors.story import Figure, Sighting, Story
from core.actors.words import DETERMINERS, sayings, words_of
from core.text.inflection import irregular_pasts

LINKS = frozenset("of to for on at in".split())
STOPS = frozenset("who which that and but when while where was is has had were are have will would".split())
MR = frozenset("mr mrs ms miss".split())
"""Behind a comma they begin a clause rather than go on with a role."""
REACH = 9


def give_roles(story: Story) -> None:
    """Fill in the role of every sighting of a person or body that has one beside it, and what the role says of the figure."""
    spots = {spot.first: spot for spot in story.spots}
    ends = {spot.last: spot for spot in story.spots}
    for sighting in story.people:
        if sighting.known_by == "demonym":
            continue
        first = sighting.first
        if first in story.titles and not sighting.figure.gender:
            _learn_gender(story, sighting)
        span = _before(story, ends[first], first, ends) if first in ends else None
        if span is None and sighting.known_by != "surname" and story.pieces.gaps[sighting.last] == ", ":
            span = _after(story, sighting.last, spots)
        if span is not None:
            sighting.role, sighting.beside = story.words(*span), span
            _learn(story, sighting.figure, sighting.role, span, spots)


def _learn_gender(story: Story, sighting: Sighting) -> None:
    title = story.title_before(sighting.first)
    if title is not None and title.gender:
        sighting.figure.gender = title.gender


def _learn(story: Story, figure: Figure, role: str, span: tuple[int, int], spots: dict[int, Spot]) -> None:
    figure.roles.append(role.lower())
    for at in range(*span):
        spot = spots.get(at)
        if spot is not None and spot.title is not None:
            break
        if spot is None or spot.name is None or spot.name.needs:
            continue
        owner = story.known(spot.name.actor_id)
        if owner.kind in ("organisation", "group") and figure.affiliation is None:
            figure.affiliation = owner.name
        figure.country = figure.country or owner.country


def _before(story: Story, spot: Spot, first: int, ends: dict[int, Spot]) -> tuple[int, int] | None:
    """'Ambassador to Belgium |Yoon Soon-gu|', 'the new Secretary General, |Mark Rutte|', 'the premier, Sheikh |Mohammed|'."""
    if spot.title is not None and spot.title.sort == "courtesy":
        parted = spot.lower in MR and story.pieces.gaps[spot.first] == ", "
        first = spot.first
        if parted or first not in ends:
            return None
        spot = ends[first]
    gap = story.pieces.gaps[first]
    if not (_flows(story, first) or gap in (", ", ") ")):
        return None
    start = _role_start(story, spot, first, ends)
    if start is None or (gap == ", " and not _introduced(story, start, first)):
        return None
    return start, first


def _role_start(story: Story, spot: Spot, first: int, ends: dict[int, Spot]) -> int | None:
    """Where the role begins that ends before `first` with a title or with what stands behind 'of', 'to' or 'for'."""
    if spot.title is not None:
        return _extended(story, spot.first, ends) if spot.title.sort == "office" else None
    at = spot.first
    while at > 1 and first - at < REACH and _flows(story, at):
        link = story.pieces.forms[at - 1]
        head = ends.get(at - 1)
        if link in LINKS and head is not None and head.title is not None and head.title.sort == "office":
            return _extended(story, head.first, ends)
        if not (story.pieces.capitals[at - 1] or link in LINKS or link in ("the", "and")):
            return None
        at -= 1
    return None


def _introduced(story: Story, start: int, end: int) -> bool:
    """'the new …', 'Moscow's envoy', 'his counterpart': a role that a comma may part from its name."""
    if story.pieces.lowers[max(0, start - 1)] in DETERMINERS or story.pieces.lowers[start] in DETERMINERS:
        return True
    around = story.words(max(0, start - 1), end)
    return "'" in around or "’" in around


def _flows(story: Story, at: int) -> bool:
    """Whether piece `at` goes on in the phrase of the piece before: no sentence ends between, but 'U.S. envoy', 'Sen. Reid'."""
    pieces = story.pieces
    if at < 1 or at in pieces.begins:
        return False
    gap, form = pieces.gaps[at], pieces.forms[at - 1]
    if gap != ". ":
        return gap in (" ", "\u00a0", "-", "‑", "")
    return at in story.titles or len(form) == 1 or INITIALS.fullmatch(form) is not None


def _extended(story: Story, start: int, ends: dict[int, Spot]) -> int:
    """Where a role begins whose noun begins at `start`: states, bodies and qualities before it belong to it."""
    pieces = story.pieces
    while _flows(story, start) or (start > 0 and pieces.gap(start - 1) in ("’s ", "'s ")):
        spot = ends.get(start)
        if pieces.forms[start - 1] == "D.C":
            break
        if spot is not None and (spot.title or spot.body or spot.name) and not _is_person(story, spot):
            start = spot.first
        elif pieces.lowers[start - 1] in words_of("quality") or pieces.forms[start - 1] in story.acronyms:
            start -= 1
        else:
            break
    return start


def _is_person(story: Story, spot: Spot) -> bool:
    return spot.name is not None and story.known(spot.name.actor_id).kind == "person"


def _is_verb(word: str) -> bool:
    """Whether a word is a past form that begins no role: 'met', 'accused', not 'retired', 'United'."""
    return word.islower() and (word in irregular_pasts() or word.endswith("ed")) and word not in words_of("quality")


def _after(story: Story, last: int, spots: dict[int, Spot]) -> tuple[int, int] | None:
    """'|Carmen Romero|, the NATO Director of Security Policy, …': a phrase between commas that holds a title; not ', met the
    director'.
    """
    pieces = story.pieces
    if last < len(pieces.forms) and _is_verb(pieces.forms[last]):
        return None
    at, title = last, -1
    while at < len(pieces.forms) and at - last < REACH + 4:
        spot = spots.get(at)
        if title < 0 and spot is not None and spot.title is not None and spot.title.sort == "office":
            title = at
        if pieces.forms[at] in STOPS or pieces.forms[at] in sayings() or (title < 0 and at - last > 6):
            break
        if 0 <= title < at and _is_verb(pieces.forms[at]):
            break
        at = spot.last if spot is not None else at + 1
        if not _flows(story, at) and pieces.gap(at - 1) not in POSSESSIVE_GAPS:
            break
    return (last, at) if title >= 0 and at > title else None
