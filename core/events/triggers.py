"""Which words of a sentence announce events, and how prominent each is."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.events.clauses import CONTENT, MAIN, PART, RELATIVE, SUB, VERBS, Clauses
from core.events.patterns import Form, Pattern, awaited, bare_verbs, conditions, forms, vocabulary
from core.events.tags import word_tags
from core.events.uses import phrase_opens, use_of

LEVEL = {MAIN: 10, CONTENT: 9, PART: 6, SUB: 4, RELATIVE: 4}
"""How prominent a verb is by its clause."""
EVENT_NAMES = frozenset({"summit", "conference", "forum", "war", "meeting", "declaration"})
"""Nouns that end the names of events: 'the Vilnius Summit'."""
JOINING = frozenset({"and", "or", "but", "nor"})
ASKING = frozenset("why how what where when who whether if".split())
"""Words that open what is asked, where something else opens what is asked for."""
LONGEST_LABEL = 4
"""Words of 'QUESTION (BBC):'."""
TOLD_APART = VERBS | {"T"}
"""Tags of the words that open another clause before a 'to'."""
SEARCHED, FORBIDDEN = 22, 10
"""How many words after a trigger are searched for what it needs near by, and for what forbids it."""
ACTS = "bhmotvy"
"""Tags of verbs and of 'to', behind which another verb's object stands."""
LONGEST_OBJECT = 12
"""Words of it that are looked at."""
MATTERS = "@matters"
"""What nobody assaults but in a figure."""
NEAR = 4
"""How many before it."""
BEFORE = {"noun": 5, "past": 14}
"""How many before a noun, and before a past form that may be a passive."""


@dataclass(slots=True)
class Trigger:
    """A trigger found in a sentence; indices count from the sentence's first word.

    start, stop: its words; form: what fired;
    use: finite, passive, infinitive, progressive, participle, noun or word;
    score: how prominent it is.
    """

    start: int
    stop: int
    form: Form
    use: str
    score: int

    @property
    def pattern(self) -> Pattern:
        """The line of the lexicon that fired."""
        return self.form.pattern


def candidates(words: Sequence[str], first: int, hits: Sequence[int], gaps: Sequence[str]) -> list[tuple[int, list[Form]]]:
    """The words of a sentence, in lower case, that may announce an event, with the forms that can fire there at all.

    hits: those that begin a form, by their numbers in the article, where the sentence begins at `first`; gaps: what stands
    before each word of the article. The indices returned count from the sentence's first word.
    """
    every, awaits, tag_of = forms(), awaited(), word_tags().get
    met = conditions().intersection(words)
    found = []
    for hit in hits:
        index = hit - first
        word = words[index]
        if word in awaits and awaits[word].isdisjoint(met):
            continue
        before = words[index - 1] if index else ""
        tag = "." if "," in gaps[hit] else tag_of(before, ".")
        able = []
        for form in every[word]:
            for need in form.needs:
                if need.isdisjoint(met):
                    break
            else:
                if tag in form.never or (form.form == "base" and _no_subject(words, index, before, tag)):
                    continue
                if _can_fire(words, index, form, met):
                    able.append(form)
        if able:
            found.append((index, able))
    return found


def _can_fire(words: Sequence[str], index: int, form: Form, met: frozenset[str]) -> bool:
    """Whether the words that must follow stand there, none that forbids the form and one of those it asks for near by."""
    stop = index + 1 + len(form.rest)
    if form.rest and words[index + 1 : stop] != form.rest:
        return False
    unless, nearby = form.pattern.unless, form.pattern.nearby
    if unless and not unless.openings.isdisjoint(met) and unless.meets(words[max(0, index - NEAR) : stop + FORBIDDEN]):
        return False
    return not nearby or nearby.meets(words[max(0, index - BEFORE.get(form.form, NEAR)) : stop + SEARCHED])


def _no_subject(words: Sequence[str], index: int, before: str, tag: str) -> bool:
    """Whether the word before a bare verb is neither a plural nor joined to another: 'the back', not 'rebels back'."""
    if not before or tag not in ".v" or before.endswith("s"):
        return False
    return JOINING.isdisjoint(words[max(0, index - 3) : index - 1])


def find_triggers(clauses: Clauses, hits: list[tuple[int, list[Form]]]) -> list[Trigger]:
    """The triggers of a sentence in order, one at most for each word."""
    found: list[Trigger] = []
    free = 0
    for index, able in hits:
        if index < free:
            continue
        best = None
        for form in able:
            trigger = _trigger(clauses, index, form)
            if trigger and (best is None or _rank(trigger) > _rank(best)):
                best = trigger
        if best:
            found.append(best)
            free = best.stop
    return found


def _rank(trigger: Trigger) -> tuple[int, int, int]:
    """Of the forms of a word the longest is meant, of these the surest, of these the most prominent."""
    return len(trigger.form.rest), trigger.pattern.weight, trigger.score


def _trigger(clauses: Clauses, index: int, form: Form) -> Trigger | None:
    """The trigger that a form makes of the word at `index`; None where it stands otherwise, in a name or without its object."""
    stop = index + 1 + len(form.rest)
    if form.lemma == "have" and clauses.tag(stop) in ("v", "b", "a", "n"):
        return None  # 'had left'
    use = form.form if form.form == "word" else use_of(clauses, index, stop, form.form)
    if use is None or (form.form != "past" and _in_name(clauses, index, stop, form)) or (index == 0 and _label(clauses)):
        return None
    if not _fits(clauses, index, stop, form.pattern, use):
        return None
    return Trigger(index, stop, form, use, _score(clauses, index, form.pattern, use))


def _label(clauses: Clauses) -> bool:
    """'QUESTION (BBC): …': whether a first word in capitals says who or what speaks in a transcript."""
    if not clauses.written[clauses.first].isupper():
        return False
    end = next(iter(clauses.marks), len(clauses.words))
    return end <= LONGEST_LABEL and clauses.marks.get(end, ":") == ":"


def _in_name(clauses: Clauses, index: int, stop: int, form: Form) -> bool:
    """'Human Rights Watch', 'Strike Group': a capital beside another capital is a name."""
    if not index or not clauses.capital(index):
        return False
    return clauses.capital(stop) or (clauses.capital(index - 1) and form.lemma not in EVENT_NAMES)


def _fits(clauses: Clauses, index: int, stop: int, pattern: Pattern, use: str) -> bool:
    """Whether the object is as the pattern asks, and of a past form that is no passive the words near by."""
    if pattern.object and not pattern.object.meets(_object(clauses, index, stop, use)):
        return False
    if pattern.transitive and use not in ("passive", "reduced") and not _with_object(clauses, stop):
        return False
    if pattern.event_type == "REQUEST" and _inquires(clauses, stop):
        return False
    if pattern.event_type == "ASSAULT" and use != "noun" and not pattern.object and _figurative(clauses, index, stop, use):
        return False
    if (pattern.infinitive and not _told_to(clauses, stop)) or (pattern.named and not _at_name(clauses, stop, use)):
        return False
    if pattern.nearby and use in ("finite", "reduced"):
        return pattern.nearby.meets(clauses.words[max(0, index - NEAR) : stop + SEARCHED])
    return True


def _at_name(clauses: Clauses, stop: int, use: str) -> bool:
    """'struck Aleppo', 'struck the Syrian port', not 'struck on Monday', 'will strike Monday'."""
    at = stop + (clauses.tag(stop) == "d")
    active = use not in ("passive", "reduced")
    return active and not clauses.parted(stop, at + 1) and clauses.capital(at) and clauses.tags[at] == "."


def _with_object(clauses: Clauses, stop: int) -> bool:
    """'returned the statue to Chile', not 'returned to Chile', 'returned on Monday', 'helped return it'."""
    if stop in clauses.marks or clauses.tag(stop) in ("", "p", "t", "a", "s", "c"):
        return False
    return clauses.words[stop] not in bare_verbs() or clauses.capital(stop)


def _figurative(clauses: Clauses, index: int, stop: int, use: str) -> bool:
    """'attacked the plan', 'the bill was killed'; not 'attacked him, in the hope …'."""
    if use in ("passive", "reduced"):
        return vocabulary(MATTERS).meets(clauses.words[max(0, index - NEAR) : index])
    mark = next((at for at in clauses.marks if at >= stop), len(clauses.words))
    return vocabulary(MATTERS).meets(_object(clauses, index, stop, use)[: mark - stop])


def _told_to(clauses: Clauses, stop: int) -> bool:
    """'told him to leave', not 'told them he was ready to leave', 'told the story to the king'."""
    to = clauses.tags.find("t", stop)
    if to < 0 or clauses.parted(stop, to) or not TOLD_APART.isdisjoint(clauses.tags[stop:to]):
        return False
    return clauses.tag(to + 1) not in ("d", "P", "p", "") and not clauses.capital(to + 1)


def _inquires(clauses: Clauses, stop: int) -> bool:
    """'asked her why they left', 'told them how to vote': what follows is asked or told, not asked for."""
    for at in range(stop, min(stop + 4, len(clauses.words))):
        if at in clauses.marks or clauses.tags[at] in "tpT":
            return False
        if clauses.words[at] in ASKING:
            return True
    return False


def _object(clauses: Clauses, index: int, stop: int, use: str) -> Sequence[str]:
    """The noun phrase after an active verb (up to the first preposition but 'of'), before a passive one.

    Of 'praised the stand taken' what stands behind the other verb.
    """
    start = clauses.start_of(index)
    if use == "passive":
        return clauses.words[start:index]
    if use == "reduced":
        verb = max(clauses.tags.rfind(letter, start, index) for letter in ACTS)
        return clauses.words[max(start, verb + 1) : index]
    end = min(len(clauses.words), stop + LONGEST_OBJECT)
    for at in range(stop, end):
        letter = clauses.tags[at]
        if at > stop and (letter in "tsrTmbh" or (letter == "p" and clauses.words[at] != "of")):
            return clauses.words[stop:at]
    return clauses.words[stop:end]


def _score(clauses: Clauses, index: int, pattern: Pattern, use: str) -> int:
    """How prominent a trigger is: by its clause, less as an infinitive, a participle or a noun, then by its weight."""
    level = LEVEL[clauses.kind_of(index)]
    if use in ("infinitive", "gerund", "participle"):
        level = min(level, 6) - 1
    elif use in ("noun", "reduced"):
        level = min(level - 4, 5) - (use == "noun" and phrase_opens(clauses, index) == "p")
    return 2 * level + pattern.weight
