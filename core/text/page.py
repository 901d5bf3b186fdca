"""What the lines of a page are: one rule for each kind of line, in the order in which they are asked."""

import re
from dataclasses import dataclass

from core.records import Article
from core.text.credits import LONGEST_CREDIT, NAME, is_byline, is_caption, is_pose
from core.text.datelines import is_agency, is_dateline
from core.text.furniture import find_furniture, has_furniture_word, is_label, is_stamp

RUNNING = 60
"""Characters: a line so long that ends in a stop is a paragraph of the story."""
LONGEST_HEADLINE, LONGEST_SUBHEADING = 160, 80
"""Characters."""
TITLE_AMONG = 20
"""The title is looked for in so many first lines: site and section stand above it, other headlines far below."""
NAMES = re.compile(rf"{NAME}(?: {NAME}){{1,2}}")
CLOSING = frozenset('.!?…"”’:;,)]')
"""What running text ends with, and no headline; two apostrophes do too."""


@dataclass(frozen=True)
class Page:
    """An article's lines, as they stand and in lower case, the numbers of those of running text, and their zones.

    zones: the zone of each line with the reason, so far as known.
    """

    article: Article
    lines: list[str]
    lowered: list[str]
    running: list[int]
    zones: list[tuple[str, str] | None]

    def mark(self, at: int, zone: str, reason: str) -> None:
        """Give the line number `at` its zone unless it has one."""
        self.zones[at] = self.zones[at] or (zone, reason)

    def is_marked(self, at: int, zone: str) -> bool:
        """Whether there is a line number `at` and it has this zone."""
        return 0 <= at < len(self.zones) and (self.zones[at] or ("", ""))[0] == zone

    def unknown(self, first: int, end: int) -> list[int]:
        """The numbers of the lines from `first` to before `end` that have no zone yet."""
        return [at for at in range(first, end) if self.zones[at] is None]

    def body(self) -> tuple[int, int]:
        """The number of the first line of running text and of the line after the last; all lines when there is none."""
        running = [at for at in self.running if self.zones[at] is None]
        return (running[0], running[-1] + 1) if running else (0, len(self.lines))


def open_page(article: Article, lowered: str, paragraphs: list[tuple[int, int]]) -> Page:
    """The page before any rule has been asked; `lowered` is the article's text in lower case."""
    lines = [article.text[start:end] for start, end in paragraphs]
    running = [at for at, line in enumerate(lines) if is_running(line)]
    return Page(article, lines, [lowered[start:end] for start, end in paragraphs], running, [None] * len(lines))


def is_running(line: str) -> bool:
    """Whether a line reads like a paragraph: long and closed by a stop."""
    return len(line) >= RUNNING and is_closed(line)


def is_closed(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return line[-1] in CLOSING or line[-2:] == "''"


def mark_title(page: Page) -> None:
    """The line that says what articles.csv gives as the title; a stop, marks or a site's name more make no difference."""
    title = (page.article.title or "").lower().rstrip(".!?")
    words: list[str] = []
    for at, line in enumerate(page.lowered[:TITLE_AMONG] if title else []):
        if len(line) > 2 * LONGEST_HEADLINE:
            continue
        same = line.rstrip(".!?") == title
        words = words or ([] if same else _words(title))
        if same or (words and _alike(words, line)):
            page.mark(at, "headline", "the title in articles.csv")
            return


def mark_plain_kinds(page: Page) -> None:
    """'Exit mobile version', 'IANS', 'BY JANE DOE', 'NAIROBI, Kenya (AP) _', '… shake hands. [YONHAP]': known by themselves."""
    furniture = find_furniture(page.lines, page.lowered)
    for at in page.unknown(0, len(page.lines)):
        line = page.lines[at]
        if len(line) > LONGEST_CREDIT:
            continue
        if at in furniture:
            page.mark(at, "boilerplate", "furniture")
        elif len(line) < RUNNING and is_agency(line.strip(" ()[]—–-")):
            page.mark(at, "agency_credit", "an agency's name alone")
        elif is_dateline(line):
            page.mark(at, "dateline", "place and agency alone")
        elif is_byline(line, page.lowered[at]):
            page.mark(at, "byline", "by and a name")
        elif is_caption(line, page.lowered[at]):
            page.mark(at, "caption", "credit of a picture")


def mark_author(page: Page) -> None:
    """'Jane Doe Views', 'Jane Doe, Seoul' above or below the text, where articles.csv gives Jane Doe as the author."""
    author = _words((page.article.author or "").lower())
    first, end = page.body()
    for at in [*page.unknown(0, first), *page.unknown(end, len(page.lines))] if author else []:
        words = _words(page.lowered[at][:LONGEST_HEADLINE])
        if words[: len(author)] == author and len(words) <= len(author) + 4:
            page.mark(at, "byline", "the author in articles.csv")


def mark_headline(page: Page) -> None:
    """'Talks fail in Seoul': the first line above the text with three words or more and no stop, unless the title was found."""
    if any(page.is_marked(at, "headline") for at in range(len(page.lines))):
        return
    for at in page.unknown(0, page.body()[0]):
        line = page.lines[at]
        if 3 <= len(line.split()) <= 25 and len(line) <= LONGEST_HEADLINE and not line[0].islower() and line[-1] not in ".:;,":
            page.mark(at, "headline", "the first line without a stop")
            return


def mark_top(page: Page) -> None:
    """Above the text: 'WORLD', 'Updated 3:45 p.m.', 'Jane Doe Views', 'Jane Doe', the name of the pictured, a second headline."""
    for at in page.unknown(0, page.body()[0]):
        line = page.lines[at]
        if is_label(line) or is_stamp(line):
            page.mark(at, "boilerplate", "section or time above the text")
        elif _names_the_pictured(page, at):
            page.mark(at, "caption", "names whom the next caption names")
        elif line[-1] in ".:;,":
            continue
        elif NAMES.fullmatch(line) or (has_furniture_word(line) and NAMES.match(line) and len(line.split()) <= 5):
            page.mark(at, "byline", "a name alone above the text")
        elif len(line.split()) > 3:
            page.mark(at, "subheading", "above the text, without a stop")


def _names_the_pictured(page: Page, at: int) -> bool:
    """'NATO chief Jane Doe' above or below 'Jane Doe Pic- NATO': the picture's text for those who do not see it."""
    beside = [page.lowered[near] for near in (at - 1, at + 1) if page.is_marked(near, "caption")]
    return any(len(set(_words(page.lowered[at])) & set(_words(line))) >= 2 for line in beside)


def mark_poses(page: Page) -> None:
    """'Jane Doe, right, and John Roe shake hands.' above the text."""
    for at in page.unknown(page.body()[0], len(page.lines) - 1):
        if not is_pose(page.lines[at]):
            return
        page.mark(at, "caption", "says where people stand in a picture")


def mark_duplicates(page: Page) -> None:
    """A headline, a caption or a whole paragraph that stood above already."""
    plain = [line.rstrip(".!?") for line in page.lowered]
    if len(set(plain)) == len(plain):
        return
    seen: dict[str, tuple[str, int]] = {}
    for at, line in enumerate(plain):
        zone = (page.zones[at] or ("",))[0]
        if zone in ("", "headline", "caption"):
            kind, first = seen.setdefault(line, (zone, at))
            if first < at and (kind or len(page.lowered[at]) >= RUNNING):
                page.zones[at] = (f"{kind}_duplicate".lstrip("_"), "stands above already")


def mark_tail(page: Page) -> None:
    """Below the text, what follows furniture: 'with the Daily News' below 'Log in to', other headlines below 'Most Commented'."""
    for at in page.unknown(page.body()[1], len(page.lines)):
        line = page.lines[at]
        if page.is_marked(at - 1, "boilerplate") and len(line) <= LONGEST_HEADLINE and line[-1] != ".":
            page.mark(at, "boilerplate", "below the text, after furniture")


def mark_subheadings(page: Page) -> None:
    """'Washington Summit Declaration': a short line without a stop between two paragraphs."""
    for at in page.unknown(1, len(page.lines) - 1):
        line = page.lines[at]
        if len(line) > LONGEST_SUBHEADING or is_closed(line) or line[0].islower() or not 2 <= len(line.split()) <= 10:
            continue
        above, below = page.lines[at - 1], page.lines[at + 1]
        if is_running(above) and is_running(below) and page.zones[at - 1] is page.zones[at + 1] is None and above[-1] != ":":
            page.mark(at, "subheading", "a short line between two paragraphs")


def _alike(title: list[str], line: str) -> bool:
    """Whether a line has the words of the title, give or take one in five: a site's name, a word left out."""
    asked = set(title)
    if sum(map(line.__contains__, asked)) < 0.8 * len(asked):
        return False  # nearly all lines: told at once, without taking them apart
    words = _words(line)
    shared = asked & set(words)
    return title == words or (len(shared) >= 4 and len(shared) >= 0.8 * max(len(asked), len(set(words))))


def _words(lowered: str) -> list[str]:
    return re.findall(r"\w+", lowered)


RULES = (  # a rule leans on what those above it have marked
    mark_title,
    mark_plain_kinds,
    mark_author,
    mark_headline,
    mark_poses,
    mark_duplicates,
    mark_top,
    mark_tail,
    mark_subheadings,
)
