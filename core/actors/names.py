"""Names no lexicon has: people by their shape and company, organisations by their head word."""

import re

from core.actors.capitals import is_place
from core.actors.fold import slug, transliterated
from core.actors.lexicon import by_full_name, known_people, seats
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.words import first_names, words_of

GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A Korean given name, which stands behind the family name: Tae-won."""
PARTIES = frozenset({"D", "R", "I"})
"""Behind a name: (D-Wis.) is a party and a constituency, no actor."""
LONGEST, LONGEST_BODY = 4, 20
"""Parts of a person's name, particles apart; spots of an organisation's name."""


def read_run(story: Story, run: list[Spot]) -> None:
    """Take apart one unbroken run of capitalised spots: organisations first, then known names, then people."""
    if len(run) == 1 and _form(story, run[0]) not in words_of("body"):
        _see_alone(story, run[0])
        return
    start = 0
    while start < len(run):
        end = _organisation(story, run, start)
        if end > start:
            start = end
            continue
        end = _person(story, run, start)
        if end > start:
            start = end
            continue
        if start > 0 and start == len(run) - 1 and run[start].title is not None and _is_courtesy(run[start - 1]):
            story.lone.append(run[start])
        else:
            _see_alone(story, run[start])
        start += 1


def _see_alone(story: Story, spot: Spot) -> None:
    if spot.name is not None:
        _see_known(story, spot)
    elif spot.title is None and spot.first not in story.inside:
        story.lone.append(spot)


def _see_known(story: Story, spot: Spot) -> None:
    assert spot.name is not None
    if spot.name.needs:
        story.weak.append(spot)
        return
    if story.pieces.gap(spot.first - 1) == "-" and story.pieces.forms[spot.first - 1] in PARTIES:
        return
    actor_id, known_by = spot.name.actor_id, spot.name.known_by
    words = story.words(spot.first, spot.last)
    owner = story.known(actor_id)
    if known_by == "metonym" and is_place(story, spot):
        rule = f"{words!r} is a place here, the capital of {owner.name}"
        story.see(spot.first, spot.last, story.known(seats()[actor_id]), "place", rule)
        return
    story.see(spot.first, spot.last, owner, known_by, f"{words!r} is a {known_by} of {owner.name}")
    if owner.kind in ("organisation", "group"):
        _learn_acronym(story, spot.last, owner)


def _is_courtesy(spot: Spot) -> bool:
    """Whether a spot is 'Mr.', behind which even 'King' is a name."""
    return spot.title is not None and spot.title.sort == "courtesy"


def _plain(spot: Spot) -> bool:
    return spot.name is None and spot.title is None


def _form(story: Story, spot: Spot) -> str:
    return story.pieces.forms[spot.first].lower()


def _organisation(story: Story, run: list[Spot], start: int) -> int:
    """'Korea Foundation', 'Asan Institute for Policy Studies': a name that holds a head word -> where it ends."""
    bodies = words_of("body") | words_of("document")
    end = start
    head = -1
    while end < min(len(run), start + LONGEST_BODY) and (run[end].title is None or _form(story, run[end]) in bodies):
        if run[end].name is None and _form(story, run[end]) in bodies:
            head = end
        elif head >= 0 and end > head + 1:
            break
        end += 1
    if head < 0 or (head == start + 1 and _form(story, run[start]) in ("vice", "deputy", "former", "acting")):
        return start
    last = _with_complement(story, run[head].last)
    if head == start and last == run[head].last:
        return start
    if _form(story, run[head]) in words_of("document") and run[start].name is None:
        return start
    if run[start].first in story.pieces.titled and slug(story.words(run[start].first, last)) not in story.figures:
        return start
    _see_organisation(story, run[start].first, last, run[start : head + 1])
    return next((k for k in range(head + 1, len(run)) if run[k].first >= last), len(run))


def _with_complement(story: Story, end: int) -> int:
    """'Ministry' -> 'Ministry of Foreign Affairs', 'Center for Strategic and International Studies'."""
    pieces = story.pieces
    at = end
    while at < len(pieces.forms) and _flows(story, at) and pieces.forms[at] in ("of", "for", "on", "the", "and", "to", "a"):
        if pieces.forms[at] in ("and", "a", "the") and at == end:
            break
        at += 1
        if at < len(pieces.forms) and pieces.capitals[at] and pieces.close(at - 1):
            while at < len(pieces.forms) and pieces.capitals[at] and _flows(story, at):
                at += 1
            end = at
    return end


def _flows(story: Story, at: int) -> bool:
    """Whether piece `at` may go on with the name before it: 'Workers' Party'."""
    return story.pieces.close(at - 1) or story.pieces.gap(at - 1) in ("' ", "’ ")


def _see_organisation(story: Story, first: int, last: int, parts: list[Spot]) -> None:
    words = story.words(first, last)
    for part in parts:
        if part.name is not None and part.name.known_by == "demonym":
            _see_known(story, part)
    country = next((story.known(part.name.actor_id).country for part in parts if part.name is not None), None)
    actor_id = slug(words)
    figure = story.figures.setdefault(actor_id, Figure(actor_id, words, "organisation", country))
    story.see(first, last, figure, "name", f"{words!r} holds a head word of organisations")
    story.inside.update(range(first, last))
    begin = story.pieces.forms[first]
    if _plain(parts[0]) and len(parts) > 1 and begin.lower() not in words_of("thing") | words_of("quality") | story.small:
        story.shorts[begin] = figure if story.shorts.get(begin, figure) is figure else None
    _learn_acronym(story, last, figure)


def _learn_acronym(story: Story, last: int, figure: Figure) -> None:
    """'Korea Foundation (KF)': the acronym that follows in brackets means the same."""
    pieces = story.pieces
    if last < len(pieces.forms) and pieces.gap(last - 1) == " (" and pieces.forms[last].isupper() and pieces.gap(last)[:1] == ")":
        story.acronyms[pieces.forms[last]] = figure


def _person(story: Story, run: list[Spot], start: int) -> int:
    """From `start` on, a person's full name -> where it ends; `start` where there is none."""
    if run[start].first in story.inside:
        return start
    if start > 0 and _plain(run[start - 1]) and _form(story, run[start - 1]) in words_of("thing"):
        return start
    end = start
    while end < len(run) and end - start <= LONGEST and _may_be_part(story, run, start, end):
        end += 1
    if end - start < 2 or end - start > LONGEST:
        return start
    tokens = [story.pieces.forms[spot.first] for spot in run[start:end]]
    first, last = run[start].first, run[end - 1].last
    reason = _reason(story, run, start, tokens)
    if reason is None:
        return start
    words = story.words(first, last)
    figure = person_figure(story, words, tokens)
    last = _with_suffix(story, last)
    story.see(first, last, figure, "name", f"{words!r}: {reason}")
    return end


def _with_suffix(story: Story, last: int) -> int:
    """'Joseph R. Biden |Jr|', 'Joseph R. Biden, |Jr|'."""
    forms = story.pieces.forms
    fits = last < len(forms) and forms[last].lower() in words_of("suffix") and story.pieces.gap(last - 1) in (" ", ", ")
    return last + 1 if fits else last


def _may_be_part(story: Story, run: list[Spot], start: int, at: int) -> bool:
    spot, form = run[at], _form(story, run[at])
    names = first_names()
    if spot.title is not None:
        known = _form(story, run[start]) in names or (start > 0 and run[start - 1].title is not None)
        return at == len(run) - 1 and at == start + 1 and known and spot.last - spot.first == 1
    if spot.name is not None:
        short = spot.last - spot.first == 1 and spot.name.known_by in ("name", "metonym", "place", "alias", "demonym")
        if not short:
            return False
        if at == start:
            return form in names and spot.name.known_by != "demonym" and at + 1 < len(run) and _plain(run[at + 1])
        return at == start + 1 and at == len(run) - 1 and _form(story, run[start]) in names
    closes = at == start + 1 and at == len(run) - 1
    if spot.body is not None:
        return False
    if at == start and (form in words_of("family") or form in names):
        return True
    return form not in words_of("thing") or (closes and _form(story, run[start]) in names)


def _reason(story: Story, run: list[Spot], start: int, tokens: list[str]) -> str | None:
    lowers = [token.lower() for token in tokens]
    titled = start > 0 and run[start - 1].title is not None
    if titled:
        return "stands behind a title"
    if any(token.isupper() and len(token) > 3 for token in tokens) and run[start].first not in story.pieces.titled:
        return None
    if story.person(tuple(lowers)) is not None:
        return "was named before"
    if lowers[0] in first_names():
        return "begins with a first name" if run[start].first not in story.pieces.titled else None
    if run[start].first in story.pieces.titled:
        return None
    if any(lower in story.small for lower in lowers):
        return None
    if run[start].first in story.pieces.begins and lowers[0].endswith(("ing", "ed", "ly")):
        return None
    if _completes_a_title(story, run[start]):
        return None
    if lowers[0] in words_of("family"):
        return "begins with an East Asian family name"
    if len(tokens) <= 3:
        return "capitalised words side by side"
    return None


def _completes_a_title(story: Story, spot: Spot) -> bool:
    """'Coordinator for |Strategic Communications|'."""
    return story.pieces.forms[max(0, spot.first - 1)] in ("of", "for") and spot.first - 1 in story.titles


def person_figure(story: Story, words: str, tokens: list[str]) -> Figure:
    """The figure of a person named in full: a known one with the same first and last name, one met before, or a new one."""
    lowers = tuple(token.lower() for token in tokens if token.lower().strip(".") not in words_of("suffix")) or (words.lower(),)
    if met := story.person(lowers):
        return met
    actor_id = slug(words)
    known = (
        actor_id if actor_id in known_people() else by_full_name().get((transliterated(lowers[0]), transliterated(lowers[-1])))
    )
    if known is not None:
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
