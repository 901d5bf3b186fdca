"""What belongs together, told pair by pair: disjoint sets (union and find, Tarjan 1975)."""

from collections.abc import Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", int, str)


class DisjointSets(Generic[Item]):
    """Items, each in a set of its own at first; the least of a set stands for it."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._above: dict[Item, Item] = {item: item for item in items}

    def root(self, item: Item) -> Item:
        """The item that stands for the set of `item`."""
        above = self._above
        while above[item] != item:
            above[item] = item = above[above[item]]
        return item

    def join(self, one: Item, other: Item) -> None:
        """Make the sets of two items one."""
        first, last = sorted((self.root(one), self.root(other)))
        self._above[last] = first
