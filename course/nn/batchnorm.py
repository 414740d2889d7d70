"""Batch normalisation (Ioffe, Szegedy 2015): each unit's inputs to mean 0 and variance 1, then scaled and moved."""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.nn.layer import Layer


class BatchNorm(Layer):
    """`Y = gamma (X - mean) / sqrt(var + eps) + beta` for X (n, units); gamma, beta (units,).

    In training the statistics are those of the batch (variance with 1/n), and running ones are kept; in testing the
    running ones are used, so that a sample's output does not hang on its neighbours.
    """

    def __init__(self, units: int, eps: float = 1e-5, keep: float = 0.9) -> None:
        super().__init__()
        self.params = {"gamma": np.ones(units), "beta": np.zeros(units)}
        self.eps, self.keep = eps, keep
        self.mean, self.var = np.zeros(units), np.ones(units)

    def forward(self, X: Array, training: bool = False) -> Array:
        mean, var = (X.mean(axis=0), X.var(axis=0)) if training else (self.mean, self.var)  # (units,)
        if training:
            self.mean = self.keep * self.mean + (1 - self.keep) * mean
            self.var = self.keep * self.var + (1 - self.keep) * var
        self._training, self._std = training, np.sqrt(var + self.eps)
        self._normal = (X - mean) / self._std  # (n, units)
        return self.params["gamma"] * self._normal + self.params["beta"]

    def backward(self, dY: Array) -> Array:
        self.grads = {"gamma": (dY * self._normal).sum(axis=0), "beta": dY.sum(axis=0)}
        d_normal = dY * self.params["gamma"]  # (n, units)
        if self._training:  # mean and variance hang on every sample of the batch
            d_normal = d_normal - d_normal.mean(axis=0) - self._normal * (d_normal * self._normal).mean(axis=0)
        return d_normal / self._std
