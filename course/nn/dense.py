"""The fully connected layer."""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.nn.initial import Initialiser, he
from course.nn.layer import Layer


class Dense(Layer):
    """`Y = X W^T + b`: X (n, n_in), W (n_out, n_in), b (n_out,), Y (n, n_out)."""

    def __init__(self, n_in: int, n_out: int, rng: np.random.Generator, start: Initialiser = he) -> None:
        super().__init__()
        self.params = {"W": start((n_out, n_in), n_in, n_out, rng), "b": np.zeros(n_out)}

    def forward(self, X: Array, training: bool = False) -> Array:
        self._X = X
        return X @ self.params["W"].T + self.params["b"]  # (n, n_out)

    def backward(self, dY: Array) -> Array:
        self.grads = {"W": dY.T @ self._X, "b": dY.sum(axis=0)}  # (n_out, n_in), (n_out,)
        return dY @ self.params["W"]  # (n, n_in)
