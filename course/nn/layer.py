"""A layer: forward gives its output and keeps what backward needs; backward gives the gradient for the layer below."""

from __future__ import annotations

from course.arrays import Array


class Layer:
    """The identity, from which all layers derive.

    `params` and `grads` hold arrays under the same names: `grads["W"]` is dLoss/dW.
    """

    def __init__(self) -> None:
        self.params: dict[str, Array] = {}
        self.grads: dict[str, Array] = {}

    def forward(self, X: Array, training: bool = False) -> Array:
        """The output for a batch; `training` matters to dropout and batch norm alone."""
        return X

    def backward(self, dY: Array) -> Array:
        """dLoss/dX from dLoss/dY, after a forward of the same batch; fills `grads`."""
        return dY
