"""Every number in the prose of 06-activations, computed; and what its pictures, its explorers and its checks say."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from course import nn
from course.check.outcomes import CheckError, NotAttempted
from course.data import digits, one_hot, split
from course.draws import check_rng, check_shape, check_spread
from course.elementwise import check_elementwise, check_far, check_kink, check_untouched, inputs
from course.explorers.activations import activation_explorer, softmax_explorer
from course.finished import activations as ready
from course.finished.sigmoid_neuron import sigmoid
from course.plots import activations as draw
from course.plots.style import alt_of, png
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "06-activations" / "activations.py"
says = Prose(SOURCE).says
Function = Callable[..., Any]


@cache
def code() -> str:
    """The source with strings that run over several lines joined, and a single space between words."""
    return " ".join(re.sub(r'"\n\s+"', "", SOURCE.read_text(encoding="utf-8")).split())


@cache
def tables() -> tuple[Any, ...]:
    X, labels = digits()
    return X, labels, *split(X, labels, test_share=0.25, seed=0)


def deep_network(activation: Any, start: Any, seed: int = 0) -> nn.Network:
    rng = np.random.default_rng(seed)
    layers: list[Any] = []
    for n_in, n_out in pairwise([64, *(9 * [50]), 10]):
        layers += [nn.Dense(n_in, n_out, rng, start=start), activation()]
    return nn.Network(layers[:-1], nn.SoftmaxCrossEntropy())


def small_init(n_in: int, n_out: int, rng: np.random.Generator) -> Any:
    return rng.normal(0, 0.01, (n_out, n_in))


def large_init(n_in: int, n_out: int, rng: np.random.Generator) -> Any:
    return rng.normal(0, 1, (n_out, n_in))


@cache
def through(f: Function, d_f: Function, init: Function) -> tuple[list[Any], list[float]]:
    """The notebook's `through`: outputs of the hidden layers, and the typical size of each layer's gradient."""
    X, labels = tables()[:2]
    rng = np.random.default_rng(0)
    w = [init(n_in, n_out, rng) for n_in, n_out in pairwise([64, *(9 * [50]), 10])]
    zs, activations = [], [X[:200].T]
    for weights in w:
        zs.append(weights @ activations[-1])
        activations.append(f(zs[-1]))
    delta, sizes = ready.softmax_cross_entropy_grad(zs[-1], one_hot(labels[:200], 10).T), list[float]()
    for k in reversed(range(10)):
        sizes.insert(0, float(np.sqrt(np.mean((delta @ activations[k].T) ** 2))))
        if k:
            delta = (w[k].T @ delta) * d_f(zs[k - 1])
    return activations[1:-1], sizes


SIGMOID = (sigmoid, ready.d_sigmoid, ready.xavier_init)
TANH = (ready.tanh, ready.d_tanh, ready.xavier_init)
RELU = (ready.relu, ready.d_relu, ready.he_init)


def ratio(sizes: list[float]) -> float:
    return sizes[0] / sizes[-1]


def test_the_first_network_loses_a_factor_of_more_than_six_hundred_thousand() -> None:
    X, labels = tables()[:2]
    network = deep_network(nn.Sigmoid, nn.xavier)
    network.gradients(X[:200], one_hot(labels[:200], 10))
    typical = [float(np.sqrt(np.mean(layer.grads["W"] ** 2))) for layer in network.layers if layer.params]
    assert 600_000 < typical[-1] / typical[0] < 700_000
    assert says("More than six hundred thousand")
    assert typical == pytest.approx(through(*SIGMOID)[1])
    assert f"{0.25**10:.0e}" == "1e-06"
    assert says("is about one in a million")


def test_three_linear_layers_are_one() -> None:
    sizes = [4, 6, 5, 2]
    numbers = sum(n_out * n_in + n_out for n_in, n_out in pairwise(sizes))
    assert says(f"{numbers} numbers, and no more can be said with them than with {2 * 4 + 2}")


def test_slopes_in_a_row() -> None:
    d_sigmoid, d_tanh = ready.d_sigmoid, ready.d_tanh
    assert says(f"ten such slopes multiply a gradient by {d_sigmoid(0.0) ** 10:.2g}")
    assert says(f"At 2 the slope is {d_sigmoid(2.0):.4f}, and ten of them leave {d_sigmoid(2.0) ** 10:.2g}")
    assert says(f"and {d_tanh(1.0):.2f} at 1: ten of those leave {d_tanh(1.0) ** 10:.2g}")
    assert f"with slope {d_sigmoid(5.0):.4f}." in code()
    assert 2 * (1 - 2) == -2


def test_every_derivative_is_the_slope_that_one_measures() -> None:
    x = np.linspace(-4, 4, 100)
    pairs = ((sigmoid, ready.d_sigmoid), (ready.tanh, ready.d_tanh), (ready.relu, ready.d_relu))
    for f, d_f in (*pairs, (ready.leaky_relu, ready.d_leaky_relu), (ready.elu, ready.d_elu)):
        assert np.abs((f(x + 1e-5) - f(x - 1e-5)) / 2e-5 - d_f(x)).max() < 1e-9


def test_large_weights_saturate() -> None:
    X = tables()[0]
    rng = np.random.default_rng(0)
    shares = {}
    for spread in (0.1, 1.0, 3.0):
        z = rng.normal(0, spread, (100, 64)) @ X.T
        shares[spread] = np.mean(ready.d_tanh(z) < 0.01)
    assert says(f"Nearly half of them, {100 * shares[1.0]:.1f} %, are saturated")
    assert shares[0.1] == 0 and shares[3.0] > 0.5


def test_a_dead_unit_stays_where_it_is() -> None:
    x = np.linspace(-1, 1, 21)
    targets = np.maximum(2 * x + 1, 0)
    ends = {}
    for name in ("relu", "leaky_relu", "elu"):
        f, d_f = getattr(ready, name), getattr(ready, f"d_{name}")
        w, b, costs = 1.0, -3.0, []
        for _ in range(300):
            z = w * x + b
            costs.append(float(np.mean((f(z) - targets) ** 2)))
            delta = 2 * (f(z) - targets) * d_f(z) / 21
            w, b = w - 0.1 * np.sum(delta * x), b - 0.1 * np.sum(delta)
        ends[name] = (w, b, costs)
    assert ends["relu"][:2] == (1.0, -3.0)
    assert f"level line at {ends['relu'][2][-1]:.2f}" in code()
    for name in ("leaky_relu", "elu"):
        costs = ends[name][2]
        assert costs[0] > ends["relu"][2][0] and costs[100] < 0.1 and costs[-1] < 0.05


def test_a_learning_rate_of_1_kills_units() -> None:
    X_train, X_test, y_train, y_test = tables()[2:]
    seen = {}
    for activation in (nn.ReLU, nn.LeakyReLU):
        rng = np.random.default_rng(0)
        layers: list[Any] = [nn.Dense(64, 100, rng), activation(), nn.Dense(100, 100, rng), activation()]
        network = nn.Network([*layers, nn.Dense(100, 10, rng)], nn.SoftmaxCrossEntropy())
        rng = np.random.default_rng(1)
        nn.fit(network, X_train, one_hot(y_train, 10), optimiser=nn.SGD(1.0), epochs=10, rng=rng)
        first = layers[1].forward(layers[0].forward(X_train))
        second = layers[3].forward(layers[2].forward(first))
        silent = [int((outputs <= 0).all(axis=0).sum()) for outputs in (first, second)]
        seen[activation] = (silent, network.accuracy(X_test, y_test))
    (one, two), score = seen[nn.ReLU]
    assert says(
        f"With ReLU {one} and {two} units are dead, and the network answers the same to every picture: {score:.3f}"
    )
    assert says(f"the network reaches {seen[nn.LeakyReLU][1]:.3f}")
    assert 0 < seen[nn.LeakyReLU][0][0] < 30


def test_softmax_in_numbers() -> None:
    z = np.array([2.0, 1.0, -1.0])
    shares, sharp = ready.softmax(z), ready.softmax(3 * z)
    assert says(f"become {shares[0]:.3f}, {shares[1]:.3f}, {shares[2]:.3f}")
    assert says(f"Multiplied by 3 the first has {sharp[0]:.3f}")
    assert f"{sharp[0]:.3f}, {sharp[1]:.3f}, {sharp[2]:.3f}" in code()
    assert ready.softmax(z + 3) == pytest.approx(shares)


def test_the_squared_error_is_flat_where_the_unit_is_wrong() -> None:
    p = float(sigmoid(-6.0))
    squared, entropy = 2 * (p - 1) * p * (1 - p), p - 1
    assert says(f"the slope {squared:.4f}, the cross-entropy {entropy:.4f}: two hundred times")
    assert 195 < entropy / squared < 210


def test_the_gradient_of_softmax_and_cross_entropy_is_prediction_minus_target() -> None:
    rng = np.random.default_rng(2)
    z, y = rng.normal(size=(4, 3)), one_hot(np.array([0, 3, 1]), 4).T
    formula = ready.softmax_cross_entropy_grad(z, y)
    for place in np.ndindex(*z.shape):
        nudge = np.zeros_like(z)
        nudge[place] = 1e-5
        up, down = (ready.cross_entropy(y, ready.softmax(z + sign * nudge)) for sign in (1, -1))
        assert formula[place] == pytest.approx((up - down) / 2e-5, abs=1e-9)
    assert np.abs(formula.sum(axis=0)).max() < 1e-12


def test_starts_that_are_too_small_too_large_and_right() -> None:
    small, right, large = (through(*TANH[:2], start)[0] for start in (small_init, ready.xavier_init, large_init))
    assert says(f"what layer 9 gives out has a spread of {small[8].std():.1e}")
    assert says(f"the spread goes from {right[0].std():.2f} to {right[8].std():.2f} in nine layers")
    assert np.mean(np.abs(large[8]) > 0.9) > 0.75


def test_gradients_layer_by_layer() -> None:
    of_sigmoid, of_tanh, of_relu = (through(*parts)[1] for parts in (SIGMOID, TANH, RELU))
    assert says(f"first against last {ratio(of_sigmoid):.1e}")
    assert says(f"keeps about {ratio(of_sigmoid) ** (1 / 9):.2f} of the gradient")
    assert says(f"**ReLU with He**: {ratio(of_relu):.2f}. Ten layers")
    assert says(f"**Tanh with Xavier**: {ratio(of_tanh):.2f}.")
    assert says(f"was {ratio(of_sigmoid):.1e} of the last with sigmoids, and {ratio(of_relu):.2f} with ReLU and He")
    with_xavier, with_small = (through(*RELU[:2], start)[1] for start in (ready.xavier_init, small_init))
    assert says(f"the ratio is {ratio(with_xavier):.2f}, even better")
    shrunk = np.array(of_relu) / np.array(with_xavier)
    assert says("twenty to fifty times smaller than with He") and 20 < shrunk.min() < shrunk.max() < 50
    assert says(f"the ratio is {ratio(with_small):.2f}, and no gradient is larger than {max(with_small):.1e}")
    assert f"climbs from {of_sigmoid[0]:.0e} in layer 1 to {of_sigmoid[-1]:.2f} in layer 10" in code()


def test_ten_layers_in_training() -> None:
    X_train, X_test, y_train, y_test = tables()[2:]
    assert says(f"20 epochs on the {len(X_train):,} digits")
    assert says(f"= \\log 10 = {np.log(10):.3f}$") and says(f"A cross-entropy of {np.log(10):.3f} with ten classes")
    last = {}
    starts = {(nn.Sigmoid, nn.xavier), (nn.Tanh, nn.xavier), (nn.ReLU, nn.he), (nn.ReLU, nn.small)}
    for activation, start in starts:
        network, rng = deep_network(activation, start), np.random.default_rng(0)
        history = nn.fit(network, X_train, one_hot(y_train, 10), optimiser=nn.SGD(0.05), epochs=20, rng=rng)
        last[activation, start] = (history.loss[-1], network.accuracy(X_test, y_test))
    for stuck in ((nn.Sigmoid, nn.xavier), (nn.ReLU, nn.small)):
        assert abs(last[stuck][0] - 2.3) < 0.03 and last[stuck][1] < 0.15
    for learned in ((nn.Tanh, nn.xavier), (nn.ReLU, nn.he)):
        assert last[learned][0] < 0.1 and last[learned][1] > 0.9


def test_scikit_learn_gives_the_same_probabilities_with_its_weights() -> None:
    from sklearn.metrics import log_loss
    from sklearn.neural_network import MLPClassifier

    X_train, X_test, y_train, y_test = tables()[2:]
    for name, f in (("relu", ready.relu), ("tanh", ready.tanh), ("logistic", sigmoid)):
        theirs = MLPClassifier((30, 20), activation=name, early_stopping=True, n_iter_no_change=2, random_state=0)
        theirs.fit(X_train[:500], y_train[:500])
        a = X_test.T
        for weights, biases in zip(theirs.coefs_[:-1], theirs.intercepts_[:-1], strict=True):
            a = f(weights.T @ a + biases[:, None])
        p = ready.softmax(theirs.coefs_[-1].T @ a + theirs.intercepts_[-1][:, None])
        assert np.abs(p.T - theirs.predict_proba(X_test)).max() < 1e-12
        ours = ready.cross_entropy(one_hot(y_test, 10).T, p)
        assert ours == pytest.approx(log_loss(y_test, theirs.predict_proba(X_test)), abs=1e-9)
        assert theirs.out_activation_ == "softmax" == ready.choose_head("multiclass")[0]


def test_the_quiz_numbers() -> None:
    source = code()
    assert f"pre-activation, which is {np.arctanh(0.8):.4f} here" in source
    assert f'"{1 - 0.8**2:.2f}": "The slope' in source
    assert f'"{ready.d_tanh(0.8):.4f}": "This is `d_tanh(0.8)`' in source


def test_a_network_of_zeros_moves_its_last_biases_alone() -> None:
    X, labels = tables()[:2]
    network = deep_network(nn.ReLU, lambda shape, fan_in, fan_out, rng: np.zeros(shape))
    network.gradients(X[:200], one_hot(labels[:200], 10))
    dense = [layer for layer in network.layers if layer.params]
    assert not any(layer.grads["W"].any() for layer in dense) and not any(
        layer.grads["b"].any() for layer in dense[:-1]
    )
    assert dense[-1].grads["b"].any()


def test_the_challenge_has_the_lowest_point_that_its_hint_names() -> None:
    x = np.linspace(-5, 5, 100_001)
    swish = x * sigmoid(x)
    assert says(f"near $x = {x[swish.argmin()]:.2f}$. The value there is about ${swish.min():.2f}$")


def test_the_activation_explorer_says_what_it_shows() -> None:
    shown = activation_explorer()
    assert "sigmoid at x = 2.0: value 0.8808, slope 0.1050. 10 layers with this slope multiply" in shown.text.value
    assert "by 1.6e-10" in shown.text.value
    before = shown.picture.value
    shown.controls["activation"].value = "ELU"
    shown.controls["x"].value = -2.0
    assert "ELU with alpha = 0.10 at x = -2.0: value -0.0865, slope 0.0135." in shown.text.value
    assert shown.picture.value != before
    shown.controls["activation"].value = "leaky ReLU"
    assert "slope 0.1000" in shown.text.value  # the leak lets more through than ELU with the same alpha
    shown.controls["layers"].value = 1
    assert "1 layer with this slope multiplies a gradient by 0.1." in shown.text.value


def test_the_softmax_explorer_says_what_it_shows() -> None:
    shown = softmax_explorer()
    assert "Probabilities: cat 0.705, dog 0.259, hen 0.035; their sum is 1.000." in shown.text.value
    before = shown.picture.value
    shown.controls["shift"].value = 3.0
    assert "cat 0.705, dog 0.259" in shown.text.value and shown.picture.value != before
    shown.controls["factor"].value = 0.0
    assert "cat 0.333, dog 0.333, hen 0.333" in shown.text.value


def test_every_picture_can_be_drawn_and_carries_its_text() -> None:
    pairs = {"tanh": (ready.tanh, ready.d_tanh), "ReLU": (ready.relu, ready.d_relu)}
    z = np.random.default_rng(0).normal(size=(5, 40))
    figures = [
        draw.with_slopes(pairs, alt="words"),
        draw.tangents("tanh", ready.tanh, ready.d_tanh, (0, 1), alt="words"),
        draw.where_z_lies({"one": z, "other": 5 * z}, ready.d_tanh, threshold=0.01, alt="words"),
        draw.layer_curves({"one": [1e-6, 1e-3, 1.0], "other": [1.0, 0.5, 0.4]}, alt="words"),
        draw.training({"one": [2.0, 1.0], "other": [2.3, 2.3]}, 2.3, "the level", alt="words"),
        draw.spreads({"start": [np.tanh(z), np.tanh(3 * z)]}, (1, 2), alt="words"),
        draw.probabilities(z[:3, 0], {"softmax(z)": ready.softmax(z[:3, 0])}, ("a", "b", "c"), alt="words"),
    ]
    for figure in figures:
        assert alt_of(figure) == "words"
        assert png(figure).startswith(b"\x89PNG")


def one_relu(value: float) -> float:
    return value if value > 0 else 0.0


def one_slope(value: float, alpha: float = 0.0) -> float:
    return 1.0 if value > 0 else alpha


def said_by(check: Function, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(CheckError) as caught:
        check(*args, **kwargs)
    return str(caught.value)


def test_inputs_are_of_every_kind_and_both_signs() -> None:
    kinds = list(inputs(np.random.default_rng(3)))
    assert {np.ndim(x) for x in kinds} == {0, 1, 2, 3}
    assert {type(x) for x in kinds} == {float, int, np.ndarray}
    numbers = np.concatenate([np.ravel(x) for x in kinds])
    assert (numbers > 0).any() and (numbers < 0).any() and np.abs(numbers).min() >= 0.3


def test_an_elementwise_check_names_the_mistake() -> None:
    rng = np.random.default_rng(0)
    check_elementwise(ready.relu, one_relu, rng)
    text = said_by(check_elementwise, np.abs, one_relu, rng, mistakes={"this is the absolute value.": abs})
    assert text.endswith("likely:    this is the absolute value.")


def test_a_far_check_wants_the_value_and_no_overflow() -> None:
    check_far(ready.relu, one_relu)
    assert "overflow" in said_by(check_far, lambda x: np.where(np.asarray(x) > 0, x, 0 * np.exp(x)), one_relu)
    assert "expected:  1000" in said_by(check_far, lambda x: np.clip(x, 0, 6), one_relu)


def test_at_a_kink_either_side_is_right_and_nothing_between() -> None:
    for at_0 in (0.0, 1.0):
        check_kink(lambda x, at_0=at_0: np.heaviside(x, at_0), one_slope)
    assert "one of the two sides, 0 or 1" in said_by(check_kink, lambda x: np.heaviside(x, 0.5), one_slope)
    assert "elsewhere" in said_by(check_kink, lambda x: np.ones(np.shape(x)), one_slope)
    assert "shape (1,)" in said_by(check_kink, lambda x: np.ones((1,)), one_slope)
    assert "where a number" in said_by(check_kink, lambda x: "slope", one_slope)
    check_kink(ready.d_leaky_relu, one_slope, alpha=0.3)


def test_a_check_to_the_last_bit_sees_a_clip_in_place() -> None:
    def clip_in_place(p: Any) -> Any:
        return np.clip(p, 1e-12, 1 - 1e-12, out=p).sum()

    check_untouched(np.sum, np.array([0.0, 1.0]))
    assert "by very little" in said_by(check_untouched, clip_in_place, np.array([0.0, 1.0]))


def test_draws_are_checked_by_shape_source_spread_and_form() -> None:
    rng, other = np.random.default_rng(0), np.random.default_rng(1)
    he, variance = ready.he_init, 2 / 400

    def named(function: Function) -> Function:
        function.__name__ = "he_init"
        return function

    check_rng(he, 4, 3, rng, other)
    check_spread(he, 400, 200, rng, variance)
    assert "comes first" in said_by(check_shape, named(lambda a, b, r: r.normal(size=(a, b))), 4, 3, rng)
    assert "expected:  shape (3, 4)" in said_by(check_shape, named(lambda a, b, r: r.normal(size=a * b)), 4, 3, rng)
    assert "nan or an inf" in said_by(check_shape, named(lambda a, b, r: np.full((b, a), np.inf)), 4, 3, rng)
    assert "a number, a list" in said_by(check_shape, named(lambda a, b, r: "weights"), 4, 3, rng)
    assert "do not come from rng" in said_by(
        check_rng, named(lambda a, b, r: np.random.default_rng().normal(size=(b, a))), 4, 3, rng, other
    )
    fixed = named(lambda a, b, r: np.random.default_rng(5).normal(size=(b, a)))
    assert "start alike" in said_by(check_rng, fixed, 4, 3, rng, other)
    spread = {"the root is missing.": variance**2}
    squared = named(lambda a, b, r: r.normal(0, 2 / a, (b, a)))
    assert "the root is missing." in said_by(check_spread, squared, 400, 200, rng, variance, spread)
    shifted = named(lambda a, b, r: 0.1 + he(a, b, r))
    assert "expected:  about 0" in said_by(check_spread, shifted, 400, 200, rng, variance)
    row = named(lambda a, b, r: np.tile(he(a, 1, r), (b, 1)))
    assert "are equal" in said_by(check_spread, row, 4000, 200, rng, 2 / 4000)
    uniform = named(lambda a, b, r: r.uniform(-1, 1, (b, a)) * np.sqrt(3 * 2 / a))
    assert "not normal" in said_by(check_spread, uniform, 400, 200, rng, variance)


def test_a_blank_is_not_attempted_and_not_wrong() -> None:
    def he_init(n_in: int, n_out: int, rng: Any) -> Any:
        raise NotImplementedError("he_init: write this")

    with pytest.raises(NotAttempted):
        check_spread(he_init, 400, 200, np.random.default_rng(0), 2 / 400)
