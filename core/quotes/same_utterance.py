"""Whether two pieces of quotations render one utterance: enough words in common, and speakers who may be one."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from core.comparison.differences import compare
from core.comparison.wording import Wording
from core.quotes.candidates import find_candidates
from core.quotes.pieces import Piece
from core.records import Actor, Mention, Quote
from core.text.function_words import function_words
from core.text.layout import Layout

RUN = 5
"""Renderings share at least so many words …"""

HELD = 70.0
"""… which are at least this share, in percent, of one of the two."""

ALIGNABLE = 0.5
"""The share of the shorter one's words that both hold in one order, below which no alignment is tried."""

DAYS = 7
"""A few words in marks are the same utterance only in articles published within so many days."""

CONDENSED = frozenset(["headline", "headline_duplicate", "subheading", "caption", "caption_duplicate"])
"""Zones that say again what the same article says in its body."""


class Corpus:
    """What there is to know about the quotations of all articles."""

    def __init__(
        self, quotes: Sequence[Quote], layouts: Sequence[Layout], mentions: Sequence[Mention], actors: Sequence[Actor]
    ) -> None:
        self.quotes = quotes
        self.layouts = {layout.article.article_id: layout for layout in layouts}
        self._actors = {actor.actor_id: actor for actor in actors}
        self._mentions: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for mention in mentions:
            self._mentions[mention.article_id].append((mention.start, mention.end, mention.actor_id))

    def wording(self, piece: Piece) -> Wording:
        """The words of a piece, with the actors named in it."""
        article = self.quotes[piece.quote].article_id
        named = self._mentions[article]
        inside = named[bisect_left(named, (piece.start,)) : bisect_left(named, (piece.end,))]
        text = self.layouts[article].text[piece.start : piece.end]
        names = [(start - piece.start, end - piece.start, actor) for start, end, actor in inside if end <= piece.end]
        return Wording(text, names)

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

    def days_apart(self, one: Quote, other: Quote) -> int | None:
        """Days between the publication of two articles."""
        first, second = (self.layouts[each.article_id].article.published for each in (one, other))
        return abs((first - second).days) if first and second else None


def group_pieces(corpus: Corpus, pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces that render one utterance, each group in order; pieces without another rendering are left out."""
    groups = _Groups(corpus, pieces)
    distinct = _distinct(corpus, pieces)
    for alike in distinct.values():
        for one, other in pairwise(alike):
            if len(pieces[one].words) >= RUN or _same_few_words(corpus, pieces[one], pieces[other]):
                groups.join(one, other)
    first = [alike[0] for alike in distinct.values()]
    short: dict[int, list[int]] = defaultdict(list)
    for place, other_place in find_candidates([pieces[each].words for each in first]):
        one, other = sorted((first[place], first[other_place]), key=lambda each: len(pieces[each].words))
        if len(pieces[one].words) >= RUN:
            _join_with_neighbours(corpus, pieces, groups, one, other)
        elif _same_few_words(corpus, pieces[one], pieces[other]):
            short[one].append(other)
    for one, holders in short.items():
        if len({groups.root(other) for other in holders}) == 1:
            groups.join(one, holders[0])
    return groups.listed()


def _join_with_neighbours(corpus: Corpus, pieces: Sequence[Piece], groups: "_Groups", one: int, other: int) -> None:
    """Join two pieces that render one sentence, and the sentence before or after that the other article made one with it."""
    if not groups.allow(one, other) or not _same_sentence(corpus, pieces[one], pieces[other]):
        return
    groups.join(one, other)
    for place, facing in ((one, other), (other, one)):
        for beside in (place - 1, place + 1):
            next_to = 0 <= beside < len(pieces) and pieces[beside].quote == pieces[place].quote
            if next_to and len(pieces[beside].words) >= RUN and _same_sentence(corpus, pieces[beside], pieces[facing]):
                groups.join(beside, facing)


def _distinct(corpus: Corpus, pieces: Sequence[Piece]) -> dict[tuple[tuple[str, ...], str | None], list[int]]:
    """The places of pieces of the same words by the same speaker."""
    distinct: dict[tuple[tuple[str, ...], str | None], list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        distinct[piece.words, corpus.quotes[piece.quote].speaker_id].append(place)
    return distinct


def _same_sentence(corpus: Corpus, one: Piece, other: Piece) -> bool:
    from rapidfuzz.distance import LCSseq

    if LCSseq.similarity(one.words, other.words) < ALIGNABLE * min(len(one.words), len(other.words)):
        return False
    compared = compare(corpus.wording(one), corpus.wording(other))
    return compared.run >= RUN and compared.held >= HELD


def _same_few_words(corpus: Corpus, few: Piece, more: Piece) -> bool:
    """'a historic moment', in marks, against the sentence that holds these very words: known speaker, days apart at most."""
    left, right = corpus.quotes[few.quote], corpus.quotes[more.quote]
    if not corpus.may_be_one(left, right):
        return False
    if left.kind == "indirect" or left.speaker_id is None or left.speaker_id != right.speaker_id:
        return False
    days = corpus.days_apart(left, right)
    if days is None or days > DAYS or sum(word not in function_words() for word in few.words) < 2:
        return False
    length = len(few.words)
    return any(more.words[at : at + length] == few.words for at in range(len(more.words) - length + 1))


class _Groups:
    """Pieces joined into groups; two speakers who cannot be one never come into one group."""

    def __init__(self, corpus: Corpus, pieces: Sequence[Piece]) -> None:
        self._corpus, self._pieces = corpus, pieces
        self._above = list(range(len(pieces)))
        self._speakers = [{corpus.quotes[piece.quote].speaker_id} for piece in pieces]

    def root(self, place: int) -> int:
        """The piece that stands for the group of the piece at `place`."""
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def join(self, one: int, other: int) -> None:
        """Make one group of two, if they are allowed to be."""
        if self.allow(one, other):
            first, second = self.root(one), self.root(other)
            self._above[second] = first
            self._speakers[first] |= self._speakers[second]

    def allow(self, one: int, other: int) -> bool:
        """Whether the groups of two pieces may be one group: in different articles, and all their speakers may be one."""
        quotes = [self._corpus.quotes[self._pieces[place].quote] for place in (one, other)]
        if not self._corpus.may_be_one(*quotes):
            return False
        first, second = self.root(one), self.root(other)
        return all(
            self._corpus.may_speak_as_one(left, right) for left in self._speakers[first] for right in self._speakers[second]
        )

    def listed(self) -> list[list[Piece]]:
        """Every group of two pieces and more."""
        groups: dict[int, list[Piece]] = defaultdict(list)
        for place, piece in enumerate(self._pieces):
            groups[self.root(place)].append(piece)
        return [group for group in groups.values() if len(group) > 1]
