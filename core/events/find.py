"""The events of one article: triggers, their participants, status and date, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import compress
from operator import attrgetter

from core.events.asides import taking_part
from core.events.asserted import Assertions
from core.events.belonging import Dated, not_ahead
from core.events.choose import choose, joined
from core.events.clauses import MAIN, Clauses, read_clauses
from core.events.drafts import Draft, Ids, Scene
from core.events.earlier import earlier_time
from core.events.inherit import inherit_dates
from core.events.mood import PLAIN, Mood, read_mood, typed
from core.events.names import Named
from core.events.pairs import Pairs
from core.events.participants import participants, place_of, reciprocal
from core.events.patterns import Form, first_words
from core.events.setting import Setting
from core.events.status import asked, status_of_verb
from core.events.status_of_nouns import status_of_noun
from core.events.subjects import first_person, subjects
from core.events.triggers import Trigger, candidates, find_triggers
from core.events.when import UNKNOWN, When, current, date_of, days_told, in_a_row, narrated
from core.records import Mention, Quote, Sentence, TimeExpression
from core.text.layout import Layout

START = attrgetter("start")
LONGEST = 300
"""Words of the longest sentence that is read; what is longer is a list or a table."""
CERTAIN = frozenset({"occurred", "ongoing", "planned", "expected", "demanded"})
"""What an event in a question cannot be."""


def find_events(
    layout: Layout, mentions: list[Mention], dates: list[TimeExpression], quotes: list[Quote], kinds: Mapping[str, str]
) -> list[Draft]:
    """The events of an article, in the order of its sentences, the main event of each first; kinds: of actors, by id."""
    pairs = Pairs(layout, mentions, kinds)
    scenes: list[Scene] = []
    at_mention = list(map(START, mentions))
    at_date = list(map(START, dates))
    assertions = Assertions(quotes)
    for sentence, first, words, able in _promising(layout):
        clauses = read_clauses(layout, sentence, first, words)
        found = find_triggers(clauses, able)
        begin, end = sentence.start, sentence.end
        dated = dates[bisect_left(at_date, begin) : bisect_left(at_date, end)] if found else []
        if dated:
            found = _timeless(found, layout.words.starts, first, dated)
        if found:
            named = mentions[bisect_left(at_mention, begin) : bisect_left(at_mention, end)]
            assertions.reach(sentence)
            scene = _read(Setting(layout, sentence, clauses, assertions, named, dated, pairs), found)
            if scene.drafts:
                opening = layout.paragraphs[sentence.paragraph][0]
                said = dates[bisect_left(at_date, opening) : bisect_left(at_date, begin)]
                scene.before = next((each for each in reversed(said) if each.date_start), None)
                scenes.append(scene)
    return [draft for scene in inherit_dates(scenes, layout.article.published) for draft in scene.drafts]


def _promising(layout: Layout) -> Iterator[tuple[Sentence, int, list[str], list[tuple[int, list[Form]]]]]:
    """The sentences that may tell events, each with its first word, its words in lower case, and those that announce them."""
    starts, lowers = layout.words.starts, layout.words.lowers
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
            able = candidates(words, first, hits[low:at])
            if able:
                yield sentence, first, words, able


def _timeless(found: list[Trigger], starts: list[int], first: int, dated: list[TimeExpression]) -> list[Trigger]:
    """Without the words of time expressions: 'In March' is no march; the sentence begins at the article's word `first`."""
    for told in dated:
        found = [each for each in found if not told.start <= starts[first + each.start] < told.end]
    return found


def _read(setting: Setting, found: list[Trigger]) -> Scene:
    """What a sentence with triggers tells."""
    clauses, named, dated = setting.clauses, setting.named, setting.dated
    main, *others = choose(clauses, found)
    draft = _draft(setting, main)
    scene = Scene(clauses, [] if _bare(clauses, main, draft) else [draft], setting.dates, [], [])
    for trigger in others:
        beside = _draft(setting, trigger)
        if _telling(beside) or (beside.sources and joined(clauses, trigger)):
            scene.drafts.append(beside)
    if dated:
        scene.drafts += earlier_time(setting.layout, clauses, scene.drafts, dated)
        told = days_told(clauses, dated) if narrated(clauses) else []
        scene.days = [each.date_start for each in told if not setting.assertions.of(each.start, each.end)[1]]
        scene.cast = subjects(clauses, named) if scene.days else []
    return scene


def _bare(clauses: Clauses, trigger: Trigger, draft: Draft) -> bool:
    """'Regarding military support': a noun without article, actor, place or date is a subject, no event."""
    if trigger.use != "noun" or draft.dated or draft.actors or draft.place:
        return False
    return "d" not in clauses.tags[max(0, trigger.start - 4) : trigger.start]


def _telling(draft: Draft) -> bool:
    """Whether an event beside the main one says enough for a row: who to whom, or who and when or where."""
    if draft.sources and draft.targets:
        return draft.use != "gerund" or draft.event_type == "CONSULT"
    if draft.lasting and draft.sources:
        return True
    return bool((draft.sources or draft.targets) and (draft.when.start or draft.place))


def _draft(setting: Setting, trigger: Trigger) -> Draft:
    """The event of one trigger, with what its sentence says of it."""
    clauses = setting.clauses
    named = taking_part(trigger.start, setting.named, setting.asides)
    words, published = setting.layout.words, setting.layout.article.published
    start, end = words.starts[clauses.first + trigger.start], words.ends[clauses.first + trigger.stop - 1]
    dated = setting.dated_of(start, end)
    event_type, status, mood = _how(clauses, trigger)
    sources, targets = _sides(setting, trigger, event_type, named)
    when = _when(clauses, trigger, dated, published, (status, mood))
    if when.start and published and when.start > published and status in ("occurred", "ongoing"):
        status = "planned"
    if status in CERTAIN and asked(clauses, trigger, setting.sentence.text, end - setting.sentence.start):
        status = "possible"
    asserted_by, marked = setting.assertions.of(start, end)
    if not sources and asserted_by in setting.assertions.speakers and first_person(clauses, trigger):
        sources = (asserted_by,)
    voiced = not marked and "y" not in clauses.tags[: trigger.start]
    segment = clauses.segment_of[trigger.start]
    simply = trigger.use == "finite" and mood.aspect == "past" and clauses.kinds[segment] is MAIN
    return Draft(
        setting.sentence,
        event_type,
        setting.layout.text[start:end],
        start,
        end,
        sources,
        targets,
        place_of(clauses, trigger, named, setting.pairs.kinds),
        when,
        status,
        asserted_by,
        f"{trigger.form.lemma} ({trigger.use}), event_patterns.csv line {trigger.pattern.line}",
        trigger.form.lemma,
        trigger.use,
        trigger.pattern.lasting,
        voiced,
        voiced and simply and status in ("occurred", "demanded"),
        [each.expression for each in dated if clauses.segment_of[each.start] == segment] if dated else [],
    )


def _sides(setting: Setting, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[Ids, Ids]:
    """(sources, targets) of a trigger, among the names of its sentence or, of 'the two leaders', those before it."""
    clauses = setting.clauses
    sources, targets = participants(clauses, trigger, event_type, named)
    if not sources and trigger.use == "finite" and (sources := setting.pairs.of(clauses, trigger, setting.sentence)):
        targets = targets or (sources if reciprocal(clauses, trigger, event_type) else ())
    return sources, targets


def _past(trigger: Trigger, mood: Mood) -> bool:
    """'invited', 'has invited', 'had invited', 'was invited'; not 'would invite', 'was to invite', 'invites'."""
    simple = trigger.use in ("finite", "passive", "reduced") and mood.aspect in ("past", "perfect", "earlier")
    return simple and mood.modal is None and mood.governor is None


def _when(clauses: Clauses, trigger: Trigger, dated: list[Dated], published: date | None, told: tuple[str, Mood]) -> When:
    """The date of a trigger told in this status and mood: its own words', that of years in a row, or the present."""
    status, mood = told
    if dated and _past(trigger, mood):
        dated = not_ahead(dated, published)
    when = date_of(clauses, trigger, dated, published) if dated else UNKNOWN
    if status == "ongoing" and not when.start:
        when = current(clauses, trigger, published)
    if dated and not (when.start or when.end):
        when = in_a_row(clauses, dated, published)
    return when


def _how(clauses: Clauses, trigger: Trigger) -> tuple[str, str, Mood]:
    """(type, status, mood) of a trigger."""
    event_type = trigger.pattern.event_type
    if trigger.use == "word":
        return event_type, "demanded" if event_type == "REQUEST" else "planned", PLAIN
    if trigger.use == "noun":
        return event_type, status_of_noun(clauses, trigger), PLAIN
    mood = PLAIN if trigger.use == "reduced" else read_mood(clauses, trigger.start, trigger.form.form)
    event_type = typed(event_type, mood)
    return event_type, status_of_verb(clauses, trigger, mood, event_type), mood
