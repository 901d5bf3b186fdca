"""He and she: the person of that gender whom the sentence, or the one before it, is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from core.actors.pieces import places
from core.actors.senses import PRONOUNS
from core.actors.story import Figure, Sighting, Story
from core.actors.words import GENDER, sayings
from core.text.signs import find_signs

MARKS = ("“", "”", '"', "''", "``")
BACK = 3
"""Sentences before the pronoun's own that may hold the person."""

NEW_CLAUSE = "; "
"""Who stands behind it is what the rest of the sentence is about: 'Tiani ousted him; the ex-president fled with his wife'."""
OBJECTS = frozenset({"him"})
SUBJECTS = frozenset({"he", "she"})
UNDER = [[word] for word in "when while as though although because after before since until if whether what how once".split()]
"""Before a 'he said' they show that the main clause, and whom it names, is still to come."""
OWNERS = frozenset({"his", "her"})
CLOSE_BY = 5
"""Pieces between a subject and the 'him' that cannot mean it."""

ANEW = frozenset("he she they who whom that which when while as because after before if since until".split())
"""Words that begin a clause of its own between an object and a 'him'."""

VIEWS = frozenset("eyes mind opinion telling view".split())
"""In his view somebody else does something."""
OPENING = frozenset("after at before despite during for from in like on throughout under unlike with".split())
"""Words that open a sentence with a phrase whose 'his' means who stands behind its comma."""
FAR = 12
"""Pieces between such a 'his' and the comma."""

Subjects = dict[int, list[Sighting]]
"""Sentence -> the people in it."""


def see_pronouns(story: Story) -> None:
    """See every he and she outside quotation marks for whom one person stands nearest as a subject."""
    pieces = story.pieces
    starts = pieces.starts
    pronouns = list(places(1, pieces.kinds.translate(PRONOUNS)))
    if not pronouns or not story.people:
        return
    quoted = _quoted(pieces.text)
    sentences = _told(sorted(pieces.begins), starts, quoted)
    subjects: Subjects = {}
    for each in story.people:
        if bisect_right(quoted, starts[each.first]) % 2 == 0 and not _is_label(story, each):
            subjects.setdefault(bisect_right(sentences, each.first) - 1, []).append(each)
    for at in pronouns if subjects else ():
        if bisect_right(quoted, starts[at]) % 2 == 0:
            _resolve(story, at, bisect_right(sentences, at) - 1, subjects)


def _told(begins: list[int], starts: list[int], quoted: list[int]) -> list[int]:
    """The first pieces of the sentences, without those that lie in quotation marks whole: these put nobody farther away."""
    offsets = [starts[begin] for begin in begins]
    told = list(begins)
    for opened, closed in reversed(list(zip(quoted[::2], [*quoted[1::2], offsets[-1] + 1], strict=False))):
        del told[bisect_left(offsets, opened) : bisect_left(offsets, closed) - 1]
    return told


def _is_label(story: Story, each: Sighting) -> bool:
    """'|MR MILLER|: The secretary said he …': who speaks in a transcript is I there, not he."""
    pieces = story.pieces
    return pieces.gaps[each.last][:1] == ":" and not pieces.begins.isdisjoint((each.first, each.first - 1))


def _resolve(story: Story, at: int, sentence: int, subjects: Subjects) -> None:
    words, form = story.pieces.forms[at], story.pieces.lowers[at]
    gender, people = GENDER[form], subjects.get(sentence, ())
    if form in OBJECTS and (acted_on := _acted_on(story, at, people, gender)) is not None:
        story.see(at, at + 1, acted_on, "pronoun", f"{words!r}: the same clause acts on {acted_on.name!r} before")
        return
    if (form in OWNERS or form in OBJECTS) and (behind := _named_behind(story, at, people, gender)) is not None:
        seen = story.see(at, at + 1, behind, "pronoun", f"{words!r}: the phrase that opens the sentence is about {behind.name!r}")
        subjects[sentence].append(seen)
        return
    told_of = _told_of(story, at, people)
    for number in range(sentence, sentence - BACK - 1, -1):
        fitting = _fitting(story, subjects.get(number, ()), at, gender)
        if told_of:
            fitting = [each for each in fitting if id(each.figure) not in told_of]
        if not fitting:
            continue
        subject = _likeliest(story, fitting, at, gender) if len(fitting) > 1 else fitting[0]
        figure = subject.figure
        if not figure.gender:
            figure = _who_goes_on(story, at, number, subjects, subject)
            figure.gender = figure.gender or gender
        seen = story.see(at, at + 1, figure, "pronoun", _is_nearest(words, figure.name))
        subjects.setdefault(sentence, []).append(seen)
        return


def _told_of(story: Story, at: int, people: Sequence[Sighting]) -> set[int]:
    """'He then explained that |Choi| had left': the figures whom the speaker names, and so is not; 'as he said, Choi left'."""
    pieces, lowers = story.pieces, story.pieces.lowers
    if lowers[at] not in SUBJECTS or sayings().isdisjoint(lowers[at + 1 : at + 3]) or lowers[at - 1 : at] in UNDER:
        return set()
    named = [each for each in people if at < each.first and each.known_by != "pronoun"]
    if not named:
        return set()
    last = max(each.first for each in named)
    end = next((k for k in range(at, last + 1) if lowers[k] == "but" or pieces.gaps[k][:1] == ";"), last + 1)
    return {id(each.figure) for each in named if each.first < end}


def _fitting(story: Story, people: Sequence[Sighting], at: int, gender: str) -> list[Sighting]:
    """Those whom a pronoun at piece `at` can mean: 'A, his aide' does not mean A, 'A met him' neither."""
    pieces = story.pieces
    before = at - CLOSE_BY if pieces.lowers[at] in OBJECTS else at
    either = ("", gender)
    fitting = [
        each
        for each in people
        if each.first < before and each.figure.gender in either and not each.beside[0] <= at < each.beside[1]
    ]
    return [each for each in fitting if not _accompanies(story, each, at)] if pieces.gaps[at] == ", " else fitting


def _likeliest(story: Story, fitting: list[Sighting], at: int, gender: str) -> Sighting:
    """Of several whom a pronoun can mean: one who speaks as it does, one surely of its gender, one with whom a new clause begins,
    the owner's companion rather than the owner; else the first.
    """
    pieces = story.pieces
    if story.speaks(at, at + 1):
        fitting = [each for each in fitting if story.speaks(each.first, each.last)] or fitting
    fitting = [each for each in fitting if each.figure.gender == gender] or fitting
    if len(fitting) == 1:
        return fitting[0]
    fitting.sort(key=attrgetter("first"))
    fitting = [each for each in fitting if pieces.gaps[each.first] == NEW_CLAUSE][-1:] or fitting
    if fitting[0].known_by == "pronoun" and pieces.lowers[fitting[0].first] in OWNERS:
        fitting = [each for each in fitting if _follows_comma(story, each)] or fitting
    return fitting[0]


def _who_goes_on(story: Story, at: int, number: int, subjects: Subjects, near: Sighting) -> Figure:
    """'Minister |Ann Lee| said so. The house of Or Mar stands here, she said': not the one of whom something is, for all we know
    no woman, but who spoke before; else the one who stands near.
    """
    gender, first = GENDER[story.pieces.lowers[at]], near.beside[0] or near.first
    if story.pieces.forms[first - 1] != "of" or not story.speaks(at, at + 1):
        return near.figure
    before = [each for earlier in range(number - 1, number - BACK, -1) for each in subjects.get(earlier, ())]
    spoke = (each.figure for each in before if each.figure.gender == gender and story.speaks(each.first, each.last))
    return next(spoke, near.figure)


def _named_behind(story: Story, at: int, people: Sequence[Sighting], gender: str) -> Figure | None:
    """'During |his| speech on Monday, Castro said so', 'With a yacht behind |him|, Castro spoke': who stands right behind the
    comma of the phrase that opens the sentence and names nobody else; not 'With |his| father, Juan Gonzalez, he came'.
    """
    pieces = story.pieces
    if not people or any(each.first < at for each in people):
        return None
    begin = next((k for k in range(at, max(-1, at - FAR), -1) if k in pieces.begins), at)
    if pieces.lowers[begin] not in OPENING or pieces.lowers[at + 1] in VIEWS:
        return None
    comma = next((k for k in range(at + 1, min(at + FAR, len(pieces.forms))) if pieces.gaps[k] == ", "), None)
    if comma in story.titles:
        return None
    for each in people:
        if comma == _begin(story, each) and pieces.gaps[each.last] in (" ", ", ") and each.figure.gender in ("", gender):
            return each.figure
    return None


def _begin(story: Story, each: Sighting) -> int:
    """Where someone's name begins, with the role before it: '|Cardinal| Egan', '|Mr.| Reid'."""
    if 0 < each.beside[1] <= each.first:
        return each.beside[0]
    title = story.titles.get(each.first)
    return title.first if title is not None else each.first


def _accompanies(story: Story, each: Sighting, at: int) -> bool:
    """'In a statement |with Ana Duarte|, she': whether it is who stands beside the one meant; not 'according to Duarte, she'."""
    pieces = story.pieces
    if each.last != at:
        return False
    first = _begin(story, each)
    return pieces.lowers[first - 1 : first] == ["with"]


def _follows_comma(story: Story, each: Sighting) -> bool:
    """'His deputy, |John Healey|, said he', 'in his reply, Cardinal |Egan|': who is the subject rather than the one who owns."""
    return story.pieces.gaps[_begin(story, each)] == ", "


def _acted_on(story: Story, at: int, people: Sequence[Sighting], gender: str) -> Figure | None:
    """'Reid met |Lott| and told him', 'Reid attacked |Lott|, calling him a liar': whom the clause already has as its object."""
    pieces = story.pieces
    before = sorted([each for each in people if each.first < at and each.figure.gender in ("", gender)], key=attrgetter("first"))
    if len(before) < 2 or before[-1].figure is before[0].figure or story.speaks(before[0].first, before[0].last):
        return None
    last = before[-1].last
    between = pieces.lowers[last:at]
    if not (pieces.gaps[last] == ", " or between[:1] == ["and"]) or len(between) > CLOSE_BY:
        return None
    return None if ANEW.intersection(between) or sayings().intersection(between[:-1]) else before[-1].figure


@lru_cache(maxsize=10_000)
def _is_nearest(words: str, name: str) -> str:
    return f"{words!r}: the nearest subject of that gender is {name!r}"


def _quoted(text: str) -> list[int]:
    """Offsets where quoted text begins and ends, in turn; a paragraph's end closes what is open."""
    edges: list[int] = []
    before = 0
    for at in find_signs(text, [mark for mark in MARKS if mark[0] in text]):
        if len(edges) % 2 == 1 and (end := text.find("\n", before, at)) >= 0:
            edges.append(end)
        if text[at] not in "“”" or (text[at] == "“") == (len(edges) % 2 == 0):
            edges.append(at)
        before = at
    if len(edges) % 2 == 1 and (end := text.find("\n", before)) >= 0:
        edges.append(end)
    return edges
