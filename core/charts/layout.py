"""Where the nodes of a network stand: the same picture for the same ties, strong ties short, few lines crossing."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Edge = tuple[int, int]


def spread(size: int, edges: Sequence[Edge], strength: Sequence[float], order: Sequence[int]) -> Points:
    """x and y (0 to 1) of `size` nodes; `strength` of each edge 0 to 1; `order`: nodes around the circle to start from.

    Stress majorization (Gansner, Koren and North 2004) from three starts; the picture with the fewest crossings is taken.
    """
    far = _distances(size, edges, strength)
    starts = [list(order), list(range(size)), sorted(range(size), key=lambda node: (-sum(node in edge for edge in edges), node))]
    pictures = _settle(far, np.stack([_circle(start) for start in starts]))
    best = min(pictures, key=lambda points: crossings(points, edges))
    low, high = best.min(axis=0), best.max(axis=0)
    scaled: Points = (best - low) / np.maximum(high - low, 1e-9)
    return scaled


def _distances(size: int, edges: Sequence[Edge], strength: Sequence[float]) -> Points:
    """How far apart each two nodes should stand: the shortest way along edges, a strong edge being short."""
    far = np.full((size, size), np.inf)
    np.fill_diagonal(far, 0)
    for (a, b), strong in zip(edges, strength, strict=True):
        far[a, b] = far[b, a] = 1.4 - 0.8 * min(1.0, max(0.0, strong))
    for middle in range(size):
        far = np.minimum(far, far[:, middle, None] + far[None, middle, :])
    finite = far[np.isfinite(far)]
    return np.where(np.isfinite(far), far, finite.max() + 1.0)


def _circle(order: Sequence[int]) -> Points:
    points = np.empty((len(order), 2))
    for place, node in enumerate(order):
        turn = 2 * np.pi * place / len(order)
        points[node] = np.cos(turn), np.sin(turn)
    return points


def _settle(far: Points, pictures: Points, rounds: int = 150) -> Points:
    """Each picture (points by picture) with the points drawn to where they are `far` from each other."""
    size = len(far)
    if size < 2:
        return pictures
    weight = 1 / np.maximum(far, 1e-6) ** 2
    np.fill_diagonal(weight, 0)
    inverse = np.linalg.pinv(np.diag(weight.sum(axis=1)) - weight)
    for _ in range(rounds):
        apart = np.linalg.norm(pictures[:, :, None] - pictures[:, None], axis=3)
        pull = weight * far / np.maximum(apart, 1e-9)
        pictures = inverse @ (pull.sum(axis=2, keepdims=True) * pictures - pull @ pictures)
    return pictures


def crossings(points: Points, edges: Sequence[Edge]) -> int:
    """How many pairs of lines cross."""

    def side(a: int, b: int, c: int) -> bool:
        (ax, ay), (bx, by), (cx, cy) = points[a], points[b], points[c]
        return bool((bx - ax) * (cy - ay) > (by - ay) * (cx - ax))

    return sum(
        len({a, b, c, d}) == 4 and side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)
        for (a, b), (c, d) in combinations(edges, 2)
    )


def apart(points: Points, widths: Sequence[float], height: float, rounds: int = 80) -> Points:
    """The points moved as little as needed so that boxes of `widths` by `height` around them do not overlap."""
    moved = points.copy()
    for _ in range(rounds):
        clear = True
        for a, b in combinations(range(len(moved)), 2):
            gap = moved[b] - moved[a]
            over = np.array([(widths[a] + widths[b]) / 2, height]) - np.abs(gap)
            if (over > 1e-9).all():
                clear = False
                axis = 1 if over[1] < over[0] else 0
                push = over[axis] / 2 * (1 if gap[axis] >= 0 else -1)
                moved[a, axis] -= push
                moved[b, axis] += push
        if clear:
            break
    return moved
