"""The order in which actors stand beside each other, so that those who appear together form blocks."""

import numpy as np
from numpy.typing import NDArray


def in_blocks(together: NDArray[np.float64]) -> list[int]:
    """The order of rows of a symmetric matrix of non-negative ties, neighbours close: the same for the same ties.

    Spectral seriation (Atkins, Boman and Hendrickson 1998): the order of the second eigenvector of the Laplacian. Ties are
    taken in proportion to each row's own, so that one who stands with everybody does not pull all together.
    """
    size = len(together)
    if size < 3:
        return list(range(size))
    reach = np.sqrt(np.maximum(together.sum(axis=0), 1e-9))
    ties = together / np.outer(reach, reach) + 1e-4
    np.fill_diagonal(ties, 0)
    _, vectors = np.linalg.eigh(np.diag(ties.sum(axis=0)) - ties)
    second = np.round(vectors[:, 1], 9)
    order = [int(row) for row in np.argsort(second, kind="stable")]
    strongest = int(np.argmax(together.sum(axis=0)))
    return order if order.index(strongest) < size / 2 else order[::-1]
