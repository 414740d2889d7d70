"""01: the neuron of McCulloch and Pitts (1943), which counts its inputs.

Inputs are 0 or 1. X is (m, n): m samples with n inputs each.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from course.arrays import Array


def aggregate(x: Array) -> Array:
    """How many inputs are on: an int for `(n,)`, `(m,)` ints for `(m, n)`."""
    return np.sum(x, axis=-1, dtype=int)  # (n,) -> a number, (m, n) -> (m,)


def mp_neuron(x: Array, theta: float, inhibitory: Sequence[int] = ()) -> int:
    """1 if no inhibitory input is on and at least `theta` inputs are on, else 0; `x` is `(n,)`."""
    if any(x[index] for index in inhibitory):
        return 0
    return int(aggregate(x) >= theta)


def mp_predict(X: Array, theta: float, inhibitory: Sequence[int] = ()) -> Array:
    """The neuron on each row of `(m, n)`: `(m,)` ints."""
    return np.array([mp_neuron(x, theta, inhibitory) for x in X], dtype=int)


# Each gate as (theta, inhibitory). NOT has a single input; AND_NOT is x1 and not x2.
GATES: dict[str, tuple[int, tuple[int, ...]]] = {
    "AND": (2, ()),
    "OR": (1, ()),
    "NOR": (0, (0, 1)),
    "NOT": (0, (0,)),
    "AND_NOT": (1, (1,)),
}


def fit_threshold(X: Array, y: Array) -> tuple[int, float]:
    """The smallest threshold in 0..n with the best accuracy, and that accuracy; X `(m, n)`, y `(m,)`.

    There are only n + 1 thresholds that differ, so all are tried.
    """
    counts = aggregate(X)  # (m,)
    scores = [float(np.mean((counts >= theta) == y)) for theta in range(X.shape[1] + 1)]
    best = int(np.argmax(scores))  # the first of equals
    return best, scores[best]
