"""He and she: the person of that gender whom the sentence, or the one before it, is about."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import compress

from core.actors.story import Figure, Story

GENDER = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
FORMS = frozenset(GENDER) | frozenset(word.capitalize() for word in GENDER)
MARK = re.compile('[“”"\n]')
TYPED_MARK = re.compile("[“”\"\n]|''|``")
BACK = 3
"""Sentences before the pronoun's own that may hold the person."""

OBJECTS = frozenset({"him"})
CLOSE_BY = 5
"""Pieces between a subject and the 'him' that cannot mean it."""


@dataclass(slots=True)
class Subject:
    """A person in a sentence: its pieces, and those of the role beside it."""

    first: int
    last: int
    figure: Figure
    beside: tuple[int, int] = (0, 0)

    def can_be(self, at: int, form: str, gender: str) -> bool:
        """Whether a pronoun at piece `at` can mean this person: 'A, his aide' does not mean A, 'A met him' neither."""
        if self.first >= at or self.figure.gender not in ("", gender) or self.beside[0] <= at < self.beside[1]:
            return False
        return form not in OBJECTS or at - self.first > CLOSE_BY


Subjects = dict[int, list[Subject]]
"""Sentence -> the people in it."""


def see_pronouns(story: Story) -> None:
    """See every he and she outside quotation marks for whom one person stands nearest as a subject."""
    pieces = story.pieces
    pronouns = list(compress(range(len(pieces.forms)), map(FORMS.__contains__, pieces.forms)))
    if not pronouns:
        return
    quoted = _quoted(pieces.text)
    sentences = sorted(pieces.begins)
    subjects: Subjects = {}
    people = [each for each in story.sightings if each.figure.kind == "person"]
    for each in people:
        if not _within(quoted, pieces.starts[each.first]):
            found = Subject(each.first, each.last, each.figure, each.beside)
            subjects.setdefault(bisect_right(sentences, each.first) - 1, []).append(found)
    for at in pronouns:
        if not _within(quoted, pieces.starts[at]):
            _resolve(story, at, bisect_right(sentences, at) - 1, subjects)


def _resolve(story: Story, at: int, sentence: int, subjects: Subjects) -> None:
    form = story.pieces.forms[at].lower()
    gender, speaks = GENDER[form], story.speaks(at, at + 1)
    for number in range(sentence, max(-1, sentence - BACK - 1), -1):
        fitting = [each for each in subjects.get(number, ()) if each.can_be(at, form, gender)]
        if not fitting:
            continue
        fitting.sort(key=lambda each: each.first)
        sure = [each for each in fitting if each.figure.gender == gender] or fitting
        saying = [each for each in sure if story.speaks(each.first, each.last)] if speaks else []
        figure = (saying or sure)[0].figure
        figure.gender = figure.gender or gender
        words = story.words(at, at + 1)
        story.see(at, at + 1, figure, "pronoun", f"{words!r}: the nearest subject of that gender is {figure.name!r}")
        subjects.setdefault(sentence, []).append(Subject(at, at + 1, figure))
        return


def _quoted(text: str) -> list[int]:
    """Offsets where quoted text begins and ends, in turn; a paragraph's end closes what is open."""
    edges: list[int] = []
    for match in (TYPED_MARK if "''" in text or "``" in text else MARK).finditer(text):
        opened = len(edges) % 2 == 1
        mark = match.group()
        if (mark == "\n" and opened) or (mark == "“" and not opened) or (mark == "”" and opened) or mark in ('"', "''", "``"):
            edges.append(match.start())
    return edges


def _within(edges: list[int], offset: int) -> bool:
    return bisect_right(edges, offset) % 2 == 1
