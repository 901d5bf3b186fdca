"""People that no lexicon has, known by the shape and company of their full name."""

import re

from core.actors.fold import slug, transliterated
from core.actors.institutions import is_of_trade
from core.actors.lexicon import by_full_name, known_people
from core.actors.spots import Spot
from core.actors.story import Figure, Story, differ
from core.actors.words import common_words, first_names, lone_titles, words_of

GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A Korean given name, which stands behind the family name: Tae-won."""
GLUED = re.compile(r"[a-z][A-Z]|\d")
"""More than one of these stands in words that a page's furniture has glued together."""
PLACED = frozenset("the in at near inside outside around across".split())
"""Words before ships, firms and places rather than people."""
LONGEST = 4
"""Parts of a person's name, but for particles and what stands behind each: 'Mohammed |bin Abdulrahman bin Jassim| Al Thani'."""


def read_person(story: Story, run: list[Spot], start: int) -> int:
    """From `start` on, a person's full name -> where it ends; `start` where there is none."""
    if run[start].first in story.inside:
        return start
    if (
        start > 0
        and run[start - 1].plain
        and run[start - 1].lower in words_of("thing")
        and not _stands_behind_a_matter(story, run, start)
    ):
        return start
    end, longest = start, LONGEST
    while end < len(run) and end - start <= longest and _may_be_part(story, run, start, end):
        longest += end > start and run[end - 1].last < run[end].first
        end += 1
    if end - start < 2 or end - start > longest or is_of_trade(story, run[start].first, run[end - 1].last):
        return start
    if run[start].lower in words_of("trade") and run[start].first in story.pieces.begins:
        return start
    if end - start > 2 and run[start].lower in common_words() and run[start + 1].lower in first_names():
        return start  # 'Councilmen Ed Pike'
    parts = run[start:end]
    tokens = [story.pieces.forms[spot.first] for spot in parts]
    first, last = run[start].first, run[end - 1].last
    reason = _reason(story, run, start, tokens, tuple([spot.lower for spot in parts]))
    if reason is None:
        return start
    words = story.words(first, last)
    figure = person_figure(story, words, story.pieces.forms[first:last])
    last = _with_suffix(story, last)
    story.see(first, last, figure, "name", f"{words!r}: {reason}")
    return end


def _with_suffix(story: Story, last: int) -> int:
    """'Joseph R. Biden |Jr|', 'Joseph R. Biden, |Jr|'."""
    fits = story.pieces.lowers[last] in words_of("suffix") and story.pieces.gap(last - 1) in (" ", ", ")
    return last + 1 if fits else last


def _may_be_part(story: Story, run: list[Spot], start: int, at: int) -> bool:
    spot, names = run[at], first_names()
    form = spot.lower
    if spot.title is not None:
        known = run[start].lower in names or (start > 0 and run[start - 1].title is not None)
        closes = at == len(run) - 1 or (run[at + 1].plain and spot.lower == "sheikh")  # 'Hassan |Sheikh| Mohamud'
        near = at == start + 1 or (at == start + 2 and len(run[start + 1].lower) == 1)  # 'Peter T. King'
        return closes and near and known and spot.last - spot.first == 1
    if spot.name is not None:
        if at > start and run[at - 1].last < spot.first:
            return True
        short = spot.last - spot.first == 1 and spot.name.known_by in ("name", "metonym", "place", "alias", "demonym")
        if not short:
            return False
        if at == start:
            first = form in names or _is_introduced(story, run, at)
            return first and spot.name.known_by != "demonym" and at + 1 < len(run) and run[at + 1].plain
        return at == start + 1 and at == len(run) - 1 and run[start].lower in names
    closes = at == start + 1 and at == len(run) - 1
    if spot.body is not None:
        return False
    if at == start and (form in words_of("family") or form in names):
        return True
    if form not in words_of("thing"):
        return at > start or form not in words_of("body")
    if form in common_words():  # 'Jefferson |County|', not 'Ken |White|'
        return False
    return (closes or form in names) and any(part.lower in names for part in run[start:at])


def _is_introduced(story: Story, run: list[Spot], start: int) -> bool:
    """'Defence Minister |Paris| Kwan': behind a title with a capital even a place's name may be a first name."""
    return 0 < start == len(run) - 2 and run[start - 1].title is not None and bool(story.pieces.capitals[run[start - 1].first])


def _reason(story: Story, run: list[Spot], start: int, tokens: list[str], lowers: tuple[str, ...]) -> str | None:
    titled = start > 0 and run[start - 1].title is not None
    if titled:
        return "stands behind a title"
    if run[start].first not in story.pieces.titled and any(map(_is_no_name, tokens)):
        return None
    if story.person(lowers) is not None or slug(" ".join(tokens)) in story.figures:
        return "was named before"
    if lowers[0] in first_names():
        return "begins with a first name" if run[start].first not in story.pieces.titled else None
    if run[start].first in story.pieces.titled:
        return None
    if not story.small.isdisjoint(lowers):
        return None
    if run[start].first in story.pieces.begins and lowers[0].endswith(("ing", "ed", "ly")):
        return None
    if _completes_a_title(story, run[start]):
        return None
    if lowers[0] in words_of("family"):
        return "begins with an East Asian family name"
    first, last = run[start].first, run[start + len(tokens) - 1].last
    short = len(tokens) <= 3 or len(tokens[0]) == 1
    if short and not _is_thing(story, first, last) and not _is_plain_english(story, first, last, lowers):
        return "capitalised words side by side"
    return None


def _is_no_name(token: str) -> bool:
    """'Hillary |PAC|', '|F.A.O.| Schwarz', 'Amanda |FlagShareLikeReply|'; not 'J.C.', 'III', 'DeLauro'."""
    if token.istitle() or (token.isupper() and token.lower() in words_of("suffix")):
        return False
    return (token.isupper() and len(token.replace(".", "")) > 2) or len(GLUED.findall(token)) > 1


def _is_plain_english(story: Story, first: int, last: int, lowers: tuple[str, ...]) -> bool:
    """'Rolling Stone', 'Prison Break': hardly anybody's names, but for who has an initial or an age or speaks: 'Ava Q. Tiger'."""
    if common_words().isdisjoint(lowers) or any(len(lower) == 1 for lower in lowers[:-1]):
        return False
    aged = story.pieces.gaps[last] == ", " and story.pieces.lowers[last].isdigit()
    return not aged and not story.speaks(first, last)


def _is_thing(story: Story, first: int, last: int) -> bool:
    """'the |Chios Lion|', 'near |Banja Luka|', 'fled to |Wad Madani|', '|Rio Tinto| chairman', '|Hon Hai|, which': a ship, a
    place or a firm, where no first name speaks for a person.
    """
    pieces = story.pieces
    before = pieces.lowers[first - 1] if first and first not in pieces.begins else ""
    if before in PLACED and pieces.gaps[first] == " ":
        return True
    if before in words_of("towards") and not words_of("travel").isdisjoint(pieces.lowers[max(0, first - 3) : first]):
        return True
    if pieces.lowers[last] == "which" and pieces.gaps[last] == ", ":
        return True
    return last < len(pieces.forms) and pieces.gaps[last] == " " and pieces.lowers[last] in lone_titles()


def _stands_behind_a_matter(story: Story, run: list[Spot], start: int) -> bool:
    """'Vice Minister of Foreign Affairs |Kim Jin-su|', 'Deputy Minister for Trade |Ana Duarte|'; not 'director of Golf Park'."""
    begins = run[start].lower in first_names() or run[start].lower in words_of("family")
    return begins and len(run) > start + 1 and _completes_a_title(story, run[0])


def _completes_a_title(story: Story, spot: Spot) -> bool:
    """'Coordinator for |Strategic Communications|', not 'son of |Gurban Atayev|', 'a lawyer for |Ranil Perera|'."""
    if story.pieces.forms[max(0, spot.first - 1)] not in ("of", "for"):
        return False
    title = story.titles.get(spot.first - 1)
    return title is not None and title.lower not in words_of("tie")


def person_figure(story: Story, words: str, tokens: list[str]) -> Figure:
    """The figure of a person named in full: a known one with the same first and last name, one met before, or a new one."""
    suffixes = words_of("suffix")
    lowers = tuple([lower for lower in map(str.lower, tokens) if lower.strip(".") not in suffixes]) or (words.lower(),)
    actor_id = slug(words)
    if met := story.person(lowers) or story.figures.get(actor_id):
        return met
    known = actor_id
    if actor_id not in known_people():
        known = by_full_name().get((transliterated(lowers[0]), transliterated(lowers[-1])), "")
    if known and not differ(tuple(known_people()[known].name.lower().split()), lowers):
        return story.known(known)
    surname = lowers[0] if _family_first(lowers) or GIVEN.fullmatch(tokens[-1]) else lowers[-1]
    given = lowers[-1] if surname == lowers[0] and len(lowers) > 1 else lowers[0]
    figure = Figure(actor_id, words, "person", gender=first_names().get(given, ""), surname=surname, tokens=lowers)
    return story.enrol(figure)


def _family_first(tokens: tuple[str, ...]) -> bool:
    """'Yoon Soon-gu', 'Park Jin', 'Xi Jinping': the family name stands first."""
    if len(tokens) < 2 or tokens[0] not in words_of("family"):
        return False
    hyphenated = "-" in tokens[1] or len(tokens) == 3
    return hyphenated or (tokens[0] not in first_names() and tokens[-1] not in words_of("family")) or tokens[0] == "park"
