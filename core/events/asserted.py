"""Who vouches for what stands at a place of the article."""

from operator import attrgetter

from core.records import Located, Quote


class Assertions:
    """The quotations of an article, walked along with its sentences: call `reach` for each sentence in order, then `of`."""

    def __init__(self, quotes: list[Quote]) -> None:
        self._ahead = sorted(quotes, key=attrgetter("start"), reverse=True)
        self._open: list[Quote] = []
        self.speakers = {quote.speaker_id for quote in quotes if quote.speaker_id}
        self._by_cue = {at: quote.speaker_id for quote in quotes if quote.speaker_id for at in (quote.cue_start, quote.cue_end)}

    def reach(self, sentence: Located) -> None:
        """Drop the quotations that ended before the sentence, take up those that begin before its end."""
        if self._open:
            self._open = [quote for quote in self._open if quote.end > sentence.start]
        while self._ahead and self._ahead[-1].start < sentence.end:
            self._open.append(self._ahead.pop())

    def speaker(self, start: int, end: int) -> str | None:
        """The actor whose words the verb at [start, end) announces; None where it announces none or nobody is known."""
        return self._by_cue.get(start) or self._by_cue.get(end)

    def of(self, start: int, end: int) -> tuple[str, bool]:
        """(who vouches for [start, end), whether it stands in a direct quotation).

        The first is the speaker of the innermost quotation around, an actor_id or the words for the speaker; else narrator.
        """
        inner: Quote | None = None
        marked = False
        for quote in self._open:
            if quote.start <= start and end <= quote.end:
                marked = marked or quote.kind == "direct"
                if inner is None or quote.end - quote.start < inner.end - inner.start:
                    inner = quote
        return (inner.speaker_id or inner.speaker or "unnamed speaker") if inner else "narrator", marked
