"""From the words that name a speaker to the actor they mean and the name to print."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from core.quotes.before import may_be_listed
from core.quotes.phrases import CLOSED, MODIFYING, OBJECTS, is_genitive, is_participle, is_past, is_plural
from core.quotes.punctuation import BRACKETS, COMMA, STOP
from core.quotes.reading import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    DETERMINER,
    PARTITIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TITLE,
    Reading,
    Span,
)
from core.records import Mention

JOINING = frozenset({"and", "nor"})
LONGEST_NAME = 8
"""Words between the commas of 'the owner, retired captain Ana Duarte, said'."""
THINGS = frozenset(("country", "group", "organisation"))
"""What 'it' can mean."""
MAY_FOLLOW = ADVERB | AUXILIARY | PREPOSITION
"""Classes of small words behind the comma of 'the owner, Ana Duarte, on Monday'."""
HOUSES = frozenset("agency broadcaster channel daily magazine network news newspaper radio station television tv website".split())
"""What stands behind the name of a house that prints or sends."""
NAMED = frozenset(("name", "surname", "alias"))
QUANTITIES = frozenset(
    """couple cent dozens half handful hundreds majority millions minority number percent quarter quarters scores third thirds
    thousands group""".split()
)
"""What stands before 'of' and the people meant: 46 percent of voters, a group of captains."""
LOOSE_ADJECTIVES = frozenset("aware briefed close familiar speaking".split())
"""They begin a description behind a noun: a source close to Park."""


class Speakers:
    """The mentions of one article, ready to answer who the words at a place mean."""

    def __init__(self, r: Reading, mentions: Sequence[Mention], names: Mapping[str, str], kinds: Mapping[str, str]) -> None:
        self._reading, self._mentions, self._names, self._kinds = r, mentions, names, kinds
        self._starts = [mention.start for mention in mentions]
        self._latest: str | None = None
        self._latest_at = 0
        self._asked: Span | None = None
        self._answer: tuple[str | None, str | None] = (None, None)

    def resolve(self, span: Span) -> tuple[str | None, str | None]:
        """(actor_id, name) of the words at `span`; for unknown actors the describing words; (None, None) for a lone pronoun.

        A pronoun that is no mention means the speaker before, when that actor is the only one known by this pronoun.
        """
        if span != self._asked:
            self._asked, self._answer = span, self._meant(span)
        return self._answer

    def _meant(self, span: Span) -> tuple[str | None, str | None]:
        """A mention of these words, else who bears the role that they tell, or for a pronoun the speaker before."""
        r = self._reading
        first = bisect_left(r.starts, span[0])
        end = bisect_left(r.starts, span[1])
        last = self._naming_end(first, end)
        if self._are_several(first, last) and not _tells_of_one(r, last, end):
            return None, r.text[slice(*r.name_span(first, last))]
        mention = self._mention_at(first, last) or self._called(first, last) or self._described(first, last, end)
        actor = mention.actor_id if mention else self._speaker_before(first) if last - first == 1 else None
        if actor:
            self._latest, self._latest_at = actor, first
            return actor, self._names.get(actor) or (mention.text if mention else None)
        if last - first == 1 and (r.classes[first] & (PRONOUN | RELATIVE | DETERMINER | ADVERB) or r.lowers[first] in OBJECTS):
            return None, None
        return None, r.text[slice(*r.name_span(first, last))]

    def _naming_end(self, first: int, end: int) -> int:
        """Where the naming words end; 'of' inside a name before them ends none: '|Bank of England staff| in Porto'."""
        r = self._reading
        last = _head_end(r, first, end)
        body = self._mention_at(first, last)
        behind = bisect_left(r.starts, body.end) if body else last
        goes_on = last < behind < end and not (r.breaks[behind] or r.classes[behind] & CLOSED & ~COORDINATOR)
        return _head_end(r, behind, end) if goes_on else last

    def _speaker_before(self, at: int) -> str | None:
        """Whom the pronoun at word `at` means: 'The ministry said A. |It| added that B' the organisation or state just before."""
        latest, pronoun = self._latest, self._reading.lowers[at]
        if latest is None:
            return None
        if pronoun != "it":
            return latest if self._known_as[pronoun] == {latest} else None
        near = bisect_right(self._begins, at) - bisect_right(self._begins, self._latest_at) <= 1
        return latest if near and self._kinds.get(latest) in THINGS else None

    @cached_property
    def _begins(self) -> list[int]:
        """The first words of the utterances."""
        return [u.first for u in self._reading.utterances]

    @cached_property
    def _known_as(self) -> dict[str, set[str]]:
        """The actors known by each pronoun."""
        known: dict[str, set[str]] = defaultdict(set)
        for mention in self._mentions:
            if mention.known_by == "pronoun":
                known[mention.text.lower()].add(mention.actor_id)
        return known

    def _are_several(self, first: int, last: int) -> bool:
        """'|Park and Kim|', '|neither Park nor Kim|': no one is meant; not in 'Trinidad and Tobago', 'singer and actor Park'."""
        r = self._reading
        joined = next((at for at in range(first + 1, last - 1) if r.lowers[at] in JOINING), 0)
        if not joined:
            return False
        before = self._mention_at(first, joined)
        return r.lowers[joined] == "nor" or (before is not None and before.end <= r.starts[joined])

    def _mention_beside(self, at: int) -> Mention | None:
        """'the owner, millionaire |Ana Duarte|, said': the name alone behind the comma before word `at`."""
        r, size = self._reading, len(self._reading.words)
        if at >= size or not r.breaks[at] & COMMA:
            return None
        end = next((k for k in range(at + 1, min(at + LONGEST_NAME, size)) if r.breaks[k]), min(at + LONGEST_NAME, size))
        if any(bits & CLOSED and not bits & TITLE for bits in r.classes[at:end]):
            return None
        if end < size and not (r.breaks[end] & STOP or (r.breaks[end] & COMMA and not r.classes[end] & CLOSED & ~MAY_FOLLOW)):
            return None
        mention = self._mention_at(at, end)
        return mention if mention and mention.known_by in NAMED else None

    def _described(self, first: int, last: int, end: int) -> Mention | None:
        """The mention beside the words [first, last) that tell what somebody is; `end`: of all words of the speaker."""
        r = self._reading
        if last - first == 1 and r.classes[first] & PRONOUN:
            return None
        beside = None if _several(r, first, last) else self._mention_beside(end)
        return beside or self._bearer(first, last)

    def _bearer(self, first: int, last: int) -> Mention | None:
        """'|U.S. Secretary| of State Ana Duarte', 'Ana Duarte, |director general| of the bank': who bears the role there.

        Of a role that stands alone, as over a speech, the only one who bears the same words elsewhere.
        """
        start, end = self._reading.name_span(first, last)
        for begin, stop, mention in self._roles:
            if begin <= start and end <= stop:
                return mention
        alike = self._bearers.get(self._reading.text[start:end], {})
        return next(iter(alike.values())) if len(alike) == 1 else None

    @cached_property
    def _bearers(self) -> dict[str, dict[str, Mention]]:
        """By the words of a role the actors that bear it, each with the first mention that says so."""
        found: dict[str, dict[str, Mention]] = defaultdict(dict)
        for _, _, mention in self._roles:
            found[mention.role or ""].setdefault(mention.actor_id, mention)
        return dict(found)

    @cached_property
    def _roles(self) -> list[tuple[int, int, Mention]]:
        """(start, end, mention) of the roles that stand beside the names of their bearers."""
        text, found = self._reading.text, []
        for mention in self._mentions:
            if not (mention.role and mention.known_by in NAMED):
                continue
            for start in (mention.start - len(mention.role) - 1, mention.start - len(mention.role) - 2, mention.end + 2):
                if start >= 0 and text.startswith(mention.role, start):
                    found.append((start, start + len(mention.role), mention))
        return found

    def _called(self, first: int, last: int) -> Mention | None:
        """'Russia's state-run |Tass| news agency': the organisation behind whose name stands what kind of house it is."""
        named = last
        while named > first and self._reading.lowers[named - 1] in HOUSES:
            named -= 1
        mention = self._mention_at(first, named) if first < named < last else None
        return mention if mention and self._kinds.get(mention.actor_id) == "organisation" else None

    def _mention_at(self, first: int, last: int) -> Mention | None:
        """The mention that holds the last of the words [first, last): 'NATO Secretary General |Jens Stoltenberg|'."""
        start, end = self._reading.name_span(first, last)
        for at in range(bisect_left(self._starts, start - 1), bisect_left(self._starts, end)):
            mention = self._mentions[at]
            if mention.end >= end:
                return mention
        return None


def _tells_of_one(r: Reading, last: int, end: int) -> bool:
    """'Park and Kim, who |has| left': of names before 'who' the last alone is meant."""
    return last < end < len(r.words) and r.classes[last] & RELATIVE > 0 and (is_past(r, end) or r.lowers[end][-1:] == "s")


def _several(r: Reading, first: int, last: int) -> bool:
    """'according to |two aides|, Ana Duarte, the owner, left': no one name is theirs; 'one of the owners' is one."""
    return r.lowers[first] != "one" and (is_plural(r.words[last - 1]) or "people" in r.lowers[first:last])


def _lists(r: Reading, at: int, last: int) -> bool:
    """'|Porto, Lisbon and Faro|': whether a list goes on behind the comma."""
    joined = next((k for k in range(at, last) if r.breaks[k] & ~COMMA or r.lowers[k] == "and"), last)
    return joined < last and r.lowers[joined] == "and" and may_be_listed(r, at - 1) and may_be_listed(r, joined - 1)


def _before_brackets(r: Reading, first: int, last: int) -> int:
    """'|Ana Duarte| (Lisbon)', '|Ana Duarte| (Lisbon), who'; `last` itself without brackets at the end."""
    end = last - 1 if r.classes[last - 1] & RELATIVE else last
    return end - 1 if end - 1 > first and r.text[r.starts[end - 1] - 1] in BRACKETS else last


def _head_end(r: Reading, first: int, last: int) -> int:
    """'|a spokesman| for Park', '|a letter| seen by Park', '|Ana Duarte| (Lisbon)': where the naming words end."""
    last = _before_brackets(r, first, last)
    counted = r.classes[first] & PARTITIVE and r.lowers[first + 1 : first + 2] == ["of"]
    for at in range(first + 2 if counted else first + 1, last):
        if r.breaks[at] and not _lists(r, at, last):
            return at
        if r.classes[at] & RELATIVE or r.lowers[at] in LOOSE_ADJECTIVES:
            return at
        if r.lowers[at] == "of" and r.lowers[at - 1] in QUANTITIES:
            continue
        if r.lowers[at] == "by" or (r.lowers[at] in MODIFYING and not is_genitive(r.lowers[at - 1])):
            return at - 1 if at - 1 > first and is_participle(r, at - 1) else at
    return last
