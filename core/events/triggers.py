"""Which words of a sentence announce events, and how prominent each is."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.events.clauses import CONTENT, MAIN, PART, RELATIVE, SUB, Clauses
from core.events.patterns import Form, Pattern, forms

LEVEL = {MAIN: 10, CONTENT: 9, PART: 6, SUB: 4, RELATIVE: 4}
"""How prominent a verb is by its clause."""
NAMED = frozenset({"summit", "conference", "forum", "war", "meeting", "declaration"})
"""Nouns that end the names of events: 'the Vilnius Summit'."""
SEARCHED = 22
"""How many words after a trigger its conditions look at."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger found in a sentence; indices count from the sentence's first word.

    start, stop: its words; use: finite, passive, infinitive, progressive, participle, noun or word;
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


def candidates(words: Sequence[str]) -> list[tuple[int, list[Form]]]:
    """The words (lower case) that may announce an event, with the forms whose conditions the sentence can meet at all."""
    every = forms()
    hits = [(index, every[word]) for index, word in enumerate(words) if word in every]
    if not hits:
        return []
    present = set(words)
    found = []
    for index, known in hits:
        able = []
        for form in known:
            for need in form.needs:
                if need.isdisjoint(present):
                    break
            else:
                able.append(form)
        if able:
            found.append((index, able))
    return found


def find_triggers(clauses: Clauses, hits: list[tuple[int, list[Form]]]) -> list[Trigger]:
    """The triggers of a sentence in order, one at most for each word."""
    found: list[Trigger] = []
    free = 0
    for index, able in hits:
        if index < free:
            continue
        best = None
        for form in able:
            trigger = _try(clauses, index, form)
            if trigger and (best is None or _rank(trigger) > _rank(best)):
                best = trigger
        if best:
            found.append(best)
            free = best.stop
    return found


def _rank(trigger: Trigger) -> tuple[int, int, int]:
    return len(trigger.form.rest), trigger.pattern.weight, trigger.score


def _try(clauses: Clauses, index: int, form: Form) -> Trigger | None:
    stop = index + 1 + len(form.rest)
    if form.rest and tuple(clauses.words[index + 1 : stop]) != form.rest:
        return None
    if form.lemma == "have" and clauses.tags[stop : stop + 1] in ("v", "b", "a", "n"):
        return None
    use = form.form if form.form == "word" else _use(clauses, index, stop, form.form)
    if use is None or (clauses.capital(index) and _in_name(clauses, index, stop, form)):
        return None
    if not _fits(clauses, index, stop, form.pattern, use):
        return None
    return Trigger(index, stop, form, use, _score(clauses, index, form.pattern, use))


def _in_name(clauses: Clauses, index: int, stop: int, form: Form) -> bool:
    """'Human Rights Watch', 'Strike Group': a capital beside another capital is a name."""
    if form.form == "past":
        return False
    return index > 0 and (clauses.capital(stop) or (clauses.capital(index - 1) and form.lemma not in NAMED))


def _use(clauses: Clauses, index: int, stop: int, form: str) -> str | None:
    """How the word stands in its clause, None when it stands in another way than `form` needs."""
    before = _before(clauses, index)
    if form == "noun":
        return "noun" if _nominal(clauses, index, stop, before) else None
    if form == "past":
        return _past(clauses, index, stop, before)
    if form == "ing":
        if before == "." and "noun" in _parts(clauses.words[index]) and _phrase_opens(clauses, index) == "d":
            return None
        return {"b": "progressive", "d": None, "p": "gerund", "s": "gerund"}.get(before, "participle")
    return _present(clauses, index, stop, form, before)


def _parts(word: str) -> set[str]:
    return {form.pattern.part for form in forms().get(word, ())}


def _phrase_opens(clauses: Clauses, index: int) -> str:
    """The first tag to the left that is no '.': 'd' in 'a NATO meeting', 'p' in 'of artillery shells'."""
    at = index - 1
    while at >= 0 and clauses.tags[at] == "." and at + 1 not in clauses.marks:
        at -= 1
    return clauses.tags[at] if at >= 0 and at + 1 not in clauses.marks else ""


def leading_word(clauses: Clauses, index: int) -> str:
    """The preposition or determiner's preposition before a noun phrase: 'at' in 'at the Rome summit'; empty when none."""
    at = index - 1
    while at >= 0 and clauses.tags[at] in ".da" and at + 1 not in clauses.marks:
        at -= 1
    return clauses.words[at] if at >= 0 and clauses.tags[at] in "ps" and at + 1 not in clauses.marks else ""


def _before(clauses: Clauses, index: int) -> str:
    """The tag before a word, over adverbs and 'on Thursday', 'in the week'; ',' after a mark, '^' at the beginning."""
    at, tags = index - 1, clauses.tags
    while at >= 0 and at + 1 not in clauses.marks:
        if tags[at] not in "an":
            timed = at + 1 < index and (tags[at : at + 2] == "pa" or tags[at : at + 2] == "da" or tags[at : at + 3] == "pda")
            if not timed or (tags[at] == "d" and clauses.words[at + 1].endswith("ly")):
                return tags[at]
        at -= 1
    return "^" if at < 0 else ","


def _nominal(clauses: Clauses, index: int, stop: int, before: str) -> bool:
    """Whether a word that could be a verb stands as a noun."""
    if before in "tmoP":
        return False
    after = clauses.tags[stop] if stop < len(clauses.tags) and stop not in clauses.marks else "$"
    return not (before in ".v" and after == "d" and not clauses.words[index - 1].endswith(("'s", "’s")))


def _past(clauses: Clauses, index: int, stop: int, before: str) -> str | None:
    """'has been attacked' passive, 'has attacked' finite, 'the attacked town' nothing, 'attacked by' passive."""
    if before == "b":
        return "passive"
    if before == "h":
        return "finite"
    if before == "d" or (index and clauses.words[index - 1].endswith(("'s", "’s"))):
        return None
    after = clauses.words[stop : stop + 1]
    if after == ["by"]:
        return "passive" if before not in ".v," or _verb_before(clauses, index) else "reduced"
    if before in ("p", "t"):
        return None
    loose = stop in clauses.marks or clauses.tags[stop : stop + 1] in ("p", "a", "t", "s", "")
    if before == "^" and not loose:
        return None
    verb_before = _verb_before(clauses, index) or clauses.kinds[clauses.segment_of[index]] is PART
    if loose and before in ".v," and (verb_before or (before == "," and _told_already(clauses, index))):
        return "reduced"
    return "finite"


def _present(clauses: Clauses, index: int, stop: int, form: str, before: str) -> str | None:
    if before == "t":
        return "infinitive"
    if before in "moP":
        return "finite"
    if before in "dp" or (index and clauses.words[index - 1].endswith(("'s", "’s"))):
        return None
    after = clauses.tags[stop] if stop < len(clauses.tags) and stop not in clauses.marks else "$"
    if clauses.tags[clauses.starts[clauses.segment_of[index]]] == "p":
        return None
    named = clauses.capital(stop)
    if after not in "dPt" and not named and before == "." and _phrase_opens(clauses, index) == "p":
        return None
    if after not in "dPt$" and not named and _verb_in_clause(clauses, index) and before not in ("r", "T"):
        return None
    if form == "third":
        return None if _verb_before(clauses, index) and before not in "crT" else "finite"
    if before in "rT^":
        return "finite"
    subject = index - 1
    while subject > 0 and clauses.tags[subject] == "a":
        subject -= 1
    plural = subject >= 0 and (clauses.words[subject].endswith("s") or "c" in clauses.tags[max(0, subject - 2) : subject])
    return "finite" if plural and after in "d.v" and not _verb_before(clauses, index) else None


def _verb_before(clauses: Clauses, index: int) -> bool:
    """Whether the clause has a finite verb already."""
    start = clauses.starts[clauses.segment_of[index]]
    return any(letter in "bhmov" for letter in clauses.tags[start:index])


def _told_already(clauses: Clauses, index: int) -> bool:
    """Whether a main clause before this one has its verb: 'they freed Khan, arrested last week'."""
    before = clauses.segment_of[index]
    parts = (clauses.tags[clauses.starts[each] : clauses.end_of(each)] for each in range(before) if clauses.kinds[each] is MAIN)
    return any(letter in "bhmov" for part in parts for letter in part)


def _verb_in_clause(clauses: Clauses, index: int) -> bool:
    """Whether another word of the clause is a finite verb."""
    segment = clauses.segment_of[index]
    return any(letter in "bhmov" for letter in clauses.tags[clauses.starts[segment] : clauses.end_of(segment)])


def _fits(clauses: Clauses, index: int, stop: int, pattern: Pattern, use: str) -> bool:
    """Whether the object, the words near by and the forbidden words are as the pattern asks."""
    words = clauses.words
    if pattern.unless and pattern.unless.meets(words[max(0, index - 4) : stop + 10]):
        return False
    if pattern.object:
        region = _object(clauses, index, stop, use)
        if not pattern.object.meets(region):
            return False
    if pattern.nearby:
        left = index - 5 if pattern.part == "noun" else index - (14 if use == "passive" else 4)
        return pattern.nearby.meets(words[max(0, left) : stop + SEARCHED])
    return True


def _object(clauses: Clauses, index: int, stop: int, use: str) -> Sequence[str]:
    """The noun phrase after an active verb (up to the first preposition but 'of'), before a passive one."""
    if use in ("passive", "reduced"):
        return clauses.words[clauses.starts[clauses.segment_of[index]] : index]
    end = min(len(clauses.words), stop + 12)
    for at in range(stop, end):
        letter = clauses.tags[at]
        if at > stop and (letter in "tsrTmbh" or (letter == "p" and clauses.words[at] != "of")):
            return clauses.words[stop:at]
    return clauses.words[stop:end]


def _score(clauses: Clauses, index: int, pattern: Pattern, use: str) -> int:
    level = LEVEL[clauses.kinds[clauses.segment_of[index]]]
    if use in ("infinitive", "gerund", "participle"):
        level = min(level, 6) - 1
    elif use in ("noun", "reduced"):
        level = min(level - 4, 5) - (use == "noun" and _phrase_opens(clauses, index) == "p")
    return 2 * level + pattern.weight
