"""Every number in the prose of 03-sigmoid-neuron, computed; and what its pictures and its explorer say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from course import data
from course.explorers import sigmoid_neuron as explorer
from course.finished import sigmoid_neuron as ready
from course.plots import descent as draw
from course.plots.style import alt_of, png
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "03-sigmoid-neuron" / "sigmoid_neuron.py"
says = Prose(SOURCE).says
X, Y = [0.5, 2.5], [0.2, 0.9]
POINTS, TARGETS = np.array(X)[:, None], np.array(Y)
Fit = tuple[np.ndarray, float]


def sigma(z: float | np.ndarray) -> np.ndarray:
    """By way of tanh: not the finished function."""
    return np.asarray((1 + np.tanh(np.asarray(z) / 2)) / 2)


def height(w: float, b: float) -> float:
    return float(0.5 * np.sum((sigma(w * np.array(X) + b) - Y) ** 2))


@cache
def run(
    eta: float = 1.0, start: tuple[float, float] = (-2.0, -2.0), epochs: int = 1000
) -> tuple[np.ndarray, np.ndarray]:
    """The path, (epochs + 1, 2), and the error along it, for the error of the two points."""
    path = explorer.walk(*start, eta, epochs)
    return path, np.array([height(*place) for place in path])


def train(features: np.ndarray, labels: np.ndarray, eta: float, epochs: int, entropy: bool) -> Fit:
    slopes = ready.cross_entropy_gradients if entropy else ready.gradients
    w, b = np.zeros(features.shape[1]), 0.0
    for _ in range(epochs):
        dw, db = slopes(features, labels, w, b)
        w, b = w - eta * dw, b - eta * db
    return w, b


@cache
def clouds() -> tuple[np.ndarray, np.ndarray]:
    features, labels = data.blobs(n=400, distance=2.0, seed=0)
    return features, labels


def test_the_guesses_at_the_start() -> None:
    assert sigma(np.array([3, -2, 1, 11])).round(5).tolist() == [0.95257, 0.1192, 0.73106, 0.99998]
    assert says("The shrug comes out as 0.731, the clear yes as 0.99998, the no as 0.119", r"$z = 3, -2, 1$ and $11$")
    bootcamp = np.array([[1, 1, 1], [1, 1, 0], [0, 0, 0], [1, 0, 1]]) @ np.array([5, -8, 5]) + 1
    assert bootcamp.tolist() == [3, -2, 1, 11]


def test_where_the_exponential_overflows() -> None:
    with np.errstate(over="ignore"):
        assert np.isfinite(np.exp(709.0)) and np.isinf(np.exp(710.0)) and np.exp(-1000.0) == 0
    assert 1e307 < np.finfo(float).max < 1e309
    assert says("numbers end near $10^{308}$, and $e^{710}$ is beyond")


def test_the_slope_of_the_sigmoid_is_at_most_a_quarter() -> None:
    z, eps = np.linspace(-8, 8, 1601), 1e-5
    measured = (sigma(z + eps) - sigma(z - eps)) / (2 * eps)
    assert_allclose(measured, sigma(z) * (1 - sigma(z)), atol=1e-9)
    assert measured.argmax() == 800 and abs(measured.max() - 0.25) < 1e-9
    assert says(r"at most $\frac14$", r"$$\sigma'(z) = \sigma(z)\,(1 - \sigma(z))$$")


def test_the_rise_from_a_tenth_to_nine_tenths() -> None:
    assert_allclose(sigma(np.array([-2.197, 2.197])), [0.1, 0.9], atol=1e-4)
    assert says("$z$ goes from $-2.197$ to $2.197$")
    assert sigma(100 * (1.5 * 1.9 - 3)) < 1e-6 and sigma(100 * (1.5 * 2.1 - 3)) > 1 - 1e-6


def test_the_worked_neuron_to_the_digit() -> None:
    f = sigma(-2 * np.array(X) - 2)
    assert (-2 * np.array(X) - 2).tolist() == [-3, -7]
    assert f.round(5).tolist() == [0.04743, 0.00091]
    assert (f - Y).round(5).tolist() == [-0.15257, -0.89909]
    assert (0.5 * (f - Y) ** 2).round(5).tolist() == [0.01164, 0.40418]
    assert round(height(-2, -2), 5) == 0.41582
    assert says(
        "| 0.5 | 0.2 | $-3$ | 0.04743 | $-0.15257$ | 0.01164 |", "| 2.5 | 0.9 | $-7$ | 0.00091 | $-0.89909$ | 0.40418 |"
    )
    assert says(r"= 0.41582$$")


def test_the_tangents_have_the_slopes_that_the_picture_names() -> None:
    slopes = [(height(w + 1e-6, -2) - height(w - 1e-6, -2)) / 2e-6 for w in (-3, -1, 0, 0.8, 2.5, 5)]
    assert np.round(slopes, 3).tolist() == [-0.003, -0.029, -0.209, -0.252, 0.016, 0.05]
    w = np.linspace(-4, 6, 1001)
    assert abs(w[np.argmin([height(value, -2) for value in w])] - 1.6) < 0.1
    assert "slopes -0.003, -0.029, -0.209, -0.252, +0.016 and +0.050" in SOURCE.read_text(encoding="utf-8")


def test_a_thousand_epochs_to_the_digit() -> None:
    w, b, errors = ready.do_gradient_descent(X, Y, -2, -2, 1.0, 1000)
    path, heights = run()
    assert_allclose(path[-1], (w, b), rtol=1e-12)
    assert_allclose(errors, heights, rtol=1e-6)
    assert (f"{w:.5f}", f"{b:.5f}", f"{errors[0]:.5f}", f"{errors[-1]:.2e}") == (
        "1.79172",
        "-2.28212",
        "0.41582",
        "2.43e-11",
    )
    assert says("$w = 1.79172$, $b = -2.28212$, and an error of $2.43 \\cdot 10^{-11}$")
    assert says("from 0.41582 to $2.43 \\cdot 10^{-11}$ in 1,000 epochs, most of it in 30 of them")


def test_the_error_waits_falls_and_creeps() -> None:
    _, errors = run()
    assert errors[[0, 60, 90]].round(3).tolist() == [0.416, 0.403, 0.029] and errors[90] < 0.03
    falls = -np.diff(errors)
    assert round(float(falls.max()), 3) == 0.096 and falls.min() > 0
    assert errors[60] - errors[90] > 0.85 * errors[0]
    assert says(
        "For 60 epochs almost nothing happens: 0.416 becomes 0.403", "drops to 0.03 within 30 epochs", "by 0.096"
    )


def test_both_points_can_be_hit() -> None:
    logits = np.log(np.divide(Y, np.subtract(1, Y)))
    w, b = np.linalg.solve([[0.5, 1], [2.5, 1]], logits)
    assert logits.round(3).tolist() == [-1.386, 2.197]
    assert (round(float(w), 5), round(float(b), 5)) == (1.79176, -2.28217) and height(w, b) < 1e-30
    assert np.abs(run()[0][-1] - (w, b)).max() < 0.0001
    assert says("$-1.386$ at $x = 0.5$ and $2.197$ at $x = 2.5$, which gives $w = 1.79176$, $b = -2.28217$")


def test_the_path_on_the_map_is_as_described() -> None:
    path, errors = run()
    assert path[50].round(2).tolist() == [-1.59, -1.51]
    assert errors[70] > 0.39 and 0.2 < errors[80] < 0.3 and errors[100] < 0.02
    assert np.abs(path[100] - (1, -1)).max() < 0.1
    assert says("from $(-2, -2)$ to $(-1.59, -1.51)$")


@pytest.mark.parametrize(
    ("eta", "epoch", "error"),
    [(0.01, 1000, "0.4148"), (20.0, 100, "2.6e-20"), (50.0, 1000, "0.325"), (1.0, 1000, "2.429e-11")],
)
def test_the_learning_rates_end_where_the_text_says(eta: float, epoch: int, error: str) -> None:
    _, _, errors = ready.do_gradient_descent(X, Y, -2, -2, eta, epoch)
    digits = len(error.split("e")[0].replace("0.", "").replace(".", ""))
    assert f"{errors[-1]:.{digits}g}" == error
    assert says("its error is $2.6 \\cdot 10^{-20}$", "the error is 0.4148, where 0.4158 was the start")


def test_a_rate_of_50_lands_where_both_answers_are_1() -> None:
    place = run(50.0)[0][-1]
    assert round(float(place[0])) == 16 and np.all(sigma(place[0] * np.array(X) + place[1]) > 0.999)
    assert_allclose(0.5 * (0.8**2 + 0.1**2), 0.325)
    assert says(r"at $w = 16$", r"\frac12 (0.8^2 + 0.1^2) = 0.325")


def test_the_border_between_converging_and_diverging() -> None:
    slopes = np.array([y * (1 - y) for y in Y])
    bowl = np.einsum("i,ij,ik->jk", slopes**2, np.column_stack([X, [1, 1]]), np.column_stack([X, [1, 1]]))
    flat, steep = np.linalg.eigvalsh(bowl)
    assert (round(float(steep), 4), round(float(flat), 4), round(float(2 / steep), 1)) == (0.0804, 0.0103, 24.9)
    assert round(float(steep / flat)) == 8
    assert says(
        "$\\lambda = 0.0804$",
        "The smaller one is 0.0103",
        "The border is 24.9",
        "eight times flatter along than across",
    )
    bottom = np.linalg.solve([[0.5, 1], [2.5, 1]], np.log([0.25, 9.0]))
    near = {eta: np.hypot(*(explorer.walk(1.8, -2.3, eta, 400) - bottom).T) for eta in (24.0, 26.0, 50.0)}
    assert near[24.0][400] < 1e-6 and near[26.0][10] < near[26.0][0] < near[26.0][40]
    assert_allclose(near[26.0][-4:], 0.06, atol=0.03)
    assert round(float(near[26.0][40]), 3) == 0.055
    assert near[50.0][1] < near[50.0][0] < near[50.0][2] and near[50.0][10] > 15
    hops = explorer.walk(1.8, -2.3, 26.0, 400)
    assert_allclose(hops[-1], hops[-3], atol=1e-6)
    assert np.abs(hops[-1] - hops[-2]).max() > 0.05
    assert says("0.06 away from the bottom, for ever")


def test_the_walks_without_sliders() -> None:
    assert round(run(1.0, (5.0, 5.0), 200)[1][-1], 3) == round(run(1.0, (5.0, 5.0), 200)[1][0], 3) == 0.325
    path, errors = run(20.0, (5.0, 5.0), 200)
    assert errors[-1] < 1e-6 and path[-1].round(1).tolist() == [1.8, -2.3]
    path, errors = run(30.0, (-2.0, -2.0), 200)
    assert path[:, 0].max().round() == 8 and path[-1].round(1).tolist() == [5.3, -4.1] and round(errors[-1], 3) == 0.005
    assert sigma(path[-1, 0] * np.array(X) + path[-1, 1]).round(3).tolist() == [0.2, 1.0]
    assert says("with an error of 0.325", "$f(2.5)$ is 1.000 and not 0.9, and the error stands at 0.005")


@pytest.mark.parametrize(
    ("eta", "error", "right"),
    [(1.0, "32.69", 0.83), (0.1, "24.78", 0.83), (0.01, "24.78", 0.83), (0.001, "24.94", 0.8275)],
)
def test_a_sum_over_400_samples_needs_a_smaller_rate(eta: float, error: str, right: float) -> None:
    features, labels = clouds()
    w, b = train(features, labels, eta, 300, entropy=False)
    f = sigma(features @ w + b)
    assert f"{0.5 * np.sum((f - labels) ** 2):.2f}" == error and np.mean((f >= 0.5) == labels) == right
    assert says("its error is 32.69 where 24.78 is possible", "often, 0.83,")


def test_the_first_step_with_rate_1_is_long() -> None:
    dw, db = ready.gradients(*clouds(), np.zeros(2), 0.0)
    assert dw.round(1).tolist() == [-34.5, -31.7] and abs(db) < 1e-9
    assert says("takes the weights from 0 to 34.5 and 31.7")


def test_how_long_a_neuron_is_wrongly_sure() -> None:
    def epochs(entropy: bool, z: float) -> int:
        w = b = z / 2
        count = 0
        while w + b <= 0:
            f = float(sigma(w + b))
            delta = (f - 1) * (1 if entropy else f * (1 - f))
            w, b, count = w - delta, b - delta, count + 1
        return count

    assert [epochs(False, z) for z in (-2, -4, -6, -8)] == [8, 36, 214, 1507]
    assert [epochs(True, z) for z in (-2, -4, -6, -8)] == [2, 3, 4, 5]
    assert round(float(np.exp(2)), 1) == 7.4 and 5.5 < 214 / 36 < 7 and 6.5 < 1507 / 214 < 7.5
    assert says("1507 epochs against 5, from $z = -8$", "(36, 214, 1507)", "$e^2 = 7.4$", "5 epochs instead of 1507")


def test_the_cross_entropy_of_the_two_points() -> None:
    z = np.log(np.divide(Y, np.subtract(1, Y)))
    least = -np.mean(TARGETS * np.log(sigma(z)) + (1 - TARGETS) * np.log(1 - sigma(z)))
    assert round(float(least), 4) == 0.4127
    assert says("Its least value here is 0.4127")
    errors = run(1.0, (-4.0, -4.0), 1000)[1]
    assert errors[[0, 1000]].round(4).tolist() == [0.4245, 0.4238]
    w, b = np.array([-4.0]), -4.0
    for _ in range(100):
        dw, db = ready.cross_entropy_gradients(POINTS, TARGETS, w, b)
        w, b = w - dw, b - db
    assert height(float(w[0]), b) < 3e-6


def test_cross_entropy_slopes_are_those_of_the_formula() -> None:
    features, labels = clouds()
    w, b, eps = np.array([0.4, -0.9]), 0.3, 1e-5

    def cost(w: np.ndarray, b: float) -> float:
        f = sigma(features @ w + b)
        return float(-np.mean(labels * np.log(f) + (1 - labels) * np.log(1 - f)))

    dw, db = ready.cross_entropy_gradients(features, labels, w, b)
    assert_allclose(dw, [(cost(w + eps * row, b) - cost(w - eps * row, b)) / (2 * eps) for row in np.eye(2)], atol=1e-9)
    assert_allclose(db, (cost(w, b + eps) - cost(w, b - eps)) / (2 * eps), atol=1e-9)


def test_scikit_learn_finds_the_same_weights() -> None:
    from sklearn.linear_model import LogisticRegression

    features, labels = clouds()
    theirs = LogisticRegression(C=np.inf, tol=1e-8).fit(features, labels)
    w, b = train(features, labels, 1.0, 500, entropy=True)
    assert_allclose(w, theirs.coef_[0], atol=1e-5)
    assert_allclose(b, theirs.intercept_[0], atol=1e-5)
    assert w.round(4).tolist() == [1.3566, 1.2583] and round(b, 4) == 0.2552
    assert np.all(np.abs(LogisticRegression().fit(features, labels).coef_[0]) < w)
    assert says("$w = (1.3566, 1.2583)$, $b = 0.2552$")


def test_the_calibration_is_as_measured() -> None:
    X_train, X_test, y_train, y_test = data.split(*data.blobs(n=10_000, distance=2.0, seed=0))
    assert (len(X_train), len(X_test)) == (7500, 2500)
    w, b = train(X_train, y_train, 1.0, 300, entropy=True)
    measured = {}
    for c in (1, 4):
        said = sigma(c * (X_test @ w + b))
        sure = said >= 0.9
        measured[c] = [round(float(value), 3) for value in (said[sure].mean(), y_test[sure].mean())]
        assert round(float(np.mean((said >= 0.5) == y_test)), 4) == 0.8468
    low = sigma(4 * (X_test @ w + b)) < 0.1
    assert round(float(y_test[low].mean()), 2) == 0.11
    assert measured == {1: [0.963, 0.958], 4: [0.992, 0.894]}
    assert says("0.8468", "Where it says 0.992, only 0.894 are ones", "The first says 0.963 where 0.958 are")


def test_two_round_clouds_are_data_for_which_a_sigmoid_is_right() -> None:
    """Bayes: the log of the ratio of two densities of equal width is linear, with slope (distance) / spread^2."""
    w, _ = train(*data.blobs(n=10_000, distance=2.0, seed=0), 1.0, 300, entropy=True)
    assert_allclose(w, np.sqrt(2), atol=0.12)


def test_the_quiz_and_the_reflection_are_right() -> None:
    assert abs(0.0003 * (1 - 0.0003) - 0.0003) < 1e-6 and 300 / 500 == 0.6
    _, errors = run(1.0, (-6.0, -6.0), 1000)
    assert errors[[0, -1]].round(3).tolist() == [0.425, 0.425]
    dw, db = ready.gradients(POINTS, TARGETS, run(1.0, (-6.0, -6.0), 1000)[0][-1, :1], -6.0)
    assert abs(dw[0]) < 1e-4 and abs(db) < 1e-4
    assert_allclose(0.5 * (0.2**2 + 0.9**2), 0.425)
    assert says(r"\frac12 (0.2^2 + 0.9^2) = 0.425", "the error is 0.425, as at the start")


def test_numbers_in_the_test_cells_agree_with_measured_slopes() -> None:
    """The literals that visible checks compare with, by central differences and sums of their own."""
    eps = 1e-6
    source = re.sub(r"\(\n +", "(", SOURCE.read_text(encoding="utf-8"))  # however the calls are broken

    def one(w: float, b: float, x: float, y: float) -> float:
        return float(0.5 * (sigma(w * x + b) - y) ** 2)

    for w, b, x, y in ((0.8, -0.3, 1.5, 0.2), (-2, -2, 0.5, 0.2)):
        slope_w = (one(w + eps, b, x, y) - one(w - eps, b, x, y)) / (2 * eps)
        slope_b = (one(w, b + eps, x, y) - one(w, b - eps, x, y)) / (2 * eps)
        assert f"returns({slope_w:.7f}, grad_w" in source and f"returns({slope_b:.7f}, grad_b" in source
    assert (
        f"returns({one(-0.4 + eps, 0.9, -1.3, 0.3) / (2 * eps) - one(-0.4 - eps, 0.9, -1.3, 0.3) / (2 * eps):.7f}, "
        in source
    )
    assert f"returns({height(1.0, -0.5):.7f}, error" in source and f"returns({height(-2, -2):.7f}, error" in source
    names: dict[str, np.ndarray] = {}
    given = re.search(r'"given-setup".*?\n(.*?)\n# %%', source, flags=re.S)
    assert given
    exec(given[1], names)
    features, labels, w3, b3 = (names[name] for name in ("X_five", "y_five", "w_three", "b_three"))
    f = sigma(features @ w3 + b3)
    for delta, factor in (((f - labels) * f * (1 - f), 1), (f - labels, 1 / 5)):
        dw, db = factor * features.T @ delta, factor * delta.sum()
        assert f"np.array({dw.round(7).tolist()}), {round(float(db), 7)}" in source


@pytest.mark.parametrize(
    ("x", "y", "w", "b", "eta", "epochs"),
    [
        (X, Y, 1.0, 1.0, 4.0, 3),
        (X, Y, 1.0, 1.0, 1.0, 3),
        ([-1.5, -0.4, 0.7, 2.0], [0.8, 0.3, 0.6, 0.1], 0.7, -0.5, 3.0, 2),
    ],
)
def test_the_steps_in_the_test_cells_are_right_to_seven_digits(
    x: list[float], y: list[float], w: float, b: float, eta: float, epochs: int
) -> None:
    source, errors = SOURCE.read_text(encoding="utf-8"), []

    def cost(w: float, b: float) -> float:
        return float(0.5 * np.sum((sigma(w * np.array(x) + b) - y) ** 2))

    for _ in range(epochs):
        errors.append(cost(w, b))
        z = w * np.array(x) + b
        delta = (sigma(z) - y) / (4 * np.cosh(z / 2) ** 2)
        w, b = w - eta * float(delta @ x), b - eta * float(delta.sum())
    for number in (w, b, *errors, cost(w, b)):
        assert f"{number:.7f}" in source


def test_the_explorer_says_what_it_paints() -> None:
    shown = explorer.descent_explorer()
    assert "After 0 epochs at rate 1: w = -2.00, b = -2.00" in shown.text.value and "Error 0.41582" in shown.text.value
    before = shown.picture.value
    shown.controls["epochs"].value = 100
    assert "w = 1.00, b = -1.05" in shown.text.value and "Error 0.01774" in shown.text.value
    assert shown.picture.value != before
    shown.controls["eta"].value = "50"
    assert "It has left the map." in shown.text.value
    shown.controls["w"].value, shown.controls["b"].value, shown.controls["eta"].value = 5.0, 5.0, "20"
    shown.controls["epochs"].value = 200
    assert "w = 1.79, b = -2.28" in shown.text.value


def test_a_step_off_the_map_is_cut_at_its_border() -> None:
    pieces = explorer._parts(np.array([[0.0, 0.0], [12.0, 0.0], [12.0, 0.0], [20.0, 20.0], [0.0, 4.0]]))
    assert_allclose(pieces[0], [[0, 0], [6, 0]])
    assert len(pieces) == 2 and np.abs(pieces[1]).max() <= 6


def test_each_picture_is_drawn_and_described() -> None:
    path = run()[0]
    figures = [
        draw.fits({"a neuron": sigma}, X, Y, misses=True, alt="a curve and two points"),
        draw.tangents(lambda w: height(w, -2), lambda w: -0.1, (0.0, 1.0), alt="a curve and two lines"),
        draw.surface(height, path, alt="a landscape"),
        draw.contours({"one": (height, path)}, marks=(50,), alt="a map"),
        draw.contours({"one": (height, path), "other": (lambda w, b: w * w + b, path[:20])}, alt="two maps"),
        draw.side_by_side(
            {"left": {"a": np.sin, "b": np.cos}, "right": {"c": np.tanh}}, low=-1, high=1, alt="two panels"
        ),
        draw.reliability(np.linspace(0, 1, 11), {"a": (np.array([0.1, 0.9]), np.array([0.2, 0.8]))}, alt="two points"),
    ]
    for figure in figures:
        assert alt_of(figure) and png(figure).startswith(b"\x89PNG")
