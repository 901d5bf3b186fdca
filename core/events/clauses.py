"""The clauses of a sentence, told apart by its small words and commas: no parser, one pass over the words."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from re import compile as pattern

from core.lexicon import Entry, complain, read, values
from core.records import Sentence
from core.text.inflection import IrregularVerb
from core.text.layout import Layout

MARK = pattern(r"[,;:—–“”\"]|\s-+\s")
"""What parts clauses besides small words."""
ENDING = {"ed": "v", "ly": "a"}
"""What an untagged word is by its last two letters: past form or adverb."""
MAIN, CONTENT, PART, SUB, RELATIVE = "main", "content", "participle", "adverbial", "relative"
"""Kinds of clause: the sentence's own, what somebody says, '…, killing', 'after …', 'who …'."""


@dataclass(frozen=True, slots=True)
class TagLine(Entry):
    """A line of word_tags.csv."""

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


@dataclass(slots=True)
class Clauses:
    """A sentence's words with their tags and clauses; all indices count from the sentence's first word.

    capitals: which words begin with a capital; tags: one letter a word, 'v' for a past form, '.' for words without a tag;
    marks: the mark that stands before a word, by the word's index;
    segment_of: the number of each word's clause; starts, kinds: where each clause begins and what it is.
    """

    first: int
    words: Sequence[str]
    capitals: list[bool]
    tags: str
    marks: dict[int, str]
    segment_of: list[int]
    starts: list[int]
    kinds: list[str]

    def end_of(self, segment: int) -> int:
        """The index after the last word of a clause."""
        return self.starts[segment + 1] if segment + 1 < len(self.starts) else len(self.words)


def read_clauses(layout: Layout, sentence: Sentence) -> Clauses:
    """Divide a sentence into clauses."""
    words = layout.words
    span = words.between(sentence.start, sentence.end)
    lowers = words.lowers[span.start : span.stop]
    tag = word_tags().get
    tags = "".join([tag(word) or ENDING.get(word[-2:], ".") for word in lowers])
    marks: dict[int, str] = {}
    for match in MARK.finditer(sentence.text):
        after = bisect_left(words.starts, sentence.start + match.start(), span.start, span.stop)
        marks.setdefault(after - span.start, match.group().strip())
    capitals = [word[0].isupper() for word in words.words[span.start : span.stop]]
    found = Clauses(span.start, lowers, capitals, tags, marks, [], [], [])
    _divide(found)
    return found


def _divide(found: Clauses) -> None:
    kind, verbs = MAIN, 0
    for index, letter in enumerate(found.tags):
        before = kind
        opens = False
        if index in found.marks:
            kind, opens = _after_mark(found, index, kind), True
        elif letter in "rTs":
            kind, opens = _after_word(found, index, kind)
        elif kind is RELATIVE and verbs and letter in "bhm" and found.tags[index - 1] not in "bhmonar":
            kind, opens = MAIN, True
        if index == 0 or (opens and (before is not kind or index in found.marks)):
            found.starts.append(index)
            found.kinds.append(kind)
            verbs = 0
        verbs += letter in "bhmoyv"
        found.segment_of.append(len(found.starts) - 1)


def _after_mark(found: Clauses, index: int, kind: str) -> str:
    """After a comma: 'who …' relative, 'after …' adverbial, 'killing …' participle, else the main clause goes on."""
    at = index + 1 if found.tags[index] == "c" and index + 1 < len(found.tags) else index
    letter = found.tags[at]
    if letter == "r":
        return RELATIVE
    if letter == "s":
        return SUB
    if letter == "." and found.words[at].endswith("ing") and len(found.words[at]) > 5:
        return PART
    if kind is CONTENT or (kind in (RELATIVE, SUB) and _listed(found, index)):
        return kind
    return MAIN


def _listed(found: Clauses, index: int) -> bool:
    """Whether the stretch up to the next mark has no verb and a verb follows it: 'who met Japan, Fiji and Peru, left'."""
    end = min((at for at in found.marks if at > index), default=len(found.tags))
    verbless = not any(letter in "bhmovy" for letter in found.tags[index:end])
    return verbless and found.tags[end:].lstrip("a")[:1] in ("b", "h", "m", "o", "v", "y")


def _after_word(found: Clauses, index: int, kind: str) -> tuple[str, bool]:
    letter, tags = found.tags[index], found.tags
    if letter == "r":
        return RELATIVE, True
    if letter == "T":
        if tags[index - 1 : index] == "p":
            return kind, False
        if "y" in tags[max(0, index - 4) : index]:
            return CONTENT, True
        following = tags[index + 1] if index + 1 < len(tags) else "."
        return (RELATIVE, True) if following in "bhmoa." else (CONTENT, True)
    after = "".join(found.words[index + 1 : index + 2])
    joined = after in ("a", "an", "part", "well", "of") or found.words[index - 1] in ("such", "well", "far")
    return (kind, False) if found.words[index] == "as" and joined else (SUB, True)
