"""Every number in the prose of 07-regularization, computed; and what its pictures, explorers and checks say.

Accuracies after training may differ in the last digit from one machine's arithmetic to another's: hence `near`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from course import refits, small_data
from course.check import CheckError
from course.data import digit_images, digits, moons, one_hot, split
from course.explorers import regularization as explorers
from course.finished import regularization as ready
from course.masks import check_dropout, check_share
from course.nn import SGD, Adam, BatchNorm, Dense, Layer, Momentum, Network, Optimiser, ReLU, SoftmaxCrossEntropy, fit
from course.plots import penalties, remedies
from course.plots import refits as draw
from course.plots.style import alt_of, png
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "07-regularization" / "regularization.py"
prose = Prose(SOURCE)
says = prose.says
METHODS: dict[str, dict[str, float]] = {
    "plain": {},
    "L2": {"l2": 0.01},
    "dropout": {"p_drop": 0.5},
    "early stopping": {"patience": 20},
}


def near(value: float, printed: float, by: float = 0.0101) -> bool:
    """Whether a trained number is the printed one, up to its last digit."""
    return abs(value - printed) <= by


@cache
def trials(name: str) -> list[small_data.Trial]:
    return [small_data.trial(number, **METHODS[name]) for number in range(10)]  # type: ignore[arg-type]


@cache
def calls(name: str) -> np.ndarray:
    X, _ = small_data.new_samples()
    return np.array([one.network.classify(X) for one in trials(name)])


@cache
def watched() -> small_data.Trial:
    return small_data.trial(0, watch=True)


def row_of(name: str) -> tuple[float, float, float]:
    on_training, on_new = np.mean([[one.on_training, one.on_new] for one in trials(name)], axis=0)
    pairs = [np.mean(one != other) for one, other in combinations(calls(name), 2)]
    return float(on_training), float(on_new), float(np.mean(pairs))


def test_the_first_network_knows_its_forty_points_by_heart() -> None:
    one = watched()
    assert one.network.count_parameters() == 4417 and says("That is 4,417 parameters for 40 labels")
    assert one.on_training == 1 and near(one.on_new, 0.73) and says("All of the 40, and 0.73 of the new ones")
    assert round(small_data.best_possible(), 2) == 0.88 and says("The best that anyone could do is 0.88")
    X, y = small_data.samples(0)
    assert X.shape == (40, 2) and y.sum() == 20 and len(small_data.new_samples()[0]) == 2000


@pytest.mark.parametrize("name", list(METHODS))
def test_the_table_of_the_four_methods(name: str) -> None:
    row = re.search(rf"\| {name}[^|]*\| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", prose.text)
    assert row
    for value, printed in zip(row_of(name), row.groups(), strict=True):
        assert near(value, float(printed))


def test_what_the_text_says_about_the_ten_networks() -> None:
    y = small_data.new_samples()[1]
    assert near(float(np.mean((calls("plain").mean(axis=0) >= 0.5) == y)), 0.87)
    assert says("they are right for 0.87 of the points, almost the best possible 0.88")
    assert says("On average 0.79 of the new points, and two networks disagree about a quarter of them")
    assert says("From 0.79 to 0.84. Two networks now disagree about 0.14 of the points instead of 0.25")
    assert says("0.82 of the new points, between nothing (0.79) and the penalty (0.84)") and says(
        "0.83, and it saved time"
    )
    stops = [len(one.history.loss) - 1 for one in trials("early stopping")]
    assert abs(max(stops) - 100) <= 3 and says("the longest of these trainings stopped at epoch 100 of 500")
    spread = {name: np.std([one.on_new for one in trials(name)]) / np.sqrt(10) for name in METHODS}
    assert near(spread["plain"], 0.015, 0.003) and all(spread[name] < 0.011 for name in METHODS if name != "plain")
    assert says("uncertain by about 0.015 for the plain network and 0.01 for the others")
    assert all(row_of(name)[1] > row_of("plain")[1] + 0.02 for name in METHODS if name != "plain")


def test_eighty_points_instead_of_a_validation_set() -> None:
    X_new, y_new = small_data.new_samples()
    scores = []
    for number in range(10):
        rng = np.random.default_rng(number)
        parts = [small_data.samples(number), small_data.validation_samples(number)]
        X, y = np.vstack([part[0] for part in parts]), np.concatenate([part[1] for part in parts])
        network = small_data.network(rng)
        fit(network, X, y[:, None].astype(float), optimiser=Adam(0.01), epochs=500, rng=rng, batch_size=80)
        scores.append(network.accuracy(X_new, y_new))
    assert near(float(np.mean(scores)), 0.82) and says("With those in its training, the plain network would have 0.82")


def test_the_validation_points_choose_the_penalty() -> None:
    X, y = small_data.validation_samples(0, n=400)
    scores = {}
    for lam in (0, 0.003, 0.01, 0.03, 0.1):
        three = [small_data.trial(number, l2=lam) for number in range(3)]
        scores[lam] = np.mean([[one.on_training, one.network.accuracy(X, y)] for one in three], axis=0)
    assert max(scores, key=lambda lam: scores[lam][1]) == 0.01 and near(scores[0.01][1], 0.819)
    assert scores[0][0] == 1 and near(scores[0.1][0], 0.77)
    assert says(r"$\lambda = 0.01$ is best on the validation points, with 0.819. The training column falls all the way")
    assert says("from 1.00 to 0.77")


def test_bias_and_variance_of_three_degrees() -> None:
    x, Y = refits.measure(200)
    numbers = {degree: refits.parts(refits.fitted(x, Y, degree)) for degree in range(15)}
    printed = {degree: tuple(f"{value:.4f}" for value in numbers[degree]) for degree in (1, 5, 14)}
    assert says(f"bias squared {printed[1][0]}, variance {printed[1][1]}. It **underfits**")
    assert says(f"{printed[14][0]} and {printed[14][1]}. It **overfits**")
    assert says(f"Degree 5 has little of both, {printed[5][0]} and {printed[5][1]}")
    assert min(numbers, key=lambda degree: sum(numbers[degree])) == 5 and says("in between, at degree 5")
    for even in (2, 4):
        assert numbers[even][0] == pytest.approx(numbers[even - 1][0], rel=0.02)  # the curve is odd


def test_the_refits_without_sliders() -> None:
    x, Y = refits.measure(200)
    weak, strong = (refits.parts(refits.fitted(x, Y, 14, lam)) for lam in (0.01, 1))
    assert says(f"the variance is down from 0.2431 to {weak[1]:.4f}") and weak[0] < 0.004
    assert says(f"it is the bias that hurts: {strong[0]:.4f} against {strong[1]:.4f}")
    x, Y = refits.measure(200, n=60)
    assert says(f"the variance of degree 14 is {refits.parts(refits.fitted(x, Y, 14))[1]:.4f}")
    assert says(f"nearly as wrong as it was, {refits.parts(refits.fitted(x, Y, 1))[0]:.4f}")


def test_fits_without_a_penalty_are_least_squares() -> None:
    x, Y = refits.measure(3)
    expected = [np.polynomial.Polynomial.fit(x, y, 6)(refits.GRID) for y in Y]
    assert_allclose(refits.fitted(x, Y, 6), expected, atol=1e-9)
    assert refits.parts(np.tile(refits.truth(refits.GRID), (2, 1))) == (0.0, 0.0)


def test_the_worked_penalties_of_the_visible_checks() -> None:
    w = [np.array([[0.5, -1.2, 2.0], [-0.3, 0.8, 1.1]]), np.array([[1.5, -0.7]])]
    assert ready.l2_penalty(w, 0.4) == pytest.approx(2.074) and ready.l1_penalty(w, 0.4) == pytest.approx(3.24)
    for gradient, penalty in ((ready.l2_gradient, ready.l2_penalty), (ready.l1_gradient, ready.l1_penalty)):
        for layer, slopes in enumerate(gradient(w, 0.4)):
            for place in np.ndindex(*slopes.shape):
                nudged = [[array.copy() for array in w] for _ in range(2)]
                nudged[0][layer][place] += 1e-6
                nudged[1][layer][place] -= 1e-6
                slope = (penalty(nudged[0], 0.4) - penalty(nudged[1], 0.4)) / 2e-6
                assert slope == pytest.approx(slopes[place], abs=1e-8)


def test_training_makes_the_weights_grow() -> None:
    def weights(network: Network) -> list[np.ndarray]:
        return [layer.params["W"] for layer in network.layers if layer.params]

    start, end = weights(small_data.network(np.random.default_rng(0))), weights(watched().network)
    assert near(ready.l2_penalty(start, 0.01), 1.23) and near(ready.l2_penalty(end, 0.01), 4.07, 0.05)
    assert near(ready.l1_penalty(start, 0.01), 6.9, 0.06) and near(ready.l1_penalty(end, 0.01), 11.6, 0.12)
    assert says("From 1.23 to 4.07 for L2, from 6.9 to 11.6 for L1")


def test_the_pulls_alone() -> None:
    assert (
        says("With L2 each step leaves 0.95 of a weight: after 60 steps 0.046 of it is left") and 1 - 0.1 * 0.5 == 0.95
    )
    assert round(0.95**60, 3) == 0.046
    assert (round(0.3 / 0.05), round(1.5 / 0.05)) == (6, 30)
    assert says("the smallest is at 0 after 6 steps, the largest after 30")


def test_the_minimum_under_a_penalty() -> None:
    assert_allclose(explorers.minimum("L1", 1.0), [0.95, 0])
    assert_allclose(explorers.minimum("L2", 1.0), [0.842, 0.531], atol=5e-4)
    assert_allclose(explorers.minimum("L2", 2.5), [0.508, 0.346], atol=5e-4)
    assert says(r"the minimum is at $(0.950, 0)$ with L1 and at $(0.842, 0.531)$ with L2") and says("$(0.508, 0.346)$")
    assert explorers.minimum("L1", 0.9)[1] > 0 == explorers.minimum("L1", 0.92)[1]
    assert explorers.minimum("L1", 1.9)[0] > 0 == explorers.minimum("L1", 1.95)[0]
    assert says(r"$w_2$ is 0 from $\lambda = 0.91$ on and $w_1$ from $1.95$ on")
    around = np.random.default_rng(0).normal(0, 0.05, (2, 500))
    for kind in explorers.KINDS:
        for lam in (0.3, 1.2):
            w1, w2 = explorers.minimum(kind, lam)[:, None]
            here = explorers.cost_at(w1, w2) + lam * explorers.penalty_at(kind, w1, w2)
            w1, w2 = w1 + around[0], w2 + around[1]
            assert (explorers.cost_at(w1, w2) + lam * explorers.penalty_at(kind, w1, w2) >= here - 1e-9).all()


def test_l1_finds_the_three_weights_that_matter() -> None:
    rng = np.random.default_rng(5)
    true = np.zeros(20)
    true[[2, 9, 15]] = 2.0, -1.5, 1.0
    X, X_more = rng.standard_normal((30, 20)), rng.standard_normal((2000, 20))
    y = X @ true + rng.standard_normal(30)
    y_more = X_more @ true + rng.standard_normal(2000)
    errors = []
    for gradient, lam in ((ready.l2_gradient, 0.0), (ready.l2_gradient, 0.3), (ready.l1_gradient, 0.3)):
        w = [np.zeros((1, 20))]
        for _ in range(3000):
            w = [w[0] - 0.01 * ((w[0] @ X.T - y) @ X / 30 + gradient(w, lam)[0])]
        errors.append(f"{np.mean((X_more @ w[0][0] - y_more) ** 2):.2f}")
    assert np.flatnonzero(np.abs(w[0][0]) >= 0.01).tolist() == [2, 9, 15]
    assert says(f"The errors on new samples are {errors[0]}, {errors[1]} and {errors[2]}")


def test_the_curves_of_the_plain_network() -> None:
    history = watched().history
    best, stop = ready.early_stopping(history.val_loss, 20)
    assert (
        (best, stop) == (25, 45) and near(history.val_loss[25], 0.366, 0.002) and near(history.val_loss[-1], 3.487, 0.1)
    )
    assert says("its minimum at epoch 25, 0.366, and ends at 3.487") and history.loss[-1] < 0.002
    assert max(history.val_loss[25:60]) < 0.42 and history.val_loss[100] > 0.6


def test_the_worked_example_of_early_stopping() -> None:
    losses = [0.9, 0.5, 0.7, 0.6, 0.55, 0.3]
    assert says("| validation loss | " + " | ".join(f"{loss:g}" for loss in losses) + " |")
    assert ready.early_stopping(losses, 2) == (1, 3) and says("After epoch 3 the best so far is epoch 1")


def test_batch_normalisation_takes_every_learning_rate() -> None:
    X_train, X_test, y_train, y_test = split(*digits())
    scores = {}
    for with_norm in (False, True):
        for rate in (0.03, 0.1, 0.3, 1.0):
            rng = np.random.default_rng(0)
            layers: list[Layer] = []
            for n_in in (64, 32, 32, 32):
                layers += [Dense(n_in, 32, rng), *[BatchNorm(32)] * with_norm, ReLU()]
            network = Network([*layers, Dense(32, 10, rng)], SoftmaxCrossEntropy())
            fit(network, X_train, one_hot(y_train, 10), optimiser=SGD(rate), epochs=10, rng=rng, batch_size=50)
            scores[with_norm, rate] = network.accuracy(X_test, y_test)
    assert near(scores[True, 1.0], 0.967) and near(scores[False, 1.0], 0.087, 0.03)
    assert scores[True, 1.0] == max(scores.values()) and min(scores[True, rate] for rate in (0.03, 0.1, 0.3)) > 0.88
    assert says("and the largest works best: 0.967. Without it the same rate ends at 0.087")


def test_the_worked_example_of_batch_normalisation() -> None:
    x = np.array([[1.0, 3.0, -2.0, 2.0], [0.2, -0.4, 0.6, 0.8], [10.0, 14.0, 15.0, 9.0]])
    gamma, beta = np.array([[2.0], [-1.0], [0.5]]), np.array([[0.5], [1.0], [-3.0]])
    source = SOURCE.read_text(encoding="utf-8")
    for eps in (1e-5, 0.5):
        out, mean, var = ready.batch_norm_forward(x, gamma, beta, eps)
        assert_allclose(np.ravel(mean), [1, 0.3, 12])
        assert_allclose(np.ravel(var), [3.5, 0.21, 6.5])
        for number in np.ravel(out):
            assert f"{round(float(number), 7):.10g}" in source


def test_augmentation_helps_where_new_samples_are_moved() -> None:
    images, labels = digit_images()
    train, test, y_train, y_test = split(images, labels)
    train, y_train = train[:400], y_train[:400]

    def shifted(rows: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        dx, dy = rng.integers(-1, 2, 2)
        return np.reshape(ready.augment_shift(rows.reshape(-1, 8, 8), int(dx), int(dy)), (-1, 64))

    def flipped(rows: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        mirrored = ready.augment_flip(rows.reshape(-1, 8, 8)).reshape(-1, 64)
        return np.where(rng.random((len(rows), 1)) < 0.5, mirrored, rows)

    steps = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if (dx, dy) != (0, 0)]
    moved = np.concatenate([ready.augment_shift(test, dx, dy) for dx, dy in steps]).reshape(-1, 64)
    found = []
    for change in (None, shifted, flipped):
        scores = []
        for seed in range(2):
            rng = np.random.default_rng(seed)
            layers = [Dense(64, 64, rng), ReLU(), Dense(64, 64, rng), ReLU(), Dense(64, 10, rng)]
            network = Network(layers, SoftmaxCrossEntropy())
            Y = one_hot(y_train, 10)
            fit(network, train.reshape(-1, 64), Y, optimiser=Adam(0.005), epochs=40, rng=rng, augment=change)
            on_test = network.accuracy(test.reshape(-1, 64), y_test)
            scores.append((on_test, network.accuracy(moved, np.tile(y_test, 8))))
        found.append(np.mean(scores, axis=0))
    assert_allclose(found, [[0.95, 0.31], [0.88, 0.89], [0.93, 0.29]], atol=0.015)
    assert says("gets 0.31 of the digits right after a move by a single pixel, down from 0.95")
    assert says("Trained on moved digits it gets 0.89") and says("on the centred digits it has 0.88")
    assert says("Mirroring only harms: 0.93 and 0.29")


def test_scaling_and_the_small_leak() -> None:
    from sklearn.datasets import load_wine
    from sklearn.linear_model import LogisticRegression
    from sklearn.neural_network import MLPClassifier
    from sklearn.preprocessing import StandardScaler

    X, y = load_wine(return_X_y=True)
    assert X.shape == (178, 13) and round(X.mean(axis=0)[12], -1) == 750 and near(X.mean(axis=0)[10], 1, 0.1)
    raw, scaled = list[float](), list[float]()
    for seed in range(5):
        table, test, growers, truth = split(X, y, test_share=0.3, seed=seed)
        scaler = StandardScaler().fit(table)
        for scores, change in ((raw, np.asarray), (scaled, scaler.transform)):
            network = MLPClassifier((16,), solver="lbfgs", max_iter=10_000, random_state=seed)
            scores.append(network.fit(change(table), growers).score(change(test), truth))
    assert near(float(np.mean(raw)), 0.68, 0.06) and near(min(raw), 0.19, 0.03) and near(float(np.mean(scaled)), 0.99)
    assert says("0.68 on average, and one split ends at 0.19") and says("Scaled, it has 0.99")
    leaky, proper = list[float](), list[float]()
    for seed in range(50):
        table, test, growers, truth = split(X, y, test_share=0.3, seed=seed)
        for scores, seen in ((leaky, X), (proper, table)):
            scaler = StandardScaler().fit(seen)
            model = LogisticRegression(max_iter=500).fit(scaler.transform(table), growers)
            scores.append(model.score(scaler.transform(test), truth))
    same = int(np.sum(np.equal(leaky, proper)))
    assert says(f"{np.mean(leaky):.4f} and {np.mean(proper):.4f}, and in {same} of the 50 splits no difference at all")
    assert len(table) == 125 and says("from 178 rows or from 125 of them")


def test_choosing_columns_before_the_split_is_fatal() -> None:
    from sklearn.linear_model import LogisticRegression

    def best(X: np.ndarray, y: np.ndarray) -> np.ndarray:
        return np.argsort(np.abs(X.T @ (y - y.mean())))[-10:]

    scores = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        noise, coins = rng.standard_normal((60, 2000)), rng.integers(0, 2, 60)
        X_a, X_b, y_a, y_b = split(noise, coins, test_share=0.4, seed=seed)
        chosen = best(noise, coins), best(X_a, y_a)
        scores.append([LogisticRegression().fit(X_a[:, those], y_a).score(X_b[:, those], y_b) for those in chosen])
    before, after = np.mean(scores, axis=0)
    assert says(f"{before:.2f} on coin tosses!") and says(f"in the right order it is {after:.2f}")


def test_the_optimisers_on_the_digits() -> None:
    X_train, X_test, y_train, y_test = split(*digits())

    def train(optimiser: Optimiser) -> tuple[float, float]:
        rng = np.random.default_rng(0)
        network = Network([Dense(64, 32, rng), ReLU(), Dense(32, 10, rng)], SoftmaxCrossEntropy())
        history = fit(network, X_train, one_hot(y_train, 10), optimiser=optimiser, epochs=10, rng=rng)
        return history.loss[-1], network.accuracy(X_test, y_test)

    plain = {rate: train(SGD(rate)) for rate in (0.01, 0.1, 0.5)}
    momentum = {rate: train(Momentum(rate)) for rate in (0.01, 0.1, 0.5)}
    adam = {rate: train(Adam(rate)) for rate in (0.001, 0.01, 0.1)}
    assert [min(runs, key=lambda rate: runs[rate][0]) for runs in (plain, momentum, adam)] == [0.5, 0.1, 0.01]
    costs = [momentum[0.1][0], adam[0.01][0], plain[0.5][0], momentum[0.01][0], plain[0.1][0]]
    assert_allclose(costs, [0.039, 0.059, 0.067, 0.190, 0.188], atol=0.002)
    assert near(momentum[0.5][0], 0.357, 0.05)
    assert_allclose([plain[0.5][1], momentum[0.1][1], adam[0.01][1]], [0.964, 0.962, 0.973], atol=0.007)
    assert says("momentum ends at 0.039, Adam at 0.059 and plain descent at 0.067") and says("(0.190 and 0.188)")
    assert says("momentum overshoots, and ends at 0.357") and says("The three are at 0.964, 0.962 and 0.973")


def test_plain_descent_leaves_the_ravine_above_two_thirtieths() -> None:
    assert round(2 / 30, 3) == 0.067 and says(r"$2/30 \approx 0.067$")
    assert abs(1 - 30 * 0.066) < 1 < abs(1 - 30 * 0.067) and 1 - 30 * 0.06 < 0


def test_the_grid_of_alpha_has_its_best_value_at_the_edge() -> None:
    from sklearn.neural_network import MLPClassifier

    X, y = moons(100, noise=0.35, seed=0)
    X_choose, y_choose = moons(200, noise=0.35, seed=500)

    def scores(alpha: float) -> np.ndarray:
        options = {"activation": "tanh", "solver": "lbfgs", "alpha": alpha, "tol": 1e-3, "max_iter": 10_000}
        networks = [MLPClassifier((32,), **options, random_state=seed).fit(X, y) for seed in range(3)]
        each = [[one.score(X, y), one.score(X_choose, y_choose)] for one in networks]
        return np.asarray(np.mean(each, axis=0))

    grid = {alpha: scores(alpha) for alpha in 10.0 ** -np.arange(1, 7)}
    assert max(grid, key=lambda alpha: grid[alpha][1]) == 0.1 and says("The best value, 0.1, stands at the **edge**")
    one, ten = scores(1.0), scores(10.0)
    assert near(one[1], 0.84) and near(ten[1], 0.80) and near(ten[0], 0.81) and max(one[1], ten[1]) < grid[0.1][1]
    assert says("1 and 10 are worse: 0.84 and 0.80") and says("At 10 the training score, 0.81, is as low")
    with pytest.raises(ValueError, match="negative integer powers"):
        10 ** -np.arange(1, 7)


def test_alpha_is_lam_times_the_number_of_samples() -> None:
    """One step of scikit-learn's own gradient descent, with its penalty and without."""
    from sklearn.neural_network import MLPClassifier

    X, y = moons(50, noise=0.3, seed=0)
    options = {"solver": "sgd", "momentum": 0.0, "learning_rate_init": 0.1, "batch_size": 50, "random_state": 0}
    start, moved = (MLPClassifier((4,), alpha=alpha, **options) for alpha in (0.0, 5.0))
    for network in (start, moved):
        network.partial_fit(X, y, classes=[0, 1])
    still = MLPClassifier((4,), alpha=0.0, **{**options, "learning_rate_init": 1e-12}).partial_fit(X, y, classes=[0, 1])
    pulled = start.coefs_[0] - moved.coefs_[0]
    assert_allclose(pulled, 0.1 * ready.l2_gradient(still.coefs_, 5.0 / 50)[0], atol=1e-6)
    assert says("So `alpha` is our $\\lambda$ times $n$")


def test_a_trial_prints_short_and_fails_for_nobody() -> None:
    assert repr(watched()).startswith("right: 1.00 of the training points, 0.7")


def test_the_refit_explorer_says_what_it_paints() -> None:
    explorer = explorers.refit_explorer()
    assert "bias squared 0.4108, variance 0.0081. The bias is the larger part." in explorer.text.value
    before = explorer.picture.value
    explorer.controls["degree"].value = 14
    assert "variance 0.2431. The variance is the larger part." in explorer.text.value
    explorer.controls["lam"].value = "0.01"
    assert "variance 0.0529" in explorer.text.value and explorer.picture.value != before
    explorer.controls["n"].value = 60
    assert "60 places" in explorer.text.value


def test_the_penalty_explorer_says_what_it_paints() -> None:
    explorer = explorers.penalty_explorer()
    before = explorer.picture.value
    explorer.controls["lam"].value = 1.0
    assert "w1 = 0.950, w2 = 0.000. w2 is exactly 0." in explorer.text.value and explorer.picture.value != before
    explorer.controls["lam"].value = 2.0
    assert "w1 and w2 are exactly 0." in explorer.text.value
    explorer.controls["kind"].value = "L2"
    assert "No weight is exactly 0." in explorer.text.value


def test_each_picture_is_drawn_and_described() -> None:
    x, Y = refits.measure(30)
    curves = refits.fitted(x, Y, 3)
    rng = np.random.default_rng(0)
    path = np.array([explorers.minimum("L1", lam) for lam in (0.0, 0.5, 1.0)])

    def circle(w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
        return np.asarray(explorers.penalty_at("L2", w1, w2))

    figures = [
        draw.fans({"degree 3": curves}, refits.GRID, refits.truth(refits.GRID), (x, Y[0]), alt="words"),
        draw.trade_off([0, 1, 2], [0.5, 0.1, 0.01], [0.01, 0.02, 0.3], 0.09, alt="words", xlabel="degree"),
        penalties.pulls({"L2": np.array([[1.0, -0.5], [0.9, -0.4]])}, alt="words"),
        penalties.weights({"L1": np.array([0.0, 1.0])}, np.array([0.0, 1.2]), alt="words"),
        penalties.two_weights(explorers.cost_at, {"L2": (circle, path, 1)}, explorers.CENTRE.tolist(), alt="words"),
        remedies.masks({"0.5": ready.dropout_forward(np.ones((3, 4)), 0.5, rng)[1]}, alt="words"),
        remedies.heaps({"before": rng.normal(size=(3, 50))}, alt="words"),
        remedies.stopping([0.5, 0.3, 0.2], [0.6, 0.5, 0.7], 1, 2, alt="words"),
        remedies.against_rate({"with": [0.8, 0.9]}, [0.1, 1.0], alt="words", chance=0.1),
        remedies.ravine(circle, {"SGD": np.array([[-1.0, 1.0], [0.0, 0.1]])}, alt="words", limits=(-2, 2, -2, 2)),
        remedies.shares({"plain": [0.7, 0.8]}, alt="words", limit=0.88, name_of_limit="best"),
    ]
    for figure in figures:
        assert alt_of(figure) == "words" and png(figure).startswith(b"\x89PNG")


A = np.arange(1.0, 13).reshape(3, 4)
MASK = np.array([[2.0, 0, 2, 0], [0, 0, 2, 2], [2, 2, 0, 2]])


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (A * MASK, "a pair (out, mask)"),
        ((A * MASK, MASK[:, :1]), "expected:  (3, 4), the shape of a"),
        (("text", MASK), "a number, a list or a NumPy array is expected"),
        ((A * MASK, MASK * np.nan), "the mask is out / a"),
        ((A * MASK / 2, MASK / 2), "the factor is missing"),
        ((A * MASK / 4, MASK / 4), "not multiplied: it must grow"),
        ((A * MASK * 3, MASK * 3), "nothing but 0 and 2"),
        ((MASK, A * MASK), "out and mask are exchanged"),
        ((A, MASK), "out is still a"),
        ((A * MASK / 2, MASK), "the factor is in the mask, but not in out"),
        ((A * MASK * 2, MASK), "the factor went in twice"),
        ((MASK, MASK), "out holds the mask itself"),
        ((A * MASK[::-1], MASK), "with the mask that is handed back"),
    ],
)
def test_a_wrong_dropout_is_named(got: object, words: str) -> None:
    with pytest.raises(CheckError, match=re.escape(words)):
        check_dropout("dropout_forward(a, 0.5, rng)", got, A, 0.5)


def test_a_factor_from_the_wrong_share_is_named() -> None:
    """At p_drop = 0.8 the three factors differ: 5, 1.25 and 0.2."""
    for factor, words in ((1.25, "not by p_drop"), (0.2, "it must grow"), (1.0, "the factor is missing")):
        mask = (MASK > 0) * factor
        with pytest.raises(CheckError, match=words):
            check_dropout("f()", (A * mask, mask), A, 0.8)
    with pytest.raises(CheckError, match="nothing is dropped"):
        check_dropout("f()", (A * (MASK > 0), MASK > 0), A, 0)


def test_a_right_dropout_passes_whatever_holds_it() -> None:
    for got in ((A * MASK, MASK), [(A * MASK).tolist(), MASK.astype(np.float32)], (A * MASK, MASK.astype(int))):
        assert_allclose(check_dropout("f()", got, A, 0.5)[1], MASK)


@pytest.mark.parametrize("p_drop", [0.1, 0.5, 0.8])
def test_shares_of_zeros_that_chance_allows_pass(p_drop: float) -> None:
    for seed in range(20):
        check_share("f()", ready.dropout_forward(np.ones((60, 50)), p_drop, np.random.default_rng(seed))[1], p_drop)


def test_shares_and_patterns_that_chance_does_not_allow_are_named() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(CheckError, match="the share that is dropped, not the share that is kept"):
        check_share("f()", (rng.random((60, 50)) < 0.2) * 1.25, 0.2)
    with pytest.raises(CheckError, match=r"a mask with 0\.000 zeros"):
        check_share("f()", np.ones((60, 50)), 0.2)
    for draws in (np.repeat(rng.random((60, 1)), 50, axis=1), np.tile(rng.random(50), (60, 1))):
        mask = np.where(draws >= np.median(draws), 2.0, 0.0)
        with pytest.raises(CheckError, match="one draw for each entry"):
            check_share("f()", mask, 0.5)
