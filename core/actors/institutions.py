"""Organisations that no lexicon has, known by their head word: 'Korea Foundation', 'Asan Institute for Policy Studies'."""

import re

from core.actors.fold import slug
from core.actors.known import known_words
from core.actors.listed import learn_acronym, see_known
from core.actors.pieces import Pieces
from core.actors.spots import Spot
from core.actors.story import Figure, Story
from core.actors.words import common_words, first_names, heads, words_of

LONGEST = 20
"""Spots of an organisation's name."""
QUALITIES = frozenset("Federal First Second Third New Big Old Best Real".split())
"""Words of which a capital says nothing where a sentence begins; elsewhere a name may."""
LINKS = frozenset("of that which in with for based and".split())
"""Words that go on from what a firm is: 'a company that …'."""
REACH = 7
"""Pieces from 'a' to what a firm is."""
ADJECTIVES = ("ic", "al", "ive", "ern")
"""Behind such an end and 'and' a name goes on: 'Center for Economic |and Policy Research|'."""
LONGEST_TITLE = 4
"""Pieces of 'Deputy Prime Minister'."""
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def read_organisation(story: Story, run: list[Spot], start: int) -> int:
    """'Korea Foundation', 'Asan Institute for Policy Studies': a name that holds a head word -> where it ends."""
    if run[start].first in story.inside:
        return start
    bodies, end, head = heads(), start, -1
    while end < min(len(run), start + LONGEST) and (run[end].title is None or run[end].lower in bodies):
        if run[end].name is None and run[end].lower in bodies and story.pieces.capitals[run[end].first]:
            head = end
        elif head >= 0 and end > head + 1:
            break
        end += 1
    if head < 0 or (head == start + 1 and run[start].lower in ("vice", "deputy", "former", "acting")):
        return start
    first = _begin(story, run[start].first)
    last = _spelt_out(story, first, _with_complement(story, run[head].last))
    if head == start and last == run[head].last:
        return start
    if run[head].lower in words_of("document") and run[start].name is None:
        return start
    if run[start].first in story.pieces.titled and slug(story.words(run[start].first, last)) not in story.figures:
        return start
    _see_organisation(story, first, last, run[start : head + 1])
    return next((k for k in range(head + 1, len(run)) if run[k].first >= last), len(run))


def read_firm(story: Story, run: list[Spot], start: int) -> int:
    """'|Rio Tinto| chief executive', 'the drugmaker |Eli Lilly|': the last words of a run, none known, before what only firms
    have or beside what a firm is -> where they end.
    """
    pieces, names, last = story.pieces, run[start:], run[-1].last
    owns = pieces.gaps[last] == " " and last < len(pieces.forms) and pieces.forms[last] in words_of("firm")
    owns = owns and pieces.lowers[last + 1] not in ("minister", "justice")  # 'Arunachal Pradesh chief minister'
    if not (owns or is_of_trade(story, names[0].first, last)) or names[0].first in pieces.titled:
        return start
    common = words_of("thing") | words_of("quality")
    if not all(spot.plain and spot.lower not in story.small and spot.lower not in common for spot in names):
        return start
    words = story.words(names[0].first, last)
    figure = story.figures.setdefault(slug(words), Figure(slug(words), words, "organisation"))
    beside = f"before {pieces.forms[last]!r}" if owns else "beside what only a firm or the like is"
    story.see(names[0].first, last, figure, "name", f"{words!r} stands {beside}")
    story.shorts.setdefault(pieces.forms[names[0].first], figure)
    return len(run)


def read_spelt_out(story: Story, run: list[Spot], start: int) -> int:
    """'|Pakistan Tehreek-e-Insaf| (PTI)': the last words of a run, none a first name or behind a title, that the acronym in a
    bracket behind them counts -> where they end.
    """
    pieces, first, last = story.pieces, run[start].first, run[-1].last
    if run[start].title is not None or len(run) - start < 2 or run[start].lower in first_names():
        return start
    if run[-1].lower in words_of("thing"):  # 'the Clean Water Act (CWA)'
        return start
    initials = "".join(re.findall(r"\b[A-Z]", " ".join(pieces.forms[first:last])))
    if pieces.forms[last : last + 1] != [initials] or (start > 0 and run[start - 1].title is not None):
        return start
    words = story.words(first, last)
    figure = story.figures.setdefault(slug(words), Figure(slug(words), words, "organisation"))
    story.see(first, last, figure, "name", f"{words!r} is spelt out for {initials!r}")
    learn_acronym(story, last, figure)
    return len(run)


def is_of_trade(story: Story, first: int, last: int) -> bool:
    """Whether what stands beside a name says that a firm or the like bears it: 'the retailer |John Lewis|', '|Polly Peck|, a
    British conglomerate, …'.
    """
    pieces, before = story.pieces, first - 1
    if pieces.lowers[before] in words_of("trade") and pieces.gaps[first] == " ":
        return before in pieces.begins or not pieces.capitals[before]
    return pieces.gaps[last] == ", " and pieces.forms[last] in ("a", "an", "the") and _names_a_trade(pieces, last + 1)


def _names_a_trade(pieces: Pieces, at: int) -> bool:
    """'fast-growing British |conglomerate|, …', '|company| that …'; not 'company spokesman', 'company's owner'."""
    reach = range(at, min(at + REACH, len(pieces.forms)))
    head = next((k for k in reach if not pieces.close(k) or pieces.lowers[k + 1] in LINKS), at)
    return pieces.lowers[head] in words_of("trade") and pieces.gap(head)[:1] in " ,.;"


def _begin(story: Story, first: int) -> int:
    """Where a name begins whose last words begin at `first`: '|General| Services Administration', '|Immigration and|
    Naturalization Service', '|Health, Labor and| Pensions Committee'; in 'the Pentagon and Justice Department' two names stand.
    """
    pieces, begin, at = story.pieces, first, first - 2
    if pieces.gaps[first] == " " and first - 1 not in pieces.begins and _begins_a_body(pieces, first - 1):
        return first - 1
    if pieces.forms[first - 1] != "and" or not _is_matter(pieces, first):
        return first
    while at > 0 and _is_matter(pieces, at) and pieces.gap(at) in (" ", ", ") and at not in pieces.begins:
        begin, at = at, at - 1
    return begin


def _begins_a_body(pieces: Pieces, at: int) -> bool:
    """'|General| Services Administration', not 'General Ngo Committee'; '|Federal| Deposit Insurance Corp.', '|82nd| Brigade'."""
    form = pieces.forms[at]
    if form == "General":
        return pieces.lowers[at + 1] in common_words()
    return form in QUALITIES or ORDINAL.fullmatch(form) is not None


def _is_matter(pieces: Pieces, at: int) -> bool:
    """Whether a word with a capital says what a body is for, and names nobody: Health, Labor; not Pentagon, Treasury."""
    form, lower = pieces.forms[at], pieces.lowers[at]
    return form != lower and lower in common_words() and lower not in heads() and form not in known_words()


def _with_complement(story: Story, end: int) -> int:
    """'Ministry' -> 'Ministry of Foreign Affairs', 'Center for Strategic and International Studies'."""
    pieces = story.pieces
    at = head = end
    while at < len(pieces.forms) and _flows(story, at) and pieces.forms[at] in ("of", "for", "on", "the", "and", "to", "a"):
        unended = end > head and pieces.forms[end - 1].endswith(ADJECTIVES)
        if at == end and pieces.forms[at] in ("and", "a", "the") and not unended:
            break
        at += 1
        day = at < len(pieces.forms) and pieces.lowers[at] in words_of("calendar")
        if at < len(pieces.forms) and pieces.capitals[at] and pieces.close(at - 1) and not day:
            begin = at
            while at < len(pieces.forms) and pieces.capitals[at] and _flows(story, at) and at not in pieces.begins:
                if at > begin and _titles_a_name(story, at):
                    return at
                at += 1
            end = at
    return end


def _titles_a_name(story: Story, at: int) -> bool:
    """'University of Porto |Rector| Ana Duarte': a title and a name behind it; not 'Institute of Port |Directors|'."""
    pieces = story.pieces
    for last in range(at + 1, min(at + LONGEST_TITLE, len(pieces.forms))):
        spot = story.titles.get(last)
        if (
            spot
            and spot.first == at
            and pieces.capitals[last]
            and _flows(story, last)
            and pieces.lowers[last] not in common_words()
        ):
            return True
    return False


def _spelt_out(story: Story, first: int, end: int) -> int:
    """'Union for Progress |and Change| (UPC)': the name goes on to its acronym, where the acronym counts what stands between."""
    pieces = story.pieces
    if pieces.forms[end : end + 1] != ["and"] or pieces.gaps[end + 2 : end + 3] != [" ("] or not pieces.capitals[end + 1]:
        return end
    initials = "".join(form[0] for form in pieces.forms[first : end + 2] if form[0].isupper())
    return end + 2 if pieces.forms[end + 2 : end + 3] == [initials] else end


def _flows(story: Story, at: int) -> bool:
    """Whether piece `at` may go on with the name before it: 'Workers' Party'."""
    return story.pieces.close(at - 1) or story.pieces.gap(at - 1) in ("' ", "’ ")


def _see_organisation(story: Story, first: int, last: int, parts: list[Spot]) -> None:
    words = story.words(first, last)
    for part in parts:
        if part.name is not None and part.name.known_by == "demonym":
            see_known(story, part)
    names = [part.name for part in parts if part.name is not None and not (part.name.needs and part.name.article)]
    country = next((story.known(name.actor_id).country for name in names), None)  # 'North Western Holdings' is not of the North
    actor_id = slug(words)
    figure = story.figures.setdefault(actor_id, Figure(actor_id, words, "organisation", country))
    story.see(first, last, figure, "name", f"{words!r} holds a head word of organisations")
    story.inside.update(range(first, last))
    begin = story.pieces.forms[first]
    lower = parts[0].lower
    telling = lower not in words_of("thing") and lower not in words_of("quality") and lower not in story.small
    if parts[0].plain and len(parts) > 1 and telling:
        for short in {begin, begin.partition("-")[0]}:  # 'Anheuser' after 'Anheuser-Busch Cos.'
            story.shorts[short] = figure if story.shorts.get(short, figure) is figure else None
    learn_acronym(story, last, figure)
