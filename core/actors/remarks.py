"""Doubts about roles as written: against the terms of office, or another role in an earlier article. Nothing is corrected."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from core.actors.lexicon import known_actor, known_people
from core.actors.terms import NO_LONGER, NOT_YET, Term, holders, office_in, words_in
from core.records import Article, Mention, Remark

PAST_OR_TO_COME = NO_LONGER | NOT_YET | {"outgoing", "acting"}
"""Words of a role that is not, or not yet, the holder's own."""


@dataclass(frozen=True, slots=True)
class Held:
    """A role with a known office, as one article writes it."""

    mention: Mention
    office: str
    published: date


def find_remarks(articles: Sequence[Article], mentions: Sequence[Sequence[Mention]]) -> list[Remark]:
    """Remarks on the roles written beside names, in the order of the articles; one for a person and office in an article."""
    held = [each for article, found in zip(articles, mentions, strict=True) for each in _held(article, found)]
    return sorted((*_against_terms(held), *_otherwise_elsewhere(held)), key=lambda remark: (remark.article_id, remark.start))


def _held(article: Article, mentions: Sequence[Mention]) -> Iterator[Held]:
    if article.published is None:
        return
    seen = set()
    for mention in mentions:
        if mention.role is None or PAST_OR_TO_COME & words_in(mention.role):
            continue
        office = office_in(mention.role)
        if office is not None and (mention.actor_id, office) not in seen:
            seen.add((mention.actor_id, office))
            yield Held(mention, office, article.published)


def _against_terms(held: Sequence[Held]) -> Iterator[Remark]:
    """'Dutch Prime Minister Mark Rutte', published after his term."""
    for each in held:
        if each.mention.actor_id not in known_people():
            continue
        terms = [term for _, term in holders(each.office, [each.mention.actor_id])]
        if terms and all(term.covers(each.published) is False for term in terms):
            yield _remark(each, "term of office", f"published {each.published}, but {'; '.join(map(_in_words, terms))}")


def _in_words(term: Term) -> str:
    held = f"{known_actor(term.person).name} was {term.office} of {known_actor(term.of).name} from {term.begin}"
    return f"{held} to {term.end}" if term.end else held


def _otherwise_elsewhere(held: Sequence[Held]) -> Iterator[Remark]:
    """'the new NATO Secretary General, Mark Rutte' in one article, 'Dutch Prime Minister Mark Rutte' in an earlier one."""
    by_actor: dict[str, list[Held]] = defaultdict(list)
    for each in held:
        by_actor[each.mention.actor_id].append(each)
    for roles in by_actor.values():
        roles.sort(key=lambda each: (each.published, each.mention.article_id))
        for earlier, later in pairwise(roles):
            if earlier.office != later.office and earlier.mention.article_id != later.mention.article_id:
                other = f"{earlier.mention.role!r} in {earlier.mention.article_id} ({earlier.published})"
                yield _remark(later, "other role", f"published {later.published}; {other}")


def _remark(held: Held, kind: str, why: str) -> Remark:
    mention = held.mention
    what = f"{mention.role!r} beside {mention.text!r}: {why}"
    return Remark(mention.article_id, mention.start, mention.end, mention.text, kind, mention.actor_id, what)
