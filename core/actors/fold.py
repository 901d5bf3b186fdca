"""One spelling for many: letters without accents, words without possessive, ids."""

import re
import unicodedata
from functools import lru_cache

from core.text.words import WORD

POSSESSIVE = re.compile(r"['’](?:[sS]|ll|d|ve|re|m)$")
LETTERS = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
    | {"æ": "ae", "Æ": "Ae", "’": "'", "‘": "'"}
)


def fold(word: str) -> str:
    """'Erdoğan' -> 'Erdogan'; capitals stay; a word of plain letters comes back as it is."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word.translate(LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def forms_of(name: str) -> tuple[str, ...]:
    """The forms of a lexicon name, as the pieces of an article read them."""
    words = name.split(" ")
    if name.isascii() and all(map(str.isalnum, words)):
        return tuple(words)
    return tuple(fold(POSSESSIVE.sub("", match.group())) for match in WORD.finditer(name))


NO_ID = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=10_000)
def slug(name: str) -> str:
    """'Yoon Soon-gu' -> 'yoon_soon_gu': an actor_id that can be read; 'x' for a name without any Latin letter or digit."""
    plain = fold(name).lower().replace("'", "")
    return NO_ID.sub("_", plain).strip("_") or "x" + "_".join(f"{ord(letter):x}" for letter in name[:12])


ARTICLE = re.compile(r"^(?:a[dlnrstz]|ash|el)-(?=...)")


def without_article(surname: str) -> str:
    """'al-burhan' -> 'burhan', 'el-sisi' -> 'sisi': papers write such a surname, small here, with its article or without."""
    return ARTICLE.sub("", surname) if "-" in surname else surname


ENDING = re.compile(r"(?<=...)(?:yy|iy|ii|ij|yi|i)$|ei$")


@lru_cache(maxsize=10_000)
def transliterated(name: str) -> str:
    """One form for the usual transliterations of a name in small letters: zelenskyy, zelenskiy -> zelensky; soo -> su."""
    plain = name.replace("oo", "u").replace("ee", "i")
    if not plain.endswith(("i", "y", "j")):
        return plain
    return ENDING.sub(lambda ending: "ey" if ending.group() == "ei" else "y", plain)
