"""A perceptron watched while it learns: every look at every sample is kept, with the neuron before and after it.

For pictures and demonstrations; `perceptron_fit` keeps only the last weights and the counts.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from course.arrays import Array

Neuron = tuple[Array, float]
"""`(w, b)`: w is `(n_features,)`, b a number."""


class Look(NamedTuple):
    """One look at one sample: its index, what it was called, and the neuron before and after."""

    sample: int
    call: int
    before: Neuron
    after: Neuron


def watch(
    X: Array, y: Array, epochs: int, *, strict: bool = False, seed: int | None = None, stop: bool = True
) -> list[list[Look]]:
    """The looks of each epoch, from zero weights; by default training stops after the first epoch without a mistake.

    `strict` calls a sum of exactly 0 a 0 (`>`), where the course calls it a 1 (`>=`). The samples keep their order, or
    are shuffled in each epoch when there is a seed.
    """
    rng = None if seed is None else np.random.default_rng(seed)
    neuron: Neuron = (np.zeros(X.shape[1]), 0.0)
    watched: list[list[Look]] = []
    for _ in range(epochs):
        order = np.arange(len(X)) if rng is None else rng.permutation(len(X))
        looks: list[Look] = []
        for sample in order.tolist():
            looks.append(_look(X[sample], int(y[sample]), sample, neuron, strict))
            neuron = looks[-1].after
        watched.append(looks)
        if stop and not count(looks, y):
            break
    return watched


def count(looks: list[Look], y: Array) -> int:
    """The wrong calls among the looks of an epoch."""
    return sum(look.call != int(y[look.sample]) for look in looks)


def mistakes(watched: list[list[Look]], y: Array) -> list[int]:
    """The wrong calls of each epoch."""
    return [count(looks, y) for looks in watched]


def _look(x: Array, label: int, sample: int, before: Neuron, strict: bool) -> Look:
    w, b = before
    z = float(w @ x) + b
    call = int(z > 0 or (z == 0 and not strict))
    error = label - call
    return Look(sample, call, before, (w + error * x, b + error) if error else before)
