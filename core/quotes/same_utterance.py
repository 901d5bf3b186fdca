"""Whether two pieces of quotations render one utterance: enough words in common, and speakers who may be one."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from core.comparison.differences import Comparison, compare
from core.comparison.wording import Wording
from core.disjoint import DisjointSets
from core.quotes.candidates import find_candidates
from core.quotes.pieces import Piece
from core.records import Actor, Mention, Quote
from core.text.function_words import function_words
from core.text.layout import Layout

RUN, RUN_UNMARKED = 5, 8
"""Renderings share at least so many words, more where one of the two stands in no marks …"""

MATTER = 3
"""… so many of them more than grammar, and half of those of the shorter …"""

HELD = 70.0
"""… and in all at least this share, in percent, of one of the two."""

DAYS = 7
"""A few words in marks, and words in no marks, are one utterance only in articles published within so many days."""

CONDENSED = frozenset(["headline", "headline_duplicate", "subheading", "caption", "caption_duplicate"])
"""Zones that say again what the same article says in its body."""


class Collection:
    """The quotations of all articles, with what tells whether two of them may be one utterance."""

    def __init__(
        self, quotes: Sequence[Quote], layouts: Sequence[Layout], mentions: Sequence[Mention], actors: Sequence[Actor]
    ) -> None:
        self.quotes = quotes
        self.layouts = {layout.article.article_id: layout for layout in layouts}
        dates = ((layout.article.article_id, layout.article.published) for layout in layouts)
        self._days = {article_id: published.toordinal() for article_id, published in dates if published}
        self._actors = {actor.actor_id: actor for actor in actors}
        self._mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self._mentions[mention.article_id].append(mention)
        self._compared: dict[tuple[int, int, int, int, int, int], Comparison] = {}

    def compare(self, one: Piece, other: Piece) -> Comparison:
        """The words of two pieces against each other; done once for the same two."""
        key = (one.quote, one.start, one.end, other.quote, other.start, other.end)
        if key not in self._compared:
            self._compared[key] = compare(self._wording(one), self._wording(other))
        return self._compared[key]

    def _wording(self, piece: Piece) -> Wording:
        """The words of a piece, with the actors named in it."""
        article = self.quotes[piece.quote].article_id
        named = self._mentions[article]
        first, last = (bisect_left(named, place, key=attrgetter("start")) for place in (piece.start, piece.end))
        inside = [mention for mention in named[first:last] if mention.end <= piece.end]
        names = [(mention.start - piece.start, mention.end - piece.start, mention.actor_id) for mention in inside]
        return Wording(self.layouts[article].text[piece.start : piece.end], names)

    def may_be_one(self, one: Quote, other: Quote) -> bool:
        """Whether two quotations may be one utterance: in two articles, or in an article and its own headline."""
        if one.article_id != other.article_id:
            return True
        return (one.zone in CONDENSED) != (other.zone in CONDENSED)

    def may_speak_as_one(self, one: str | None, other: str | None) -> bool:
        """Whether two speakers may be one: an unknown one may be anybody, a state or a body may speak by a person of it."""
        if one is None or other is None or one == other:
            return True
        first, second = self._actors.get(one), self._actors.get(other)
        if first is None or second is None or first.kind == second.kind:
            return False
        tied = {one, first.name, first.country, first.affiliation} & {other, second.name, second.country, second.affiliation}
        return bool(tied - {None})

    def may_render_one(self, one: Quote, other: Quote) -> bool:
        """Whether two quotations may render one utterance, before a look at their words."""
        if not (self.may_speak_as_one(one.speaker_id, other.speaker_id) and self.may_be_one(one, other)):
            return False
        return (one.kind != "indirect" and other.kind != "indirect") or self.days_apart_at_most(DAYS, one, other)

    def days_apart_at_most(self, most: int, one: Quote, other: Quote) -> bool:
        """Whether two articles are known to be published within so many days."""
        first, second = self._days.get(one.article_id), self._days.get(other.article_id)
        return one.article_id == other.article_id or (first is not None and second is not None and abs(first - second) <= most)


def group_pieces(collection: Collection, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces that render one utterance, each group in order; pieces without another rendering are left out."""
    groups = _Groups(collection, pieces)
    distinct = _distinct(collection, pieces)
    for (words, _), alike in distinct.items():
        if len(alike) > 1 and len(words) >= RUN and len(_matter(words)) >= MATTER:
            for one, other in pairwise(alike):
                groups.join(one, other)
    first = [alike[0] for alike in distinct.values()]
    short: dict[int, list[int]] = defaultdict(list)
    said = [collection.quotes[pieces[each].quote] for each in first]
    for place, other_place in find_candidates(
        [words for words, _ in distinct], lambda one, other: collection.may_render_one(said[one], said[other])
    ):
        one, other = sorted((first[place], first[other_place]), key=lambda each: len(pieces[each].words))
        if len(pieces[one].words) >= RUN:
            _join_with_neighbours(collection, pieces, groups, one, other)
        elif _same_few_words(collection, pieces[one], pieces[other]):
            short[one].append(other)
    for one, holders in short.items():
        if len({groups.root(other) for other in holders}) == 1:
            groups.join(one, holders[0])
    return groups.listed()


def _join_with_neighbours(collection: Collection, pieces: Sequence[Piece], groups: "_Groups", one: int, other: int) -> None:
    """Join two pieces that render one sentence, and the sentence before or after that the other article made one with it."""
    if not groups.may_join(one, other) or not _same_sentence(collection, pieces[one], pieces[other]):
        return
    groups.join(one, other)
    for place, facing in ((one, other), (other, one)):
        for beside in (place - 1, place + 1):
            next_to = 0 <= beside < len(pieces) and pieces[beside].quote == pieces[place].quote
            if next_to and len(pieces[beside].words) >= RUN and _same_sentence(collection, pieces[beside], pieces[facing]):
                groups.join(beside, facing)


def _distinct(collection: Collection, pieces: Sequence[Piece]) -> dict[tuple[tuple[str, ...], str | None], list[int]]:
    """The places of pieces of the same words by the same speaker."""
    distinct: dict[tuple[tuple[str, ...], str | None], list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        distinct[piece.words, collection.quotes[piece.quote].speaker_id].append(place)
    return distinct


def _same_sentence(collection: Collection, one: Piece, other: Piece) -> bool:
    """Whether two pieces share enough words; cheap signs first, then the alignment."""
    left, right = collection.quotes[one.quote], collection.quotes[other.quote]
    if not collection.may_render_one(left, right):
        return False
    first, second = sorted((one, other), key=attrgetter("quote"))
    shortest_run = RUN_UNMARKED if "indirect" in (left.kind, right.kind) else RUN
    matter = _matter(one.words), _matter(other.words)
    if len(first.words) < shortest_run or len(matter[0] & matter[1]) < max(MATTER, min(map(len, matter)) / 2):
        return False
    compared = collection.compare(first, second)
    return compared.held >= HELD and compared.run >= shortest_run


def _matter(words: tuple[str, ...]) -> set[str]:
    """The words that are more than grammar."""
    return set(words) - function_words()


def _same_few_words(collection: Collection, few: Piece, more: Piece) -> bool:
    """'a historic moment', in marks, against the sentence that holds these very words: known speaker, days apart at most."""
    left, right = collection.quotes[few.quote], collection.quotes[more.quote]
    if "indirect" in (left.kind, right.kind) or left.speaker_id is None or left.speaker_id != right.speaker_id:
        return False
    if len(more.words) < RUN or len(_matter(few.words)) < 2 or not collection.days_apart_at_most(DAYS, left, right):
        return False
    length = len(few.words)
    return any(more.words[at : at + length] == few.words for at in range(len(more.words) - length + 1))


class _Groups:
    """Pieces joined into groups; two speakers who cannot be one never come into one group."""

    def __init__(self, collection: Collection, pieces: Sequence[Piece]) -> None:
        self._collection, self._pieces = collection, pieces
        self._sets = DisjointSets(range(len(pieces)))
        self._speakers: dict[int, set[str | None]] = {}

    def root(self, place: int) -> int:
        """The piece that stands for the group of the piece at `place`."""
        return self._sets.root(place)

    def join(self, one: int, other: int) -> None:
        """Make one group of two, if they may be one."""
        if self.may_join(one, other):
            voices = self._voices(self.root(one)) | self._voices(self.root(other))
            self._sets.join(one, other)
            self._speakers[self.root(one)] = voices

    def may_join(self, one: int, other: int) -> bool:
        """Whether two pieces, not joined yet, may be one utterance, and all the speakers of their groups one speaker."""
        if self.root(one) == self.root(other) or not self._collection.may_be_one(
            *(self._collection.quotes[self._pieces[place].quote] for place in (one, other))
        ):
            return False
        voices = [self._voices(self.root(place)) for place in (one, other)]
        return all(self._collection.may_speak_as_one(left, right) for left in voices[0] for right in voices[1])

    def _voices(self, root: int) -> set[str | None]:
        """The speakers of the group that the piece at `root` stands for."""
        return self._speakers.get(root) or {self._collection.quotes[self._pieces[root].quote].speaker_id}

    def listed(self) -> list[list[Piece]]:
        """Every group of two pieces and more."""
        groups: dict[int, list[Piece]] = defaultdict(list)
        for place, piece in enumerate(self._pieces):
            if (root := self.root(place)) in self._speakers:
                groups[root].append(piece)
        return [group for group in groups.values() if len(group) > 1]
