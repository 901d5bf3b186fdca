"""The clauses of a sentence, told apart by its small words and commas: no parser, one pass over the words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from core.events.tags import all_tags
from core.records import Sentence
from core.text.layout import Layout
from core.text.memory import Memory
from core.text.words import Words

MARK = re.compile(r"[,;:—–“”\"]|(?<=\s)-+(?=\s)")
"""What parts clauses besides small words."""
TURNS = "rTs"
"""Tags at which a clause may begin."""
FINITE = frozenset("bhmov")
VERBS = FINITE | {"y"}
"""Tags of finite verbs, without and with those of saying."""
SECOND = re.compile("[^bhmoyv]*+[bhmoyv][bhmonar]*+[^bhm]*?[bhm]")
"""A relative clause up to its second verb: 'who attacked the base was'."""
JOINED = re.compile("[^bhmovy]*(?:ca*v[^bhmovy]*)*")
"""What follows the participle of an insertion: 'founded |in May and inspired by a book|'."""
CREDIT = re.compile("[d.P]+y[a.p]*")
"""A closing 'his spokeswoman said'."""
BEFORE_VERB = re.compile("s[^bhmovyrsTt]*ca*[vy](?![.a])")
"""'before Khan and criticised the army': no clause, since the verb after 'and' goes on with the one before 'before'."""
MAIN, CONTENT, PART, SUB, RELATIVE = "main", "content", "participle", "adverbial", "relative"
"""Kinds of clause: the sentence's own, what somebody says, '…, killing', 'after …', 'who …'."""


def first_mark(gap: str) -> str:
    """The first mark of what stands between two words, empty where there is none."""
    found = MARK.search(gap)
    return found.group() if found else ""


MARKS = Memory(first_mark)


@dataclass(slots=True)
class Clauses:
    """A sentence's words with their tags and clauses; all indices count from the sentence's first word.

    words: in lower case; written: those of the whole article, as written, in which the sentence begins at `first`;
    tags: one letter a word, 'v' for a past form, '.' for words without a tag;
    marks: the mark that stands before a word, by the word's index;
    segment_of: the number of each word's clause; starts, stops, kinds: the first word
    of each clause, the word after its last one, and what it is.
    """

    first: int
    words: Sequence[str]
    written: Sequence[str]
    tags: str
    marks: dict[int, str]
    segment_of: list[int]
    starts: list[int]
    stops: list[int]
    kinds: list[str]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital; False beyond the sentence."""
        return index < len(self.words) and self.written[self.first + index][0].isupper()

    def owns(self, index: int) -> bool:
        """Whether a word ends as 'Kim's' does; False before the sentence."""
        return index >= 0 and self.words[index].endswith(("'s", "’s"))

    def tag(self, index: int) -> str:
        """The tag of a word; empty outside the sentence."""
        return self.tags[index] if 0 <= index < len(self.tags) else ""

    def parted(self, start: int, stop: int) -> bool:
        """Whether a mark stands before one of the words [start, stop)."""
        return not self.marks.keys().isdisjoint(range(start, stop))

    def kind_of(self, index: int) -> str:
        """The kind of the clause of a word."""
        return self.kinds[self.segment_of[index]]

    def start_of(self, index: int) -> int:
        """The first word of the clause of a word."""
        return self.starts[self.segment_of[index]]

    def stop_of(self, index: int) -> int:
        """The word after the last one of the clause of a word."""
        return self.stops[self.segment_of[index]]


def read_clauses(layout: Layout, sentence: Sentence, first: int, words: Sequence[str]) -> Clauses:
    """Divide a sentence into clauses; words: its own in lower case, of which the first is the article's word `first`."""
    size = len(words)
    tags = "".join(map(all_tags().__getitem__, words))
    if "m" in tags and "may" in words:
        tags = _without_may(layout.words.words[first : first + size], tags)
    marks = _marks(layout.words, sentence, first, first + size)
    starts, kinds = _divide(words, tags, marks)
    stops = [*starts[1:], size]
    segment_of: list[int] = []
    for segment, stop in enumerate(stops):
        segment_of += [segment] * (stop - starts[segment])
    return Clauses(first, words, layout.words.words, tags, marks, segment_of, starts, stops, kinds)


def _without_may(words: Sequence[str], tags: str) -> str:
    """'signed in May': the month is no modal; only 'May' that opens the sentence may be one."""
    return tags[:1] + "".join("." if word == "May" else tag for word, tag in zip(words[1:], tags[1:], strict=True))


def _marks(words: Words, sentence: Sentence, first: int, stop: int) -> dict[int, str]:
    """The marks before the words of a sentence and, under the number of its words, the one after the last."""
    marks, runs, gaps = {}, words.runs, words.gaps
    if words.starts[first] > sentence.start and (mark := MARKS[sentence.text[: words.starts[first] - sentence.start]]):
        marks[0] = mark
    run = bisect_right(runs, first)
    while (at := runs[run]) < stop:
        if mark := MARKS[gaps[at]]:
            marks[at - first] = mark
        run += 1
    if mark := MARKS[sentence.text[words.ends[stop - 1] - sentence.start :]]:
        marks[stop - first] = mark
    return marks


def _divide(words: Sequence[str], tags: str, marks: dict[int, str]) -> tuple[list[int], list[str]]:
    """Open a clause at each mark, relative, 'that' and subordinator, and where a relative clause's second verb begins."""
    size, kind = len(tags), MAIN
    starts, kinds = [0], [MAIN]
    at_mark = list(marks)
    turns = _turns(tags, at_mark)
    for turn, index in enumerate(turns):
        before, marked = kind, index in marks
        if not marked:
            kind = _after_word(words, tags, index, kind)
        elif not (kind is SUB and kinds[0] is MAIN and _goes_on(words, tags, index, at_mark)):
            kind = _after_mark(words, tags, index, kind, at_mark)
        if index == 0:
            kinds[0] = kind
        elif marked or kind is not before:
            starts.append(index)
            kinds.append(kind)
        if kind is RELATIVE:
            end = turns[turn + 1] if turn + 1 < len(turns) else size
            second = SECOND.match(tags, starts[-1], end)
            if second and second.end() - 1 > index:
                kind = MAIN
                starts.append(second.end() - 1)
                kinds.append(kind)
    return starts, kinds


def _turns(tags: str, marks: list[int]) -> list[int]:
    """Where a clause may begin: at the marks within the sentence and at the words that can open one, in order."""
    within = marks[:-1] if marks and marks[-1] == len(tags) else marks
    opening = []
    for tag in TURNS:
        if tag in tags:
            at = tags.find(tag)
            while at >= 0:
                opening.append(at)
                at = tags.find(tag, at + 1)
    return sorted({*within, *opening}) if opening else within


def _after_mark(words: Sequence[str], tags: str, index: int, kind: str, marks: list[int]) -> str:
    """After a comma: 'who …' relative, 'after …' adverbial, 'killing …', 'due to …' participle, else the main clause goes on."""
    at = index + 1 if tags[index] == "c" and index + 1 < len(tags) else index
    letter = tags[at]
    if letter == "r":
        return RELATIVE
    if letter == "s":
        return SUB
    if letter == ".":
        if words[at].endswith("ing") and len(words[at]) > 5:
            return PART
        following = at + 1
        letter = "v" if following < len(tags) and tags[following] == "t" else letter
    if letter == "v" and _inserted(tags, index, marks):
        return PART
    if kind is CONTENT or (kind in (RELATIVE, SUB) and _listed(tags, index, marks)):
        return kind
    return MAIN


def _inserted(tags: str, index: int, marks: list[int]) -> bool:
    """'Khan, elected in May and due to speak, left': the first finite verb comes after the next mark.

    Of 'The king, Abdullah, called for calm, his son said' it is 'called'.
    """
    following = bisect_right(marks, index)
    if following == len(marks) or marks[following] == len(tags):
        return False
    end = marks[following]
    if not VERBS.isdisjoint(tags[:index]) or VERBS.isdisjoint(tags[end : _before_credit(tags, end, marks)]):
        return False
    return JOINED.fullmatch(tags, index + 1, end) is not None


def _before_credit(tags: str, start: int, marks: list[int]) -> int:
    """Where, after `start`, a closing 'his spokeswoman said' begins; the sentence's end where there is none."""
    last = marks[-2] if marks[-1] == len(tags) else marks[-1]
    return last if last >= start and CREDIT.fullmatch(tags, last) else len(tags)


def _listed(tags: str, index: int, marks: list[int]) -> bool:
    """Whether the stretch up to the next mark has no verb and a verb follows it: 'who met Japan, Fiji and Peru, left'."""
    following = bisect_right(marks, index)
    end = marks[following] if following < len(marks) else len(tags)
    return VERBS.isdisjoint(tags[index:end]) and tags[end:].lstrip("a")[:1] in VERBS


def _goes_on(words: Sequence[str], tags: str, index: int, marks: list[int]) -> bool:
    """'left after they fired by land, |sea and air on Monday|, killing': a list goes on, with no verb up to the next mark."""
    following = bisect_right(marks, index)
    end = marks[following] if following < len(marks) else len(tags)
    listed = tags[index] == "." and not words[index].endswith("ing") and "c" in tags[index:end]
    return listed and VERBS.isdisjoint(tags[index:end])


def _after_word(words: Sequence[str], tags: str, index: int, kind: str) -> str:
    """'who …' relative, 'said that …' content, 'the bomb that was …' relative, 'after …' adverbial; 'such as' goes on."""
    letter = tags[index]
    if letter == "r":
        return RELATIVE
    if letter == "T":
        if tags[index - 1 : index] == "p":
            return kind
        if "y" in tags[max(0, index - 4) : index]:
            return CONTENT
        return RELATIVE if tags[index + 1 : index + 2] in ("b", "h", "m", "o", "a", "v", ".", "") else CONTENT
    if words[index] != "as":
        return kind if BEFORE_VERB.match(tags, index) else SUB
    after = "".join(words[index + 1 : index + 2])
    joined = after in ("a", "an", "part", "well", "of") or words[index - 1] in ("such", "well", "far")
    return kind if joined else SUB
