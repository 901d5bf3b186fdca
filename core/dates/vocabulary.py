"""The words of time expressions, read from lexicons/time_words.csv, and the patterns that are made with them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from core.lexicon import read


class TimeWord(NamedTuple):
    """A line of time_words.csv."""

    line: int
    word: str
    kind: str
    value: str


def words_of(*kinds: str) -> dict[str, str]:
    """word -> value of the lexicon's words of these kinds, longest words first."""
    found = {entry.word: entry.value for entry in read("time_words.csv", TimeWord) if entry.kind in kinds}
    return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


WEEKDAYS = {word: int(value) for word, value in words_of("weekday", "short_weekday").items()}
MONTHS = {word: int(value) for word, value in words_of("month", "short_month").items()}
UNITS = words_of("unit")
SEASONS = words_of("season")
PARTS = words_of("part")
NUMBERS = {word: int(value) for word, value in words_of("number").items()}
VAGUE = words_of("vague")
ORDINALS = {word: int(value) for word, value in words_of("ordinal").items()}
FREQUENCIES = words_of("frequency")
DECADES = words_of("decade")
STEPS = {"last": -1, "this": 0, "the": 0, "next": 1}
"""How many periods away from publication's."""
TOLD_YEARS = {"that": 0, "the same": 0, "the following": 1, "the next": 1, "the previous": -1, "the preceding": -1}
"""How many years away from the one said last."""
NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
"""How many days away from publication."""
APPROXIMATE = words_of("approximate")


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the first that fits."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in words) + ")"


_SMALL = either(word for word in NUMBERS if word not in ("a", "an"))
_SPELLED = f"(?:an?\\s{{1,3}}(?=hundred|thousand))?(?:{_SMALL}[\\s-]{{0,3}}){{1,5}}(?<![\\s-])"
_DIGITS = r"\d{1,3}(?:,\d{3}){0,2}(?:\.\d{1,2})?"
_FRACTION = r"(?:\s{1,3}\d/\d|\s{1,3}and\s{1,3}a\s{1,3}half)?"

SLOTS = {
    "weekday": either(words_of("weekday")),
    "dayname": f"(?:{either(words_of('weekday'))}|{either(words_of('short_weekday'))}\\.?)",
    "month": f"(?:{either(words_of('month'))}|{either(words_of('short_month'))}\\b\\.?)",
    "unit": either(word for word in UNITS if word not in ("night", "weekend")),
    "season": either(SEASONS),
    "part": either(PARTS),
    "number": f"(?:{_DIGITS}{_FRACTION}|{either(VAGUE)}|{_SPELLED}{_FRACTION}|an?)",
    "vague": either(VAGUE),
    "ordinal": f"(?:\\d{{1,2}}(?:st|nd|rd|th)|{either(ORDINALS)})",
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d{3}|\s{1,3}percent)",
    "dayword": either(ORDINALS),
    "year": r"(?:1[0-9]|20|21)\d\d",
    "frequency": either(FREQUENCIES),
    "decade": either(DECADES),
    "approximate": f"(?:{either(APPROXIMATE)}\\s{{1,3}})?",
    "spelled": f"(?:(?:nineteen|two\\s{{1,3}}thousand)(?:[\\s-]{{1,3}}{_SMALL}){{1,2}}|two\\s{{1,3}}thousand)",
    "half": r"(?:\s{1,3}and\s{1,3}a\s{1,3}half)?",
    "early": r"(?:(?:early|earlier|mid|late|later|sometime)[\s-]{1,3})?",
    "zone": r"(?:\(?(?:[ecmp][sd]?t|gmt|utc|kst|jst|cet|bst|local time)\)?)",
}
"""What {name} stands for in a pattern; {name2} is a second one of the same kind."""
TOLD_YEAR = "(?:(?:of|in) )?(?P<told>that|the same|the following|the next|the previous|the preceding) year"
"""'of that year', 'the following year'; read it with `told_years`."""
PART = "(?: {part})?"
"""'morning' of 'yesterday morning', if it stands there."""


def pattern(template: str) -> re.Pattern[str]:
    """A template as a regular expression for lower-case text.

    A space stands for any white space, ~ for white space or a hyphen, {name} for a slot (SLOTS; read it with `slot`).
    """
    seen: dict[str, int] = {}

    def group(place: re.Match[str]) -> str:
        name = place[1] + place[2]
        seen[name] = seen.get(name, 0) + 1
        return f"(?P<{name}{'_' * (seen[name] - 1)}>{SLOTS[place[1]]})"

    text = re.sub(r"\{([a-z]+)(\d?)\}", group, template)
    text = text.replace("~", r"[\s\-–]{1,2}").replace(" ", r"\s{1,3}")
    return re.compile(text + r"(?!\w)")


def slot(match: re.Match[str], name: str) -> str | None:
    """What stands in a slot of the pattern, wherever in it; None where the pattern has no such slot or it stayed empty."""
    groups = match.groupdict()
    return groups.get(name) or groups.get(name + "_") or groups.get(name + "__")


def amount(text: str) -> float | None:
    """'two' -> 2, '5 1/2' -> 5.5, 'forty-two' -> 42, 'a couple of' -> 2; None for 'several', which no number answers."""
    text = re.sub(r"\s+", " ", text).replace(",", "")
    if text in VAGUE:
        return None if VAGUE[text] == "X" else float(VAGUE[text])
    if text[0].isdigit():
        whole, _, fraction = text.partition(" ")
        return float(whole) + (0.5 if "half" in fraction else _quotient(fraction))
    half = 0.5 if text.endswith("half") else 0.0
    return _spelled(text.removesuffix(" and a half")) + half


def _quotient(fraction: str) -> float:
    above, _, below = fraction.partition("/")
    return int(above) / int(below) if below.strip("0") else 0.0


def _spelled(text: str) -> float:
    total = 0
    for word in re.split(r"[\s-]+", text):
        number = NUMBERS.get(word, 0)
        total = max(total, 1) * number if number >= 100 else total + number
    return float(total)


def number_of(text: str) -> int:
    """'17th' -> 17, 'third' -> 3, '5' -> 5."""
    return ORDINALS[text] if text in ORDINALS else int(re.sub(r"\D", "", text))


def month_of(text: str) -> int:
    """'Sept.' -> 9."""
    return MONTHS[text.rstrip(".")]


def weekday_of(text: str) -> int:
    """'Friday' -> 5 (Monday is 1)."""
    return WEEKDAYS[text.rstrip(".")]


def unit_of(text: str) -> str:
    """'weeks' -> W."""
    return UNITS[text if text in UNITS else text.removesuffix("s")]


def told_years(match: re.Match[str]) -> int:
    """'the following year' -> 1."""
    return TOLD_YEARS[" ".join(match["told"].split())]


def year_of(text: str) -> int:
    """'1996' -> 1996, 'nineteen ninety-six' -> 1996, 'two thousand' -> 2000."""
    if text[0].isdigit():
        return int(text)
    words = re.split(r"[\s-]+", text)
    return int(_spelled(text)) if "thousand" in words else 1900 + int(_spelled(" ".join(words[1:])))
