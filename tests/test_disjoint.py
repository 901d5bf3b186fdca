"""Disjoint sets: whatever is joined, in whatever order, has one item that stands for it."""

from hypothesis import given
from hypothesis import strategies as st

from core.disjoint import DisjointSets

SIZE = 12
ITEMS = st.integers(0, SIZE - 1)


@given(st.lists(st.tuples(ITEMS, ITEMS)))
def test_the_least_of_all_that_are_joined_stands_for_them(pairs: list[tuple[int, int]]) -> None:
    sets = DisjointSets(range(SIZE))
    together = [{item} for item in range(SIZE)]
    for one, other in pairs:
        sets.join(one, other)
        merged = together[one] | together[other]
        for item in merged:
            together[item] = merged
    assert [sets.root(item) for item in range(SIZE)] == [min(each) for each in together]
