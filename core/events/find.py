"""The events of one article, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import compress

from core.events.choose import choose, joined
from core.events.clauses import Clauses, read_clauses
from core.events.drafting import draft_of
from core.events.drafts import Draft, Scene
from core.events.earlier import earlier_time
from core.events.inherit import inherit_dates
from core.events.likewise import likewise
from core.events.mood import HOSTILE
from core.events.patterns import Form, first_words
from core.events.setting import Setting, Story
from core.events.subjects import main_subject
from core.events.triggers import Trigger, candidates, find_triggers
from core.events.when import days_told, narrated
from core.records import Mention, Quote, Sentence, TimeExpression
from core.text.layout import Layout

LONGEST = 300
"""Words of the longest sentence that is read; what is longer is a list or a table."""
SURE = 6
"""The least weight of a word that tells an event though its sentence names nobody."""


def find_events(
    layout: Layout, mentions: list[Mention], dates: list[TimeExpression], quotes: list[Quote], kinds: Mapping[str, str]
) -> list[Draft]:
    """The events of an article, in the order of its sentences, the main event of each first; kinds: of actors, by id."""
    story = Story(layout, mentions, dates, quotes, kinds)
    scenes = []
    for sentence, first, words, able in _promising(layout):
        clauses = read_clauses(layout, sentence, first, words)
        found = find_triggers(clauses, able)
        scene = _scene(Setting(story, sentence, clauses), found) if found else None
        if scene and scene.drafts:
            scenes.append(scene)
    return [draft for scene in inherit_dates(scenes, layout.article.published) for draft in scene.drafts]


def _promising(layout: Layout) -> Iterator[tuple[Sentence, int, list[str], list[tuple[int, list[Form]]]]]:
    """The sentences that may tell events, each with its first word, its words in lower case, and those that announce them."""
    starts, lowers, gaps = layout.words.starts, layout.words.lowers, layout.words.gaps
    hits = [*compress(range(len(lowers)), map(first_words().__contains__, lowers)), len(lowers)]
    at_hit = [*map(starts.__getitem__, hits[:-1]), len(layout.text)]
    at = stop = 0
    for sentence in layout.story:
        begin, end = sentence.start, sentence.end
        while at_hit[at] < begin:
            at += 1
        low = at
        while at_hit[at] < end:
            at += 1
        if low == at:
            continue
        first = bisect_left(starts, begin, stop, hits[low] + 1)
        stop = bisect_left(starts, end, hits[at - 1] + 1, hits[at])
        if stop - first <= LONGEST:
            words = lowers[first:stop]
            able = candidates(words, first, hits[low:at], gaps)
            if able:
                yield sentence, first, words, able


def _scene(setting: Setting, found: list[Trigger]) -> Scene | None:
    """What a sentence with triggers tells, None where they are but words of dates."""
    found = setting.undated(found)
    if not found:
        return None
    clauses, dated = setting.clauses, setting.dated
    main, *others = choose(clauses, found)
    draft = draft_of(setting, main)
    drafts = [] if _bare(clauses, main, draft) else [draft]
    for trigger in others:
        beside = draft_of(setting, trigger)
        if _telling(beside) or (beside.sources and joined(clauses, trigger)):
            drafts.append(beside)
    drafts = [each for each in drafts if each.event_type]
    drafts += likewise(setting, drafts) if "T" in clauses.tags else []
    scene = Scene(clauses, drafts, setting.dates, [], [], setting.time_before() if drafts else None)
    if dated:
        drafts += earlier_time(setting.story.layout, clauses, drafts, dated)
        told = days_told(clauses, dated) if narrated(clauses) else []
        scene.days = [each.date_start for each in told if not setting.story.assertions.of(each.start, each.end)[1]]
        scene.cast = main_subject(clauses, setting.named) if scene.days else []
    return scene


def _bare(clauses: Clauses, trigger: Trigger, draft: Draft) -> bool:
    """'Regarding military support', 'it must help': a noun without article, or a word of little weight, of nobody and nowhere.

    Whoever was hit is often without a name: 'The attack began', 'Two were killed'.
    """
    if draft.dated or draft.actors or draft.place:
        return False
    if trigger.use == "noun" and "d" not in clauses.tags[max(0, trigger.start - 4) : trigger.start]:
        return True
    return trigger.pattern.weight < SURE and draft.event_type not in HOSTILE


def _telling(draft: Draft) -> bool:
    """Whether an event beside the main one says enough for a row: who to whom, or who and when or where.

    'Sixty were killed on Sunday' names those who suffered without a name.
    """
    if draft.sources and draft.targets:
        return draft.use != "gerund" or draft.event_type == "CONSULT"
    if draft.lasting and draft.sources:
        return True
    suffered = draft.event_type == "ASSAULT" and draft.use == "passive"
    return bool((draft.actors or suffered) and (draft.when.start or draft.place))
