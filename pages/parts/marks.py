"""Marks words of an article in HTML. Marks may overlap: the text is cut at every boundary, and all of it is escaped."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

TARGET = "target"
"""The kind of the words that a link leads to."""

PLACE = "exact-words"
"""The element id of the first of them. Not "target": the browser's sanitiser drops ids that are names in the page's model."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch [start, end) of the article; `kind` becomes a CSS class, `note` is shown on hovering."""

    start: int
    end: int
    kind: str
    note: str = ""


def segments(start: int, end: int, marks: Iterable[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Cut [start, end) at every boundary of a mark: (start, end, the marks that cover it), in order, without gaps.

    Time and memory grow with the number of marks (sorted once) and with how many lie over each other, not with the text.
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    edges = [(max(start, mark.start), True, mark) for mark in inside] + [(min(end, mark.end), False, mark) for mark in inside]
    edges.sort(key=lambda edge: edge[0])
    covering: list[Mark] = []
    last = start
    for position, opens, mark in edges:
        if position > last:
            yield last, position, list(covering)
            last = position
        covering.append(mark) if opens else covering.remove(mark)
    if last < end:
        yield last, end, covering


def paint(text: str, start: int, end: int, marks: Iterable[Mark]) -> str:
    """text[start:end] as HTML with its marks. The first piece of the target carries the id that one scrolls to."""
    pieces = []
    for first, last, covering in segments(start, end, marks):
        words = escape(text[first:last])
        pieces.append(_wrapped(words, covering, any(mark.start == first for mark in covering if mark.kind == TARGET)))
    return "".join(pieces)


def _wrapped(words: str, covering: Sequence[Mark], opens_target: bool) -> str:
    if not covering:
        return words
    kinds = " ".join(dict.fromkeys(mark.kind for mark in covering))
    notes = " · ".join(dict.fromkeys(mark.note for mark in covering if mark.note))
    title = f' title="{escape(notes)}"' if notes else ""
    place = f' id="{PLACE}"' if opens_target else ""
    tag = "mark" if any(mark.kind == TARGET for mark in covering) else "span"
    return f'<{tag}{place} class="{escape(kinds)}"{title}>{words}</{tag}>'
