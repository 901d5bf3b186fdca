"""A walk over the pieces: where known names, titles and other capitals stand."""

from dataclasses import dataclass, field
from itertools import compress

from core.actors.known import Name
from core.actors.lexicon import known_actor
from core.actors.pieces import CLOSE, Pieces
from core.actors.senses import BEGINS, CAPITAL, SENSES, SMALL, STARTS, Ahead, Sense
from core.actors.words import Body, Title, sayings, words_of
from core.text.inflection import irregular_pasts

POSSESSIVE_GAPS = frozenset({"’s ", "'s ", "’ ", "' "})


@dataclass(slots=True)
class Spot:
    """Pieces [first, last) that are one known name, one title, one part of a state, or a capitalised word of no such sort;
    lower: its first word in small letters.
    """

    first: int
    last: int
    lower: str
    name: Name | None = None
    title: Title | None = None
    body: Body | None = None

    @property
    def plain(self) -> bool:
        """A capitalised word of no known sort."""
        return self.name is None and self.title is None and self.body is None


@dataclass(slots=True)
class Spots:
    """All spots of an article in order, which never overlap; the numbers of those that are titles and parts of a state."""

    spots: list[Spot] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)


def find_spots(pieces: Pieces) -> Spots:
    """Walk over the pieces that something may start with."""
    found, kinds, forms, lowers = Spots(), pieces.kinds, pieces.forms, pieces.lowers
    spots, end = found.spots, 0
    for at in compress(range(len(kinds)), kinds.translate(STARTS)):
        if at < end:
            continue
        kind, spot = kinds[at], None
        if kind & BEGINS and (sense := SENSES[forms[at]]) is not None:
            if sense.name is not None and at > end and lowers[at + 1] not in sense.seconds:
                spot = Spot(at, at + 1, lowers[at], sense.name)
            elif sense.alone or lowers[at + 1] in sense.seconds:
                spot = _begun(pieces, found, sense, at, end)
        if spot is None:
            if kind != CAPITAL and not (kind & CAPITAL and (not kind & SMALL or _counts(pieces, at, spots, end))):
                continue
            spot = Spot(at, at + 1, lowers[at])
        spots.append(spot)
        end = spot.last
    return found


def _begun(pieces: Pieces, found: Spots, sense: Sense, at: int, end: int) -> Spot | None:
    """The known name, else the title, else the part of a state that begins at a piece, but 'general staff' before 'general'; the
    last spot ends at `end`.
    """
    spots, spot = found.spots, None
    for names in sense.names:
        spot = spot or _known(pieces, names, at)
    if spot is not None:
        if (at == end or (spot.name is not None and spot.name.needs)) and _is_of_another(pieces, spots, spot):
            return Spot(at, at + 1, pieces.lowers[at])
        return spot
    free = sense.bodies is not None and not (at == end and pieces.capitals[at] and _before(pieces, spots, at))
    body = _body(pieces, sense.bodies, at) if sense.bodies is not None and free else None
    if sense.titles and (body is None or body.last == at + 1) and (spot := _titled(pieces, sense.titles, at)):
        found.titles.append(len(spots))
        return spot
    if body is not None:
        found.bodies.append(len(spots))
    return body


def _counts(pieces: Pieces, at: int, spots: list[Spot], end: int) -> bool:
    """Whether a word of which a capital says nothing belongs to a name here: 'Researcher Oh', 'People's Front'."""
    if at == end and spots and at not in pieces.begins and _may_follow(pieces, spots[-1], at):
        return True
    return pieces.lowers[at] in words_of("owner") and pieces.gap(at) in POSSESSIVE_GAPS and bool(pieces.capitals[at + 1])


def _before(pieces: Pieces, spots: list[Spot], at: int) -> Spot | None:
    """The last spot, which ends before piece `at`, if it is an unknown word in the same phrase."""
    if not spots or at in pieces.begins or not (pieces.gaps[at] == " " or pieces.gaps[at] in POSSESSIVE_GAPS):
        return None
    return spots[-1] if spots[-1].plain else None


def _is_of_another(pieces: Pieces, spots: list[Spot], spot: Spot) -> bool:
    """Whether a known name is the end of another's: 'Springfield City |Commission|', 'Social |Democrats|', 'People's
    |Democratic Party|', 'Mr. |England|'; or a weak one its beginning: '|Alliance| of Northern Farmers'.
    """
    weak = spot.name is not None and bool(spot.name.needs)
    called = spots and spots[-1].last == spot.first and is_courtesy(spots[-1]) and pieces.gaps[spot.first] in (" ", ". ")
    if called and spot.name is not None:
        return known_actor(spot.name.actor_id).kind in ("country", "place")
    if spots and spots[-1].last == spot.first and (before := _before(pieces, spots, spot.first)) is not None:
        return before.lower in words_of("creed") or (weak and pieces.gaps[spot.first] == " ")
    at = spot.last
    return weak and at + 1 < len(pieces.forms) and pieces.forms[at] in ("of", "for") and bool(pieces.capitals[at + 1])


def is_courtesy(spot: Spot) -> bool:
    """Whether a spot is 'Mr.', behind which even 'King' and 'England' are names."""
    return spot.title is not None and spot.title.sort == "courtesy"


def _may_follow(pieces: Pieces, before: Spot, at: int) -> bool:
    """Whether a word like 'Oh' or 'A' goes on with a name: behind a title, or an initial: 'Researcher Oh', 'James A. Baker'."""
    return before.title is not None or (len(pieces.forms[at]) == 1 and pieces.gap(at) == ". " and pieces.gap(at - 1) == " ")


def _known(pieces: Pieces, names: Ahead[Name], at: int) -> Spot | None:
    """The longest of the names that stands at a piece."""
    forms, lower = pieces.forms, pieces.lowers[at]
    for rest, name in names.longer.get(forms[at + 1], ()) if names.longer and at + 1 < len(forms) else ():
        end = at + 1 + len(rest)
        if forms[at + 1 : end] == rest and _joined(pieces, at, end, name):
            return Spot(at, end, lower, name)
    if names.alone is None or (forms[at].isupper() and _is_no_name(pieces, at, names.alone)):
        return None
    return Spot(at, at + 1, lower, names.alone)


def _joined(pieces: Pieces, first: int, last: int, name: Name) -> bool:
    """Whether nothing parts the pieces of a name but what its spelling has: 'Workers' Party', not 'the North's Korean envoy'."""
    gaps = pieces.gaps[first + 1 : last]
    return CLOSE.issuperset(gaps) or all(
        gap in CLOSE or (gap in POSSESSIVE_GAPS and "'" in name.spelling) or (name.comma and gap in (", ", ",")) for gap in gaps
    )


def _is_no_name(pieces: Pieces, at: int, name: Name) -> bool:
    """'LET US GO', 'Polish the silver': a short word in capitals among capitals, or in a text that uses it small."""
    if name.known_by == "acronym" and at in pieces.titled and pieces.lowers[at] in words_of("function"):
        return True
    shouted = pieces.forms[at].isupper() and not name.spelling.isupper()
    return shouted and len(pieces.forms[at]) <= 3 and at not in pieces.titled


def _titled(pieces: Pieces, offices: Ahead[Title], at: int) -> Spot | None:
    """The longest of the titles that stands at a piece, in capitals or not."""
    lowers = pieces.lowers
    for rest, title in offices.longer.get(lowers[at + 1], ()):
        if _follows(pieces, at, rest):
            return Spot(at, at + 1 + len(rest), lowers[at], None, title)
    if offices.alone is None or (offices.alone.sort == "courtesy" and not pieces.capitals[at]):
        return None
    return Spot(at, at + 1, lowers[at], None, offices.alone)


def _body(pieces: Pieces, parts: Ahead[Body], at: int) -> Spot | None:
    """The longest of the parts of a state that stands at a piece: 'foreign ministry', in capitals or not."""
    lowers = pieces.lowers
    for rest, body in parts.longer.get(lowers[at + 1], ()):
        if _follows(pieces, at, rest):
            return Spot(at, at + 1 + len(rest), lowers[at], body=body)
    return Spot(at, at + 1, lowers[at], body=parts.alone) if parts.alone is not None and _is_noun(pieces, at) else None


def _is_noun(pieces: Pieces, at: int) -> bool:
    """'the army said', 'the army shelled', 'troops'; not 'army helicopters', 'military aid', where another noun follows."""
    after = pieces.lowers[at + 1] if at + 1 < len(pieces.forms) and pieces.gap(at) == " " else "and"
    acts = after.endswith("ed") or after in irregular_pasts() or after in sayings()
    return acts or pieces.forms[at].endswith("s") or after in words_of("function")


def _follows(pieces: Pieces, at: int, rest: list[str]) -> bool:
    """Whether the words of `rest`, in any case, stand right behind a piece."""
    end = at + 1 + len(rest)
    return pieces.lowers[at + 1 : end] == rest and CLOSE.issuperset(pieces.gaps[at + 1 : end])
