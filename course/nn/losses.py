"""Losses: one number for a batch, and its gradient with respect to the network's outputs.

Targets Y have the shape of the outputs, (n, n_outputs). The two cross-entropies take the outputs before the sigmoid or
the softmax (Z), because together with them the gradient is simply prediction minus target, and nothing overflows.
"""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.nn.activations import Sigmoid


class Loss:
    """A loss with the head that belongs to it: `predict` turns outputs into predictions."""

    def value(self, Z: Array, Y: Array) -> float:
        """The mean loss of a batch."""
        raise NotImplementedError(f"{type(self).__name__}.value")

    def gradient(self, Z: Array, Y: Array) -> Array:
        """dLoss/dZ, with the shape of Z."""
        raise NotImplementedError(f"{type(self).__name__}.gradient")

    def predict(self, Z: Array) -> Array:
        """Predictions, with the shape of Z."""
        return Z


class MeanSquaredError(Loss):
    """The mean over all numbers of `(Z - Y)^2`: for regression."""

    def value(self, Z: Array, Y: Array) -> float:
        _same_shape(Z, Y)
        return float(np.mean((Z - Y) ** 2))

    def gradient(self, Z: Array, Y: Array) -> Array:
        return 2 * (Z - Y) / Z.size


class BinaryCrossEntropy(Loss):
    """The mean over all numbers of `-(y log p + (1 - y) log(1 - p))`, `p = sigmoid(z)`: for yes or no."""

    def value(self, Z: Array, Y: Array) -> float:
        _same_shape(Z, Y)
        return float(np.mean(np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))))

    def gradient(self, Z: Array, Y: Array) -> Array:
        return (self.predict(Z) - Y) / Z.size

    def predict(self, Z: Array) -> Array:
        return Sigmoid().value(Z)


class SoftmaxCrossEntropy(Loss):
    """The mean over the samples of `-sum y log p`, `p = softmax(z)`: for one class of several."""

    def value(self, Z: Array, Y: Array) -> float:
        _same_shape(Z, Y)
        shifted = Z - Z.max(axis=1, keepdims=True)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))  # (n, n_classes)
        return float(-np.sum(Y * log_p) / len(Z))

    def gradient(self, Z: Array, Y: Array) -> Array:
        return (softmax(Z) * Y.sum(axis=1, keepdims=True) - Y) / len(Z)

    def predict(self, Z: Array) -> Array:
        return softmax(Z)


def softmax(Z: Array) -> Array:
    """`e^z / sum e^z` for each row of (n, n_classes)."""
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _same_shape(Z: Array, Y: Array) -> None:
    if np.shape(Z) != np.shape(Y):
        raise ValueError(
            f"the targets have shape {np.shape(Y)}, the outputs {np.shape(Z)}. NumPy would combine every target "
            "with every output, without an error. Make the targets (n_samples, n_outputs) first."
        )
