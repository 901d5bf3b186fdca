"""Whether two words are one word spelt in two ways: colour and color, organise and organize, co-operate and cooperate."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from core.lexicon import read


class Spelling(NamedTuple):
    """A line of spellings.csv."""

    line: int
    british: str
    american: str


RULES = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able|ful|less|ite|ly)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e$|ed$|es$|ing$)"), "yz"),
    (re.compile(r"(?<=[bcdfghkptv])re(?=$|s$|d$)"), "er"),
    (re.compile(r"(?:(?<=[a-z]{3}[aeiou])|(?<=ue)|(?<=ia))ll(?=ed$|ing$|er$|ers$|or$)"), "l"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=$|s$)"), "og"),
    (re.compile(r"(?:ae|oe)(?=[a-z]{3})"), "e"),
)
"""British to American, applied in turn to both words: harbour, organise, analyse, centre, travelled, dialogue, anaemia."""
BRITISH = re.compile("our|is|ys|re|ll|ogue|ae|oe")
"""Without one of these a word is under no rule."""


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """The spelling by which two words are compared; no dictionary form: 'genre' becomes 'gener' on both sides alike."""
    plain = word.lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    plain = plain.replace("-", "").replace(".", "").replace("’", "'")
    base, s = (plain[:-1], "s") if plain.endswith("s") else (plain, "")
    plain = _american().get(plain) or _american().get(base, base) + s
    for pattern, spelling in RULES if BRITISH.search(plain) else ():
        plain = pattern.sub(spelling, plain)
    return plain


@cache
def _american() -> dict[str, str]:
    return {entry.british: entry.american for entry in read("spellings.csv", Spelling)}


def is_plural(one: str, other: str) -> bool:
    """'effort' and 'efforts', 'ally' and 'allies', in either order and in either spelling."""
    short, long = sorted((american(one), american(other)), key=len)
    return len(short) > 3 and long in (short + "s", short + "es", short[:-1] + "ies" if short.endswith("y") else "")


def is_slip(one: str, other: str) -> bool:
    """'Pyongyang' and 'Pyongayng': long words, first and last letter alike, one letter wrong, missing or exchanged."""
    if min(len(one), len(other)) < 6 or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1
