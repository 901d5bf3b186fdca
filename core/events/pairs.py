"""'The two leaders met': who the two are whom the article named right before."""

from bisect import bisect_left

from core.events.clauses import Clauses
from core.events.drafts import Ids
from core.events.patterns import words_of
from core.events.setting import START, Setting
from core.events.triggers import Trigger

OPENING = 6
"""Words of a clause among which 'the two leaders' stands."""


def the_two(setting: Setting, trigger: Trigger) -> Ids:
    """Whom 'the two leaders', 'both countries' as the subject of a trigger means: the two of a kind named before, or nobody.

    They stand in the sentence before, else in the headline.
    """
    kind = _kind(setting.clauses, trigger)
    story, sentences = setting.story, setting.story.layout.story
    at = bisect_left(sentences, setting.sentence.start, key=START) if kind else 0
    for told in (sentences[at - 1], sentences[0]) if at else ():
        named = story.mentions_in(told.start, told.end)
        ids = tuple(dict.fromkeys(each.actor_id for each in named if story.kinds[each.actor_id] == kind))
        if len(ids) == 2:
            return ids
    return ()


def _kind(clauses: Clauses, trigger: Trigger) -> str:
    """'person' of 'the two leaders met', 'country' of 'both sides agreed'; empty for any other subject."""
    begin = clauses.start_of(trigger.start)
    opening = clauses.words[begin : min(trigger.start, begin + OPENING)]
    if "two" not in opening[:2] and "both" not in opening[:2]:
        return ""
    for word in opening:
        if word in words_of("persons"):
            return "person"
        if word in words_of("states"):
            return "country"
    return ""
