"""The words that announce an event, read from lexicons/event_patterns.csv into one dictionary by first word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from core.choices import EVENT_TYPES
from core.lexicon import complain, read, values
from core.text.inflection import british_forms, ends_in_consonant_and_y, irregular_lemmas, verb_forms

NAMED, THING, INFINITIVE = "a name", "a thing", "to do"
"""What stands for any name or any words in the column object, and for an infinitive in the column nearby."""
IDLE = frozenset("least most once last around about dawn noon dusk night midnight a.m p.m am pm local".split())
"""Behind 'at' they lead to nobody."""
NEVER = {"base": "dp", "third": "dp", "past": "dpt", "ing": "d", "noun": "tmoP"}
"""Before a noun stands no 'to' and no modal, before a finite verb no article and no preposition: tags of word_tags.csv."""


class PatternLine(NamedTuple):
    """A line of event_patterns.csv."""

    line: int
    triggers: str
    part: str
    event_type: str
    weight: str
    object: str
    nearby: str
    unless: str
    lasting: str
    example: str
    counter_example: str


class WordClass(NamedTuple):
    """A line of event_words.csv."""

    line: int
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and phrases, any of which satisfies a condition.

    openings: the words, and the first words of the phrases.
    """

    words: frozenset[str]
    phrases: tuple[str, ...]
    openings: frozenset[str]

    def meets(self, words: Sequence[str]) -> bool:
        """Whether any word or phrase stands in `words` (lower case); 'at least' and 'at 9 a.m.' are no 'at'."""
        if not self.words.isdisjoint(words) and ("at" not in words or not self.words.isdisjoint(_no_idle_at(words))):
            return True
        if not self.phrases or self.openings.isdisjoint(words):
            return False
        joined = f" {' '.join(words)} "
        return any(phrase in joined for phrase in self.phrases)


def _no_idle_at(words: Sequence[str]) -> list[str]:
    """The words without the 'at' of 'at least' and 'at 9 a.m.'."""
    following = zip(words, [*words[1:], ""], [*words[2:], "", ""], strict=False)
    return [word for word, after, second in following if word != "at" or not IDLE.intersection((after, second))]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What one line says of its triggers; line: its line in the file, for the rule column; None where it asks nothing.

    named: whether its object must be a name; transitive: whether it must have one;
    infinitive: whether the object is told to do something.
    """

    line: int
    part: str
    event_type: str
    weight: int
    object: Vocabulary | None
    nearby: Vocabulary | None
    unless: Vocabulary | None
    named: bool
    transitive: bool
    infinitive: bool
    lasting: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One form of one trigger.

    form: base, third, past, ing, noun or word; rest: the words that must follow the first;
    needs: sets of words of each of which the sentence must have one; never: the tags of words right before which it never fires.
    """

    lemma: str
    form: str
    rest: list[str]
    pattern: Pattern
    needs: tuple[frozenset[str], ...]
    never: str


@cache
def pattern_lines() -> tuple[PatternLine, ...]:
    """All lines of the pattern lexicon, checked."""
    lines = read("event_patterns.csv", PatternLine)
    for line in lines:
        if line.event_type not in EVENT_TYPES or line.part not in ("verb", "noun", "word") or not line.weight.isdigit():
            what = f"'{line.part},{line.event_type},{line.weight}'"
            raise complain("event_patterns.csv", line, what, "write verb, noun or word, a PLOVER type, and a weight from 1 to 9")
    return lines


@cache
def forms() -> dict[str, tuple[Form, ...]]:
    """Every form of every trigger by its first word, in lower case."""
    found: dict[str, list[Form]] = {}
    for line in pattern_lines():
        pattern = Pattern(
            line.line,
            line.part,
            line.event_type,
            int(line.weight),
            None if line.object in (NAMED, THING) else _vocabulary(line.object),
            None if line.nearby == INFINITIVE else _vocabulary(line.nearby),
            _vocabulary(line.unless),
            line.object == NAMED,
            line.object == THING,
            line.nearby == INFINITIVE,
            line.lasting == "yes",
        )
        for lemma in values(line.triggers):
            for name, text in sorted(_forms_of(lemma, line.part), reverse=True):  # 'hurt' is a past form first, then a base
                first, *rest = text.split()
                needs = [each.openings for each in (pattern.object, pattern.nearby) if each]
                needs += [frozenset(rest[:1])] if rest else []
                needs += [frozenset({"to"})] if pattern.infinitive else []
                found.setdefault(first, []).append(Form(lemma, name, rest, pattern, tuple(needs), NEVER.get(name, "")))
    return {word: tuple(each) for word, each in found.items()}


@cache
def first_words() -> frozenset[str]:
    """The words with which forms begin."""
    return frozenset(forms())


@cache
def conditions() -> frozenset[str]:
    """All words that any form needs of its sentence, or that may forbid it."""
    every = [form for each in forms().values() for form in each]
    asked = [need for form in every for need in form.needs]
    return frozenset().union(*asked, *[form.pattern.unless.openings for form in every if form.pattern.unless])


@cache
def awaited() -> dict[str, frozenset[str]]:
    """By first word, where all its forms need others: the words of which a sentence must have one for any of them to fire."""
    return {
        word: frozenset().union(*[form.needs[0] for form in each])
        for word, each in forms().items()
        if all(form.needs for form in each)
    }


@cache
def bare_verbs() -> frozenset[str]:
    """'build', 'defend', 'go': words that are verbs where no object is looked for, unless a pattern has them as nouns too."""
    known = forms()
    verbs = {word for word, each in known.items() if {form.form for form in each} == {"base"}}
    return frozenset(verbs | irregular_lemmas())


def _forms_of(lemma: str, part: str) -> set[tuple[str, str]]:
    """(form, text) of each form of a trigger: ('base', 'free'), ('past', 'freed') …"""
    if part == "word":
        return {("word", lemma)}
    if part == "noun":
        return {("noun", lemma), ("noun", plural(lemma))}
    found = set()
    for spelt in (verb_forms(lemma), british_forms(lemma)):
        found |= {("base", spelt.base), ("third", spelt.third), ("ing", spelt.ing)}
        found |= {("past", spelt.past), ("past", spelt.participle)}
    return found


def plural(noun: str) -> str:
    """'treaty' -> 'treaties', 'pass' -> 'passes'; of a phrase the last word is inflected."""
    if ends_in_consonant_and_y(noun):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    return {entry.name: values(entry.words) for entry in read("event_words.csv", WordClass)}


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of a class of event_words.csv."""
    return frozenset(_classes()[name])


def _vocabulary(cell: str) -> Vocabulary | None:
    """The words of a cell; None for an empty one."""
    return vocabulary(cell) if cell else None


@cache
def vocabulary(cell: str) -> Vocabulary:
    """'treaty; @accord' -> these words, those of the class accord, and their plurals."""
    words: set[str] = set()
    for value in values(cell):
        named = _classes()[value[1:]] if value.startswith("@") else (value,)
        words.update(named)
        words.update(plural(word) for word in named)
    phrases = {word for word in words if " " in word}
    single = frozenset(words - phrases)
    openings = single | {phrase.split()[0] for phrase in phrases}
    return Vocabulary(single, tuple(f" {phrase} " for phrase in sorted(phrases)), openings)
