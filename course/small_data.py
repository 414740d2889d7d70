"""Forty points of two noisy moons, and a network that is far too large for them: the trial of notebook 07.

The network has 2, 64, 64 and 1 units and 4,417 parameters; it is trained with Adam on all 40 points at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course.arrays import Array
from course.data import moons
from course.nn import Adam, BinaryCrossEntropy, Dense, Dropout, History, Layer, Network, ReLU, fit

N_SAMPLES, NOISE = 40, 0.35
N_NEW = 2000


@dataclass(frozen=True)
class Trial:
    """A trained network, what happened on the way, and the share of points that it calls right."""

    network: Network
    history: History
    on_training: float
    on_new: float

    def __repr__(self) -> str:
        return f"right: {self.on_training:.2f} of the training points, {self.on_new:.2f} of the new ones"


def samples(number: int) -> tuple[Array, Array]:
    """Training points, a data set for each number: X (40, 2), y (40,)."""
    return moons(N_SAMPLES, NOISE, seed=number)


def validation_samples(number: int, n: int = N_SAMPLES) -> tuple[Array, Array]:
    """Points that choose a setting or a moment, and train nothing: X (n, 2), y (n,)."""
    return moons(n, NOISE, seed=500 + number)


def new_samples() -> tuple[Array, Array]:
    """Points that train and choose nothing: X (2000, 2), y (2000,)."""
    return moons(N_NEW, NOISE, seed=1000)


def network(rng: np.random.Generator, p_drop: float = 0.0) -> Network:
    """2-64-64-1, ReLU; with `p_drop` each hidden layer is followed by dropout."""
    layers: list[Layer] = []
    for n_in in (2, 64):
        layers += [Dense(n_in, 64, rng), ReLU()]
        layers += [Dropout(p_drop, rng)] if p_drop else []
    return Network([*layers, Dense(64, 1, rng)], BinaryCrossEntropy())


def trial(
    number: int,
    *,
    l2: float = 0.0,
    p_drop: float = 0.0,
    patience: int | None = None,
    watch: bool = False,
    epochs: int = 500,
) -> Trial:
    """Train on data set `number`. With `watch` validation losses are kept, with `patience` they stop the training."""
    rng = np.random.default_rng(number)
    (X, y), (X_val, y_val), (X_new, y_new) = samples(number), validation_samples(number), new_samples()
    model = network(rng, p_drop)
    history = fit(
        model, X, _column(y), optimiser=Adam(0.01), epochs=epochs, rng=rng, batch_size=N_SAMPLES, l2=l2,
        validation=(X_val, _column(y_val)) if watch or patience else None, patience=patience,
    )  # fmt: skip
    return Trial(model, history, model.accuracy(X, y), model.accuracy(X_new, y_new))


def best_possible() -> float:
    """The share of the new points that a judge who knows the moons and their noise calls right."""
    X, y = new_samples()
    t = np.linspace(0, np.pi, 400)
    outer = np.column_stack([np.cos(t), np.sin(t)])  # (400, 2)
    inner = np.column_stack([1 - np.cos(t), 0.5 - np.sin(t)])
    likely = [_density(X, moon) for moon in (outer, inner)]
    return float(np.mean((likely[1] > likely[0]) == (y == 1)))


def _density(X: Array, moon: Array) -> Array:
    """How likely points (n, 2) are under a moon with noise, up to a factor: (n,)."""
    squares = ((X[:, None] - moon) ** 2).sum(axis=2)  # (n, 400)
    return np.exp(-squares / (2 * NOISE**2)).mean(axis=1)


def _column(y: Array) -> Array:
    return y.reshape(-1, 1).astype(float)
