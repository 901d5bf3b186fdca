"""Dates that an event takes from elsewhere in its article, each with the reason in words.

The rules run in the order of RULES; each dates what it can and leaves the rest undated.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from core.dates.wording import day_in_words
from core.events.drafts import Draft, Scene
from core.events.identity import is_journey
from core.events.nouns import STAYS
from core.events.when import When, narrated
from core.records import TimeExpression

UNDATABLE = frozenset({"hypothetical", "possible", "denied", "alleged"})
"""Statuses whose events take no date from elsewhere."""
DEPENDENT = ("participle", "gerund", "infinitive")
TAKING_DAYS = STAYS | {"summit", "talks", "meeting", "conference"}
"""Words behind 'two-day'."""
RECENT = timedelta(days=7)
"""How long before its publication the day may lie of which a news story tells."""
NEARBY = range(-3, 20)
"""How many paragraphs away from those that tell of a day others go on with it."""
COMPARED = 20
"""With how many dated events of an actor an undated one is compared."""
DAYS = re.compile(r"P(\d+)D")


def inherit_dates(scenes: list[Scene], published: date | None) -> list[Scene]:
    """Date the undated events of an article from its dated ones."""
    for rule in RULES:
        rule(scenes, published)
    return scenes


def along_with_its_verb(scenes: list[Scene], _: date | None) -> None:
    """'…, killing nine', 'visited Rome to attend a forum': the date of the sentence's main event."""
    for main, *others in [scene.drafts for scene in scenes if len(scene.drafts) > 1]:
        for draft in others if main.dated else ():
            if not draft.dated and _open(draft) and ((draft.use in DEPENDENT and not _apart(draft)) or _during(main, draft)):
                _copy(draft, main, "with the main event of its sentence")


def _apart(draft: Draft) -> bool:
    """'will see the king before leaving': at another time."""
    before = draft.sentence.text[: draft.trigger_start - draft.sentence.start]
    return before.endswith(("before ", "after "))


def _during(main: Draft, draft: Draft) -> bool:
    """'their summit, during which they agreed'."""
    begin = main.sentence.start
    between = main.sentence.text[main.trigger_end - begin : draft.trigger_start - begin]
    return re.search(r"\b(?:during|at) which\b", between) is not None


def during_a_stay(scenes: list[Scene], published: date | None) -> None:
    """'During his two-day stay he will meet the king': from the story's day on, as many days as the stay lasts."""
    for scene in scenes:
        days = _days_of_stay(scene) if scene.dates else 0
        day = (_story_day(scenes, published) or published) if 1 < days < 30 else None
        if not day:
            continue
        basis = f"a stay of {days} days from {day_in_words(day)}, of which the article tells"
        for draft in scene.drafts:
            if not draft.dated and draft.event_type == "CONSULT":
                draft.when = When(day, day + timedelta(days=days - 1), "range", basis)


def _days_of_stay(scene: Scene) -> int:
    """'two-day stay' -> 2; 0 where the first duration is not that of a stay."""
    for each in scene.dates:
        if each.type == "DURATION":
            sentence, days = scene.drafts[0].sentence, DAYS.fullmatch(each.value)
            after = sentence.text[each.end - sentence.start :].split(maxsplit=2)[:2]
            return int(days[1]) if days and not TAKING_DAYS.isdisjoint(after) else 0
    return 0


def same_event(scenes: list[Scene], _: date | None) -> None:
    """'in his meeting with Park': the meeting of Park that the article dates elsewhere."""
    drafts = [draft for scene in scenes for draft in scene.drafts]
    dated: dict[str, dict[str, list[Draft]]] = {}
    for draft in drafts:
        if draft.dated and draft.use != "earlier":
            for actor in draft.actors:
                known = dated.setdefault(_family(draft), {}).setdefault(actor, [])
                if len(known) < COMPARED:
                    known.append(draft)
    for draft in drafts if dated else ():
        told = dated.get(_family(draft))
        if told and not draft.dated and _open(draft):
            others = {id(each): each for actor in sorted(draft.actors) for each in told.get(actor, ())}
            same = [each for each in others.values() if _same(draft, each)]
            spans = {(each.when.start, each.when.end) for each in same}
            if len(spans) == 1:
                _copy(draft, same[0], f'as "{same[0].trigger}" elsewhere in the article')


def same_gathering(scenes: list[Scene], _: date | None) -> None:
    """'The alliance hosted a summit' right after 'had attended the summit in Madrid': the gathering just told of."""
    last: tuple[int, Draft] | None = None
    for at, scene in enumerate(scenes):
        for draft in scene.drafts:
            if draft.event_type != "CONSULT" or not _open(draft):
                continue
            if draft.dated:
                last = at, draft
            elif last and at - last[0] == 1 and not last[1].told and draft.told:
                _copy(draft, last[1], f'continues "{last[1].trigger}" in the sentence before')


def story_day(scenes: list[Scene], published: date | None) -> None:
    """What the narrator tells in the simple past of those who act on the one day of the story."""
    day = _story_day(scenes, published)
    if day is None:
        return
    cast = {actor for scene in scenes if day in scene.days for actor in scene.cast}
    for scene in scenes:
        for draft in scene.drafts:
            if draft.when.start == day and draft.status == "occurred":
                cast |= _acting(draft)
    basis = f"no date of its own; the article tells of one day, {day_in_words(day)}"
    around = _around(scenes, day)
    for scene in scenes:
        if scene.paragraph not in around or (scene.before and not _covers(scene.before, day)):
            continue  # 'In June a sailor died. China denied using force.'
        for draft in scene.drafts:
            if draft.dated or not _open(draft) or not (draft.told or _met(scene, draft)):
                continue
            known = not draft.sources or "also" in scene.clauses.words or not cast.isdisjoint(draft.sources)
            if known and not _another_time(draft, day):
                draft.when = When(day, day, "day", basis)
                cast |= _acting(draft)


def _around(scenes: list[Scene], day: date) -> set[int]:
    """The paragraphs near those that tell of a day: far behind them comes what was long before."""
    return {scene.paragraph + away for scene in scenes if day in scene.days for away in NEARBY}


def _met(scene: Scene, draft: Draft) -> bool:
    """'They held talks': a meeting named by a noun in the narrator's own words, in a sentence told in the past."""
    return draft.event_type == "CONSULT" and draft.use in ("noun", "gerund") and draft.voiced and narrated(scene.clauses)


RULES: tuple[Callable[[list[Scene], date | None], None], ...] = (
    along_with_its_verb,
    during_a_stay,
    same_event,
    same_gathering,
    story_day,
    along_with_its_verb,
)


def _story_day(scenes: list[Scene], published: date | None) -> date | None:
    """The one day, at most a week before publication, on which the article says that something happened or was said."""
    if published is None:
        return None
    days = {day for scene in scenes for day in scene.days}
    near = [day for day in days if day and published - RECENT <= day <= published]
    return near[0] if len(near) == 1 else None


def _acting(draft: Draft) -> frozenset[str]:
    """Who acts in an event: both sides of a meeting, else its sources."""
    return draft.actors if draft.event_type == "CONSULT" else frozenset(draft.sources)


def _open(draft: Draft) -> bool:
    return draft.status not in UNDATABLE


def _another_time(draft: Draft, day: date) -> bool:
    """Whether its clause gives a time that the day is not part of: 'recently', 'last year'."""
    return any(each.value == "PAST_REF" or not _covers(each, day) for each in draft.times)


def _covers(said: TimeExpression, day: date) -> bool:
    """Whether a day is part of a time; what has no dates may be any time."""
    return said.date_start is None or said.date_end is None or said.date_start <= day <= said.date_end


def _family(draft: Draft) -> str:
    """Meetings, visits and talks are told as one another; of the other types the same word is needed."""
    return "CONSULT" if draft.event_type == "CONSULT" else draft.lemma


def _same(draft: Draft, other: Draft) -> bool:
    """Two mentions of one event: two actors in common, or one and the same place."""
    common = len(draft.actors & other.actors)
    place = draft.place is not None and draft.place == other.place and is_journey(draft) == is_journey(other)
    if place and common == 1 and is_journey(draft):
        place = draft.sources == other.sources
    ahead = {"planned", "expected"}
    return (common >= 2 or (common == 1 and place)) and (draft.status in ahead) == (other.status in ahead)


def _copy(draft: Draft, other: Draft, reason: str) -> None:
    when = other.when
    draft.when = When(when.start, when.end, when.precision, f"{reason}: {when.basis}")
