"""The clauses of a sentence, told apart by its small words and commas: no parser, one pass over the words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from re import compile as pattern

from core.lexicon import Entry, complain, read, values
from core.records import Sentence
from core.text.inflection import IrregularVerb
from core.text.layout import Layout

MARK = pattern(r"[,;:—–“”\"]|(?<=\s)-+(?=\s)")
"""What parts clauses besides small words."""
REMEMBERED = 100_000
"""How many words are remembered with their tags."""
TURN = pattern("[rTs]")
"""Tags at which a clause may begin."""
SECOND = pattern("[^bhmoyv]*+[bhmoyv][bhmonar]*+[^bhm]*?[bhm]")
"""A relative clause up to its second verb: 'who attacked the base was'."""
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


class Tags(dict[str, str]):
    """The tag of every word; an untagged one is told by its last letters ('backed', not 'US-backed') and remembered."""

    def __missing__(self, word: str) -> str:
        tag = "." if "-" in word else ENDING.get(word[-2:], ".")
        if len(self) < REMEMBERED:
            self[word] = tag
        return tag


@cache
def all_tags() -> Tags:
    """The tags of all words."""
    return Tags(word_tags())


@dataclass(slots=True)
class Clauses:
    """A sentence's words with their tags and clauses; all indices count from the sentence's first word.

    words: in lower case; written: as written; tags: one letter a word, 'v' for a past form, '.' for words without a tag;
    marks: the mark that stands before a word, by the word's index;
    segment_of: the number of each word's clause; starts, kinds: where each clause begins and what it is.
    """

    first: int
    words: Sequence[str]
    written: Sequence[str]
    tags: str
    marks: dict[int, str]
    segment_of: list[int]
    starts: list[int]
    kinds: list[str]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital; False beyond the sentence."""
        return index < len(self.written) and self.written[index][0].isupper()

    def end_of(self, segment: int) -> int:
        """The index after the last word of a clause."""
        return self.starts[segment + 1] if segment + 1 < len(self.starts) else len(self.words)


def read_clauses(layout: Layout, sentence: Sentence, first: int, stop: int) -> Clauses:
    """Divide a sentence, whose words are the article's first to stop - 1, into clauses."""
    words = layout.words
    lowers = words.lowers[first:stop]
    tags = "".join(map(all_tags().__getitem__, lowers))
    marks: dict[int, str] = {}
    for match in MARK.finditer(sentence.text):
        after = bisect_left(words.starts, sentence.start + match.start(), first, stop)
        marks.setdefault(after - first, match.group())
    found = Clauses(first, lowers, words.words[first:stop], tags, marks, [], [], [])
    _divide(found)
    return found


def _divide(found: Clauses) -> None:
    """Open a clause at each mark, relative, 'that' and subordinator, and where a relative clause's second verb begins."""
    marks = sorted(found.marks)
    turns = sorted({0, *marks, *(match.start() for match in TURN.finditer(found.tags))})
    kind = MAIN
    for turn, index in enumerate(turns):
        before = kind
        if index in found.marks:
            kind = _after_mark(found, index, kind, marks)
        elif found.tags[index : index + 1] in ("r", "T", "s"):
            kind = _after_word(found, index, kind)
        if index == 0 or before is not kind or index in found.marks:
            _open(found, index, kind)
        if kind is RELATIVE:
            end = turns[turn + 1] if turn + 1 < len(turns) else len(found.tags)
            second = SECOND.match(found.tags, found.starts[-1], end)
            if second and second.end() - 1 > index:
                kind = MAIN
                _open(found, second.end() - 1, kind)
    for segment, start in enumerate(found.starts):
        found.segment_of.extend([segment] * (found.end_of(segment) - start))


def _open(found: Clauses, index: int, kind: str) -> None:
    if index < len(found.tags):
        found.starts.append(index)
        found.kinds.append(kind)


def _after_mark(found: Clauses, index: int, kind: str, marks: list[int]) -> str:
    """After a comma: 'who …' relative, 'after …' adverbial, 'killing …' participle, else the main clause goes on."""
    at = index + 1 if found.tags[index : index + 1] == "c" and index + 1 < len(found.tags) else index
    letter = found.tags[at : at + 1]
    if letter == "r":
        return RELATIVE
    if letter == "s":
        return SUB
    if letter == "." and found.words[at].endswith("ing") and len(found.words[at]) > 5:
        return PART
    if kind is CONTENT or (kind in (RELATIVE, SUB) and _listed(found, index, marks)):
        return kind
    return MAIN


def _listed(found: Clauses, index: int, marks: list[int]) -> bool:
    """Whether the stretch up to the next mark has no verb and a verb follows it: 'who met Japan, Fiji and Peru, left'."""
    following = bisect_right(marks, index)
    end = marks[following] if following < len(marks) else len(found.tags)
    verbless = not any(letter in "bhmovy" for letter in found.tags[index:end])
    return verbless and found.tags[end:].lstrip("a")[:1] in ("b", "h", "m", "o", "v", "y")


def _after_word(found: Clauses, index: int, kind: str) -> str:
    letter, tags = found.tags[index], found.tags
    if letter == "r":
        return RELATIVE
    if letter == "T":
        if tags[index - 1 : index] == "p":
            return kind
        if "y" in tags[max(0, index - 4) : index]:
            return CONTENT
        return RELATIVE if tags[index + 1 : index + 2] in ("b", "h", "m", "o", "a", ".", "") else CONTENT
    after = "".join(found.words[index + 1 : index + 2])
    joined = after in ("a", "an", "part", "well", "of") or found.words[index - 1] in ("such", "well", "far")
    return kind if found.words[index] == "as" and joined else SUB
