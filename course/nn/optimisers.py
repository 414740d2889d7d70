"""Optimisers: what to do with a gradient.

Each changes the parameters in place, and keeps its memory by the place of a parameter in the network.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from course.arrays import Array
from course.nn.layer import Layer

Key = tuple[int, str]


class Optimiser:
    """`update` says how far a parameter moves; `step` moves them all."""

    def __init__(self, lr: float) -> None:
        self.lr = lr

    def step(self, layers: Iterable[Layer]) -> None:
        """Move every parameter of the layers once."""
        for index, layer in enumerate(layers):
            for name, values in layer.params.items():
                values -= self.update((index, name), layer.grads[name])

    def update(self, key: Key, gradient: Array) -> Array:
        """What is taken off the parameter at this place."""
        raise NotImplementedError(f"{type(self).__name__}.update")


class SGD(Optimiser):
    """`w - lr g`."""

    def update(self, key: Key, gradient: Array) -> Array:
        return self.lr * gradient


class Momentum(Optimiser):
    """`v = beta v + g`, `w - lr v`: a ball that keeps rolling (Polyak 1964)."""

    def __init__(self, lr: float, beta: float = 0.9) -> None:
        super().__init__(lr)
        self.beta = beta
        self._velocity: dict[Key, Array] = {}

    def update(self, key: Key, gradient: Array) -> Array:
        self._velocity[key] = self.beta * self._velocity.get(key, 0.0) + gradient
        return self.lr * self._velocity[key]


class Adam(Optimiser):
    """`w - lr m / (sqrt(v) + eps)`, m the running mean of g, v that of g^2, both freed of their start at zero.

    Kingma and Ba (2014), Algorithm 1.
    """

    def __init__(self, lr: float = 0.001, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8) -> None:
        super().__init__(lr)
        self.beta1, self.beta2, self.eps = beta1, beta2, eps
        self._memory: dict[Key, tuple[int, Array, Array]] = {}

    def update(self, key: Key, gradient: Array) -> Array:
        t, m, v = self._memory.get(key, (0, 0.0, 0.0))
        t += 1
        m = self.beta1 * m + (1 - self.beta1) * gradient
        v = self.beta2 * v + (1 - self.beta2) * gradient**2
        self._memory[key] = (t, m, v)
        return self.lr * (m / (1 - self.beta1**t)) / (np.sqrt(v / (1 - self.beta2**t)) + self.eps)
