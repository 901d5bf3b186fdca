"""Who vouches for what stands at a place of the article."""

from core.records import Located, Quote


class Assertions:
    """The quotations of an article, walked along with its sentences: call `reach` for each sentence in order, then `of`."""

    def __init__(self, quotes: list[Quote]) -> None:
        self._ahead = sorted(quotes, key=lambda quote: quote.start, reverse=True)
        self._open: list[Quote] = []
        self.speakers = frozenset(quote.speaker_id for quote in quotes if quote.speaker_id)

    def reach(self, sentence: Located) -> None:
        """Drop the quotations that ended before the sentence, take up those that begin before its end."""
        self._open = [quote for quote in self._open if quote.end > sentence.start]
        while self._ahead and self._ahead[-1].start < sentence.end:
            self._open.append(self._ahead.pop())

    def marked(self, start: int, end: int) -> bool:
        """Whether [start, end) stands in a direct quotation."""
        return any(quote.kind == "direct" and quote.start <= start and end <= quote.end for quote in self._open)

    def of(self, start: int, end: int) -> str:
        """The speaker of the innermost quotation around [start, end): an actor_id or the words for the speaker; else narrator."""
        around = [quote for quote in self._open if quote.start <= start and end <= quote.end]
        if not around:
            return "narrator"
        inner = min(around, key=lambda quote: quote.end - quote.start)
        return inner.speaker_id or inner.speaker or "unnamed speaker"
