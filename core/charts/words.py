"""Words on charts: words of articles made harmless and short, days and counts put into words."""

from calendar import month_name
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from html import escape as escape_html

MONTHS = tuple(month_name)


def escape(text: str) -> str:
    """Words of an article as Plotly must get them: it would draw `<a>` and `<b>` and read `&lt;`."""
    return escape_html(text, quote=False)


def folded(text: str, width: int = 64, longest: int = 320) -> str:
    """Words of an article, escaped, in lines of `width` letters for a hover label, cut at `longest`."""
    return "<br>".join(escape(line) for line in lines_of(shortened(text, longest), width))


def lines_of(text: str, width: int) -> list[str]:
    """Lines of at most `width` letters, broken at spaces, and within longer words. (textwrap does this, five times slower.)"""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
        while len(lines[-1]) > width:
            lines[-1:] = [lines[-1][:width], lines[-1][width:]]
    return lines


def shortened(text: str, longest: int) -> str:
    """'a long sentence', 7 -> 'a long…'; white space becomes single spaces."""
    flat = " ".join(text[: 2 * longest + 20].split())
    if len(flat) <= longest:
        return flat
    cut = flat[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut[:-1]).rstrip(" ,;:") + "…"


def in_words(day: date) -> str:
    """date(2023, 1, 29) -> '29 January 2023'."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def counted(number: int, what: str) -> str:
    """(1, 'article') -> '1 article'; (1200, 'dated event') -> '1,200 dated events'."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def listed(names: Iterable[str], most: int = 3) -> str:
    """('a', 'b', 'c', 'd') -> 'a, b, c +1'."""
    every = list(names)
    return ", ".join(every[:most]) + (f" +{len(every) - most}" if len(every) > most else "")


def when(first: date | None, last: date | None) -> str:
    """'29 January 2023', 'December 2022', '2006', '29–30 January 2023', 'not dated'."""
    if first is None or last is None:
        return "not dated"
    if first == last:
        return in_words(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and (last + timedelta(1)).day == 1
        return f"{MONTHS[first.month]} {first.year}" if whole else f"{first.day}–{in_words(last)}"
    return f"{in_words(first)} to {in_words(last)}"


def tally(words: Iterable[str]) -> str:
    """('planned', 'planned', 'possible') -> 'planned (2), possible (1)'; one word stands alone."""
    every = list(words)
    if len(set(every)) == 1:
        return every[0]
    counts = Counter(every)
    return ", ".join(f"{word} ({n})" for word, n in counts.most_common())
