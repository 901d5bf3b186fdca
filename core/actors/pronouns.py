"""He and she: the person of that gender whom the sentence, or the one before it, is about."""

import re
from bisect import bisect_right

from core.actors.story import Figure, Story
from core.text.layout import Layout

GENDER = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
MARK = re.compile(r"[“”\"\n]")
BACK = 3
"""Sentences before the pronoun's own that may hold the person."""


def see_pronouns(story: Story, layout: Layout) -> None:
    """See every he and she outside quotation marks for whom one person stands nearest as a subject."""
    pieces = story.pieces
    pronouns = [at for at, form in enumerate(pieces.forms) if form in GENDER or form in ("He", "She", "His", "Her", "Him")]
    if not pronouns:
        return
    quoted = _quoted(story.pieces.text)
    sentences = sorted(pieces.begins)
    subjects: dict[int, list[tuple[int, Figure]]] = {}
    for each in sorted(story.sightings, key=lambda each: each.first):
        if each.figure.kind == "person" and not _within(quoted, pieces.starts[each.first]):
            subjects.setdefault(bisect_right(sentences, each.first) - 1, []).append((each.first, each.figure))
    for at in pronouns:
        if not _within(quoted, pieces.starts[at]):
            _resolve(story, at, bisect_right(sentences, at) - 1, subjects)


def _resolve(story: Story, at: int, sentence: int, subjects: dict[int, list[tuple[int, Figure]]]) -> None:
    gender = GENDER[story.pieces.forms[at].lower()]
    for number in range(sentence, max(-1, sentence - BACK - 1), -1):
        fitting = [figure for first, figure in subjects.get(number, ()) if first < at and figure.gender in ("", gender)]
        sure = [figure for figure in fitting if figure.gender == gender]
        if fitting:
            figure = (sure or fitting)[0]
            figure.gender = figure.gender or gender
            words = story.words(at, at + 1)
            story.see(at, at + 1, figure, "pronoun", f"{words!r}: the nearest subject of that gender is {figure.name!r}")
            subjects.setdefault(sentence, []).append((at, figure))
            return


def _quoted(text: str) -> list[int]:
    """Offsets where quoted text begins and ends, in turn; a paragraph's end closes what is open."""
    edges: list[int] = []
    for match in MARK.finditer(text):
        opened = len(edges) % 2 == 1
        mark = match.group()
        if (mark == "“" and not opened) or (mark == '"' and not opened) or (mark in '”"\n' and opened):
            edges.append(match.start())
    return edges


def _within(edges: list[int], offset: int) -> bool:
    return bisect_right(edges, offset) % 2 == 1
