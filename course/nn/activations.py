"""Activations: elementwise, so backward is the derivative times what comes from above (the chain rule)."""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.nn.layer import Layer


class Activation(Layer):
    """An elementwise function, written as `value(Z)` and `derivative(Z)`."""

    def forward(self, X: Array, training: bool = False) -> Array:
        self._Z = X
        return self.value(X)

    def backward(self, dY: Array) -> Array:
        return dY * self.derivative(self._Z)

    def value(self, Z: Array) -> Array:
        """f(Z)."""
        raise NotImplementedError(f"{type(self).__name__}.value")

    def derivative(self, Z: Array) -> Array:
        """f'(Z)."""
        raise NotImplementedError(f"{type(self).__name__}.derivative")


class Sigmoid(Activation):
    """`1 / (1 + e^-z)`, in the form in which exp only sees numbers up to 0."""

    def value(self, Z: Array) -> Array:
        e = np.exp(-np.abs(Z))
        return np.where(Z >= 0, 1, e) / (1 + e)

    def derivative(self, Z: Array) -> Array:
        s = self.value(Z)
        return s * (1 - s)


class Tanh(Activation):
    """`2 sigmoid(2z) - 1`."""

    def value(self, Z: Array) -> Array:
        return np.tanh(Z)

    def derivative(self, Z: Array) -> Array:
        return 1 - np.tanh(Z) ** 2


class ReLU(Activation):
    """`max(z, 0)`; the derivative in 0 is taken as 0."""

    def value(self, Z: Array) -> Array:
        return np.maximum(Z, 0)

    def derivative(self, Z: Array) -> Array:
        return Z > 0


class LeakyReLU(Activation):
    """`z` where positive, else `alpha z`: a unit that is off still learns."""

    def __init__(self, alpha: float = 0.1) -> None:
        super().__init__()
        self.alpha = alpha

    def value(self, Z: Array) -> Array:
        return np.where(Z > 0, Z, self.alpha * Z)

    def derivative(self, Z: Array) -> Array:
        return np.where(Z > 0, 1.0, self.alpha)


class ELU(Activation):
    """`z` where positive, else `alpha (e^z - 1)`."""

    def __init__(self, alpha: float = 1.0) -> None:
        super().__init__()
        self.alpha = alpha

    def value(self, Z: Array) -> Array:
        return np.where(Z > 0, Z, self.alpha * np.expm1(np.minimum(Z, 0)))

    def derivative(self, Z: Array) -> Array:
        return np.where(Z > 0, 1.0, self.alpha * np.exp(np.minimum(Z, 0)))
