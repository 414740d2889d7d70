"""A network: layers one after the other, and a loss."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from course.arrays import Array
from course.nn.layer import Layer
from course.nn.losses import Loss


class Network:
    """`layers` in the order of the forward pass; the last has no activation of its own, the loss brings the head."""

    def __init__(self, layers: Sequence[Layer], loss: Loss) -> None:
        self.layers, self.loss = list(layers), loss

    def forward(self, X: Array, training: bool = False) -> Array:
        """The outputs before the head: (n, n_outputs)."""
        for layer in self.layers:
            X = layer.forward(X, training)
        return X

    def backward(self, dZ: Array) -> Array:
        """Fills every layer's `grads` from dLoss/dZ; gives dLoss/dX."""
        for layer in reversed(self.layers):
            dZ = layer.backward(dZ)
        return dZ

    def gradients(self, X: Array, Y: Array, training: bool = True) -> float:
        """The loss of a batch; its gradients are in the layers then."""
        Z = self.forward(X, training)
        value = self.loss.value(Z, Y)  # first, because it refuses targets of another shape
        self.backward(self.loss.gradient(Z, Y))
        return value

    def predict(self, X: Array) -> Array:
        """Predictions, (n, n_outputs): probabilities where the loss is a cross-entropy."""
        return self.loss.predict(self.forward(X))

    def classify(self, X: Array) -> Array:
        """Labels, (n,): the most probable class; for a single output whether it is at least 0.5."""
        p = self.predict(X)
        return (p[:, 0] >= 0.5).astype(int) if p.shape[1] == 1 else p.argmax(axis=1)

    def cost(self, X: Array, Y: Array) -> float:
        """The loss without training."""
        return self.loss.value(self.forward(X), Y)

    def accuracy(self, X: Array, y: Array) -> float:
        """The share of labels y, (n,), that are right."""
        return float(np.mean(self.classify(X) == np.ravel(y)))

    def count_parameters(self) -> int:
        """How many numbers are trained."""
        return sum(int(values.size) for layer in self.layers for values in layer.params.values())

    def get_params(self) -> list[dict[str, Array]]:
        """Copies of all parameters, a dict for each layer."""
        return [{name: values.copy() for name, values in layer.params.items()} for layer in self.layers]

    def set_params(self, params: Sequence[dict[str, Array]]) -> None:
        """Put parameters back, such as those of the best epoch, or those of a file."""
        for layer, values in zip(self.layers, params, strict=True):
            layer.params = {name: np.array(array, dtype=float) for name, array in values.items()}
