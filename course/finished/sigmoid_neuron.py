"""03: the sigmoid neuron, which learns by gradient descent.

X is (n_samples, n_features), y is (n_samples,), w is (n_features,), b a number.
The first functions are for a single input, where w, b, x and y are numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from course.arrays import Array


def sigmoid(z: Array) -> Array:
    """`1 / (1 + exp(-z))`, any shape. Stable: exp only sees numbers up to 0, so nothing overflows."""
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1, e) / (1 + e)


def error(w: float, b: float, X: Sequence[float], Y: Sequence[float]) -> float:
    """The sum over the points of `0.5 (f(x) - y)^2`, where `f(x) = sigmoid(w x + b)`."""
    return float(sum(0.5 * (sigmoid(w * x + b) - y) ** 2 for x, y in zip(X, Y, strict=True)))


def grad_w(w: float, b: float, x: float, y: float) -> float:
    """dE/dw at one point: `(f - y) f (1 - f) x`."""
    return grad_b(w, b, x, y) * x


def grad_b(w: float, b: float, x: float, y: float) -> float:
    """dE/db at one point: `(f - y) f (1 - f)`."""
    f = sigmoid(w * x + b)
    return float((f - y) * f * (1 - f))


def do_gradient_descent(
    X: Sequence[float], Y: Sequence[float], w: float, b: float, eta: float, max_epochs: int
) -> tuple[float, float, list[float]]:
    """`(w, b, errors)` after `max_epochs` steps; `errors[0]` is the error before the first."""
    errors = [error(w, b, X, Y)]
    for _ in range(max_epochs):
        dw = sum(grad_w(w, b, x, y) for x, y in zip(X, Y, strict=True))
        db = sum(grad_b(w, b, x, y) for x, y in zip(X, Y, strict=True))
        w, b = w - eta * dw, b - eta * db
        errors.append(error(w, b, X, Y))
    return w, b, errors


def gradients(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    """`(dw, db)` of the summed squared error `sum 0.5 (f - y)^2`, without a loop."""
    f = sigmoid(X @ w + b)  # (n,)
    delta = (f - y) * f * (1 - f)  # (n,)
    return X.T @ delta, float(delta.sum())  # (d,), a number


def cross_entropy_gradients(X: Array, y: Array, w: Array, b: float) -> tuple[Array, float]:
    """`(dw, db)` of the mean binary cross-entropy: sigma' cancels, and `f - y` is left."""
    delta = sigmoid(X @ w + b) - y  # (n,)
    return X.T @ delta / len(X), float(delta.mean())  # (d,), a number
