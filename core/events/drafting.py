"""The event of one trigger: its type and status, who did it to whom, when, and who vouches for it."""

from datetime import date, timedelta

from core.events.asides import taking_part
from core.events.belonging import Dated, not_ahead
from core.events.clauses import MAIN, Clauses
from core.events.drafts import Draft, Ids
from core.events.mood import PLAIN, Mood, read_mood, typed
from core.events.names import Named
from core.events.pairs import the_two
from core.events.participants import participants, place_of, reciprocal
from core.events.rivals import between
from core.events.setting import Setting
from core.events.status import asked, status_of_verb
from core.events.status_of_nouns import status_of_noun
from core.events.subjects import first_person
from core.events.triggers import Trigger
from core.events.when import UNKNOWN, When, current, date_of, in_a_row

RECENT = timedelta(days=7)
"""What a news story tells as going on is no older."""
RECEIVED = frozenset({"passive", "reduced"})
"""Uses of a verb whose doer is not its subject."""
CERTAIN = frozenset({"occurred", "ongoing", "planned", "expected", "demanded"})
"""What an event in a question cannot be."""


def draft_of(setting: Setting, trigger: Trigger) -> Draft:
    """The event of one trigger, with what its sentence says of it."""
    clauses, story = setting.clauses, setting.story
    start, end = setting.span(trigger)
    event_type, status, mood = _how(clauses, trigger)
    dated = setting.dated_of(start, end)
    when = _when(clauses, trigger, dated, story.published, status, mood)
    status = _doubted(setting, trigger, status, when)
    named = taking_part(trigger.start, setting.named, setting.asides)
    asserted_by, marked = story.assertions.of(start, end)
    sources, targets = _sides(setting, trigger, event_type, named)
    event_type = between(clauses, trigger, event_type, (sources, targets), story.kinds)
    if not sources and asserted_by in story.assertions.speakers and first_person(clauses, trigger):
        sources = (asserted_by,)
    voiced = not marked and "y" not in clauses.tags[: trigger.start]
    simply = trigger.use == "finite" and mood.aspect == "past" and clauses.kind_of(trigger.start) is MAIN
    segment = clauses.segment_of[trigger.start]
    return Draft(
        setting.sentence,
        event_type,
        story.layout.text[start:end],
        start,
        end,
        sources,
        targets,
        place_of(clauses, trigger, named, story.kinds),
        when,
        status,
        asserted_by,
        f"{trigger.form.lemma} ({trigger.use}), event_patterns.csv line {trigger.pattern.line}",
        trigger.form.lemma,
        trigger.use,
        trigger.pattern.lasting,
        voiced,
        voiced and simply and status in ("occurred", "demanded"),
        [each.expression for each in dated if clauses.segment_of[each.start] == segment],
    )


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


def _doubted(setting: Setting, trigger: Trigger, status: str, when: When) -> str:
    """The status, unless its date lies ahead (then planned), what lasted is long over ('the 1967 war': then occurred) or the
    sentence asks for it (then possible).
    """
    published = setting.story.published
    if when.start and published and when.start > published and status in ("occurred", "ongoing"):
        status = "planned"
    if status == "ongoing" and trigger.use == "noun" and _over(when, published):
        status = "occurred"
    return "possible" if status in CERTAIN and asked(setting.clauses, trigger, setting.text_after(trigger)) else status


def _when(clauses: Clauses, trigger: Trigger, dated: list[Dated], published: date | None, status: str, mood: Mood) -> When:
    """The date of a trigger told in this status and mood: its own words', that of years in a row, or the present."""
    if dated and _past(trigger, mood):
        dated = not_ahead(dated, published)
    when = date_of(clauses, trigger, dated, published) if dated else UNKNOWN
    if status == "ongoing" and (not when.start or (trigger.use != "noun" and _over(when, published))):
        when = current(clauses, trigger, published)
    if dated and not (when.start or when.end):
        when = in_a_row(clauses, dated, published)
    return when


def _over(when: When, published: date | None) -> bool:
    """'is bombing Gaza to avenge a raid on October 7': whether a date lies so far back that what goes on has another."""
    return published is not None and when.end is not None and when.end < published - RECENT


def _past(trigger: Trigger, mood: Mood) -> bool:
    """'invited', 'has invited', 'had invited', 'was invited'; not 'would invite', 'was to invite', 'invites'."""
    simple = trigger.use in ("finite", "passive", "reduced") and mood.aspect in ("past", "perfect", "earlier")
    return simple and mood.modal is None and mood.governor is None


def _sides(setting: Setting, trigger: Trigger, event_type: str, named: list[Named]) -> tuple[Ids, Ids]:
    """(sources, targets) of a trigger, among the names of its sentence or, of 'the two leaders', those before it."""
    clauses = setting.clauses
    sources, targets = participants(clauses, trigger, event_type, named, setting.story.kinds)
    if not sources and trigger.use == "finite" and (sources := the_two(setting, trigger)):
        targets = targets or (sources if reciprocal(clauses, trigger, event_type) else ())
    return _as_told(setting, trigger, sources, targets), targets


def _as_told(setting: Setting, trigger: Trigger, sources: Ids, targets: Ids) -> Ids:
    """The sources, where the trigger announces what somebody says that speaker: 'King of New York, who endorsed the plan'."""
    speaker = None if trigger.use in RECEIVED else setting.story.assertions.speaker(*setting.span(trigger))
    if not speaker or speaker in sources or speaker in targets:
        return sources
    return (*sources, speaker) if len(sources) > 1 else (speaker,)
