"""A walk over the pieces: where known names, titles and other capitals stand."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from operator import or_

from core.actors.known import Name, index, shouted
from core.actors.pieces import CLOSE, Pieces
from core.actors.words import Body, Title, bodies, sayings, titles, words_of

Names = list[tuple[list[str], Name]]
Titles = list[tuple[list[str], Title]]
Bodies = list[tuple[list[str], Body]]


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


def is_known(word: str) -> bool:
    """Whether one word alone names a known actor strongly."""
    return any(not rest and not name.needs for rest, name in index().get(word, ()))


@cache
def _triggers() -> frozenset[str]:
    """First words of known names and titles that may begin with a small letter."""
    return frozenset(form for form in (*index(), *titles(), *bodies()) if not form[:1].isupper())


@cache
def _ignored() -> frozenset[str]:
    """Small words of which a capital says nothing."""
    return words_of("function") | words_of("calendar")


@cache
def _skipped() -> frozenset[str]:
    """The same with a capital, where they begin no name, title or family name: The, However, Monday."""
    begin = {*index(), *(first.capitalize() for first in (*titles(), *bodies(), *words_of("family")))}
    return frozenset(word.capitalize() for word in _ignored() if len(word) > 1) - begin


@lru_cache(maxsize=50_000)
def _sort(form: str) -> tuple[str, bool, Names, Names, Titles, Bodies]:
    """Of a word: its small form; whether a capital of it says nothing; the names, names in capitals, titles, parts of a
    state that begin with it.
    """
    lower = form.lower()
    loud = shouted().get(form, []) if len(form) > 3 and form.isupper() else []
    return lower, lower in _ignored(), index().get(form, []), loud, titles().get(lower, []), bodies().get(lower, [])


def find_spots(pieces: Pieces) -> list[Spot]:
    """All spots in order; they never overlap."""
    triggers, skipped = _triggers(), _skipped()
    forms, capitals = pieces.forms, pieces.capitals
    spots: list[Spot] = []
    end = 0
    for at in compress(range(len(forms)), map(or_, capitals, map(triggers.__contains__, forms))):
        form = forms[at]
        if at < end or form in skipped:
            continue
        lower, small, names, loud, offices, parts = _sort(form)
        spot = _known(pieces, names, at) if names else None
        if spot is None and loud:
            spot = _known(pieces, loud, at)
        if spot is None and offices:
            spot = _titled(pieces, offices, at, lower)
        if spot is None and parts:
            spot = _body(pieces, parts, at, lower)
        if spot is None and capitals[at] and (not small or (at == end and spots and _may_follow(pieces, spots[-1], at))):
            spot = Spot(at, at + 1, lower)
        if spot is not None:
            spots.append(spot)
            end = spot.last
    return spots


def _may_follow(pieces: Pieces, before: Spot, at: int) -> bool:
    """Whether a word like 'Oh' or 'A' goes on with a name: behind a title, or an initial: 'Researcher Oh', 'James A. Baker'."""
    return before.title is not None or (len(pieces.forms[at]) == 1 and pieces.gap(at) == ". " and pieces.gap(at - 1) == " ")


def _known(pieces: Pieces, names: Names, at: int) -> Spot | None:
    """The longest of the names that stands at a piece."""
    forms = pieces.forms
    form, after = forms[at], forms[at + 1] if at + 1 < len(forms) else ""
    for rest, name in names:
        if not rest:
            return None if form.isupper() and _is_no_name(pieces, at, name) else Spot(at, at + 1, form.lower(), name)
        if rest[0] != after:
            continue
        end = at + 1 + len(rest)
        if forms[at + 1 : end] == rest and all(_joined(pieces, k, name) for k in range(at, end - 1)):
            return Spot(at, end, form.lower(), name)
    return None


def _joined(pieces: Pieces, k: int, name: Name) -> bool:
    gap = pieces.gaps[k + 1]
    return gap in CLOSE or gap in ("’s ", "'s ", "’ ", "' ") or (name.comma and gap in (", ", ","))


def _is_no_name(pieces: Pieces, at: int, name: Name) -> bool:
    """'LET US GO', 'Polish the silver': a short word in capitals among capitals, or in a text that uses it small."""
    if name.known_by == "acronym" and at in pieces.titled and pieces.forms[at].lower() in words_of("function"):
        return True
    shouted = pieces.forms[at].isupper() and not name.spelling.isupper()
    return shouted and len(pieces.forms[at]) <= 3 and at not in pieces.titled


def _titled(pieces: Pieces, offices: Titles, at: int, first: str) -> Spot | None:
    """The longest of the titles that stands at a piece, in capitals or not."""
    after = pieces.forms[at + 1].lower() if at + 1 < len(pieces.forms) else ""
    for rest, title in offices:
        if title.sort == "courtesy" and not pieces.capitals[at]:
            return None
        if not rest or (rest[0] == after and _follows(pieces, at, rest)):
            return Spot(at, at + 1 + len(rest), first, title=title)
    return None


def _body(pieces: Pieces, parts: Bodies, at: int, first: str) -> Spot | None:
    """The longest of the parts of a state that stands at a piece: 'foreign ministry', in capitals or not."""
    after = pieces.forms[at + 1].lower() if at + 1 < len(pieces.forms) else ""
    for rest, body in parts:
        if (rest[0] == after and _follows(pieces, at, rest)) if rest else _is_noun(pieces, at):
            return Spot(at, at + 1 + len(rest), first, body=body)
    return None


def _is_noun(pieces: Pieces, at: int) -> bool:
    """'the army said', 'troops'; not 'army helicopters', 'military aid', where another noun follows."""
    after = pieces.forms[at + 1].lower() if at + 1 < len(pieces.forms) and pieces.gap(at) == " " else "and"
    return pieces.forms[at].endswith("s") or after in words_of("function") or after in sayings()


def _follows(pieces: Pieces, at: int, rest: list[str]) -> bool:
    """Whether the words of `rest`, in any case, stand right behind a piece."""
    end = at + 1 + len(rest)
    return [form.lower() for form in pieces.forms[at + 1 : end]] == rest and CLOSE.issuperset(pieces.gaps[at + 1 : end])
