"""The finished functions give the figures of the lessons to the digit, and agree with other libraries."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.signal import correlate2d
from scipy.special import expit

from course import data
from course.finished import activations, backprop, cnn, mp_neuron, perceptron, regularization, sigmoid_neuron, xor_mlp

RNG = np.random.default_rng(5)
Z = np.array([[-1.7, 0.3, 2.2], [0.9, -0.4, -3.1]])


# 01


def test_the_gates_have_their_truth_tables() -> None:
    two, one = data.truth_table(2), data.truth_table(1)
    for name, labels in {"AND": data.AND, "OR": data.OR, "NOR": data.NOR, "AND_NOT": data.AND_NOT}.items():
        assert np.array_equal(mp_neuron.mp_predict(two, *mp_neuron.GATES[name]), labels)
    assert mp_neuron.mp_predict(one, *mp_neuron.GATES["NOT"]).tolist() == [1, 0]


def test_aggregate_counts_rows() -> None:
    assert mp_neuron.aggregate(np.array([1, 0, 1])) == 2
    assert mp_neuron.aggregate(data.truth_table(2)).tolist() == [0, 1, 1, 2]


def test_a_threshold_is_the_smallest_of_the_best() -> None:
    X, y, _ = data.binary_breast_cancer()
    theta, score = mp_neuron.fit_threshold(X, y)
    scores = [np.mean((X.sum(axis=1) >= t) == y) for t in range(31)]
    assert theta == scores.index(max(scores)) and score == max(scores)
    assert mp_neuron.fit_threshold(np.array([[1, 1], [1, 1]]), np.array([1, 1])) == (0, 1.0)


# 02


@pytest.mark.parametrize(("labels", "b"), [(data.AND, -3), (data.OR, -1)])
def test_known_weights_solve_and_and_or(labels: Any, b: float) -> None:
    assert np.array_equal(perceptron.perceptron_predict(data.truth_table(2), np.array([2, 2]), b), labels)


def test_a_perceptron_learns_what_a_line_can_tell_apart() -> None:
    X = data.truth_table(2)
    w, b, mistakes = perceptron.perceptron_fit(X, data.AND)
    assert np.array_equal(perceptron.perceptron_predict(X, w, b), data.AND) and mistakes[-1] == 0
    _, _, never = perceptron.perceptron_fit(X, data.XOR, max_epochs=40)
    assert len(never) == 40 and min(never) > 0


def test_updates_follow_the_rules() -> None:
    w, b = np.array([0.5, -1.0]), 0.25
    x = np.array([2.0, 1.0])  # w x + b = 0.25: called 1
    update: Any = perceptron.perceptron_update  # what approx compares with is a type of its own
    assert update(x, 1, w, b) == (pytest.approx(w), b)
    assert update(x, 0, w, b) == (pytest.approx([-1.5, -2.0]), -0.75)
    assert update(-x, 1, w, b - 1) == (pytest.approx([-1.5, -2.0]), 0.25)
    update = perceptron.adaline_update
    assert update(x, 2.0, w, b, 0.1) == (pytest.approx([0.85, -0.825]), pytest.approx(0.425))


def test_scores_agree_with_sklearn() -> None:
    from sklearn import metrics

    y_true, y_pred = RNG.integers(0, 2, 50), RNG.integers(0, 2, 50)
    assert np.array_equal(perceptron.confusion_matrix(y_true, y_pred), metrics.confusion_matrix(y_true, y_pred))
    assert perceptron.accuracy(y_true, y_pred) == metrics.accuracy_score(y_true, y_pred)
    assert perceptron.step(0) == 1 and perceptron.step(np.array([-0.1, 0.0])).tolist() == [0, 1]


# 03


def test_the_sigmoid_is_right_far_out_and_warns_of_nothing() -> None:
    z = np.array([-1000.0, -30.0, 0.0, 5.0, 1000.0])
    with np.errstate(all="raise", under="ignore"):
        assert np.allclose(sigmoid_neuron.sigmoid(z), expit(z), rtol=1e-14)
    assert sigmoid_neuron.sigmoid(0) == 0.5 and np.shape(sigmoid_neuron.sigmoid(2.0)) == ()


def test_the_sigmoid_neuron_ends_where_the_lesson_says() -> None:
    w, b, errors = sigmoid_neuron.do_gradient_descent([0.5, 2.5], [0.2, 0.9], -2, -2, 1, 1000)
    assert (round(w, 5), round(b, 5), round(errors[0], 5)) == (1.79172, -2.28212, 0.41582)
    assert f"{errors[-1]:.2e}" == "2.43e-11" and len(errors) == 1001


def test_sigmoid_gradients_agree_with_differences() -> None:
    X, y, w, b = RNG.normal(size=(7, 3)), RNG.random(7), RNG.normal(size=3), 0.4

    def squared(p: Any) -> float:
        return float(np.sum(0.5 * (expit(X @ p[:3] + p[3]) - y) ** 2))

    def crossed(p: Any) -> float:
        f = expit(X @ p[:3] + p[3])
        return float(-np.mean(y * np.log(f) + (1 - y) * np.log(1 - f)))

    at = np.append(w, b)
    for ours, cost in ((sigmoid_neuron.gradients, squared), (sigmoid_neuron.cross_entropy_gradients, crossed)):
        dw, db = ours(X, y, w, b)
        assert np.allclose(np.append(dw, db), approx_fprime(at, cost, 1e-7), atol=1e-6)
    assert sigmoid_neuron.grad_w(0.3, -0.2, 1.5, 0.9) == pytest.approx(1.5 * sigmoid_neuron.grad_b(0.3, -0.2, 1.5, 0.9))


# 04


def test_the_hand_set_network_solves_xor() -> None:
    out = xor_mlp.predict(data.truth_table(2), *xor_mlp.xor_network())
    assert [f"{value:.4g}" for value in out[:, 0]] == ["4.544e-05", "1", "1", "4.544e-05"]
    assert round(float(out[1, 0]), 5) == 0.99995


def test_a_parameter_count_of_the_circles_network() -> None:
    w, b = xor_mlp.nn_parameter_maker([2, 3, 1])
    assert [a.shape for a in w] == [(3, 2), (1, 3)] and [a.shape for a in b] == [(3, 1), (1, 1)]
    assert sum(a.size for a in [*w, *b]) == 13


def test_the_estimate_is_the_gradient() -> None:
    X, y = data.truth_table(2), data.XOR[:, None]
    w, b = xor_mlp.nn_parameter_maker([2, 3, 1], np.random.default_rng(1))
    w_pds, b_pds = xor_mlp.gradient_estimator(X, y, w, b)
    w_grads, b_grads = backprop.backprop(X, y, w, b)  # of half the cost
    for ours, exact in zip([*w_pds, *b_pds], [*w_grads, *b_grads], strict=True):
        assert np.allclose(ours, 2 * exact, atol=1e-8)


def test_gd_lowers_the_cost_and_reports_it() -> None:
    X, y = data.truth_table(2), data.XOR[:, None]
    w, b = xor_mlp.nn_parameter_maker([2, 2, 1], np.random.default_rng(1))
    costs: list[float] = []
    new_w, new_b = xor_mlp.GD(X, y, w, b, 5, 1.0, watch=lambda epoch, cost: costs.append(cost))
    assert len(costs) == 5 and costs[-1] < costs[0] < xor_mlp.cost_function(X, y, w, b)
    assert costs[-1] == xor_mlp.cost_function(X, y, new_w, new_b)


def test_labels_of_the_wrong_shape_are_refused_with_the_way_out() -> None:
    X, y = data.circles()
    with pytest.raises(ValueError, match=r"y has shape \(100,\), the prediction \(100, 1\)[\s\S]*reshape"):
        xor_mlp.cost_function(X, y, *xor_mlp.nn_parameter_maker([2, 3, 1]))


def test_an_update_is_a_copy() -> None:
    w, b = xor_mlp.xor_network()
    assert xor_mlp.w_update(w, 0, 1, 0, 7.0)[0][1, 0] == 7 and w[0][1, 0] == -20
    assert xor_mlp.b_update(b, 1, 0, 0, 7.0)[1][0, 0] == 7 and b[1][0, 0] == -30


# 05


def test_the_worked_example_to_the_digit() -> None:
    i, W1, W2 = np.array([[2, 3]]), np.array([[0.11, 0.12], [0.21, 0.08]]), np.array([[0.14], [0.15]])
    h, prediction = backprop.linear_forward(i, W1, W2)
    assert np.allclose(h, [[0.85, 0.48]], atol=1e-12) and np.allclose(prediction, 0.191, atol=1e-12)
    new_W1, new_W2 = backprop.linear_update(i, 1, W1, W2, 0.05)
    assert np.allclose(new_W2, [[0.1743825], [0.169416]], atol=1e-12)
    assert np.allclose(new_W1, [[0.121326, 0.132135], [0.226989, 0.0982025]], atol=1e-12)
    assert round(float(backprop.linear_forward(i, new_W1, new_W2)[1][0, 0]), 7) == 0.2557458


@pytest.mark.parametrize("size", [[2, 1], [3, 4, 2], [2, 5, 3, 2]])
def test_backprop_passes_its_own_check_and_a_wrong_one_does_not(
    size: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    w, b = xor_mlp.nn_parameter_maker(size, np.random.default_rng(2))
    b = [biases + 0.3 for biases in b]
    X, y = RNG.normal(size=(6, size[0])), RNG.random((6, size[-1]))
    assert backprop.gradient_check(X, y, w, b) < 1e-8
    monkeypatch.setattr(backprop, "sigmoid_prime", sigmoid_neuron.sigmoid)
    assert backprop.gradient_check(X, y, w, b) > 1e-2


def test_forward_trace_ends_in_the_output() -> None:
    w, b = xor_mlp.xor_network()
    zs, activations_ = backprop.forward_trace(data.truth_table(2).T, w, b)
    assert len(zs) == 2 and len(activations_) == 3
    assert np.array_equal(activations_[-1], xor_mlp.forward_pass(data.truth_table(2).T, w, b))


def test_minibatches_cover_everything_once_and_a_full_batch_is_a_full_step() -> None:
    batches = backprop.minibatches(10, 4, np.random.default_rng(0))
    assert [len(batch) for batch in batches] == [4, 4, 2] and sorted(np.concatenate(batches)) == list(range(10))
    X, y = data.truth_table(2), data.XOR[:, None]
    w, b = xor_mlp.nn_parameter_maker([2, 3, 1], np.random.default_rng(1))
    new_w, new_b = backprop.sgd_epoch(X, y, w, b, 0.5, 9, np.random.default_rng(0))
    w_grads, b_grads = backprop.backprop(X, y, w, b)
    for new, old, gradient in zip([*new_w, *new_b], [*w, *b], [*w_grads, *b_grads], strict=True):
        assert np.allclose(new, old - 0.5 * gradient)


# 06


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu", "elu"])
def test_derivatives_agree_with_differences(name: str) -> None:
    f, df = getattr(activations, name), getattr(activations, f"d_{name}")
    assert np.allclose(df(Z), (f(Z + 1e-6) - f(Z - 1e-6)) / 2e-6, atol=1e-8)
    assert np.shape(f(0.7)) == () and df(0.7) == pytest.approx((f(0.7 + 1e-6) - f(0.7 - 1e-6)) / 2e-6)
    with np.errstate(over="raise", invalid="raise"):
        assert np.isfinite(f(np.array([-1000.0, 1000.0]))).all() and np.isfinite(df(np.array([-1000.0, 1000.0]))).all()


def test_alpha_is_used() -> None:
    assert activations.leaky_relu(-2, alpha=0.25) == -0.5 and activations.d_leaky_relu(-2.0, alpha=0.25) == 0.25
    assert activations.elu(-1.0, alpha=2.0) == pytest.approx(2 * (np.exp(-1) - 1))
    assert activations.d_elu(-1.0, alpha=2.0) == pytest.approx(2 * np.exp(-1))
    assert np.allclose(activations.tanh(Z), 2 * activations.sigmoid(2 * Z) - 1)


def test_losses_agree_with_sklearn() -> None:
    from sklearn.metrics import log_loss, mean_squared_error

    p = activations.softmax(RNG.normal(size=(3, 6)))
    labels = np.array([0, 2, 1, 1, 0, 2])
    assert activations.cross_entropy(np.eye(3)[:, labels], p) == pytest.approx(log_loss(labels, p.T))
    yes = RNG.integers(0, 2, 6)
    assert activations.binary_cross_entropy(yes, p[0]) == pytest.approx(log_loss(yes, p[0]))
    assert activations.mse(p[0], p[1]) == pytest.approx(mean_squared_error(p[0], p[1]))


def test_losses_stay_finite_and_softmax_stable() -> None:
    sure = np.array([[1.0, 0.0], [0.0, 1.0]])
    with np.errstate(all="raise"):
        assert np.isfinite(activations.cross_entropy(sure, 1 - sure))
        assert np.isfinite(activations.binary_cross_entropy(sure, 1 - sure))
    assert np.allclose(activations.softmax(np.array([1000.0, 0.0])), [1, 0])
    assert np.allclose(activations.softmax(Z).sum(axis=0), 1)


def test_the_gradient_of_softmax_and_cross_entropy() -> None:
    y = np.eye(2)[:, [1, 0, 1]]
    ours = activations.softmax_cross_entropy_grad(Z, y)

    def cost(flat: Any) -> float:
        return activations.cross_entropy(y, activations.softmax(flat.reshape(Z.shape)))

    assert np.allclose(ours, approx_fprime(Z.ravel(), cost, 1e-7).reshape(Z.shape), atol=1e-6)


def test_initial_weights_have_their_spread() -> None:
    rng = np.random.default_rng(0)
    for make, variance in ((activations.xavier_init, 2 / 500), (activations.he_init, 2 / 300)):
        w = make(300, 200, rng)
        assert w.shape == (200, 300) and abs(w.mean()) < 1e-3 and w.var() == pytest.approx(variance, rel=0.03)


def test_each_problem_has_its_head() -> None:
    heads = [activations.choose_head(p) for p in ("regression", "binary", "multiclass", "multilabel")]
    assert heads[0] == ("linear", "mse") and heads[1] == heads[3] == ("sigmoid", "binary_cross_entropy")
    assert heads[2] == ("softmax", "cross_entropy")


# 07


def test_penalties_and_their_gradients_agree() -> None:
    w = [Z, np.array([[0.0, -2.0]])]
    assert regularization.l1_gradient(w, 0.3)[1].tolist() == [[0.0, -0.3]]
    pairs: list[tuple[Any, Any]] = [
        (regularization.l2_penalty, regularization.l2_gradient),
        (regularization.l1_penalty, regularization.l1_gradient),
    ]
    for penalty, gradient in pairs:
        slopes = approx_fprime(Z.ravel(), lambda flat, p=penalty: p([flat], 0.3), 1e-7)
        assert np.allclose(gradient(w, 0.3)[0].ravel(), slopes, atol=1e-6)


def test_dropout_keeps_the_mean() -> None:
    a = np.ones((200, 200))
    out, mask = regularization.dropout_forward(a, 0.3, np.random.default_rng(0))
    assert set(np.round(np.unique(mask), 9)) == {0, round(1 / 0.7, 9)} and out.mean() == pytest.approx(1, abs=0.01)
    assert np.array_equal(regularization.dropout_backward(a, mask), mask)


def test_batch_norm_agrees_with_the_scaler() -> None:
    from sklearn.preprocessing import StandardScaler

    x = RNG.normal(3, 2, size=(4, 9))
    out, mean, var = regularization.batch_norm_forward(x, np.ones((4, 1)), np.zeros((4, 1)), eps=0.0)
    assert np.allclose(out.T, StandardScaler().fit_transform(x.T)) and mean.shape == var.shape == (4, 1)


@pytest.mark.parametrize(
    ("losses", "patience", "expected"),
    [
        ([5, 4, 3, 3.5, 3, 2], 2, (2, 4)),
        ([5, 4, 3, 3.5, 3, 2], 3, (5, 5)),
        ([1.0], 1, (0, 0)),
        ([1.0, 1.0], 1, (0, 1)),
        ([3, 2, 1], 1, (2, 2)),
    ],
)
def test_early_stopping(losses: list[float], patience: int, expected: tuple[int, int]) -> None:
    assert regularization.early_stopping(losses, patience) == expected


@pytest.mark.parametrize("dx", [-4, -1, 0, 2, 3])
@pytest.mark.parametrize("dy", [-5, 1, 0])
def test_shift_agrees_with_scipy(dx: int, dy: int) -> None:
    from scipy.ndimage import shift

    images = RNG.random((2, 4, 3))
    assert np.allclose(regularization.augment_shift(images, dx, dy), [shift(i, (dy, dx), order=0) for i in images])
    assert np.array_equal(regularization.augment_flip(images), np.array([np.fliplr(i) for i in images]))


# 08


@pytest.mark.parametrize("stride", [1, 2, 3])
@pytest.mark.parametrize("padding", [0, 1, 2])
def test_convolution_agrees_with_scipy(stride: int, padding: int) -> None:
    image, kernel = RNG.normal(size=(7, 9)), RNG.normal(size=(2, 3))
    expected = correlate2d(np.pad(image, padding), kernel, mode="valid")[::stride, ::stride]
    ours = cnn.conv2d(image, kernel, stride, padding)
    assert np.allclose(ours, expected)
    assert ours.shape == (cnn.output_size(7, 2, stride, padding), cnn.output_size(9, 3, stride, padding))


def test_a_layer_adds_its_channels_up() -> None:
    images, filters, biases = RNG.normal(size=(2, 3, 6, 5)), RNG.normal(size=(4, 3, 2, 3)), RNG.normal(size=4)
    ours = cnn.conv_layer(images, filters, biases)
    for n in range(2):
        for f in range(4):
            parts = [correlate2d(images[n, c], filters[f, c], mode="valid") for c in range(3)]
            assert np.allclose(ours[n, f], sum(parts) + biases[f])


def test_what_does_not_fit_is_refused() -> None:
    for wrong in (
        lambda: cnn.output_size(3, 4),
        lambda: cnn.conv2d(np.ones((5, 3)), np.ones((4, 4))),
        lambda: cnn.pool2d(np.ones((5, 3)), 4),
        lambda: cnn.pool2d(np.ones((5, 3)), 2, mode="median"),
    ):
        with pytest.raises(ValueError, match=r"fit|none of"):
            wrong()


@pytest.mark.parametrize(("mode", "way"), [("max", np.max), ("average", np.mean), ("sum", np.sum)])
def test_pooling_agrees_with_loops(mode: str, way: Any) -> None:
    image = RNG.normal(size=(7, 6))
    ours = cnn.pool2d(image, 3, 2, mode)
    loops = [[way(image[i : i + 3, j : j + 3]) for j in range(0, 4, 2)] for i in range(0, 5, 2)]
    assert np.allclose(ours, loops)
    assert cnn.pool2d(image, 2).shape == (3, 3)


def test_parameters_are_counted_as_in_the_lesson() -> None:
    def dense(*sizes: int) -> int:
        return cnn.count_parameters([("dense", a, b) for a, b in pairwise(sizes)])

    assert dense(784, 16, 16, 10) == 13_002 and dense(784, 30, 30, 10) == 24_790
    assert cnn.count_parameters([("conv", 1, 8, 3), ("pool", 2), ("dense", 288, 10)]) == 80 + 2890


def test_the_small_cnn_gives_probabilities() -> None:
    from course.nn import Conv2D, Dense, Flatten, MaxPool, Network, ReLU, SoftmaxCrossEntropy

    rng = np.random.default_rng(0)
    layers = [Conv2D(1, 4, 3, rng), ReLU(), MaxPool(2), Flatten(), Dense(36, 10, rng)]
    images = RNG.random((3, 1, 8, 8))
    params = dict(
        zip(("filters", "biases", "W", "b"), [*layers[0].params.values(), *layers[4].params.values()], strict=True)
    )
    ours = cnn.cnn_forward(images, params)
    assert np.allclose(ours, Network(layers, SoftmaxCrossEntropy()).predict(images)) and np.allclose(
        ours.sum(axis=1), 1
    )
