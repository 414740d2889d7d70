"""Many small networks trained at once: one run shows what a hundred random starts come to.

Each array of notebook 04 gets one axis more, in front, for the starts: weights (starts, units_out, units_in), biases
(starts, units_out, 1), activations (starts, units, n_samples). The slopes come from backpropagation, which is notebook
05: the same numbers as a finite difference of the cost, at the price of about two passes for each step.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from course.arrays import Array

Parameters = tuple[list[Array], list[Array]]


def random_starts(size: Sequence[int], seeds: Sequence[int], *, random_biases: bool = False) -> Parameters:
    """Standard normal weights and zero biases (or normal ones), a start for each seed, stacked.

    With zero biases seed s gives the numbers of `nn_parameter_maker(size, np.random.default_rng(s))`.
    """
    starts = [_start(size, np.random.default_rng(seed), random_biases) for seed in seeds]
    w = [np.stack(layer) for layer in zip(*(start[0] for start in starts), strict=True)]  # (starts, out, in)
    b = [np.stack(layer) for layer in zip(*(start[1] for start in starts), strict=True)]  # (starts, out, 1)
    return w, b


def activations(X: Array, w: list[Array], b: list[Array]) -> list[Array]:
    """The samples as columns, and what each layer makes of them: (starts, units, n_samples)."""
    layers = [X.T]
    for weights, biases in zip(w, b, strict=True):
        layers.append(1 / (1 + np.exp(-(weights @ layers[-1] + biases))))
    return layers


def costs(X: Array, y: Array, w: list[Array], b: list[Array]) -> Array:
    """The cost of notebook 04 for each start: (starts,)."""
    return ((activations(X, w, b)[-1] - y.T) ** 2).sum(axis=1).mean(axis=1)


def share_right(X: Array, y: Array, w: list[Array], b: list[Array]) -> Array:
    """The share of samples on the right side of 0.5, for each start: (starts,)."""
    return ((activations(X, w, b)[-1] >= 0.5) == (y.T >= 0.5)).all(axis=1).mean(axis=1)


def slopes(X: Array, y: Array, w: list[Array], b: list[Array]) -> tuple[list[Array], list[Array]]:
    """The exact slopes of the cost, `(w_pds, b_pds)`; with or without the axis in front."""
    return _slopes(activations(X, w, b), y, w)


def train(
    X: Array, y: Array, w: list[Array], b: list[Array], epochs: int, lr: float
) -> tuple[list[Array], list[Array], Array]:
    """`(w, b, history)` after gradient descent from every start.

    `history` holds the costs, (epochs + 1, starts); its first row those before the first step.
    """
    w, b = [weights.copy() for weights in w], [biases.copy() for biases in b]
    history = np.empty((epochs + 1, len(w[0])))
    for epoch in range(epochs):
        layers = activations(X, w, b)
        history[epoch] = ((layers[-1] - y.T) ** 2).sum(axis=1).mean(axis=1)
        _step(layers, y, w, b, lr)
    history[epochs] = costs(X, y, w, b)
    return w, b, history


def one(parameters: Parameters, index: int) -> Parameters:
    """The network of one start, without the axis in front."""
    w, b = parameters
    return [weights[index] for weights in w], [biases[index] for biases in b]


def _start(size: Sequence[int], rng: np.random.Generator, random_biases: bool) -> Parameters:
    w = [rng.standard_normal((n_out, n_in)) for n_in, n_out in pairwise(size)]
    b = [rng.standard_normal((n_out, 1)) if random_biases else np.zeros((n_out, 1)) for n_out in size[1:]]
    return w, b


def _step(layers: list[Array], y: Array, w: list[Array], b: list[Array], lr: float) -> None:
    """One step against the gradient, in place."""
    w_pds, b_pds = _slopes(layers, y, w)
    for layer in range(len(w)):
        w[layer] -= lr * w_pds[layer]
        b[layer] -= lr * b_pds[layer]


def _slopes(layers: list[Array], y: Array, w: list[Array]) -> tuple[list[Array], list[Array]]:
    """From the last layer to the first."""
    w_pds, b_pds = [], []
    error = 2 / len(y) * (layers[-1] - y.T)  # (starts, n_outputs, n_samples)
    for layer in reversed(range(len(w))):
        delta = error * layers[layer + 1] * (1 - layers[layer + 1])
        error = w[layer].swapaxes(-1, -2) @ delta
        w_pds.append(delta @ layers[layer].swapaxes(-1, -2))
        b_pds.append(delta.sum(axis=-1, keepdims=True))
    return w_pds[::-1], b_pds[::-1]
