"""English verb forms: from a lemma to its forms, regular by rule and irregular by lexicons/irregular_verbs.csv."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from core.lexicon import read


class IrregularVerb(NamedTuple):
    """A line of irregular_verbs.csv."""

    line: int
    lemma: str
    past: str
    participle: str


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The five forms of a verb: say, says, said, said, saying."""

    base: str
    third: str
    past: str
    participle: str
    ing: str


@cache
def verb_forms(lemma: str) -> VerbForms:
    """'deny' -> deny, denies, denied, denied, denying; of a phrase ('point out') the first word is inflected."""
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    past, participle = _irregular().get(head) or [_with_ed(head)] * 2
    return VerbForms(*(form + tail for form in (head, _with_s(head), past, participle, _with_ing(head))))


@cache
def british_forms(lemma: str) -> VerbForms:
    """'label' -> labelled, labelling; of most verbs the same forms as everywhere."""
    forms = verb_forms(lemma)
    if not FINAL_L.fullmatch(lemma) or forms.past != lemma + "ed":
        return forms
    return VerbForms(forms.base, forms.third, lemma + "led", lemma + "led", lemma + "ling")


@cache
def irregular_lemmas() -> frozenset[str]:
    """'go', 'take', 'say'."""
    return frozenset(verb.lemma for verb in read("irregular_verbs.csv", IrregularVerb))


@cache
def irregular_pasts() -> frozenset[str]:
    """'went', 'took', 'said': past forms that are no other form of a verb."""
    return frozenset(verb.past for verb in read("irregular_verbs.csv", IrregularVerb) if verb.past != verb.lemma)


@cache
def irregular_participles() -> frozenset[str]:
    """'seen', 'written', 'held': participles not formed with -ed."""
    return frozenset(verb.participle for verb in read("irregular_verbs.csv", IrregularVerb) if verb.participle != verb.lemma)


@cache
def unchanging_pasts() -> frozenset[str]:
    """'hit', 'cut', 'put': past forms that are the verb's base as well."""
    return frozenset(verb.past for verb in read("irregular_verbs.csv", IrregularVerb) if verb.past == verb.lemma)


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    return {verb.lemma: (verb.past, verb.participle) for verb in read("irregular_verbs.csv", IrregularVerb)}


def _with_s(verb: str) -> str:
    if ends_in_consonant_and_y(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ed(verb: str) -> str:
    if ends_in_consonant_and_y(verb):
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else _doubled(verb) + "ed"


def _with_ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and verb[-2:-1] not in "eoy" and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def ends_in_consonant_and_y(word: str) -> bool:
    """'deny', 'treaty'; neither 'play' nor 'y' alone."""
    return word.endswith("y") and word[-2:-1] not in "aeiou"


ONE_SYLLABLE = re.compile(r"(?:[^aeiou]|qu)*[aeiou][^aeiouwxy]")
DOUBLING = frozenset(
    """abet abhor acquit admit allot begin commit compel concur confer control defer deter dispel emit equip excel expel forbid
    forget incur infer kidnap occur omit patrol permit propel rebel rebut recur refer regret remit repel submit transfer transmit
    upset""".split()
)
"""Verbs of several syllables, stressed on the last, that double their last letter."""
FINAL_L = re.compile(r".*[^aeo][aeiou]l")
"""Verbs whose l is doubled in Britain: label, signal, fuel; not reveal, fail."""


def _doubled(verb: str) -> str:
    """'stop' -> 'stopp', 'admit' -> 'admitt'; 'open' -> 'open'."""
    return verb + verb[-1] if ONE_SYLLABLE.fullmatch(verb) or verb in DOUBLING else verb
