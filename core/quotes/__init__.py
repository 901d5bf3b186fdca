"""Who said what: direct, mixed and indirect quotations, their cues and speakers, and variants across articles."""

from core.records import Mention, Quote
from core.text.layout import Layout


def find_quotes(layout: Layout, mentions: list[Mention]) -> list[Quote]:
    """The quotations of an article, in order."""
    return []
