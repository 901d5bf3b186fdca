"""He and she: the person of that gender whom the sentence, or the one before it, is about."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from core.actors.pieces import places
from core.actors.senses import PRONOUNS
from core.actors.story import Sighting, Story
from core.actors.words import GENDER

MARKS = ("“", "”", '"', "''", "``")
BACK = 3
"""Sentences before the pronoun's own that may hold the person."""

NEW_CLAUSE = "; "
"""Who stands behind it is what the rest of the sentence is about: 'Tiani ousted him; the ex-president fled with his wife'."""
OBJECTS = frozenset({"him"})
CLOSE_BY = 5
"""Pieces between a subject and the 'him' that cannot mean it."""

Subjects = dict[int, list[Sighting]]
"""Sentence -> the people in it."""


def see_pronouns(story: Story) -> None:
    """See every he and she outside quotation marks for whom one person stands nearest as a subject."""
    pieces = story.pieces
    starts = pieces.starts
    pronouns = list(places(1, pieces.kinds.translate(PRONOUNS)))
    if not pronouns or not story.people:
        return
    quoted = _quoted(pieces.text)
    sentences = sorted(pieces.begins)
    subjects: Subjects = {}
    for each in story.people:
        if bisect_right(quoted, starts[each.first]) % 2 == 0:
            subjects.setdefault(bisect_right(sentences, each.first) - 1, []).append(each)
    for at in pronouns if subjects else ():
        if bisect_right(quoted, starts[at]) % 2 == 0:
            _resolve(story, at, bisect_right(sentences, at) - 1, subjects)


def _resolve(story: Story, at: int, sentence: int, subjects: Subjects) -> None:
    words = story.pieces.forms[at]
    form = words.lower()
    gender = GENDER[form]
    for number in range(sentence, sentence - BACK - 1, -1):
        if number not in subjects or not (fitting := _fitting(subjects[number], at, form, gender)):
            continue
        if len(fitting) > 1:
            fitting = [each for each in fitting if each.figure.gender == gender] or fitting
        if len(fitting) > 1:
            fitting.sort(key=attrgetter("first"))
            fitting = [each for each in fitting if story.pieces.gaps[each.first] == NEW_CLAUSE][-1:] or fitting
            if story.speaks(at, at + 1):
                fitting = [each for each in fitting if story.speaks(each.first, each.last)] or fitting
        figure = fitting[0].figure
        figure.gender = figure.gender or gender
        seen = story.see(at, at + 1, figure, "pronoun", _is_nearest(words, figure.name))
        subjects.setdefault(sentence, []).append(seen)
        return


@lru_cache(maxsize=10_000)
def _is_nearest(words: str, name: str) -> str:
    return f"{words!r}: the nearest subject of that gender is {name!r}"


def _fitting(people: list[Sighting], at: int, form: str, gender: str) -> list[Sighting]:
    """Those whom a pronoun at piece `at` can mean: 'A, his aide' does not mean A, 'A met him' neither."""
    before = at - CLOSE_BY if form in OBJECTS else at
    either = ("", gender)
    return [
        each
        for each in people
        if each.first < before and each.figure.gender in either and not each.beside[0] <= at < each.beside[1]
    ]


def _quoted(text: str) -> list[int]:
    """Offsets where quoted text begins and ends, in turn; a paragraph's end closes what is open."""
    edges: list[int] = []
    before = 0
    for at in sorted([at for mark in MARKS for at in _places(text, mark)]):
        if len(edges) % 2 == 1 and (end := text.find("\n", before, at)) >= 0:
            edges.append(end)
        if text[at] not in "“”" or (text[at] == "“") == (len(edges) % 2 == 0):
            edges.append(at)
        before = at
    if len(edges) % 2 == 1 and (end := text.find("\n", before)) >= 0:
        edges.append(end)
    return edges


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark) if mark[0] in text else -1
    while at >= 0:
        yield at
        at = text.find(mark, at + len(mark))
