"""The analyst's corrections: corrections.csv beside the articles, applied last, each with its reason."""

from core.corrections.apply import columns_to_correct, correct, correct_from, key_of
from core.corrections.file import NAME, Correction, parse_corrections, read_corrections, write_corrections

__all__ = [
    "NAME",
    "Correction",
    "columns_to_correct",
    "correct",
    "correct_from",
    "key_of",
    "parse_corrections",
    "read_corrections",
    "write_corrections",
]
