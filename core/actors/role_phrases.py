"""Phrases of a role that may stand for a person: 'the NATO chief', 'the minister'; not 'the general election'."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.actors.known import Name
from core.actors.pieces import CLOSE, Pieces
from core.actors.story import Figure, Story
from core.actors.terms import NOT_YET
from core.actors.words import Title, common_words, words_of
from core.text.inflection import irregular_pasts, unchanging_pasts

QUALITIES = frozenset({"billionaire", "chief", "delegate", "executive", "general", "principal", "voter"})
"""Titles that say as well what something is like: 'the general election'."""
ADJECTIVES = frozenset({"chief", "general", "major", "private", "principal"})
"""Titles that are adjectives too."""
QUALIFIED = frozenset(
    """agreement assembly aim atmosphere concern consensus concept direction election elections framework goal idea impression
    interest issue level manager mood outline pattern plan population principle principles problem public purpose question reason
    rule secretary sector security sense situation strategy strike tenor term terms trend understanding view""".split()
)
"""Nouns that these adjectives stand before, rather than verbs behind the title."""
LONGEST_ROLE = 6
"""Pieces of a phrase before its title."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Pieces [first, last) are a role with 'the'; owner: the state or body named in it."""

    first: int
    last: int
    title: Title
    owner: Figure | None


def phrases(story: Story, begun: Iterable[tuple[int, int, Name | None]], taken: set[int]) -> Iterator[Phrase]:
    """Every 'the … minister' that stands beside no name, with what it is minister of; begun: the number of the title's spot,
    where its phrase begins, and the name in it.
    """
    for number, first, name in begun:
        spot = story.spots[number]
        if spot.title is None or spot.first in taken or spot.last in taken or _describes(story, spot.last):
            continue
        owner = story.known(name.actor_id) if name is not None else None
        link = story.pieces.forms[spot.last : spot.last + 1]
        if link in (["of"], ["for"], ["to"]):
            after = story.spots[number + 1] if number + 1 < len(story.spots) else None
            if owner is None and after is not None and after.name is not None and after.first - spot.last <= 2:
                yield Phrase(first, after.last, spot.title, story.known(after.name.actor_id))
            elif _is_told(story, first, spot.last):
                yield Phrase(first, spot.last, spot.title, owner)
        elif spot.title.title not in QUALITIES or not _is_attribute(story.pieces, spot.last):
            yield Phrase(first, spot.last, spot.title, owner)


def _is_attribute(pieces: Pieces, last: int) -> bool:
    """'the |general| election', 'the |billionaire| businessman': a noun in small letters behind a role makes it a quality."""
    word = pieces.lowers[last]
    if pieces.gaps[last] != " " or word != pieces.forms[last] or not word.isalpha():
        return False
    acts = word.endswith(("s", "ed", "ing", "ly")) or word in irregular_pasts() or word in unchanging_pasts()
    return not (acts or word in words_of("function") or word in words_of("calendar") or word not in common_words())


def _describes(story: Story, last: int) -> bool:
    """'the |general| situation', 'the |chief| reason': whether a title that is an adjective too stands before such a noun."""
    return story.pieces.lowers[last - 1] in ADJECTIVES and story.pieces.lowers[last] in QUALIFIED


def _is_told(story: Story, first: int, last: int) -> bool:
    """'accused |the president| of lying', 'urged |the president| to go'; not 'the president of a court', 'the aide to a king'."""
    pieces = story.pieces
    if pieces.forms[last] == "to":
        return any(word.islower() and word not in words_of("function") for word in pieces.forms[last + 1 : last + 2])
    return pieces.lowers[first - 1] in words_of("charge")


def begin_of(story: Story, number: int) -> tuple[int, Name | None] | None:
    """Where the phrase of an office begins and the name in it; None without 'the', a possessive or a headline's beginning."""
    pieces, spot = story.pieces, story.spots[number]
    owner: Name | None = None
    at, number = spot.first, number - 1
    while at > 0 and spot.first - at < LONGEST_ROLE and not (at in pieces.headline and _opens(pieces, at)):
        gap = pieces.gaps[at]
        possessive, close = gap in ("’s ", "'s "), gap in CLOSE
        before = story.spots[number] if number >= 0 and story.spots[number].last == at else None
        if before is not None and before.name is not None and (possessive or close):
            owner, at, number = before.name, before.first, number - 1
            if possessive:
                return at, owner
        elif not close:
            return None
        elif pieces.lowers[at - 1] == "the":
            known = pieces.lowers[at] not in NOT_YET and (at < 2 or pieces.forms[at - 2] != "as")
            return (at - 1, owner) if known else None
        elif pieces.forms[at - 1] in words_of("quality") or (before is not None and before.title is not None):
            at, number = at - 1, number - (before is not None)
        else:
            return None
    return (at, owner) if owner is not None and at in pieces.headline and _opens(pieces, at) else None


def _opens(pieces: Pieces, at: int) -> bool:
    """Whether a piece is the first of its sentence, or stands behind a comma or colon."""
    return at in pieces.begins or not pieces.close(at - 1)
