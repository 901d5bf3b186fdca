"""The small words by which clauses are told apart: one letter for each kind of word, from word_tags.csv."""

from functools import cache
from typing import NamedTuple

from core.lexicon import complain, read, values
from core.text.inflection import IrregularVerb
from core.text.memory import Memory

ENDING = {"ed": "v", "ly": "a"}
"""What an untagged word is by its last two letters: past form or adverb."""


class TagLine(NamedTuple):
    """A line of word_tags.csv."""

    line: int
    tag: str
    words: str


@cache
def word_tags() -> dict[str, str]:
    """Each small word with the letter of its kind."""
    irregular = read("irregular_verbs.csv", IrregularVerb)
    tags = {form: "v" for verb in irregular for form in (verb.past, verb.participle)}
    for line in read("word_tags.csv", TagLine):
        if len(line.tag) != 1:
            raise complain("word_tags.csv", line, f"the tag '{line.tag}'", "write one letter")
        tags.update(dict.fromkeys(values(line.words), line.tag))
    return tags


@cache
def all_tags() -> Memory[str]:
    """The tag of every word; an untagged one is told by its last letters: 'backed', not 'US-backed'."""
    return Memory(lambda word: "." if "-" in word else ENDING.get(word[-2:], "."), word_tags())
