"""What was found out about a word is remembered: an article has 300 different words, a thousand articles have 30,000."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

LIMIT = 100_000
"""No more words are remembered: the words of news have room, those of a hostile text do not fill the machine."""

Answer = TypeVar("Answer")


class Memory(dict[str, Answer], Generic[Answer]):
    """word -> the answer of `ask`, which is asked once for each word; `known`: answers that need not be asked."""

    def __init__(self, ask: Callable[[str], Answer], known: Mapping[str, Answer] | None = None) -> None:
        super().__init__(known or {})
        self._ask = ask

    def __missing__(self, word: str) -> Answer:
        answer = self._ask(word)
        if len(self) < LIMIT:
            self[word] = answer
        return answer
