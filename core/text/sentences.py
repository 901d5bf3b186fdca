"""Sentences: a stop followed by a capital ends one, unless an abbreviation, a number or an ellipsis says otherwise."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from core.lexicon import complain, read

STOPS = ".!?…"
"""The signs that a stop begins with."""
STOP = re.compile(
    r"(?P<marks>[.!?…](?<![.!?…].)[.!?…]*+)(?P<closers>[\"'”’»)\]]*+(?:\[\d{1,3}\][\"'”’»)\]]*+)*)(?!\[\d{1,3}\])"
    r"(?=(?P<gap>\s*+)(?P<openers>[\"“‘«(\[$£€`'•–—-]*+\s?)(?P<next>[^\W_a-z][^\W\d_]{0,20}))"
)
"""A stop and its closing marks where a capital, a number or a letter without case follows. Linear: nothing is read twice."""

INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
INNER = re.compile(r"[(\[{\"“‘'’/–—-]")
NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})")
ADDRESS = re.compile(r"[/@]|^www$")
BARE_WORD = re.compile(r"(?:[\"“‘`'(]++[A-Z]|(?!(?:Com|Net|Org)\b)[A-Z](?:[^\W\d_A-Z]++|(?=\s))(?![\w@/]|\.\w))")
"""What can begin a sentence without a space before it: no part of an address, of a name such as ASP.NET, of Ph.D."""
NAME_AND_VERB = re.compile(r"(?:[A-Z][\w.'’-]{0,30} ){0,3}([a-z]{2,15})\b")
ENDED_BY_TAG = re.compile(NAME_AND_VERB.pattern + r"(?=\.(?:\s|$))")
LONGEST_ABBREVIATION, LONGEST_ADDRESS = 12, 40
"""Characters that are looked at before a stop."""
LONGEST_SENTENCE = 1500
"""Characters, some 250 words: no sentence of a journalist; a longer one is cut at a blank."""
PIECE = re.compile(rf"\S(?:[\s\S]{{0,{LONGEST_SENTENCE - 2}}}\S)?(?!\S)|\S+")


class Abbreviation(NamedTuple):
    """A line of abbreviations.csv."""

    line: int
    abbreviation: str
    ends: str


class SentenceWord(NamedTuple):
    """A line of sentence_words.csv."""

    line: int
    word: str
    role: str


def split_sentences(text: str, start: int, end: int, stops: Sequence[int]) -> list[tuple[int, int]]:
    """(start, end) of each sentence of the paragraph at [start, end), in order, without white space at its ends.

    stops: where the signs of STOPS stand in the paragraph, in order.
    """
    sentences: list[tuple[int, int]] = []
    begin = start
    for sign in stops:
        if sign >= end - 1:
            break
        if _is_plain(text, begin, sign):
            sentences.append((begin, sign + 1))
            begin = sign + 2
            continue
        if not (stop := STOP.match(text, sign, end)):
            continue
        parted = stop["gap"]
        at = stop.end() if parted else _glued(text, begin, stop)
        if at and not _runs_on(text, begin, stop):
            sentences.append((begin, at))
            begin = stop.start("openers") if parted else at
    if begin < end:
        sentences.append((begin, end))
    return sentences if end - start <= LONGEST_SENTENCE else [piece for span in sentences for piece in _cut(text, *span)]


def _cut(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The sentence, in pieces at blanks where it is longer than any: the steps that look around in a sentence stay linear."""
    if end - begin > LONGEST_SENTENCE:
        return [piece.span() for piece in PIECE.finditer(text, begin, end)]
    return [(begin, end)]


def _is_plain(text: str, begin: int, at: int) -> bool:
    """'no Monday. The': a stop as most are, behind a word that is no abbreviation, before a blank and a capital."""
    if at - begin <= LONGEST_ABBREVIATION or text[at] != "." or text[at + 1] != " " or not text[at + 2].isupper():
        return False
    before = text[at - LONGEST_ABBREVIATION : at].rpartition(" ")[2]
    return before.isalpha() and len(before) > 1 and before.lower() not in _abbreviations()


def _runs_on(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether the sentence goes on after the stop."""
    marks, following = stop.group("marks", "next")
    if following[0].islower():
        return True
    if marks == ".":
        if stop["closers"] and stop["gap"] and _is_tagged(text, stop.end(), ENDED_BY_TAG):
            return True
        return _is_abbreviated(text, begin, stop.start(), following)
    if "?" in marks or "!" in marks:
        return bool(stop["closers"]) and _is_tagged(text, stop.end(), NAME_AND_VERB)
    return len(marks) < 4 and not _starts_sentence(following)


def _glued(text: str, begin: int, stop: re.Match[str]) -> int | None:
    """'at Aqaba.Turkey said', 'he said.“We' -> where the space is missing; None inside an address, a number, an abbreviation."""
    before = text[max(begin, stop.start() - LONGEST_ADDRESS) : stop.start()].split(" ").pop()
    if len(before) < 2 or not before[-2:].isalnum() or ADDRESS.search(before) or not BARE_WORD.match(text, stop.end()):
        return None
    if stop["closers"].endswith('"') and text.count('"', begin, stop.end()) % 2:
        return stop.end() - 1
    return stop.end()


def _is_tagged(text: str, at: int, form: re.Pattern[str]) -> bool:
    """'“Why?” Smith asked.', '“Go.” Smith said.' are one sentence each."""
    tag = form.match(text, at + 1)
    return tag is not None and _words().get(tag[1]) == "tag"


def _is_abbreviated(text: str, begin: int, at: int, following: str) -> bool:
    """'Gen. Kim', 'No. 10', 'the U.S. Army' -> True; 'in the U.S. The' -> False; 'George W. Bush' -> True; '1. The' -> True."""
    first = max(begin, at - LONGEST_ABBREVIATION)
    words = text[first:at].split()
    if not words or text[at - 1].isspace():
        return not _starts_sentence(following)
    if first == begin and len(words) == 1 and NUMBERING.fullmatch(words[0]):
        return True
    ends = _ends(words[-1])
    if ends == "number":
        return following[0].isdigit()
    return ends == "never" or (ends == "starter" and not _starts_sentence(following))


def _ends(word: str) -> str:
    """Whether a sentence ends with this word and a stop: always, never, before a starter, before all but a number."""
    token = word if word.isalpha() else INNER.split(word)[-1]
    initials = "starter" if INITIALS.fullmatch(token) else "always"
    return _abbreviations().get(token.lower(), initials) if len(token) > 1 or token.islower() else initials


def _starts_sentence(word: str) -> bool:
    return _words().get(word.lower()) == "starter"


@cache
def _abbreviations() -> dict[str, str]:
    entries = read("abbreviations.csv", Abbreviation)
    for entry in entries:
        if entry.ends not in ("never", "number", "starter"):
            raise complain("abbreviations.csv", entry, f"ends is {entry.ends!r}", "write never, number or starter")
    return {entry.abbreviation: entry.ends for entry in entries}


@cache
def _words() -> dict[str, str]:
    entries = read("sentence_words.csv", SentenceWord)
    for entry in entries:
        if entry.role not in ("starter", "tag"):
            raise complain("sentence_words.csv", entry, f"role is {entry.role!r}", "write starter or tag")
    return {entry.word: entry.role for entry in entries}
