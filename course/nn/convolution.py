"""Convolution: every window becomes a row, and one matrix product does them all (im2col)."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from course.arrays import Array
from course.nn.initial import Initialiser, he
from course.nn.layer import Layer


class Conv2D(Layer):
    """Filters W (f, c, k, k) and biases b (f,) over X (n, c, h, w): Y (n, f, oh, ow). The kernel is not flipped."""

    def __init__(
        self,
        channels: int,
        filters: int,
        k: int,
        rng: np.random.Generator,
        stride: int = 1,
        padding: int = 0,
        start: Initialiser = he,
    ) -> None:
        super().__init__()
        self.stride, self.padding = stride, padding
        weights = start((filters, channels, k, k), channels * k * k, filters * k * k, rng)
        self.params = {"W": weights, "b": np.zeros(filters)}

    def forward(self, X: Array, training: bool = False) -> Array:
        W = self.params["W"]
        f, k = W.shape[0], W.shape[2]
        p = self.padding
        padded = np.pad(X, ((0, 0), (0, 0), (p, p), (p, p))) if p else X
        windows = sliding_window_view(padded, (k, k), axis=(2, 3))[:, :, :: self.stride, :: self.stride]
        n, _, oh, ow = windows.shape[:4]
        self._padded_shape, self._places = padded.shape, (n, oh, ow)
        self._rows = windows.transpose(0, 2, 3, 1, 4, 5).reshape(n * oh * ow, -1)  # (n oh ow, c k k)
        Y = self._rows @ W.reshape(f, -1).T + self.params["b"]  # (n oh ow, f)
        return Y.reshape(n, oh, ow, f).transpose(0, 3, 1, 2)  # (n, f, oh, ow)

    def backward(self, dY: Array) -> Array:
        W = self.params["W"]
        flat = dY.transpose(0, 2, 3, 1).reshape(-1, len(W))  # (n oh ow, f)
        self.grads = {"W": (flat.T @ self._rows).reshape(W.shape), "b": flat.sum(axis=0)}
        return self._spread(flat @ W.reshape(len(W), -1))

    def _spread(self, dRows: Array) -> Array:
        """Adds each window's gradient to the pixels that it came from: windows overlap, so `+=`, never `=`."""
        n, oh, ow = self._places
        _, c, k, _ = self.params["W"].shape
        windows = dRows.reshape(n, oh, ow, c, k, k).transpose(0, 3, 4, 5, 1, 2)  # (n, c, k, k, oh, ow)
        dX = np.zeros(self._padded_shape)
        s = self.stride
        for i in range(k):
            for j in range(k):
                dX[:, :, i : i + s * oh : s, j : j + s * ow : s] += windows[:, :, i, j]
        p = self.padding
        return dX[:, :, p:-p, p:-p] if p else dX  # (n, c, h, w)
