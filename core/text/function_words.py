"""Words that carry grammar rather than matter."""

from functools import cache
from typing import NamedTuple

from core.lexicon import complain, read


class FunctionWord(NamedTuple):
    """A line of function_words.csv."""

    line: int
    word: str


@cache
def function_words() -> frozenset[str]:
    """'the', 'of', 'would', …, in lower case. Raises LexiconError for a word that is not."""
    entries = read("function_words.csv", FunctionWord)
    for entry in entries:
        if entry.word != entry.word.lower():
            raise complain("function_words.csv", entry, f"{entry.word!r} has capitals", "write it in lower case")
    return frozenset(entry.word for entry in entries)
