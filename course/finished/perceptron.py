"""02: the perceptron of Rosenblatt (1958), which learns its weights, and Adaline of Widrow and Hoff (1960).

X is (n_samples, n_features), labels y are (n_samples,) zeros and ones, w is (n_features,), b a number.
"""

from __future__ import annotations

import numpy as np

from course.arrays import Array


def step(z: Array) -> Array:
    """1 where `z >= 0`, else 0; a number or an array."""
    return np.where(np.asarray(z) >= 0, 1, 0)[()]


def perceptron_predict(X: Array, w: Array, b: float) -> Array:
    """`step(X w + b)`: `(n,)` ints."""
    return step(X @ w + b)  # (n,)


def perceptron_update(x: Array, y: int, w: Array, b: float) -> tuple[Array, float]:
    """`(w, b)` after one look at one sample: `w + (y - call) x`, `b + (y - call)`."""
    error = y - step(w @ x + b)  # 1: called 0 by mistake, -1: called 1 by mistake, 0: right
    return w + error * x, b + error


def perceptron_fit(X: Array, y: Array, max_epochs: int = 100, seed: int = 0) -> tuple[Array, float, list[int]]:
    """`(w, b, mistakes)` from zero weights, the samples in an order drawn anew for each epoch.

    `mistakes` holds the wrong calls of each epoch, each counted before its update. Stops after an epoch without one,
    which comes if and only if a line separates the labels (Novikoff 1962).
    """
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for index in rng.permutation(len(X)):
            wrong += int(step(w @ X[index] + b) != y[index])
            w, b = perceptron_update(X[index], y[index], w, b)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes


def adaline_update(x: Array, y: float, w: Array, b: float, lr: float) -> tuple[Array, float]:
    """The delta rule on one sample: `w + lr (y - (w x + b)) x`, and `b` likewise: desired minus output."""
    error = y - (w @ x + b)
    return w + lr * error * x, b + lr * error


def confusion_matrix(y_true: Array, y_pred: Array) -> Array:
    """2 x 2 ints: rows the truth 0, 1, columns the call 0, 1."""
    matrix = np.zeros((2, 2), dtype=int)
    np.add.at(matrix, (np.asarray(y_true, dtype=int), np.asarray(y_pred, dtype=int)), 1)
    return matrix


def accuracy(y_true: Array, y_pred: Array) -> float:
    """The share of calls that are right, 0..1."""
    return float(np.mean(np.asarray(y_true) == np.asarray(y_pred)))
