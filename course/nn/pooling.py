"""Max pooling, and the step from maps to a row of features."""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.nn.layer import Layer


class MaxPool(Layer):
    """The largest of each `size` by `size` window, windows side by side; what does not fit is dropped.

    X (n, c, h, w) to Y (n, c, h // size, w // size).
    """

    def __init__(self, size: int = 2) -> None:
        super().__init__()
        self.size = size

    def forward(self, X: Array, training: bool = False) -> Array:
        n, c, h, w = X.shape
        s = self.size
        oh, ow = h // s, w // s
        windows = X[:, :, : oh * s, : ow * s].reshape(n, c, oh, s, ow, s).transpose(0, 1, 2, 4, 3, 5)
        flat = windows.reshape(n, c, oh, ow, s * s)
        self._shape, self._winner = X.shape, flat.argmax(axis=-1)  # the first, where two are equal
        return flat.max(axis=-1)  # (n, c, oh, ow)

    def backward(self, dY: Array) -> Array:
        n, c, oh, ow = dY.shape
        s = self.size
        chosen = self._winner[..., None] == np.arange(s * s)  # (n, c, oh, ow, s s): one True in each window
        spread = (chosen * dY[..., None]).reshape(n, c, oh, ow, s, s).transpose(0, 1, 2, 4, 3, 5)
        dX = np.zeros(self._shape)
        dX[:, :, : oh * s, : ow * s] = spread.reshape(n, c, oh * s, ow * s)
        return dX  # (n, c, h, w)


class Flatten(Layer):
    """(n, c, h, w) to (n, c h w): channel by channel, row by row."""

    def forward(self, X: Array, training: bool = False) -> Array:
        self._shape = X.shape
        return X.reshape(len(X), -1)

    def backward(self, dY: Array) -> Array:
        return dY.reshape(self._shape)
