"""Speakers set beside a quotation as a label: 'Park: “…”', 'PARK: …', '“…” — Park Jin'."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from core.quotes.punctuation import BRACKETS, COLON, COMMA, DASH, OPEN
from core.quotes.reading import DETERMINER, TITLE, Reading, Span, Utterance
from core.quotes.reports import Report
from core.text.furniture import is_label

Turn = tuple[Span, int, tuple[Span, ...]]
"""The speaker's words of a turn, the place of its colon and the paragraphs said, as offsets."""
FEWEST_TURNS = 3
"""Two of one speaker and one of another make a transcript."""
LONGEST_NAME = 7
"""Words of 'Foreign Minister Park Jin: “…”' before the colon."""
LONGEST_SIGNATURE = 11
"""Words of 'Park Jin, minister' behind a dash."""
LONGEST_LABEL = 120
"""Characters of it."""
PARTS = frozenset("Q A Question Answer Moderator Host Interviewer Journalist Presenter Reporter".split())
"""Labels of those who bear no name in a transcript."""
OPENING_MARKS = tuple("\"'“‘„«")
DASHES = "-–—―"


def labelled_report(r: Reading, u: Utterance, turns: Mapping[int, Turn]) -> Report | None:
    """The report of an utterance that begins or ends with its speaker's name; turns: of a transcript."""
    if u.start in turns:
        speaker, colon, said = turns[u.start]
        return Report("neutral", colon, colon + 1, speaker, said, "name and colon")
    if r.pair_of[u.first]:
        return quotation_and_dash(r, u)
    return name_and_colon(r, u) if r.text.find(":", u.start, u.start + LONGEST_LABEL) >= 0 else None


def transcript_turns(r: Reading) -> dict[int, Turn]:
    """'Ana Duarte, Mayor of Porto: …', 'Q: …': by their starts the turns of a transcript, in which a speaker has two or more."""
    if r.text.count(":") < FEWEST_TURNS:
        return {}
    openings = [u for before, u in pairwise([None, *r.utterances]) if u and (not before or before.paragraph != u.paragraph)]
    labels = [_label(r, u) if ":" in r.text[u.start : u.start + LONGEST_LABEL] else None for u in openings]
    names = Counter(r.text[slice(*label[0])] for label in labels if label)
    if len(names) < 2 or not any(times > 1 and (" " in name or name in PARTS) for name, times in names.items()):
        return {}
    found: dict[int, Turn] = {}
    for u, label in zip(openings, labels, strict=True):
        name = r.text[slice(*label[0])] if label else ""
        if label and (" " in name or name in PARTS or names[name] > 1):
            found[u.start] = (*label, ((label[1] + 1, r.paragraph_ends[u.paragraph]),))
    return _with_paragraphs(r, openings, found)


def _with_paragraphs(r: Reading, openings: Sequence[Utterance], turns: Mapping[int, Turn]) -> dict[int, Turn]:
    """The turns with the paragraphs without a label before the next turn; behind the last turn the writer may speak again."""
    found, latest = dict(turns), None
    waiting: list[Span] = []
    for u in openings:
        if u.start in turns:
            if latest is not None and not _is_marked(r, turns[latest]):
                speaker, colon, said = turns[latest]
                found[latest] = speaker, colon, (*said, *waiting)
            latest, waiting = u.start, []
        elif r.text[u.start] not in BRACKETS:
            waiting.append((u.start, r.paragraph_ends[u.paragraph]))
    return found


def _is_marked(r: Reading, turn: Turn) -> bool:
    """'Ana Duarte: “A”': what is said ends with its marks."""
    (start, end), *_ = turn[2]
    return r.text[start:end].lstrip()[:1] in OPENING_MARKS


def _label(r: Reading, u: Utterance) -> tuple[Span, int] | None:
    """'|Ana Duarte|, Mayor of Porto:', '|Lord Silva of Porto| (Lab):', '|Q|:': the speaker and the place of the colon."""
    stop = next((k for k in range(u.first + 1, u.last) if r.breaks[k] & COLON), u.last)
    if stop == u.last or r.ends[stop - 1] > u.start + LONGEST_LABEL or not is_name(r, u.first, stop):
        return None
    name = next(
        (k for k in range(u.first + 1, stop) if r.text[r.ends[k - 1]] in ",(" or r.text[r.starts[k] - 1] in BRACKETS), stop
    )
    if name - u.first > LONGEST_NAME:
        return None
    return r.span(u.first, name), r.text.index(":", r.ends[stop - 1])


def name_and_colon(r: Reading, u: Utterance) -> Report | None:
    """'|Park|: “A”', '|PARK|: A. B.', '|Mr PARK| [mayor of Porto]: A. B.', in a headline '|Park|: Harbour Will Reopen'."""
    stop = min(u.first + LONGEST_NAME, u.last)
    at = next((k for k in range(u.first + 1, stop) if r.breaks[k] & ~OPEN), stop)
    if at == stop or not r.breaks[at] & COLON:
        return None
    last = next((k for k in range(u.first + 1, at) if not BRACKETS.isdisjoint(r.text[r.ends[k - 1] : r.starts[k]])), at)
    if not is_name(r, u.first, last) or is_label(r.text[u.start : r.ends[last - 1]]):
        return None
    turn = is_turn(r, u.first, last)
    if not (turn or r.quotes_begin(at) or is_headline(r, u, at)):
        return None
    name_end = r.ends[last - 1]
    end = r.paragraph_ends[u.paragraph] if turn else u.end
    colon = r.text.index(":", r.ends[at - 1])
    return Report("neutral", colon, colon + 1, (u.start, name_end), ((r.start_of(at), end),), "name and colon")


def quotation_and_dash(r: Reading, u: Utterance) -> Report | None:
    """'“A” — |Park Jin|, minister' at the end of a line."""
    if not r.quotes_begin(u.first):
        return None
    pair = r.pair_at(u.first)
    if pair.end > r.starts[u.last - 1]:
        return None
    at = r.marked[r.pair_of[u.first] - 1].stop
    if not r.breaks[at] & DASH or u.last - at > LONGEST_SIGNATURE or any(map(r.quotes_end, range(at + 1, u.last))):
        return None
    end = next((k for k in range(at + 1, u.last) if r.breaks[k] & COMMA), u.last)
    if end - at > LONGEST_NAME or not is_name(r, at, end):
        return None
    speaker = r.span(at, end)
    return Report("neutral", pair.end, r.starts[at], speaker, ((pair.start, pair.end),), "quotation and dash")


def signature(r: Reading, u: Utterance) -> tuple[int, int] | None:
    """'— |Park Jin|, minister': a line of its own below a quotation."""
    if r.text[u.start] not in DASHES:
        return None
    end = next((k for k in range(u.first + 1, u.last) if r.breaks[k] & COMMA), u.last)
    return r.span(u.first, end) if end - u.first <= LONGEST_NAME and is_name(r, u.first, end) else None


def is_name(r: Reading, first: int, last: int) -> bool:
    """'Foreign Minister Park Jin', 'PARK'; every word has a capital, 'of' and 'the' aside."""
    return all(r.words[at][0].isupper() or (at > first and r.classes[at]) for at in range(first, last))


def is_turn(r: Reading, first: int, last: int) -> bool:
    """'PARK', 'Mr PARK', 'The SPEAKER': whose turn it is in a record or transcript, in capitals."""
    while first < last - 1 and r.classes[first] & (TITLE | DETERMINER):
        first += 1
    return all(word.isupper() for word in r.words[first:last])


def is_headline(r: Reading, u: Utterance, at: int) -> bool:
    """'Park: Harbour Will Reopen': nearly all words have capitals."""
    rest = [word for word in r.words[at : u.last] if len(word) > 3]
    return len(rest) > 1 and 4 * sum(word[0].isupper() for word in rest) > 3 * len(rest)
