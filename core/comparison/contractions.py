"""What contractions stand for."""

from functools import lru_cache

ENDINGS = {
    "'s": ("is", "has"),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will", "shall"),
    "'d": ("would", "had"),
    "'m": ("am",),
}
WHOLE = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
}


@lru_cache(maxsize=65536)
def expand(word: str) -> tuple[tuple[str, str], ...]:
    """'it’s' -> it is, it has; 'don't' -> do not; nothing for a word that is no contraction."""
    plain = word.lower().replace("’", "'")
    if plain in WHOLE:
        return (WHOLE[plain],)
    if plain.endswith("n't"):
        return ((plain[:-3], "not"),)
    return tuple((plain[: -len(end)], full) for end, each in ENDINGS.items() if plain.endswith(end) for full in each)
