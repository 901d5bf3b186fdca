"""'The two leaders met': who the two are whom the article named right before."""

from bisect import bisect_left
from collections.abc import Mapping
from operator import attrgetter

from core.events.clauses import Clauses
from core.events.drafts import Ids
from core.events.patterns import words_of
from core.events.triggers import Trigger
from core.records import Mention, Sentence
from core.text.layout import Layout

START = attrgetter("start")
OPENING = 6
"""Words of a clause among which 'the two leaders' stands."""


class Pairs:
    """The two actors of a kind that the sentence before another one names, or else the headline; kinds: of actors, by id."""

    def __init__(self, layout: Layout, mentions: list[Mention], kinds: Mapping[str, str]) -> None:
        self._story, self._mentions, self.kinds = layout.story, mentions, kinds

    def of(self, clauses: Clauses, trigger: Trigger, sentence: Sentence) -> Ids:
        """Whom 'the two leaders', 'both countries' as the subject of a trigger means; nobody unless exactly two fit."""
        kind = _kind(clauses, trigger)
        at = bisect_left(self._story, sentence.start, key=START)
        if not kind or not at:
            return ()
        for told in (self._story[at - 1], self._story[0]):
            named = self._mentions[self._at(told.start) : self._at(told.end)]
            ids = tuple(dict.fromkeys(each.actor_id for each in named if self.kinds[each.actor_id] == kind))
            if len(ids) == 2:
                return ids
        return ()

    def _at(self, offset: int) -> int:
        return bisect_left(self._mentions, offset, key=START)


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
