"""An article as the finder of quotations reads it: words with their classes, what stands between them, marks, utterances.

An utterance is a sentence, or several that one pair of quotation marks holds together: “A. B,” he said.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, count, repeat
from typing import NamedTuple

from core.lexicon import complain, read, values
from core.quotes.cues import cue_words
from core.quotes.punctuation import breaks_between
from core.records import Sentence
from core.text.layout import Layout
from core.text.marks import Pair, find_pairs

Span = tuple[int, int]
"""Where a stretch of the article begins and ends, as offsets."""
CLASSES = (
    "adverb auxiliary be circumstance coordinator determiner document have measure modal month partitive possessive preposition "
    "pronoun relative subordinator time title when"
)
BITS = {name: 1 << n for n, name in enumerate(CLASSES.split())}
"""A word's classes are bits, one for each name of word_classes.csv."""
ADVERB, AUXILIARY, BE, CIRCUMSTANCE, COORDINATOR, DETERMINER, DOCUMENT, HAVE, MEASURE, MODAL = list(BITS.values())[:10]
MONTH, PARTITIVE, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, SUBORDINATOR, TIME, TITLE, WHEN = list(BITS.values())[10:]


GENITIVES = ("'s", "’s")


class WordClass(NamedTuple):
    """A line of word_classes.csv."""

    line: int
    name: str
    words: str


@cache
def word_classes() -> dict[str, int]:
    """'her' -> determiner and possessive, as bits. Raises LexiconError for a class that the code does not know."""
    found: dict[str, int] = {}
    for line in read("word_classes.csv", WordClass):
        if line.name not in BITS:
            raise complain("word_classes.csv", line, f"no class {line.name!r}", f"choose from {', '.join(BITS)}")
        for word in values(line.words):
            for spelling in (word, word.replace("'", "’")):
                found[spelling] = found.get(spelling, 0) | BITS[line.name]
    return found


@dataclass(slots=True)
class Utterance:
    """A sentence, or several inside one pair of marks: characters [start, end), words [first, last).

    cues: the words that can begin a cue; pairs: the places of the pairs of marks in it.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    cues: list[int]
    pairs: range


@dataclass(slots=True)
class Reading:
    """An article read; everything by the index of a word.

    classes: bits of word classes; breaks: bits of the punctuation before the word, 0 when a space or a title's dot joins it to
    the word before, and one more for what follows the last word;
    pair_of: 1 + index of the pair of marks that holds the word, 0 outside all; marked: the words of each pair;
    paragraph_ends: by the number of the paragraph.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    lowers: Sequence[str]
    classes: list[int]
    breaks: list[int]
    pair_of: list[int]
    pairs: list[Pair]
    marked: list[range]
    utterances: list[Utterance]
    paragraph_ends: dict[int, int]

    def quotes_end(self, at: int) -> bool:
        """Whether a pair of marks ends between the word before `at` and word `at`."""
        number = self.pair_of[at - 1] if at else 0
        return number > 0 and (at >= len(self.words) or self.pair_of[at] != number)

    def quotes_begin(self, at: int) -> bool:
        """Whether a pair of marks begins just before word `at`."""
        number = self.pair_of[at]
        return number > 0 and (at == 0 or self.pair_of[at - 1] != number)

    def is_title(self, at: int) -> bool:
        """Whether the pair of marks around word `at` holds a name or a title: “Tough Choices”, “The Sound of Music”."""
        inside = self.marked[self.pair_of[at] - 1]
        capitals = [word[0].isupper() for word in self.words[inside.start : inside.stop] if len(word) > 3 or word[0].isupper()]
        return len(capitals) > 1 and all(capitals)

    def within_marks(self, at: int) -> bool:
        """Whether word `at` and the one before it stand in one pair of marks."""
        number = self.pair_of[at]
        return number > 0 and at > 0 and self.pair_of[at - 1] == number

    def span(self, first: int, last: int) -> Span:
        """The offsets at which the words [first, last) begin and end."""
        return self.starts[first], self.ends[last - 1]

    def name_span(self, first: int, last: int) -> Span:
        """The offsets of the words [first, last) without the ’s of a genitive: 'Park’s claim'."""
        start, end = self.span(first, last)
        return start, end - len(GENITIVES[0]) if self.lowers[last - 1].endswith(GENITIVES) else end

    def start_of(self, at: int) -> int:
        """Where word `at` begins, with the opening mark before it."""
        return self.pair_at(at).start if self.pair_of[at] and self.quotes_begin(at) else self.starts[at]

    def end_before(self, at: int) -> int:
        """Where the word before `at` ends, with the closing mark behind it."""
        return self.pair_at(at - 1).end if self.pair_of[at - 1] and self.quotes_end(at) else self.ends[at - 1]

    def pair_at(self, at: int) -> Pair:
        """The pair of marks that holds word `at`."""
        return self.pairs[self.pair_of[at] - 1]


def read_article(layout: Layout) -> Reading:
    """Read an article: one pass over its words, one over its marks."""
    words = layout.words
    classes = list(map(word_classes().get, words.lowers, repeat(0)))
    pairs = find_pairs(layout.text, layout.paragraphs)
    marked = [words.between(pair.start, pair.end) for pair in pairs]
    pair_of = [0] * len(classes)
    for number, inside in enumerate(marked, 1):
        pair_of[inside.start : inside.stop] = [number] * len(inside)
    cues = [at for at in compress(count(), map(cue_words().__contains__, words.lowers)) if not pair_of[at]]

    begun = {sentence.start for sentence in layout.sentences}

    def abbreviated(at: int) -> bool:
        """Whether the dot behind word `at` ends no sentence: 'Mr. Park', 'Harbour Corp. said', 'the U.S. Navy'."""
        return at + 1 < len(classes) and words.starts[at + 1] not in begun

    utterances = list(_utterances(layout, pairs, marked, cues))
    return Reading(
        layout.text,
        words.starts,
        words.ends,
        words.words,
        words.lowers,
        classes,
        breaks_between(words, abbreviated),
        pair_of,
        pairs,
        marked,
        utterances,
        {u.paragraph: u.end for u in utterances},
    )


def _utterances(layout: Layout, pairs: list[Pair], marked: list[range], cues: list[int]) -> Iterator[Utterance]:
    """The sentences of the story, joined while a pair of marks is open; one walk along sentences, pairs and cues together."""
    starts = layout.words.starts
    ends = [*(each.end for each in pairs), len(layout.text) + 1]
    last = at = pair = cue = 0
    begun: Sentence | None = None
    for sentence in layout.story:
        begun = begun or sentence
        end = sentence.end
        while ends[at] <= end:
            at += 1
        if at < len(pairs) and pairs[at].start < end:
            continue
        first = bisect_left(starts, begun.start, last) if last < len(starts) and starts[last] < begun.start else last
        last = bisect_left(starts, end, first)
        while pair < at and marked[pair].stop <= first:
            pair += 1
        before = bisect_left(cues, first, cue)
        cue = bisect_left(cues, last, before)
        if last > first:
            yield Utterance(begun.start, end, first, last, sentence.paragraph, cues[before:cue], range(pair, at))
        begun = None
