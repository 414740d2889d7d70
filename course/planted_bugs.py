"""Backpropagation with a mistake planted in it: for the lab of notebook 05, and for what its checks say.

Each bug changes one thing of the right form. A gradient with a bug often still goes downhill, so training does not
show it; comparing it with a measured gradient does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from course.arrays import Array
from course.many_starts import random_starts

Gradients = tuple[list[Array], list[Array]]
Backprop = Callable[[Array, Array, list[Array], list[Array]], Gradients]
Slope = Literal["right", "sigma", "missing", "of a"]

SLOPES: dict[Slope, Callable[[Array], Array]] = {
    "right": lambda a: a * (1 - a),
    "sigma": lambda a: a,
    "missing": np.ones_like,
    "of a": lambda a: _sigmoid(a) * (1 - _sigmoid(a)),
}
"""What stands in the place of sigma'(z), given a = sigma(z)."""


@dataclass(frozen=True)
class Bug:
    """One change to the right form; `says` names it in a sentence."""

    says: str
    output_slope: Slope = "right"
    hidden_slope: Slope = "right"
    factor: float = 1.0
    summed: bool = False
    biases: Literal["mean", "first sample", "zero"] = "mean"
    stepped: float = 0.0  # the learning rate of a step that the layer above has already taken


RIGHT = Bug("nothing is wrong.")
BUGS: dict[str, Bug] = {
    "sum": Bug("the gradients are summed over the samples; they are averaged: divide by n.", summed=True),
    "sigma": Bug("sigmoid stands where its derivative belongs, in every layer.", "sigma", "sigma"),
    "sigma hidden": Bug("sigmoid stands where its derivative belongs, in the hidden layers.", hidden_slope="sigma"),
    "sigma output": Bug("sigmoid stands where its derivative belongs, in the output layer.", output_slope="sigma"),
    "no slope hidden": Bug("sigmoid_prime is missing in the hidden layers.", hidden_slope="missing"),
    "no slope output": Bug("sigmoid_prime is missing in the output layer.", output_slope="missing"),
    "of a": Bug("sigmoid_prime was given activations; it takes z.", "of a", "of a"),
    "sign": Bug("the sign is turned round: delta starts from a - y, not y - a.", factor=-1.0),
    "twice": Bug(
        "this is twice the gradient: the cost has 1/(2n) in front, and the 2 of the square cancels.", factor=2.0
    ),
    "first bias": Bug("the bias gradients hold the first sample alone; average over all.", biases="first sample"),
    "no bias": Bug("the bias gradients are zero; each is the mean of its delta.", biases="zero"),
    "poisoned": Bug("the layer above has already been moved when its weights carry delta down.", stepped=1.0),
}
PATIENTS = {
    "A": BUGS["sum"],
    "B": BUGS["sigma hidden"],
    "C": BUGS["first bias"],
    "D": BUGS["sign"],
    "E": BUGS["no slope output"],
    "F": replace(BUGS["poisoned"], stepped=0.5),
}


def backprop_with(bug: Bug, X: Array, y: Array, w: Sequence[Array], b: Sequence[Array]) -> Gradients:
    """`(w_grads, b_grads)` with the bug in them."""
    activations = _activations(X, w, b)
    weight = bug.factor * (1.0 if bug.summed else 1 / len(X))
    delta = (activations[-1] - y.T) * SLOPES[bug.output_slope](activations[-1])  # (n_out, n_samples)
    w_grads: list[Array] = []
    b_grads: list[Array] = []
    for layer in reversed(range(len(w))):
        w_grads.insert(0, weight * delta @ activations[layer].T)  # (units_out, units_in)
        b_grads.insert(0, weight * _bias(bug, delta))  # (units_out, 1)
        carried = (w[layer] - bug.stepped * w_grads[0]).T @ delta  # (units_in, n_samples)
        delta = carried * SLOPES[bug.hidden_slope](activations[layer])
    return w_grads, b_grads


def patient(letter: str) -> Backprop:
    """A backprop of the lab, with its bug inside. Find out which one before you look it up."""
    bug = PATIENTS[letter]
    return lambda X, y, w, b: backprop_with(bug, X, y, w, b)


def with_step(letter: str, lr: float) -> Backprop:
    """The same patient, when its code is used for steps with this learning rate."""
    bug = PATIENTS[letter]
    slower = replace(bug, stepped=lr) if bug.stepped else bug
    return lambda X, y, w, b: backprop_with(slower, X, y, w, b)


def symptoms(got: Gradients, measured: Gradients) -> dict[str, tuple[float, float]]:
    """For each array its relative error, and the factor by which it is off; nan where there is no common factor."""
    table = {}
    for kind, ours, theirs in zip("wb", got, measured, strict=True):
        for layer, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            table[f"{kind}[{layer}]"] = (relative_error(one, other), _factor(one, other))
    return dict(sorted(table.items(), key=lambda item: (item[0][2], item[0][0] == "b")))


def relative_error(one: Array, other: Array) -> float:
    """`||one - other|| / (||one|| + ||other||)`."""
    return float(np.linalg.norm(one - other) / (np.linalg.norm(one) + np.linalg.norm(other)))


def xor_answers(
    output_slope: Slope, hidden_slope: Slope, *, starts: int = 100, hidden: int = 4, epochs: int = 5000, lr: float = 1.0
) -> Array:
    """The answers to 00, 01, 10, 11 of `[2, hidden, 1]` networks trained from random starts: (starts, 4)."""
    X, y = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]]), np.array([0.0, 1.0, 1.0, 0.0])
    (w0, w1), (b0, b1) = random_starts([2, hidden, 1], range(starts), random_biases=True)
    w0, b0 = w0.reshape(-1, 2).copy(), b0.reshape(-1, 1).copy()  # (starts * hidden, 2) and (starts * hidden, 1)
    w1, b1 = w1.swapaxes(1, 2).copy(), b1[:, 0].copy()  # (starts, hidden, 1) and (starts, 1)
    at_output, at_hidden = SLOPES[output_slope], SLOPES[hidden_slope]
    for _ in range(epochs):
        h = _sigmoid(w0 @ X + b0).reshape(starts, hidden, 4)
        a = _sigmoid((w1 * h).sum(axis=1) + b1)  # (starts, 4)
        delta = (a - y) * at_output(a) / 4
        below = (w1 * delta[:, None] * at_hidden(h)).reshape(-1, 4)  # (starts * hidden, 4)
        w1 -= lr * (h * delta[:, None]).sum(axis=2, keepdims=True)
        b1 -= lr * delta.sum(axis=1, keepdims=True)
        w0 -= lr * below @ X.T
        b0 -= lr * below.sum(axis=1, keepdims=True)
    h = _sigmoid(w0 @ X + b0).reshape(starts, hidden, 4)
    return _sigmoid((w1 * h).sum(axis=1) + b1)


def _sigmoid(z: Array) -> Array:
    return 1 / (1 + np.exp(-z))


def _activations(X: Array, w: Sequence[Array], b: Sequence[Array]) -> list[Array]:
    layers = [X.T]
    for weights, biases in zip(w, b, strict=True):
        layers.append(_sigmoid(weights @ layers[-1] + biases))
    return layers


def _bias(bug: Bug, delta: Array) -> Array:
    if bug.biases == "zero":
        return np.zeros((len(delta), 1))
    if bug.biases == "first sample":
        return delta.shape[1] * delta[:, :1]  # as large as a sum over all
    return delta.sum(axis=1, keepdims=True)


def _factor(one: Array, other: Array) -> float:
    ratios = one / other
    return float(ratios.flat[0]) if np.allclose(ratios, ratios.flat[0], rtol=1e-4) else float("nan")
