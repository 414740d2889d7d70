"""06: activations with their derivatives, losses, and weights to start from.

Activations work on numbers and on arrays of any shape. `z` of a network's last layer is (n_classes, n_samples).
"""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.finished.sigmoid_neuron import sigmoid

TINY = 1e-12  # keeps predictions off 0 and 1, where a logarithm is infinite


def tanh(x: Array) -> Array:
    """`(e^x - e^-x) / (e^x + e^-x) = 2 sigmoid(2x) - 1`; NumPy's own is stable."""
    return np.tanh(x)


def relu(x: Array) -> Array:
    """`max(x, 0)`."""
    return np.maximum(x, 0)


def leaky_relu(x: Array, alpha: float = 0.1) -> Array:
    """`x` where positive, else `alpha x`."""
    return np.where(np.asarray(x) > 0, x, alpha * np.asarray(x))[()]


def elu(x: Array, alpha: float = 1.0) -> Array:
    """`x` where positive, else `alpha (e^x - 1)`. exp only sees numbers up to 0 (Clevert and others 2015)."""
    return np.where(np.asarray(x) > 0, x, alpha * np.expm1(np.minimum(x, 0)))[()]


def d_sigmoid(x: Array) -> Array:
    """`s(x) (1 - s(x))`."""
    return sigmoid(x) * (1 - sigmoid(x))


def d_tanh(x: Array) -> Array:
    """`1 - tanh(x)^2`."""
    return 1 - np.tanh(x) ** 2


def d_relu(x: Array) -> Array:
    """1 where positive, else 0; in the kink 0."""
    return np.where(np.asarray(x) > 0, 1.0, 0.0)[()]


def d_leaky_relu(x: Array, alpha: float = 0.1) -> Array:
    """1 where positive, else `alpha`."""
    return np.where(np.asarray(x) > 0, 1.0, alpha)[()]


def d_elu(x: Array, alpha: float = 1.0) -> Array:
    """1 where positive, else `alpha e^x`."""
    return np.where(np.asarray(x) > 0, 1.0, alpha * np.exp(np.minimum(x, 0)))[()]


def softmax(z: Array) -> Array:
    """`e^z / sum e^z` for each column of `(n_classes, n_samples)`, or over the whole `(n_classes,)`.

    Stable: the largest entry is taken off first, which changes nothing in the quotient.
    """
    e = np.exp(z - np.max(z, axis=0))
    return e / np.sum(e, axis=0)


def mse(y_true: Array, y_pred: Array) -> float:
    """The mean over all numbers of `(y_pred - y_true)^2`."""
    return float(np.mean((np.asarray(y_pred) - y_true) ** 2))


def binary_cross_entropy(y_true: Array, y_pred: Array) -> float:
    """The mean over all numbers of `-(y log p + (1 - y) log(1 - p))`."""
    y, p = np.asarray(y_true), np.clip(y_pred, TINY, 1 - TINY)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


def cross_entropy(y_true: Array, y_pred: Array) -> float:
    """The mean over the samples of `-sum y log p`; both `(n_classes, n_samples)`."""
    return float(-np.mean(np.sum(y_true * np.log(np.clip(y_pred, TINY, 1)), axis=0)))


def softmax_cross_entropy_grad(z: Array, y_true: Array) -> Array:
    """The gradient of that mean with respect to `z`: `(softmax(z) - y) / n_samples`, `(n_classes, n_samples)`."""
    return (softmax(z) - y_true) / z.shape[1]


def xavier_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """`(n_out, n_in)` normal draws of variance `2 / (n_in + n_out)`, for sigmoid and tanh (Glorot, Bengio 2010)."""
    return rng.normal(0, np.sqrt(2 / (n_in + n_out)), size=(n_out, n_in))


def he_init(n_in: int, n_out: int, rng: np.random.Generator) -> Array:
    """`(n_out, n_in)` normal draws of variance `2 / n_in`, for ReLU (He, Zhang, Ren, Sun 2015)."""
    return rng.normal(0, np.sqrt(2 / n_in), size=(n_out, n_in))


def choose_head(problem: str) -> tuple[str, str]:
    """`(activation, loss)` of the last layer."""
    heads = {
        "regression": ("linear", "mse"),
        "binary": ("sigmoid", "binary_cross_entropy"),
        "multiclass": ("softmax", "cross_entropy"),
        "multilabel": ("sigmoid", "binary_cross_entropy"),
    }
    return heads[problem]
