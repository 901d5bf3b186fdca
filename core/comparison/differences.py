"""What differs between two renderings of an utterance, and of which kind each difference is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.comparison.alignment import TIED, Step, align
from core.comparison.wording import Wording

SENTENCE_END = frozenset(".!?…;:")
UNSEEN = re.compile(r"[\s\"'“”‘’„«»‹›()\[\]]+")
"""Marks whose presence or shape makes no difference."""
CONJUNCTIONS = frozenset(["and", "but", "so", "or"])


@dataclass(slots=True)
class Difference:
    """Characters [left_start, left_end) of one text stand where [right_start, right_end) stand in the other; either may be empty.

    kind: case, punctuation, spelling, contraction, abbreviation, name, number (singular or plural), order, joined (two sentences
    made one), fragment (only a part is rendered), omission (words the other lacks), wording (other words).
    """

    kind: str
    left_start: int
    left_end: int
    right_start: int
    right_end: int


@dataclass(slots=True)
class Comparison:
    """Two texts compared, words of matter counting double.

    similarity: share of the words of both that are tied to each other, 0 to 100; held: the same share of the one text that has
    more of its words in the other; run: how many words of the left text are tied; differences: in the order of the texts.
    """

    similarity: float
    held: float
    run: int
    differences: tuple[Difference, ...]


def compare(left: Wording, right: Wording) -> Comparison:
    """Align two texts and class their differences. Words of matter count double."""
    if left.text == right.text:
        return Comparison(100.0, 100.0, len(left.words), ())
    steps = align(left, right)
    tied = [step for step in steps if step.kind in TIED]
    tied_left = sum(sum(left.weights[step.left : step.left_end]) for step in tied)
    tied_right = sum(sum(right.weights[step.right : step.right_end]) for step in tied)
    all_left, all_right = sum(left.weights), sum(right.weights)
    similarity = 100 * (tied_left + tied_right) / max(all_left + all_right, 1)
    held = 100 * max(tied_left / max(all_left, 1), tied_right / max(all_right, 1))
    run = sum(step.left_end - step.left for step in tied)
    return Comparison(similarity, held, run, tuple(_classed(left, right, steps)))


def _classed(left: Wording, right: Wording, steps: Sequence[Step]) -> Iterator[Difference]:
    """The differences in order; what a joined sentence changes with it ('. We', 'and we') is told once, as joined."""
    blocks = _blocks(steps)
    edges = (0, len(blocks) - 1) if _is_fragment(left, right) else ()
    before = ""
    for number, step in enumerate(blocks):
        kind = step.kind if step.kind in TIED else _untied(left, right, step, number in edges)
        if kind == "conjunction":
            yield _joined(left, right, step, blocks[number + 1])
        elif kind not in TIED:
            yield _difference(left, right, step, kind)
        else:
            marks = _marks(left, right, step) if before in TIED else None
            if marks is not None:
                yield marks
            joined = before == "conjunction" or (marks is not None and marks.kind == "joined")
            if kind != "same" and not (joined and kind == "case"):
                yield _difference(left, right, step, kind)
        before = kind


def _blocks(steps: Sequence[Step]) -> list[Step]:
    """Neighbouring steps that tie nothing made one."""
    blocks: list[Step] = []
    for step in steps:
        if blocks and step.kind == blocks[-1].kind == "wording":
            last = blocks.pop()
            blocks.append(Step(last.left, step.left_end, last.right, step.right_end, "wording"))
        else:
            blocks.append(step)
    return blocks


def _is_fragment(left: Wording, right: Wording) -> bool:
    """Whether one text is a small part of the other: less than half its words."""
    short, long = sorted((len(left.words), len(right.words)))
    return 2 * short < long


def _one_sided(step: Step) -> bool:
    """Whether the words of one text stand against nothing in the other."""
    return step.left == step.left_end or step.right == step.right_end


def _untied(left: Wording, right: Wording, step: Step, may_be_cut: bool) -> str:
    """The kind of a block that ties nothing: words for words, or words that the other lacks.

    conjunction: the lone 'and' that makes one sentence of the other's two.
    """
    if not _one_sided(step):
        return "wording"
    if may_be_cut:
        return "fragment"
    if step.left < step.left_end:
        more, first, last, less, at = left, step.left, step.left_end, right, step.right
    else:
        more, first, last, less, at = right, step.right, step.right_end, left, step.left
    between = less.text[less.spans[at - 1][1] : less.spans[at][0]] if 0 < at < len(less.spans) else ""
    joins = last - first == 1 and more.plain[first] in CONJUNCTIONS
    return "conjunction" if joins and SENTENCE_END.intersection(between) else "omission"


def _joined(left: Wording, right: Wording, step: Step, after: Step) -> Difference:
    """'. We' against 'and we'."""
    sides = ((left, step.left), (right, step.right))
    starts = [_trimmed(text.text, text.spans[at - 1][1], text.spans[at][0])[0] for text, at in sides]
    return Difference("joined", starts[0], left.spans[after.left][1], starts[1], right.spans[after.right][1])


def _difference(left: Wording, right: Wording, step: Step, kind: str) -> Difference:
    return Difference(kind, *_characters(left, step.left, step.left_end), *_characters(right, step.right, step.right_end))


def _characters(text: Wording, first: int, last: int) -> tuple[int, int]:
    """Where words [first, last) stand, with the bracket that closes them; an empty place right after the word before."""
    if first < last:
        start, end = text.spans[first][0], text.spans[last - 1][1]
        opened = text.text.count("(", start, end) - text.text.count(")", start, end)
        return start, end + (opened == 1 and text.text[end : end + 1] == ")")
    place = text.spans[first - 1][1] if first else 0
    return place, place


def _marks(left: Wording, right: Wording, step: Step) -> Difference | None:
    """The difference between the marks before the first words of a step, None where they agree."""
    places = [(text.spans[at - 1][1], text.spans[at][0]) for text, at in ((left, step.left), (right, step.right))]
    gaps = [text.text[start:end] for text, (start, end) in zip((left, right), places, strict=True)]
    marks = [UNSEEN.sub("", gap) for gap in gaps] if gaps[0] != gaps[1] else gaps
    if marks[0] == marks[1]:
        return None
    ends = [bool(SENTENCE_END.intersection(each)) for each in marks]
    trimmed = [_trimmed(text.text, *place) for text, place in zip((left, right), places, strict=True)]
    if ends[0] == ends[1]:
        return Difference("punctuation", *trimmed[0], *trimmed[1])
    return Difference("joined", trimmed[0][0], left.spans[step.left][1], trimmed[1][0], right.spans[step.right][1])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The marks without the blanks around them; without marks, the place before the next word."""
    piece = text[start:end]
    begin = end - len(piece.lstrip())
    return begin, max(begin, start + len(piece.rstrip()))
