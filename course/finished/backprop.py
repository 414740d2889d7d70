"""05: backpropagation, the whole gradient for the price of about two forward passes (Rumelhart, Hinton, Williams 1986).

The cost is `C = 1/(2n) sum ||y - a||^2`. Samples are columns inside the network: `z`, `a` and `delta` of a layer are
(units, n_samples), `w` is a list of (units_out, units_in), `b` a list of (units_out, 1). X and y have samples in rows.
"""

from __future__ import annotations

import numpy as np

from course.arrays import Array
from course.finished.sigmoid_neuron import sigmoid
from course.finished.xor_mlp import forward_pass, predict

__all__ = [
    "backprop",
    "forward_pass",
    "forward_trace",
    "gradient_check",
    "hidden_delta",
    "linear_forward",
    "linear_update",
    "minibatches",
    "output_delta",
    "predict",
    "sgd_epoch",
    "sigmoid",
    "sigmoid_prime",
]


def linear_forward(i: Array, W1: Array, W2: Array) -> tuple[Array, Array]:
    """`(h, prediction)` of two layers without biases and activations: i (1, 2), W1 (2, 2), W2 (2, 1)."""
    h = i @ W1  # (1, 2)
    return h, h @ W2  # (1, 1)


def linear_update(i: Array, actual: float, W1: Array, W2: Array, lr: float) -> tuple[Array, Array]:
    """`(W1, W2)` after one step on `0.5 (prediction - actual)^2`; both gradients are taken at the old weights."""
    h, prediction = linear_forward(i, W1, W2)
    delta = prediction - actual  # (1, 1)
    dW2 = h.T @ delta  # (2, 1)
    dW1 = i.T @ (delta @ W2.T)  # (2, 2)
    return W1 - lr * dW1, W2 - lr * dW2


def sigmoid_prime(z: Array) -> Array:
    """`s(z) (1 - s(z))`, any shape; 1/4 at its best, in 0."""
    s = sigmoid(z)
    return s * (1 - s)


def forward_trace(inp: Array, w: list[Array], b: list[Array]) -> tuple[list[Array], list[Array]]:
    """`(zs, activations)` of all layers; `activations[0]` is `inp`, so there is one more of them."""
    zs, activations = [], [inp]
    for weights, biases in zip(w, b, strict=True):
        zs.append(weights @ activations[-1] + biases)  # (units_out, n_samples)
        activations.append(sigmoid(zs[-1]))
    return zs, activations


def output_delta(a: Array, y: Array, z: Array) -> Array:
    """dC/dz of the last layer, for each sample: `(a - y) s'(z)`, all (n_out, n_samples)."""
    return (a - y) * sigmoid_prime(z)


def hidden_delta(w_next: Array, delta_next: Array, z: Array) -> Array:
    """dC/dz of a hidden layer: `(w_next^T delta_next) s'(z)`."""
    return (w_next.T @ delta_next) * sigmoid_prime(z)  # (units, n_samples)


def backprop(X: Array, y: Array, w: list[Array], b: list[Array]) -> tuple[list[Array], list[Array]]:
    """`(w_grads, b_grads)`, averaged over the samples, with the shapes of `w` and `b`."""
    n = len(X)
    zs, activations = forward_trace(X.T, w, b)
    delta = output_delta(activations[-1], y.T, zs[-1])  # (n_out, n_samples)
    w_grads, b_grads = [delta @ activations[-2].T / n], [delta.mean(axis=1, keepdims=True)]
    for layer in range(len(w) - 2, -1, -1):
        delta = hidden_delta(w[layer + 1], delta, zs[layer])  # (units, n_samples)
        w_grads.insert(0, delta @ activations[layer].T / n)  # (units_out, units_in)
        b_grads.insert(0, delta.mean(axis=1, keepdims=True))  # (units_out, 1)
    return w_grads, b_grads


def gradient_check(X: Array, y: Array, w: list[Array], b: list[Array]) -> float:
    """`||backprop - numerical|| / (||backprop|| + ||numerical||)`, over all parameters together.

    The numerical gradient is a central difference with a step of 1e-5: about 1e-10 away from a right gradient.
    """
    w_grads, b_grads = backprop(X, y, w, b)
    ours = np.concatenate([np.ravel(gradient) for gradient in [*w_grads, *b_grads]])
    numerical = _numerical_gradient(X, y, w, b)
    return float(np.linalg.norm(ours - numerical) / (np.linalg.norm(ours) + np.linalg.norm(numerical)))


def minibatches(n: int, batch_size: int, rng: np.random.Generator) -> list[Array]:
    """`range(n)` shuffled and cut in pieces of `batch_size`; the last may be short."""
    order = rng.permutation(n)
    return [order[start : start + batch_size] for start in range(0, n, batch_size)]


def sgd_epoch(
    X: Array, y: Array, w: list[Array], b: list[Array], lr: float, batch_size: int, rng: np.random.Generator
) -> tuple[list[Array], list[Array]]:
    """`(w, b)` after one pass over the samples, a step for each mini-batch."""
    for batch in minibatches(len(X), batch_size, rng):
        w_grads, b_grads = backprop(X[batch], y[batch], w, b)
        w = [weights - lr * gradient for weights, gradient in zip(w, w_grads, strict=True)]
        b = [biases - lr * gradient for biases, gradient in zip(b, b_grads, strict=True)]
    return w, b


def _cost(X: Array, y: Array, w: list[Array], b: list[Array]) -> float:
    return float(np.sum((predict(X, w, b) - y) ** 2) / (2 * len(X)))


def _numerical_gradient(X: Array, y: Array, w: list[Array], b: list[Array], eps: float = 1e-5) -> Array:
    """The central difference of the cost for each number in `w`, then in `b`, in one long array."""
    slopes = []
    parameters = [np.array(values, dtype=float) for values in [*w, *b]]  # copies, moved in place and back
    for values in parameters:
        for index in np.ndindex(values.shape):
            kept = values[index]
            values[index] = kept + eps
            above = _cost(X, y, parameters[: len(w)], parameters[len(w) :])
            values[index] = kept - eps
            below = _cost(X, y, parameters[: len(w)], parameters[len(w) :])
            values[index] = kept
            slopes.append((above - below) / (2 * eps))
    return np.array(slopes)  # (n_parameters,)
