"""What is said: where the content of a report begins."""

from core.quotes.endings import Bounds, content_end
from core.quotes.groups import Group
from core.quotes.phrases import CLAUSE, OBJECTS, SETTING, adverbials, is_past, noun_phrase, past_participle
from core.quotes.punctuation import COLON, COMMA, DASH
from core.quotes.reading import AUXILIARY, BE, DOCUMENT, MONTH, PREPOSITION, TIME, Reading, Span, Utterance
from core.quotes.unmarked import is_said_unmarked

LONGEST_INSERTION = 10
"""Words between the commas of 'said, with the benefit of hindsight, that'."""


def content_after(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> Span | None:
    """'said |that …|', 'told reporters |…|', 'vowed |to …|', 'condemned |the attack|'."""
    begin = _beginning(r, u, g, bounds) if g.last < u.last else None
    return None if begin is None else (r.start_of(begin), content_end(r, u, begin, g, bounds))


def _beginning(r: Reading, u: Utterance, g: Group, bounds: Bounds) -> int | None:
    """The word with which content begins, past the listener and past where and when it was said; None without content."""
    frames = g.cue.frames
    told = _past_told(r, u, g.last, frames)
    if "person" in frames and _are_told_apart(r, u, told):
        return None
    past = adverbials(r, told, u.last, frames)
    if g.shape == "passive" and _tells_no_content(r, u, g, past):
        return None
    if past > told:
        past = past_participle(r, past, u.last)
    for at in (past, told) if past > told else (told,):
        if at < u.last and _framed(r, at, frames):
            return _past_subject_matter(r, u, at) if "quote" in frames else at
    inserted = _behind_insertion(r, u, told, past, frames)
    if inserted is not None or (g.shape == "passive" and g.cue.cue_class != "naming"):
        return inserted
    if told < past < u.last and not frames & {"bare", "that"} and _tells_more(r, told, past):
        return None
    unmarked = past < u.last and is_said_unmarked(r, u, past, g) and not _names_document(r, u, past, bounds)
    return past if unmarked else None


def _tells_no_content(r: Reading, u: Utterance, g: Group, at: int) -> bool:
    """'when asked |about A|', 'a truce agreed in May |that was| to last': what a participle has behind it may be no content."""
    if g.cue.cue_class == "asking" and (at >= u.last or r.lowers[at] not in CLAUSE or r.lowers[at] == "that"):
        return True
    return at + 1 < u.last and r.lowers[at] == "that" and r.classes[at + 1] & (AUXILIARY | BE) > 0


def _past_told(r: Reading, u: Utterance, at: int, frames: frozenset[str]) -> int:
    """'told |reporters| that A', 'warned |ministers| that A', 'asked |him|: “A”' -> behind the listener that the cue takes."""
    if "person" in frames:
        return _past_listener(r, u, at)
    if "listener" in frames:
        return _past_warned(r, u, at)
    asked = "quote" in frames and r.lowers[at] in OBJECTS and r.breaks[at + 1] & COLON
    return at + 1 if asked else at


def _are_told_apart(r: Reading, u: Utterance, at: int) -> bool:
    """'told the states |that bombed| Kim to leave': whether the clause at `at` tells who the listeners are."""
    return 0 < at < u.last - 1 and r.lowers[at] == "that" and not r.breaks[at] and is_past(r, at + 1)


def _past_listener(r: Reading, u: Utterance, at: int) -> int:
    """'told |CNN’s Jake Tapper| that'; of 'told Park Kim would' one word is the listener."""
    if r.breaks[at] or r.pair_of[at] or r.lowers[at] == "that":
        return at
    end = noun_phrase(r, at, u.last)
    if end < u.last and r.words[end][0].isupper():
        named = noun_phrase(r, end, u.last)  # 'told local radio station |Cidade| that'
        if named < u.last and (r.breaks[named] or r.lowers[named] == "that"):
            return named
    return at + 1 if end < u.last and end > at + 1 and r.classes[end] & (AUXILIARY | BE) else end


def _past_warned(r: Reading, u: Utterance, at: int) -> int:
    """'warned |ministers| that A'; not in 'promised |reforms| that would help', 'warned the plan had failed'."""
    end = adverbials(r, noun_phrase(r, at, u.last), u.last)
    if end + 1 >= u.last or r.lowers[end] != "that" or r.breaks[end] or r.pair_of[end]:
        return at
    return at if r.classes[end + 1] & (AUXILIARY | BE) or is_past(r, end + 1) else end


def _behind_insertion(r: Reading, u: Utterance, told: int, past: int, frames: frozenset[str]) -> int | None:
    """'noted, however, |that …', 'said, twice, |“…”', 'warned in May |that …', where 'in' may be the cue's own."""
    begin = _past_insertion(r, u, past)
    if begin == past and frames & SETTING:
        begin = adverbials(r, told, u.last)
    if not past < begin < u.last:
        return None
    return begin if r.quotes_begin(begin) or (r.lowers[begin] == "that" and "that" in frames) else None


def _past_insertion(r: Reading, u: Utterance, at: int) -> int:
    """'noted|, however, |that …', 'said|, twice, |“…”'; `at` itself when nothing is inserted."""
    if at >= u.last or not r.breaks[at] & COMMA or r.pair_of[at]:
        return at
    end = next((k for k in range(at + 1, min(at + LONGEST_INSERTION, u.last)) if r.breaks[k] & COMMA), at)
    return end if r.quotes_begin(end) or r.lowers[end] == "that" else at


def _framed(r: Reading, at: int, frames: frozenset[str]) -> bool:
    """Whether a mark, a colon or a small word that the cue takes announces content at `at`."""
    lower, breaks = r.lowers[at], r.breaks[at]
    if r.pair_of[at] and r.quotes_begin(at) and not breaks & DASH and ("quote" in frames or "object" in frames):
        return True
    if breaks & COLON and "quote" in frames:
        return True
    if breaks & ~COMMA:
        return False
    if lower in CLAUSE and "that" in frames:
        return True
    counts = lower == "to" and at + 1 < len(r.words) and r.words[at + 1][0].isdigit()  # 'revenue declined |to 3 million|'
    return not breaks and lower in frames and not counts


def _past_subject_matter(r: Reading, u: Utterance, at: int) -> int:
    """'joked |of the harbour,| “A”': behind what the words in marks are about; `at` itself without them."""
    if not r.classes[at] & PREPOSITION or r.pair_of[at]:
        return at
    end = noun_phrase(r, at + 1, u.last)
    return end if end < u.last and r.breaks[end] & COMMA and r.quotes_begin(end) else at


def _tells_more(r: Reading, first: int, last: int) -> bool:
    """'asked |for permission to build| a port', 'backed |to the town| where': more than when stands before what seems told."""
    if r.lowers[last] in CLAUSE and r.lowers[last] != "that":
        return False
    return any(r.classes[k] & PREPOSITION and not r.classes[k + 1] & (TIME | MONTH) for k in range(first, last))


def _names_document(r: Reading, u: Utterance, at: int, bounds: Bounds) -> bool:
    """'issued |a statement| saying': what is said follows the next verb."""
    end = noun_phrase(r, at, u.last)
    return end in bounds.verbs and end > at and r.classes[end - 1] & DOCUMENT > 0
