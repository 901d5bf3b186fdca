"""Whether an article tells history rather than news: its dates then hang on each other, not on the day of publication."""

import re
from datetime import MAXYEAR
from functools import cached_property

from core.dates.vocabulary import MONTHS, pattern
from core.records import TimeExpression
from core.text.layout import Layout

LONG_PAST = 1
"""Years before publication that news still tells of."""
FEWEST = 3
"""So many dates of the long past, each with its year, show that a text tells of it."""
OUTWEIGHS = 3
"""So many of them for each word that speaks from the day of publication."""
YEAR = re.compile(r"(?:1\d|20)\d\d(?![\d%])")
_MONTH = "|".join(sorted({word[:3] for word in MONTHS}))
MONTH_BEFORE = re.compile(rf"(?:{_MONTH})[a-z]{{0,6}}\.?,? (?:\d\d?(?:st|nd|rd|th)?,? )?(?:of )?$")
"""'March ', 'March 5, ', 'March of ' before a year."""
LONGEST_BEFORE = len("september 12th, of ")
OF_THE_DAY = pattern(
    r"\b(?:yesterday|today|tomorrow|tonight|recently|now|ago|{weekday}s?(?!,? (?:the )?(?:\d|{month}))"
    r"|(?:this|past|(?<!the\s)(?:last|next)) (?:{unit}|{season}|{part}|{month2}))"
)
"""Words that news tells the time with; history has a weekday beside its date only."""


class Telling:
    """What an article as a whole tells; asked only behind a day or a month of the long past."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        published = layout.article.published
        self._news_from = published.year - LONG_PAST if published else MAXYEAR
        self._reaches_back = False

    def hear(self, said: TimeExpression) -> None:
        """Take note of an expression just found."""
        if said.date_start is not None and said.date_start.year < self._news_from and said.precision in ("day", "month"):
            self._reaches_back = True

    @property
    def history(self) -> bool:
        """Whether it tells history."""
        return self._reaches_back and self._of_times_past

    @cached_property
    def _of_times_past(self) -> bool:
        """'The war began on 3 May 1912. On 2 June, the garrison …': most dates with a year are of the long past, and hardly a
        word speaks from the day of publication.
        """
        lowered = self._layout.lowered
        years = [
            int(year[0])
            for year in YEAR.finditer(lowered)
            if MONTH_BEFORE.search(lowered, max(0, year.start() - LONGEST_BEFORE), year.start())
        ]
        past = sum(year < self._news_from for year in years)
        if past < FEWEST:
            return False
        return past > OUTWEIGHS * (len(years) - past + sum(1 for _ in OF_THE_DAY.finditer(lowered)))
