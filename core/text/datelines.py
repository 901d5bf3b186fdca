"""What stands before or behind the story in its own line: 'SEOUL, Jan. 29 (Yonhap) --', 'WNAM REPORT:', '(Reuters)'."""

import re
from functools import cache
from typing import NamedTuple

from core.lexicon import read
from core.text.furniture import is_label
from core.text.places import is_place

LONGEST_DATELINE, LONGEST_AGENCY, LONGEST_SIGNATURE = 80, 40, 30
"""Characters."""

DATED = r"(?:, ?[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
PLACE = r"[^\W\d_a-z][\w.'’ -]{1,25}(?:, [A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15})?)?"
DASH = r" ?(?:--|—|–|_|-(?= ))\s*"
WIRE = re.compile(rf"(?P<place>{PLACE}){DATED} ?\((?P<agency>[^()\n]{{2,30}})\) ?(?:{DASH})?")
CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,25}"
CAPITALS = re.compile(rf"(?P<place>{CITY}(?:/{CITY}){{0,8}}(?:, [A-Z][\w.]{{1,15}})?){DATED} ?(?:--|—|–|_|(?<= )-)(?=\s|$)\s*")
DAY = re.compile(rf"(?P<place>{PLACE}), [A-Z][a-z]{{2,8}}\.? \d{{1,2}},? (?=[A-Z“\"])")
NAME = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
LETTERS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,25}"
COLON = re.compile(
    rf"(?P<place>{NAME}|{LETTERS})(?:, [A-Z][\w.]{{1,15}}(?: [A-Z][\w.]{{1,15}})?)?{DATED}"
    r"(?: ?\([^()\n]{2,30}\))?: *(?=[A-Z“\"‘])"
)
TURNS = {True: re.compile(rf"^{LETTERS}: ?\S", re.MULTILINE), False: re.compile(rf"^{NAME}: ?\S", re.MULTILINE)}
"""A line that begins with a label, in capitals or not."""
PARTED = re.compile(r"[/,]| and ")
DESK = re.compile(r"[A-Z][A-Z&. ]{1,30} (?:REPORT|DESK|BUREAU|NEWS SERVICE|WEB DESK|NEWS DESK):\s*")
SIGNED = re.compile(r"[\s.”\"’](?P<credit>[\[(—–-] ?(?P<agency>[A-Za-z][\w/ -]{1,24}?)[\])]?)$")


class Agency(NamedTuple):
    """A line of agencies.csv."""

    line: int
    name: str


def dateline(text: str, start: int, end: int) -> int:
    """Where the story begins in the first paragraph at [start, end): behind its dateline, else at `start`."""
    for found in (each.match(text, start, end) for each in (WIRE, CAPITALS, COLON, DAY)):
        if found and _names_the_scene(text, found):
            return found.end()
    return start


def is_dateline(line: str) -> bool:
    """'NAIROBI, Kenya (AP) _' in a line of its own."""
    if len(line) > LONGEST_DATELINE or not ("(" in line or line.endswith(("--", "—", "–", "_"))):
        return False
    found = WIRE.fullmatch(line) or CAPITALS.fullmatch(line)
    return found is not None and _names_the_scene(line, found)


def _names_the_scene(text: str, found: re.Match[str]) -> bool:
    """'WASHINGTON (AP) —', 'Seoul, Jan 29 (IANS)', 'Seoul, Jan 29', 'NEW YORK -'; before a colon may stand a speaker instead."""
    if found.re is WIRE:
        return is_agency(found["agency"])
    if found.re is DAY:
        return is_place(found["place"])
    return found.re is CAPITALS or _is_scene_with_colon(text, found)


def _is_scene_with_colon(text: str, found: re.Match[str]) -> bool:
    """'Seoul: The talks', where no other line has a label: a known place, one the story is set in, or a town in capitals."""
    place, story = found["place"], found.end()
    if f" in {place}" in text[story:]:
        return True
    if TURNS[place.isupper()].search(text, story):
        return False
    return is_place(place) or (place.isupper() and not is_label(place) and "\n" in text[story:].rstrip())


def desk(text: str, start: int, end: int) -> int:
    """'WNAM REPORT: The president said' -> where the story begins, behind the house's own tag, else `start`."""
    found = DESK.match(text, start, end)
    return found.end() if found else start


def signature(text: str, start: int, end: int) -> int:
    """'… he said. (Reuters)', '… he said. —IANS' -> where the agency's sign begins, else `end`."""
    found = SIGNED.search(text, max(start, end - LONGEST_SIGNATURE), end)
    return found.start("credit") if found and is_agency(found["agency"]) else end


def is_agency(words: str) -> bool:
    """'AP', 'Yonhap', 'AFP/Reuters'."""
    return len(words) <= LONGEST_AGENCY and _agencies().issuperset([part.strip().casefold() for part in PARTED.split(words)])


@cache
def _agencies() -> frozenset[str]:
    return frozenset(agency.name.casefold() for agency in read("agencies.csv", Agency))
