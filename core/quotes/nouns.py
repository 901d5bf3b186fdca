"""Reports without a verb of saying: 'according to Park', 'his claim that …'."""

from collections.abc import Iterator, Sequence

from core.quotes.before import noun_phrase_before
from core.quotes.cues import Cue, cue_forms, cue_nouns
from core.quotes.interrupted import resumed
from core.quotes.phrases import CLAUSE, adverbials, is_genitive, is_helper, is_participle, is_past, noun_phrase
from core.quotes.punctuation import COMMA, DASH, SEMICOLON, STOP
from core.quotes.reading import (
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    MEASURE,
    MONTH,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    TIME,
    Reading,
    Span,
    Utterance,
)
from core.quotes.reports import SHORTEST, Report


def noun_reports(r: Reading, u: Utterance, verbs: Sequence[Report]) -> list[Report]:
    """The reports of an utterance that a noun or 'according to' announces; not in 'said in a statement that', of `verbs`."""
    nouns, lowers = cue_nouns(), r.lowers
    found: list[Report] = []
    for at in u.cues:
        if lowers[at] in nouns:
            report = noun_and_content(r, u, at, nouns[lowers[at]]) if at + 1 < u.last else None
            if report and not any(verb.start <= report.start < verb.contents[0][0] for verb in verbs if verb.contents):
                found.append(report)
        elif lowers[at] == "according" and at + 1 < u.last and lowers[at + 1] == "to":
            found += according_to(r, u, at)
    return found


def according_to(r: Reading, u: Utterance, at: int) -> Iterator[Report]:
    """'According to Park, A', 'A, according to two officials who asked not to be named', of 'A, and according to Park, B' B."""
    if at + 2 >= u.last or r.classes[at + 2] & MEASURE:
        return
    end = next((k for k in range(at + 3, u.last) if r.breaks[k] & (COMMA | DASH | SEMICOLON | STOP)), u.last)
    speaker = r.span(at + 2, end)
    before = r.end_before(at) if at > u.first else u.start
    joined = at > u.first and r.classes[at - 1] & COORDINATOR
    pieces = [(u.start, before)] if before - u.start >= SHORTEST and not joined else []
    if not pieces:
        end = _past_apposition(r, u, end)
    more = (
        (None if _describes(r, u, end) else resumed(r, u, end)) if pieces else (r.start_of(end), u.end) if end < u.last else None
    )
    if more and (not pieces or r.breaks[at]):
        pieces.append(more)
    if pieces:
        yield Report("neutral", *r.span(at, at + 2), speaker, tuple(pieces), "according to")


def _describes(r: Reading, u: Utterance, at: int) -> bool:
    """'A, according to Park, |a captain who left|': whether what follows tells who the speaker is."""
    if at < u.last and not any(r.classes[k] & (AUXILIARY | BE) or is_past(r, k) or r.pair_of[k] for k in range(at, u.last)):
        return True  # 'A, according to captains in Porto, |Lisbon and Faro|'
    if at >= u.last or not r.classes[at] & DETERMINER or r.pair_of[at]:
        return False
    verb = next((k for k in range(at + 1, u.last) if r.classes[k] & (AUXILIARY | BE | RELATIVE) or r.breaks[k]), u.last)
    return verb == u.last or r.breaks[verb] > 0 or r.classes[verb] & RELATIVE > 0


def _past_apposition(r: Reading, u: Utterance, at: int) -> int:
    """'According to the text|, seen by Park, |A': where what describes the speaker ends; not in '…, |the owner,| left'."""
    end = at
    while end + 1 < u.last and r.breaks[end] & COMMA and not r.pair_of[end]:
        following = next((k for k in range(end + 1, u.last) if r.breaks[k] & COMMA), u.last)
        describes = r.classes[end] & RELATIVE or (is_participle(r, end) and r.classes[end + 1] & PREPOSITION)
        if following == u.last or not (describes or noun_phrase(r, end, following, titled=True) == following):
            break
        end = following
    return at if end == u.last or is_participle(r, end) or noun_phrase(r, end, u.last) == end else end


def noun_and_content(r: Reading, u: Utterance, at: int, cue: Cue) -> Report | None:
    """'his claim |that …|', 'Park’s criticism of |…|', 'a call to |…|'."""
    if r.lowers[at - 1] == "to" and at > u.first and r.lowers[at] in cue_forms():
        return None  # 'asked to |comment| on the plan'
    nxt = _past_day(r, u, at + 1)
    if nxt >= u.last or r.breaks[nxt]:
        return None
    if r.lowers[nxt] == "that" and nxt + 1 < u.last and (is_helper(r, nxt + 1) or is_past(r, nxt + 1)):
        return None  # 'testimony |that turned| heated'
    if (r.lowers[nxt] in CLAUSE and "that" in cue.frames) or (r.lowers[nxt] == "to" and "to" in cue.frames):
        begin = nxt
    elif r.lowers[nxt] in cue.frames and nxt + 1 < u.last:
        begin = nxt + 1
    else:
        return None
    if r.lowers[nxt] == "to" and nxt + 1 < u.last and r.classes[nxt + 1] & DETERMINER and cue.cue_class != "judging":
        return None  # 'a warning |to the owners|'
    owner = noun_owner(r, u, at)
    if r.lowers[nxt] in ("of", "for", "in") and not owner:
        return None
    marks = COMMA | SEMICOLON | DASH
    end = next((r.end_before(k) for k in range(begin + 2, u.last) if r.breaks[k] & marks and not r.within_marks(k)), u.end)
    return Report(cue.cue_class, *r.span(at, at + 1), owner, ((r.start_of(begin), end),), "noun, content")


def _past_day(r: Reading, u: Utterance, at: int) -> int:
    """'his statement |on Wednesday| that': where the day ends; `at` itself without one."""
    if at + 1 >= u.last or r.lowers[at] != "on" or not r.classes[at + 1] & (TIME | MONTH):
        return at
    return adverbials(r, at, u.last)


def noun_owner(r: Reading, u: Utterance, at: int) -> Span | None:
    """'|his| claim', '|Park|’s repeated claim', 'targets for |Park|’s claim'."""
    for k in range(at - 1, max(u.first - 1, at - 5), -1):
        if r.breaks[k + 1]:
            return None
        if r.classes[k] & POSSESSIVE:
            return r.span(k, k + 1)
        if is_genitive(r.lowers[k]) and not r.classes[k] & AUXILIARY:
            begin = noun_phrase_before(r, k + 1, u.first)
            far = (j + 1 for j in range(begin, k) if r.classes[j] & PREPOSITION and r.lowers[j] != "of")
            return r.name_span(max(far, default=begin), k + 1)
    return None
