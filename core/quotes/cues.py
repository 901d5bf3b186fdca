"""The cue lexicon: every form of every verb of saying, found by one look into a dictionary."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from core.lexicon import Entry, complain, read, values
from core.text.inflection import british_forms, verb_forms


class CueClass(NamedTuple):
    """A line of cue_classes.csv; in the examples ‹words said› and «their speaker» are drawn."""

    line: int
    cue_class: str
    meaning: str
    example: str
    counter_example: str


class CueLine(NamedTuple):
    """A line of cues.csv."""

    line: int
    lemma: str
    cue_class: str
    frames: str
    noun: str


class NounLine(NamedTuple):
    """A line of cue_nouns.csv."""

    line: int
    noun: str
    cue_class: str
    frames: str


class AdjectiveLine(NamedTuple):
    """A line of cue_adjectives.csv."""

    line: int
    adjective: str
    cue_class: str
    frames: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or noun of saying. rest: the words of a phrase after the verb (point *out*); frames: what may follow.

    noun: whether the verb's forms are nouns too; adjective: a form of "be" must stand before it;
    behind: the words one of which an object needs behind it ("object to").
    """

    lemma: str
    cue_class: str
    frames: frozenset[str]
    rest: tuple[str, ...] = ()
    noun: bool = False
    adjective: bool = False
    behind: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CueForms:
    """What one written form can be: the cues, adjectives and the longest phrases first.

    shapes: what it is as a verb: base, third, past, participle, ing.
    """

    cues: tuple[Cue, ...]
    shapes: frozenset[str]


@cache
def cue_forms() -> dict[str, CueForms]:
    """'said' -> the cue 'say' as past and participle; of a phrase the form is its first word."""
    cues: dict[str, list[Cue]] = {each.lemma: [each] for each in _adjectives()}
    shapes: dict[str, set[str]] = {form: set() for form in cues}
    for line in read("cues.csv", CueLine):
        _check("cues.csv", line, line.cue_class)
        head, *rest = line.lemma.split()
        frames = frozenset(values(line.frames))
        behind = frozenset(frame.removeprefix("object ") for frame in frames if " " in frame)
        cue = Cue(line.lemma, line.cue_class, frames, tuple(rest), line.noun == "yes", behind=behind)
        spellings = product((verb_forms(head), british_forms(head)), ("base", "third", "past", "participle", "ing"))
        for forms, shape in spellings:
            form = getattr(forms, shape)
            if cue not in cues.setdefault(form, []):
                cues[form].append(cue)
            shapes.setdefault(form, set()).add(shape)
    return {form: CueForms(tuple(sorted(found, key=_rank)), frozenset(shapes[form])) for form, found in cues.items()}


def _rank(cue: Cue) -> tuple[bool, int]:
    return not cue.adjective, -len(cue.rest)


def _adjectives() -> Iterator[Cue]:
    for line in read("cue_adjectives.csv", AdjectiveLine):
        _check("cue_adjectives.csv", line, line.cue_class)
        yield Cue(line.adjective, line.cue_class, frozenset(values(line.frames)), adjective=True)


@cache
def cue_nouns() -> dict[str, Cue]:
    """'claim' and 'claims' -> the noun 'claim'."""
    found: dict[str, Cue] = {}
    for line in read("cue_nouns.csv", NounLine):
        _check("cue_nouns.csv", line, line.cue_class)
        cue = Cue(line.noun, line.cue_class, frozenset(values(line.frames)), noun=True)
        found[line.noun] = found[verb_forms(line.noun).third] = cue
    return found


@cache
def cue_words() -> frozenset[str]:
    """Every word that can begin a cue."""
    return frozenset(cue_forms()) | frozenset(cue_nouns()) | {"according"}


def cue_classes() -> tuple[CueClass, ...]:
    """What speakers do with words, each class with an example and a counter-example."""
    return read("cue_classes.csv", CueClass)


def _check(name: str, line: Entry, cue_class: str) -> None:
    known = [each.cue_class for each in cue_classes()]
    if cue_class not in known:
        raise complain(name, line, f"no class {cue_class!r}", f"choose from {', '.join(known)} or add it to cue_classes.csv")
