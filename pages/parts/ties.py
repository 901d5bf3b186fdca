"""What the co-mentions are drawn from: who stands with whom, speaks about whom, does what to whom, under the filters."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pandas import DataFrame

from core.charts.matrix import Measure
from core.charts.style import Caption, caption
from core.charts.words import counted
from core.co_mentions.change import change
from core.co_mentions.directed import who_about_whom, who_does_what
from core.co_mentions.pairs import pairs
from core.co_mentions.units import Level
from pages.parts.desk import Desk
from pages.parts.filters import Filters
from pages.parts.once import once
from pages.parts.picture import Drawn, picture


@dataclass(frozen=True)
class Asked:
    """The page's own choices: which view, together in what, measured how, at least how often."""

    view: str
    level: Level = "paragraph"
    measure: Measure = "count"
    least: int = 2


@dataclass(frozen=True)
class Ties:
    """What a view draws from: the filtered tables and what is asked of them."""

    desk: Desk
    tables: Mapping[str, DataFrame]
    asked: Asked
    filters: Filters
    choose: Callable[[str], None]

    @property
    def pairs(self) -> DataFrame:
        """The pairs of actors that stand together often enough. Shared: nobody may change it."""
        level, least = self.asked.level, self.asked.least
        mentions, sentences = self.tables["mentions"], self.tables["sentences"]
        return self._once(f"pairs in one {level}, {least} times", lambda: pairs(mentions, sentences, level, least))

    @property
    def directed(self) -> DataFrame:
        """Who speaks about whom. Shared: nobody may change it."""
        return self._once("who about whom", lambda: who_about_whom(self.tables["quotes"], self.tables["mentions"]))

    @property
    def deeds(self) -> DataFrame:
        """Who does what to whom. Shared: nobody may change it."""
        return self._once("who does what", lambda: who_does_what(self.tables["events"]))

    def changes(self, articles: DataFrame, first: str, second: str) -> DataFrame:
        """What came and went from one episode of the articles to another. Shared: nobody may change it."""
        level, mentions, sentences = self.asked.level, self.tables["mentions"], self.tables["sentences"]
        made = f"change in one {level}, {first} to {second}"
        return self._once(made, lambda: change(mentions, sentences, articles, first, second, level))

    def _once(self, what: str, make: Callable[[], DataFrame]) -> DataFrame:
        return once(self.desk, f"{what} {self.filters}", make)

    def says(self, title: str, method: str, number: str = "") -> Caption:
        """The caption of a view; `number` where it does not count pairs."""
        articles = self.tables["articles"]
        counts = f"{number or self._counts()} of {counted(len(articles), 'article')}"
        return caption(title, counts, method, self.filters.words, articles)

    def _counts(self) -> str:
        """'83 pairs of actors, each together in 2 or more of 58 paragraphs'."""
        units = counted(int(self.pairs["units"].max()) if len(self.pairs) else 0, self.asked.level)
        return f"{counted(len(self.pairs), 'pair')} of actors, each together in {self.asked.least} or more of {units}"

    def show(self, name: str, draw: Callable[[], Drawn], *choices: object) -> None:
        """Show a picture of these ties; `choices`: what it depends on beside the filters and what is asked."""
        picture(self.desk, f"{self.filters} {self.asked} {choices}", draw, name, self.choose)


@dataclass(frozen=True)
class Listing:
    """The table under a picture: its heading, its rows, the columns to show (name -> heading), its name as a file.

    sides: the columns with the two actors; sign: what stands between them in the name of a choice.
    """

    heading: str
    rows: DataFrame
    columns: Mapping[str, str]
    name: str
    sides: tuple[str, str] = ("left", "right")
    sign: str = "~"

    def named(self, names: Mapping[str, str]) -> DataFrame:
        """The rows with the names of their actors in the columns `one` and `other`."""
        one, other = (self.rows[side].map(names) for side in self.sides)
        return self.rows.drop(columns="rows", errors="ignore").assign(one=one, other=other)

    def ids(self) -> list[str]:
        """What choosing a row chooses."""
        pairs = zip(*(self.rows[side] for side in self.sides), strict=True)
        return [self.sign.join(pair) for pair in pairs]
