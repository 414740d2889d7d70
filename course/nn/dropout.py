"""Dropout: in training, some units at random say nothing."""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.nn.layer import Layer


class Dropout(Layer):
    """Inverted dropout: the units that stay grow by `1 / (1 - p_drop)`, so that testing needs no change."""

    def __init__(self, p_drop: float, rng: np.random.Generator) -> None:
        if not 0 <= p_drop < 1:
            raise ValueError(f"p_drop is {p_drop}; it must be at least 0 and below 1")
        super().__init__()
        self.p_drop, self.rng = p_drop, rng

    def forward(self, X: Array, training: bool = False) -> Array:
        kept = self.rng.random(X.shape) >= self.p_drop if training else np.ones(X.shape)
        self._mask = kept / (1 - self.p_drop) if training else kept
        return X * self._mask

    def backward(self, dY: Array) -> Array:
        return dY * self._mask
