"""Training: epochs of mini-batches, a history, early stopping, and a line that says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from course.arrays import Array
from course.nn.network import Network
from course.nn.optimisers import Optimiser

Augment = Callable[[Array, np.random.Generator], Array]


@dataclass
class History:
    """What happened, epoch by epoch: lists of the same length; `best_epoch` counts from 0."""

    loss: list[float] = field(default_factory=list)
    val_loss: list[float] = field(default_factory=list)
    best_epoch: int = 0

    @property
    def curves(self) -> dict[str, list[float]]:
        """Named curves, as `course.plots.curves.loss_curves` takes them."""
        return {"training": self.loss, **({"validation": self.val_loss} if self.val_loss else {})}


def fit(
    network: Network,
    X: Array,
    Y: Array,
    *,
    optimiser: Optimiser,
    epochs: int,
    rng: np.random.Generator,
    batch_size: int = 32,
    l2: float = 0.0,
    validation: tuple[Array, Array] | None = None,
    patience: int | None = None,
    augment: Augment | None = None,
    progress: bool = False,
) -> History:
    """Train, and give back the history.

    `l2` adds `l2/2 sum W^2` over the weights (not the biases). With `validation = (X_val, Y_val)` and `patience`
    training stops when the validation loss has had no new best for so many epochs; the best parameters are put back.
    """
    if patience is not None and validation is None:
        raise ValueError("patience needs validation=(X_val, Y_val): there is nothing to be patient about")
    history, best = History(), network.get_params()
    for epoch in range(epochs):
        history.loss.append(_epoch(network, X, Y, optimiser, rng, batch_size, l2, augment))
        watched = history.loss
        if validation is not None:
            history.val_loss.append(network.cost(*validation))
            watched = history.val_loss
        if watched[-1] < watched[history.best_epoch] or epoch == 0:
            history.best_epoch, best = epoch, network.get_params() if patience is not None else best
        if progress and ((epoch + 1) % max(1, epochs // 50) == 0 or epoch + 1 == epochs):
            _say(epoch + 1, epochs, history)
        if patience is not None and epoch - history.best_epoch >= patience:
            break
    if progress:
        print()
    if patience is not None:
        network.set_params(best)
    return history


def _epoch(
    network: Network,
    X: Array,
    Y: Array,
    optimiser: Optimiser,
    rng: np.random.Generator,
    batch_size: int,
    l2: float,
    augment: Augment | None,
) -> float:
    """One pass over the samples in a new order; the mean loss of its batches, without the penalty."""
    order, total = rng.permutation(len(X)), 0.0
    for start in range(0, len(X), batch_size):
        batch = order[start : start + batch_size]
        inputs = X[batch] if augment is None else augment(X[batch], rng)
        total += network.gradients(inputs, Y[batch]) * len(batch)
        if l2:
            _add_l2(network, l2)
        optimiser.step(network.layers)
    return total / len(X)


def _add_l2(network: Network, l2: float) -> None:
    """The penalty's gradient, `l2 W`, on top of the loss's."""
    for layer in network.layers:
        if "W" in layer.grads:
            layer.grads["W"] = layer.grads["W"] + l2 * layer.params["W"]


def _say(epoch: int, epochs: int, history: History) -> None:
    """A bar on one line, written over itself: plain text, which works in every front end and in a script."""
    done = 24 * epoch // epochs
    said = "   ".join(f"{name} {values[-1]:.4f}" for name, values in history.curves.items())
    print(f"\r{'█' * done}{'░' * (24 - done)} epoch {epoch} of {epochs}   {said}", end="", flush=True)
