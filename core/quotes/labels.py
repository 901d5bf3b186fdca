"""Speakers set beside a quotation as a label: 'Park: “…”', 'PARK: …', '“…” — Park Jin'."""

from collections import Counter
from collections.abc import Mapping

from core.quotes.punctuation import COLON, COMMA, DASH, OPEN
from core.quotes.reading import DETERMINER, TITLE, Reading, Utterance
from core.quotes.reports import Report

Turn = tuple[tuple[int, int], int]
"""The speaker's words of a turn and the place of its colon, as offsets."""
FEWEST_TURNS = 3
"""Two of one speaker and one of another make a transcript."""
LONGEST_NAME = 7
"""Words of 'Foreign Minister Park Jin: “…”' before the colon."""
LONGEST_SIGNATURE = 11
"""Words of 'Park Jin, minister' behind a dash."""
LONGEST_LABEL = 120
"""Characters of it."""
BRACKETS = frozenset("([")
QUESTION_AND_ANSWER = frozenset("QA")
DASHES = "-–—―"


def labelled_report(r: Reading, u: Utterance, turns: Mapping[int, Turn]) -> Report | None:
    """The report of an utterance that begins or ends with its speaker's name; turns: of a transcript."""
    if u.start in turns:
        speaker, colon = turns[u.start]
        end = r.paragraph_ends[u.paragraph]
        return Report("neutral", colon, colon + 1, speaker, ((colon + 1, end),), "name and colon")
    if r.pair_of[u.first]:
        return quotation_and_dash(r, u)
    return name_and_colon(r, u) if r.text.find(":", u.start, u.start + LONGEST_LABEL) >= 0 else None


def transcript_turns(r: Reading) -> dict[int, Turn]:
    """'Ana Duarte, Mayor of Porto: …', 'Q: …': by their starts the turns of a transcript, in which a speaker has two or more."""
    found: dict[int, Turn] = {}
    if r.text.count(":") < FEWEST_TURNS:
        return found
    paragraph = -1
    for u in r.utterances:
        label = _label(r, u) if u.paragraph != paragraph and ":" in r.text[u.start : u.start + LONGEST_LABEL] else None
        if label:
            found[u.start] = label
        paragraph = u.paragraph
    names = Counter(r.text[slice(*speaker)] for speaker, _ in found.values())
    returning = any(times > 1 and (" " in name or name in QUESTION_AND_ANSWER) for name, times in names.items())
    return found if returning and len(names) > 1 else {}


def _label(r: Reading, u: Utterance) -> Turn | None:
    """'|Ana Duarte|, Mayor of Porto:', '|Lord Silva of Porto| (Lab):', '|Q|:': the speaker and the place of the colon."""
    stop = next((k for k in range(u.first + 1, u.last) if r.breaks[k] & COLON), u.last)
    if stop == u.last or r.ends[stop - 1] > u.start + LONGEST_LABEL or not is_name(r, u.first, stop):
        return None
    name = next(
        (k for k in range(u.first + 1, stop) if r.text[r.ends[k - 1]] in ",(" or r.text[r.starts[k] - 1] in BRACKETS), stop
    )
    if name - u.first > LONGEST_NAME or (name == u.first + 1 and r.words[u.first] not in QUESTION_AND_ANSWER):
        return None
    return r.span(u.first, name), r.text.index(":", r.ends[stop - 1])


def name_and_colon(r: Reading, u: Utterance) -> Report | None:
    """'|Park|: “A”', '|PARK|: A. B.', '|Mr PARK| [mayor of Porto]: A. B.', in a headline '|Park|: Harbour Will Reopen'."""
    stop = min(u.first + LONGEST_NAME, u.last)
    at = next((k for k in range(u.first + 1, stop) if r.breaks[k] & ~OPEN), stop)
    if at == stop or not r.breaks[at] & COLON:
        return None
    last = next((k for k in range(u.first + 1, at) if not BRACKETS.isdisjoint(r.text[r.ends[k - 1] : r.starts[k]])), at)
    if not is_name(r, u.first, last):
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
