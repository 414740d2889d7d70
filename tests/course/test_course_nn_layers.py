"""Every layer's and every loss's gradient against finite differences, and layers against other libraries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from scipy.signal import correlate2d
from scipy.special import expit, log_softmax

from course import nn

RNG = np.random.default_rng(3)
FLAT = RNG.normal(size=(5, 4))
MAPS = RNG.normal(size=(3, 2, 6, 5))


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


LAYERS: dict[str, tuple[Callable[[], nn.Layer], Any]] = {
    "identity": (nn.Layer, FLAT),
    "dense": (lambda: nn.Dense(4, 3, rng()), FLAT),
    "sigmoid": (nn.Sigmoid, FLAT),
    "tanh": (nn.Tanh, FLAT),
    "relu": (nn.ReLU, FLAT),
    "leaky relu": (lambda: nn.LeakyReLU(0.2), FLAT),
    "elu": (lambda: nn.ELU(1.5), FLAT),
    "conv": (lambda: nn.Conv2D(2, 3, 3, rng()), MAPS),
    "conv, stride 2": (lambda: nn.Conv2D(2, 3, 2, rng(), stride=2), MAPS),
    "conv, stride 2 that leaves a rest": (lambda: nn.Conv2D(2, 3, 3, rng(), stride=2), MAPS),
    "conv, padding": (lambda: nn.Conv2D(2, 3, 3, rng(), padding=2, stride=2), MAPS),
    "max pool": (lambda: nn.MaxPool(2), MAPS),
    "max pool that leaves a rest": (lambda: nn.MaxPool(3), MAPS),
    "flatten": (nn.Flatten, MAPS),
    "batch norm": (lambda: nn.BatchNorm(4), FLAT),
    "dropout": (lambda: nn.Dropout(0.4, rng()), FLAT),
}


def slopes(cost: Callable[[], float], values: Any) -> Any:
    """The central difference of a cost for each number of an array that is moved in place."""
    out = np.zeros_like(values)
    for index in np.ndindex(values.shape):
        kept = values[index]
        values[index] = kept + 1e-6
        above = cost()
        values[index] = kept - 1e-6
        below = cost()
        values[index] = kept
        out[index] = (above - below) / 2e-6
    return out


@pytest.mark.parametrize("training", [True, False], ids=["training", "testing"])
@pytest.mark.parametrize("name", LAYERS)
def test_backward_is_the_gradient_of_forward(name: str, training: bool) -> None:
    make, data = LAYERS[name]
    layer, X = make(), data.copy()
    for values in layer.params.values():
        values += RNG.normal(scale=0.3, size=values.shape)  # biases at zero would hide a missing one
    weights = RNG.normal(size=layer.forward(X, training).shape)

    def cost() -> float:
        if isinstance(layer, nn.Dropout):
            layer.rng = rng()  # the same units each time
        return float(np.sum(weights * layer.forward(X, training)))

    cost()
    dX = layer.backward(weights)
    grads = dict(layer.grads)
    assert np.allclose(dX, slopes(cost, X), atol=1e-7)
    assert grads.keys() == layer.params.keys()
    for key, values in layer.params.items():
        assert grads[key].shape == values.shape
        assert np.allclose(grads[key], slopes(cost, values), atol=1e-7)


@pytest.mark.parametrize("loss", [nn.MeanSquaredError(), nn.BinaryCrossEntropy(), nn.SoftmaxCrossEntropy()])
def test_a_loss_knows_its_gradient(loss: nn.Loss) -> None:
    Z, Y = RNG.normal(size=(5, 3)), RNG.random((5, 3))
    ours = loss.gradient(Z, Y)
    assert np.allclose(ours, slopes(lambda: loss.value(Z, Y), Z), atol=1e-8)


def test_losses_agree_with_scipy() -> None:
    Z, Y = RNG.normal(size=(5, 3)), np.eye(3)[[0, 2, 1, 1, 0]]
    p = expit(Z)
    assert nn.SoftmaxCrossEntropy().value(Z, Y) == pytest.approx(-np.mean(np.sum(Y * log_softmax(Z, axis=1), axis=1)))
    assert nn.BinaryCrossEntropy().value(Z, Y) == pytest.approx(-np.mean(Y * np.log(p) + (1 - Y) * np.log(1 - p)))
    assert nn.MeanSquaredError().value(Z, Y) == pytest.approx(np.mean((Z - Y) ** 2))


def test_losses_do_not_overflow() -> None:
    Z, Y = np.array([[1000.0, -1000.0], [-1000.0, 1000.0]]), np.eye(2)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        for loss in (nn.BinaryCrossEntropy(), nn.SoftmaxCrossEntropy()):
            assert loss.value(Z, Y) == pytest.approx(0) and loss.value(Z, 1 - Y) == pytest.approx(1000, rel=1)
            assert np.isfinite(loss.gradient(Z, Y)).all()


@pytest.mark.parametrize("loss", [nn.MeanSquaredError(), nn.BinaryCrossEntropy(), nn.SoftmaxCrossEntropy()])
def test_targets_that_would_broadcast_are_refused(loss: nn.Loss) -> None:
    with pytest.raises(ValueError, match=r"targets have shape \(5,\), the outputs \(5, 1\)"):
        loss.value(np.ones((5, 1)), np.ones(5))


def test_convolution_agrees_with_scipy() -> None:
    layer = nn.Conv2D(2, 3, 3, rng(), stride=2, padding=1)
    layer.params["b"] += [0.5, -1, 2]
    padded = np.pad(MAPS, ((0, 0), (0, 0), (1, 1), (1, 1)))
    W, b = layer.params["W"], layer.params["b"]
    expected = [
        [sum(correlate2d(image[c], W[f, c], mode="valid") for c in range(2))[::2, ::2] + b[f] for f in range(3)]
        for image in padded
    ]
    assert np.allclose(layer.forward(MAPS), expected)


def test_the_largest_of_a_window_takes_the_whole_gradient() -> None:
    pool = nn.MaxPool(2)
    X = np.array([[[[1.0, 5, 2], [3, 4, 9]]]])
    assert pool.forward(X).tolist() == [[[[5.0]]]]
    assert pool.backward(np.array([[[[7.0]]]])).tolist() == [[[[0, 7, 0], [0, 0, 0]]]]
    assert pool.backward(np.ones((1, 1, 1, 1)) * 2).sum() == 2
    equal = np.ones((1, 1, 2, 2))
    pool.forward(equal)
    assert pool.backward(np.ones((1, 1, 1, 1))).sum() == 1, "a tie gives the gradient once"


def test_dropout_rests_in_testing_and_keeps_the_mean_in_training() -> None:
    layer, X = nn.Dropout(0.25, rng()), np.ones((300, 100))
    assert np.array_equal(layer.forward(X), X)
    out = layer.forward(X, training=True)
    assert set(np.round(np.unique(out), 9)) == {0, round(4 / 3, 9)} and out.mean() == pytest.approx(1, abs=0.01)
    with pytest.raises(ValueError, match="at least 0 and below 1"):
        nn.Dropout(1.0, rng())


def test_batch_norm_tests_with_what_it_saw_in_training() -> None:
    layer, X = nn.BatchNorm(3), RNG.normal(4, 2, size=(500, 3))
    for _ in range(80):
        out = layer.forward(X, training=True)
    assert np.allclose(out.mean(axis=0), 0, atol=1e-9) and np.allclose(out.std(axis=0), 1, atol=1e-4)
    assert np.allclose(layer.forward(X[:1]), out[:1], atol=0.01), "one sample alone gives what it gave among others"


@pytest.mark.parametrize(("start", "variance"), [(nn.he, 2 / 300), (nn.xavier, 2 / 500), (nn.small, 1e-4)])
def test_starts_have_their_spread(start: Any, variance: float) -> None:
    W = nn.Dense(300, 200, rng(), start).params["W"]
    assert W.shape == (200, 300) and W.var() == pytest.approx(variance, rel=0.03)


def test_the_bare_classes_say_what_is_missing() -> None:
    for method, name in (
        (lambda: nn.Loss().value(FLAT, FLAT), "Loss.value"),
        (lambda: nn.Loss().gradient(FLAT, FLAT), "Loss.gradient"),
        (lambda: nn.Optimiser(0.1).update((0, "W"), FLAT), "Optimiser.update"),
        (lambda: nn.activations.Activation().value(FLAT), "Activation.value"),
        (lambda: nn.activations.Activation().derivative(FLAT), "Activation.derivative"),
    ):
        with pytest.raises(NotImplementedError, match=name):
            method()
