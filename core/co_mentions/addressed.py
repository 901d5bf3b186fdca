"""To whom a quotation is addressed: the actor named right after a verb like tell or urge."""

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from core.lexicon import read
from core.text.inflection import verb_forms

if TYPE_CHECKING:
    from pandas import DataFrame

NO_LISTENERS = frozenset(["demonym", "place"])
"""'Called on the Vermont senator', 'told German reporters': these words say what somebody is, not who."""

FARTHEST = 60
"""The object of the verb begins within so many characters after it."""


class AddressingVerb(NamedTuple):
    """A line of addressing_verbs.csv."""

    line: int
    lemma: str


@cache
def _after_cue() -> re.Pattern[str]:
    """'told', 'urging', 'called on' and up to three words of a title ('South Korean President') before the actor."""
    lemmas = [verb_forms(entry.lemma) for entry in read("addressing_verbs.csv", AddressingVerb)]
    forms = {form for verb in lemmas for form in (verb.base, verb.third, verb.past, verb.participle, verb.ing)}
    longest_first = "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
    return re.compile(rf"\b(?:{longest_first})\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){{0,3}}$")


def addressed_to(quotes: "DataFrame", mentions: "DataFrame", articles: "DataFrame") -> "DataFrame":
    """One row for each quotation whose cue names whom it is said to: quote, mention (positions of the rows), actor_id.

    "Park told ‹Congress› that …", "urged ‹China› to …": the mention must begin right after the cue's verb.
    """
    from pandas import DataFrame

    texts = dict(zip(articles["article_id"].tolist(), articles["text"].tolist(), strict=True))
    actors = mentions["actor_id"].tolist()
    columns = (mentions[name].tolist() for name in ("article_id", "start", "known_by"))
    named = enumerate(zip(*columns, strict=True))
    places = sorted((article, start, row) for row, (article, start, known_by) in named if known_by not in NO_LISTENERS)
    found = []
    columns = (quotes[name].tolist() for name in ("article_id", "cue_start", "cue_end", "speaker_id"))
    for quote, (article, start, end, speaker) in enumerate(zip(*columns, strict=True)):
        if isinstance(end, int):
            near = places[bisect_left(places, (article, end)) : bisect_left(places, (article, end + FARTHEST))]
            after = [row for _, begin, row in near if _after_cue().search(texts[article][start:begin])]
            found += [(quote, row, actors[row]) for row in after[:1] if actors[row] != speaker]
    return DataFrame(found, columns=["quote", "mention", "actor_id"])
