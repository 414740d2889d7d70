"""04: a network of sigmoid neurons, which learns by measured slopes.

Inside a network samples are columns: `inp` is (n_features, n_samples), `w` a list of (units_out, units_in) arrays,
`b` a list of (units_out, 1) arrays. Outside X is (n_samples, n_features) and y is (n_samples, n_outputs).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from course.arrays import Array
from course.finished.sigmoid_neuron import sigmoid

__all__ = [
    "GD",
    "b_update",
    "cost_function",
    "forward_pass",
    "gradient_estimator",
    "nn_parameter_maker",
    "one_step_gd",
    "predict",
    "sigmoid",
    "w_update",
    "xor_network",
]


def xor_network() -> tuple[list[Array], list[Array]]:
    """Weights set by hand: one hidden unit is OR, the other NAND, the output is their AND."""
    w = [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[20.0, 20.0]])]
    b = [np.array([[-10.0], [30.0]]), np.array([[-30.0]])]
    return w, b


def nn_parameter_maker(size: Sequence[int], rng: np.random.Generator | None = None) -> tuple[list[Array], list[Array]]:
    """Random weights and zero biases for `size = [n_in, ..., n_out]`. Equal weights would stay equal for ever.

    The workshop's function takes `size` alone; the finished one also takes an `rng`, for runs that can be repeated.
    """
    rng = rng or np.random.default_rng()
    w = [rng.standard_normal((n_out, n_in)) for n_in, n_out in pairwise(size)]
    b = [np.zeros((n_out, 1)) for n_out in size[1:]]
    return w, b


def forward_pass(inp: Array, w: list[Array], b: list[Array]) -> Array:
    """`a = sigmoid(w a + b)`, layer after layer: `(n_in, n_samples)` to `(n_out, n_samples)`."""
    a = inp
    for weights, biases in zip(w, b, strict=True):
        a = sigmoid(weights @ a + biases)  # (units_out, n_samples)
    return a


def predict(X: Array, w: list[Array], b: list[Array]) -> Array:
    """The outputs for samples in rows: `(n_samples, n_features)` to `(n_samples, n_outputs)`."""
    return forward_pass(X.T, w, b).T


def cost_function(X: Array, y: Array, w: list[Array], b: list[Array]) -> float:
    """The mean over the samples of the summed squared error; refuses labels of another shape than the prediction."""
    prediction = predict(X, w, b)
    if np.shape(y) != prediction.shape:
        raise ValueError(
            f"y has shape {np.shape(y)}, the prediction {prediction.shape}. NumPy would combine every label with every "
            "prediction, without an error. Make y a column first: y.reshape(-1, 1)."
        )
    return float(np.sum((prediction - y) ** 2) / len(X))


def w_update(w: list[Array], layer_id: int, i: int, j: int, new_param: float) -> list[Array]:
    """A copy of `w` in which the number at `[layer_id][i, j]` is `new_param`."""
    new = [np.array(weights, dtype=float) for weights in w]
    new[layer_id][i, j] = new_param
    return new


def b_update(b: list[Array], layer_id: int, i: int, j: int, new_param: float) -> list[Array]:
    """A copy of `b` in which the number at `[layer_id][i, j]` is `new_param`."""
    return w_update(b, layer_id, i, j, new_param)


def gradient_estimator(X: Array, y: Array, w: list[Array], b: list[Array]) -> tuple[list[Array], list[Array]]:
    """`(w_pds, b_pds)`: for each parameter the cost a little above minus the cost a little below, over the distance."""
    eps = 1e-5
    w_pds = [np.zeros(weights.shape) for weights in w]
    b_pds = [np.zeros(biases.shape) for biases in b]
    for layer, weights in enumerate(w):
        for (i, j), value in np.ndenumerate(weights):
            above = cost_function(X, y, w_update(w, layer, i, j, value + eps), b)
            below = cost_function(X, y, w_update(w, layer, i, j, value - eps), b)
            w_pds[layer][i, j] = (above - below) / (2 * eps)
    for layer, biases in enumerate(b):
        for (i, j), value in np.ndenumerate(biases):
            above = cost_function(X, y, w, b_update(b, layer, i, j, value + eps))
            below = cost_function(X, y, w, b_update(b, layer, i, j, value - eps))
            b_pds[layer][i, j] = (above - below) / (2 * eps)
    return w_pds, b_pds


def one_step_gd(X: Array, y: Array, w: list[Array], b: list[Array], lr: float) -> tuple[list[Array], list[Array]]:
    """`(new_w, new_b)`: one step against the gradient."""
    w_pds, b_pds = gradient_estimator(X, y, w, b)
    new_w = [weights - lr * slope for weights, slope in zip(w, w_pds, strict=True)]
    new_b = [biases - lr * slope for biases, slope in zip(b, b_pds, strict=True)]
    return new_w, new_b


def GD(
    X: Array,
    y: Array,
    w: list[Array],
    b: list[Array],
    epoch: int,
    lr: float,
    watch: Callable[[int, float], object] = lambda epoch, cost: None,
) -> tuple[list[Array], list[Array]]:
    """`(w, b)` after `epoch` steps; `watch(epoch, cost)` is told the cost after each."""
    for number in range(epoch):
        w, b = one_step_gd(X, y, w, b, lr)
        watch(number, cost_function(X, y, w, b))
    return w, b
