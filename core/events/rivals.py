"""What one named person does to another: in words or at the polls, where the news speaks of it as of a fight."""

from collections.abc import Mapping

from core.events.clauses import Clauses
from core.events.drafts import Ids
from core.events.patterns import words_of
from core.events.triggers import Trigger


def between(clauses: Clauses, trigger: Trigger, event_type: str, sides: tuple[Ids, Ids], kinds: Mapping[str, str]) -> str:
    """The type, unless one person is said to assault another: 'Khan attacked Singh', 'Khan's attack on Singh' is ACCUSE.

    'Khan beat Singh', 'the war between Khan and Singh' is no event at all, an empty type. An assault all the same:
    'Khan shot Singh', 'Khan attacked Singh with a knife', 'Khan's troops attacked Singh'.

    sides: sources and targets; kinds: of actors, by id.
    """
    if event_type != "ASSAULT" or not all(sides) or any(kinds[each] != "person" for side in sides for each in side):
        return event_type
    lemma = trigger.form.lemma
    worded = lemma in words_of("worded")
    if not (worded or lemma in words_of("contested")) or not words_of("armed").isdisjoint(clauses.words):
        return event_type
    return "ACCUSE" if worded else ""
