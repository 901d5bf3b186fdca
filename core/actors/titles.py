"""Roles that stand for a person: 'the NATO chief', 'the South Korean president', 'the minister', in headlines 'NATO chief'."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from operator import attrgetter

from core.actors.role_phrases import LONGEST_ROLE, Phrase, begin_of, phrases
from core.actors.story import Figure, Sighting, Story
from core.actors.terms import NO_LONGER, NOT_YET, in_office, is_held, office_in, terms_of, words_in
from core.actors.words import Title

HEADS = {
    "chief": ("chief", "secretary general", "secretary-general", "head", "director"),
    "pm": ("pm", "prime minister", "premier"),
    "leader": ("leader", "president", "prime minister", "premier", "chancellor"),
}
"""Words that may stand for another in a second mention: the NATO chief for its Secretary General."""
DEPUTIES = (" vice", " deputy", " assistant", " associate", " shadow")
"""Words before a title that make it another."""
LINKS = frozenset({"of", "for", "to", "at"})
"""Behind them stands what the role is of, no more the role."""
ONE = frozenset({"a", "an", "another"})
ANONYMOUS = frozenset("adviser aide analyst diplomat expert lawyer officer official spokesman spokesperson spokeswoman".split())
"""Roles in which one is cited without a name."""
REMEMBERED = 50
"""People named last, among whom the one of a role is looked for."""


def see_titles(story: Story, titles: Sequence[int], published: date | None) -> None:
    """See every role with 'the', by the numbers of the titles' spots, that fits exactly one person of the article."""
    roles = "\n".join([role for each in story.people for role in each.figure.roles])
    meant = [number for number in titles if _may_be_meant(story.spots[number].title, roles)]
    begun = [(number, *begin) for number in meant if (begin := begin_of(story, number))]
    if not begun:
        return
    people = sorted(story.people, key=attrgetter("first"))
    once = {actor_id for actor_id, times in Counter([each.figure.actor_id for each in people]).items() if times == 1}
    met: dict[str, Sighting] = {}
    ends = {each.last: each for each in people}
    queue = iter(people)
    coming = next(queue, None)
    for phrase in phrases(story, begun, _taken(people)):
        while coming is not None and coming.first < phrase.first:
            met.pop(coming.figure.actor_id, None)
            met[coming.figure.actor_id] = coming
            coming = next(queue, None)
        beside = ends.get(phrase.first) if _between_commas(story, phrase) else None
        heads = phrase.first in story.pieces.headline  # the story names whom its headline means
        named = {each.figure.actor_id: each for each in people} if heads else met
        _see(story, phrase, [beside] if beside else list(islice(reversed(named.values()), REMEMBERED)), once, published)


def _may_be_meant(title: Title | None, roles: str) -> bool:
    """Whether a title is an office that somebody can be known by: written in `roles`, those of the article, or a known one."""
    return title is not None and title.sort == "office" and (title.title in roles or title.title in HEADS or is_held(title.title))


def _taken(people: list[Sighting]) -> set[int]:
    """The pieces that name a person or say its role."""
    longer = [range(each.first, each.last) for each in people if each.last - each.first > 1]
    return {each.first for each in people}.union(*longer, *[range(*each.beside) for each in people if each.role is not None])


def _between_commas(story: Story, phrase: Phrase) -> bool:
    """'the minister’s son Raka, |the vice president|, left': what stands so behind a name says who that is."""
    return story.pieces.gaps[phrase.first] == ", " and story.pieces.gaps[phrase.last][:1] in (",", ".", ";")


def _see(story: Story, phrase: Phrase, met: list[Sighting], once: set[str], published: date | None) -> None:
    """See a role that only one of the people fits, or of several one in its paragraph; else who held the office on the day.

    once: those named but once.
    """
    title, owner = phrase.title.title, phrase.owner
    people = [each.figure for each in met]
    if owner is not None:
        fitting = [figure for figure in people if _fits(figure, title, owner)]
    else:
        fitting = [figure for figure in people if figure.roles and _roles_of(figure, title)]
    office = office_in(title)
    if not fitting and not office:
        return
    held = in_office(office, owner and owner.actor_id, published) if office and published else frozenset()
    if owner is None:
        held = held.intersection([figure.actor_id for figure in people])
        if office and fitting:
            passing = [each.figure for each in met if each.figure.actor_id in once and _is_passing(story, phrase, each)]
            fitting = [figure for figure in fitting if figure not in passing]
        fitting += [figure for figure in people if figure.actor_id in held and figure not in fitting]
    over = not NO_LONGER.isdisjoint(story.pieces.lowers[phrase.first : phrase.last])
    fitting = _once(fitting, held) if over else _now(fitting, held, title)
    if len(fitting) > 1:
        fitting = _in_paragraph(story, phrase, fitting, met) or fitting
    words = story.words(phrase.first, phrase.last)
    if len(fitting) == 1 and owner is None and _newcomer(story, phrase, fitting[0], met):
        return
    if len(fitting) == 1:
        rule = f"{words!r}: the only one here of that role is {fitting[0].name!r}"
        story.see(phrase.first, phrase.last, fitting[0], "title", rule)
    elif not fitting and not over and len(held) == 1:
        figure = story.known(*held)
        story.see(phrase.first, phrase.last, figure, "title", f"{words!r} was {figure.name!r} on {published}")


def _is_passing(story: Story, phrase: Phrase, each: Sighting) -> bool:
    """Whether someone was named but once, and not since the paragraph before: 'a coup toppled President Kabore', far above."""
    starts, text = story.pieces.starts, story.pieces.text
    own = text.rfind("\n\n", 0, starts[phrase.first])
    return each.first < phrase.first and starts[each.first] < text.rfind("\n\n", 0, max(own, 0))


def _newcomer(story: Story, phrase: Phrase, figure: Figure, met: list[Sighting]) -> bool:
    """'Watson, a spokeswoman, left. |A police spokeswoman| said so. The spokeswoman …': another, unnamed, was told of since."""
    lowers, word = story.pieces.lowers, phrase.title.title.split()[-1]
    if word not in ANONYMOUS:
        return False
    since = max((each.last for each in met if each.figure is figure and each.first < phrase.first), default=phrase.first)
    for at in range(since, phrase.first):
        if lowers[at] == word and not any(each.beside[0] <= at < each.beside[1] for each in met):
            begin = next((k for k in range(at, max(since, at - LONGEST_ROLE) - 1, -1) if k in story.pieces.begins), at)
            if lowers[begin] in ONE:
                return True
    return False


def _in_paragraph(story: Story, phrase: Phrase, fitting: list[Figure], met: list[Sighting]) -> list[Figure]:
    """Those of several people of one role who were named before it in its paragraph."""
    starts = story.pieces.starts
    begin = story.pieces.text.rfind("\n", 0, starts[phrase.first])
    return [each.figure for each in met if starts[each.first] > begin and each.figure in fitting]


def _once(fitting: list[Figure], held: frozenset[str]) -> list[Figure]:
    """Whom 'the former president' can mean: of those not in office the ones called former."""
    out = [figure for figure in fitting if figure.actor_id not in held]
    return [figure for figure in out if any(NO_LONGER & words_in(role) for role in figure.roles)] or out


def _now(fitting: list[Figure], held: frozenset[str], title: str) -> list[Figure]:
    """Whom 'the president' can mean: no ex-president, nor one whose term is over when another is in office."""
    called = [figure for figure in fitting if not figure.roles or any(map(_is_present, _roles_of(figure, title)))]
    return [figure for figure in called if figure.actor_id in held or not (held and terms_of(figure.actor_id))]


def _fits(figure: Figure, title: str, owner: Figure) -> bool:
    """Whether a figure was given this role here, or held it by the lexicon, for the state or body named with it."""
    ties = (figure.country, figure.affiliation)
    if (owner.name in ties or (owner.kind == "country" and owner.country in ties)) and _roles_of(figure, title):
        return True
    return any(word in term.office for term in terms_of(figure.actor_id) if term.of == owner.actor_id for word in _wanted(title))


def _roles_of(figure: Figure, title: str) -> list[str]:
    """The roles written beside a figure that hold a title, or what it stands for; 'vice president' holds no 'president'."""
    return [role for role in figure.roles if (title in role or title in HEADS) and _holds(role, title)]


@lru_cache(maxsize=10_000)
def _holds(role: str, title: str) -> bool:
    """Whether a role is this title's: 'Seoul's president', not 'vice president', 'president Park's envoy', 'son of the king'."""
    own = role.replace("’", "'").rpartition("'s ")[2]
    plain = f" {own} ".replace("-", " ")
    parted = [plain.partition(f" {word.replace('-', ' ')} ") for word in _wanted(title)]
    return any(found and not before.endswith(DEPUTIES) and LINKS.isdisjoint(before.split()) for before, found, _ in parted)


def _wanted(title: str) -> tuple[str, ...]:
    return HEADS.get(title, (title,))


def _is_present(role: str) -> bool:
    """'president', not 'ex-president' nor 'president-elect'."""
    return (NO_LONGER | NOT_YET).isdisjoint(words_in(role))
