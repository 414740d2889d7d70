"""Every number in the prose of 05-backprop, computed; and what its pictures, its lab and its explorer say."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose

from course import planted_bugs as lab
from course.data import digits, one_hot, split
from course.explorers.backprop import SLOPES, VALUES, backprop_explorer, paint
from course.finished import backprop as ready
from course.finished import xor_mlp as notebook_04
from course.plots import backprop as draw
from course.plots.style import alt_of, png
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "05-backprop" / "backprop.py"
says = Prose(SOURCE).says
INPUT, W1, W2 = np.array([[2.0, 3.0]]), np.array([[0.11, 0.12], [0.21, 0.08]]), np.array([[0.14], [0.15]])
Network = tuple[np.ndarray, np.ndarray, list[np.ndarray], list[np.ndarray]]


@cache
def given() -> dict[str, Any]:
    """The names of the notebook's given cells."""
    names: dict[str, Any] = {}
    for cell in re.split(r"^# %%", SOURCE.read_text(encoding="utf-8"), flags=re.M):
        if '"grade_id": "given-' in cell.partition("\n")[0]:
            exec(compile(cell.partition("\n")[2], str(SOURCE), "exec"), names)
    return names


def network() -> Network:
    names = given()
    return names["net_X"], names["net_y"], names["net_w"], names["net_b"]


def flat(grads: tuple[list[np.ndarray], list[np.ndarray]]) -> np.ndarray:
    return np.concatenate([np.ravel(layer) for layer in [*grads[0], *grads[1]]])


def count_parameters(size: list[int]) -> int:
    return sum(n_out * n_in + n_out for n_in, n_out in pairwise(size))


def predictions(lr: float, steps: int) -> list[float]:
    """The prediction of the worked example before the first and after each step."""
    w1, w2 = W1, W2
    values = [float(ready.linear_forward(INPUT, w1, w2)[1][0, 0])]
    for _ in range(steps):
        w1, w2 = ready.linear_update(INPUT, 1, w1, w2, lr)
        values.append(float(ready.linear_forward(INPUT, w1, w2)[1][0, 0]))
    return values


def test_the_counts_of_the_prediction() -> None:
    assert [2 * count_parameters(size) for size in ([2, 3, 1], [784, 30, 30, 10])] == [26, 49_580]
    assert count_parameters([64, 30, 10]) == 2_260
    assert says("13 parameters the 26 runs")
    assert says("49,580 runs")
    assert says("2,260 slopes takes 4,520 forward passes")


def test_the_worked_example_by_hand() -> None:
    h, prediction = ready.linear_forward(INPUT, W1, W2)
    assert_allclose(h, [[0.85, 0.48]])
    assert_allclose(prediction, [[0.191]])
    delta = 0.191 - 1
    assert_allclose([delta, delta * 0.85, delta * 0.14, delta * 0.14 * 2], [-0.809, -0.68765, -0.11326, -0.22652])
    assert says("0.191 - 1 = -0.809")
    assert says(r"-0.809 \cdot 0.85 = -0.68765")
    assert says(r"-0.809 \cdot 0.14 = -0.11326")
    assert says(r"-0.11326 \cdot 2 = -0.22652")


def test_the_slopes_on_the_picture_of_the_worked_example() -> None:
    figure = draw.worked_example(INPUT, W1, W2, 1.0, alt="some words")
    words = {text.get_text().replace("−", "-") for axes in figure.axes for text in axes.texts}
    slopes = {"-0.809", "-0.11326", "-0.12135", "-0.68765", "-0.38832", "-0.22652", "-0.33978", "-0.2427", "-0.36405"}
    assert slopes | {"0.85", "0.48", "0.191", "0.14", "0.15", "0.11", "0.12", "0.21", "0.08"} <= words


def test_repeated_steps() -> None:
    slow, quick, wild = predictions(0.05, 12), predictions(0.2, 12), predictions(0.5, 12)
    assert_allclose(slow[1], 0.2557458, atol=5e-8)
    assert round(slow[12], 3) == 0.968 and max(slow) < 1
    assert quick[2] < 1 < quick[3] and abs(quick[12] - 1) < 0.001
    assert all((one - 1) * (two - 1) < 0 for one, two in pairwise(wild[:7]))
    assert says("from 0.191 to 0.2557. Twelve of them reach 0.968")
    assert says("0.256")


def test_the_learning_rate_that_hits_at_once() -> None:
    assert predictions(0.42, 1)[1] < 1 < predictions(0.43, 1)[1]
    assert abs(predictions(0.68, 1)[1] - 1) < 0.809 < abs(predictions(0.70, 1)[1] - 1)
    assert says("A rate of about 0.42 hits the target in one step; for rates over about 0.69")


def test_the_slope_of_the_sigmoid() -> None:
    assert ready.sigmoid_prime(0.0) == 0.25
    assert_allclose(ready.sigmoid_prime(np.array([2.0, -2.0])), 0.105, atol=5e-4)
    assert round(float(ready.sigmoid_prime(5.0)), 4) == 0.0066
    assert_allclose(0.25**10, 1e-6, rtol=0.05)
    assert says(r"at $z = \pm 5$ it is 0.0066")


def test_the_fixed_gradient_is_that_of_the_network() -> None:
    names = given()
    assert_allclose(flat((names["net_w_grads"], names["net_b_grads"])), flat(ready.backprop(*network())), atol=1e-8)
    assert_allclose(flat(names["measured_gradient"](*network())), flat(ready.backprop(*network())), atol=1e-10)


def test_signs_with_sigma_for_its_derivative() -> None:
    right = flat(ready.backprop(*network()))
    wrong = flat(lab.backprop_with(lab.BUGS["sigma"], *network()))
    assert len(right) == 23 and int((right * wrong < 0).sum()) == 4
    assert says("4 of the 23 point the wrong way. The other 19")


def test_the_relative_errors_of_the_suspects() -> None:
    right = flat(ready.backprop(*network()))
    expected = {"poisoned": 0.0086, "no bias": 0.25, "sigma hidden": 0.56, "sum": 0.67, "sigma": 0.82}
    for name, error in expected.items():
        assert lab.relative_error(flat(lab.backprop_with(lab.BUGS[name], *network())), right) == pytest.approx(
            error, rel=0.02
        )
    error = ready.gradient_check(*network())
    assert 1e-12 < error < 1e-9
    assert says("0.0086, is just below the $10^{-2}$") and 0.0086 / error > 0.9e8


def test_a_right_bug_free_backprop_in_the_lab() -> None:
    assert_allclose(flat(lab.backprop_with(lab.RIGHT, *network())), flat(ready.backprop(*network())), rtol=1e-12)


def test_shares_of_starts_that_learn_xor() -> None:
    wanted = np.array([0, 1, 1, 0])

    def share(at_output: Any, at_hidden: Any) -> tuple[int, int]:
        answers = lab.xor_answers(at_output, at_hidden)
        close = (np.abs(answers - wanted) < 0.1).all(axis=1)
        return int(((answers > 0.5) == wanted).all(axis=1).sum()), int(close.sum())

    assert share("right", "right") == (100, 100)
    assert share("sigma", "right") == (100, 100)
    in_hidden, in_both = share("right", "sigma"), share("sigma", "sigma")
    assert 55 <= in_hidden[0] <= 70 and in_hidden[1] == 0
    assert 20 <= in_both[0] <= 40 and in_both[1] <= 2
    assert says("**all** 100 starts solve XOR")
    assert says("some 20 to 40 still do")


def lab_network() -> Network:
    random = np.random.default_rng(0)
    size = [3, 4, 3, 2]
    w = [random.normal(size=(n_out, n_in)) for n_in, n_out in pairwise(size)]
    b = [random.normal(size=(n_out, 1)) for n_out in size[1:]]
    return random.normal(size=(6, 3)), random.integers(0, 2, (6, 2)).astype(float), w, b


def symptoms(letter: str) -> dict[str, tuple[float, float]]:
    return lab.symptoms(lab.patient(letter)(*lab_network()), given()["measured_gradient"](*lab_network()))


@pytest.mark.parametrize(
    ("letter", "wrong", "factor"),
    [
        ("A", {"w[0]", "b[0]", "w[1]", "b[1]", "w[2]", "b[2]"}, 6.0),
        ("B", {"w[0]", "b[0]", "w[1]", "b[1]"}, None),
        ("C", {"b[0]", "b[1]", "b[2]"}, None),
        ("D", {"w[0]", "b[0]", "w[1]", "b[1]", "w[2]", "b[2]"}, -1.0),
        ("E", {"w[0]", "b[0]", "w[1]", "b[1]", "w[2]", "b[2]"}, None),
        ("F", {"w[0]", "b[0]", "w[1]", "b[1]"}, None),
    ],
)
def test_each_patient_has_its_symptoms(letter: str, wrong: set[str], factor: float | None) -> None:
    table = symptoms(letter)
    assert {name for name, (error, _) in table.items() if error > 1e-6} == wrong
    factors = [table[name][1] for name in wrong]
    assert np.isnan(factors).all() if factor is None else np.allclose(factors, factor, rtol=1e-4)


def test_the_numbers_of_the_lab() -> None:
    b = symptoms("B")
    assert [round(b[name][0], 2) for name in ("w[1]", "w[0]")] == [0.32, 0.50]
    by_rate = [
        lab.symptoms(lab.with_step("F", lr)(*lab_network()), given()["measured_gradient"](*lab_network()))["w[0]"][0]
        for lr in (1.0, 0.1, 0.01)
    ]
    assert [round(error, 4) for error in by_rate] == [0.0401, 0.0040, 0.0004]
    assert says("0.0401, 0.0040, 0.0004")


def test_the_lab_looks_the_same_in_the_notebook() -> None:
    """The copy of the lab's network here is the notebook's."""
    text = SOURCE.read_text(encoding="utf-8")
    assert "random = np.random.default_rng(0)\nlab_size = [3, 4, 3, 2]" in text


def test_digits_by_batches() -> None:
    X, labels = digits()
    X_train, X_test, labels_train, labels_test = split(X, labels)
    assert (len(X), len(X_train)) == (1797, 1348)
    start_w, start_b = notebook_04.nn_parameter_maker([64, 30, 10], np.random.default_rng(0))
    start_w = [layer / np.sqrt(layer.shape[1]) for layer in start_w]
    shares, steps = {}, {}
    for batch_size in (10, 100, 1348):
        w, b, random = start_w, start_b, np.random.default_rng(1)
        for _ in range(15):
            w, b = ready.sgd_epoch(X_train, one_hot(labels_train, 10), w, b, 3.0, batch_size, random)
        shares[batch_size] = float((ready.predict(X_test, w, b).argmax(axis=1) == labels_test).mean())
        steps[batch_size] = len(ready.minibatches(1348, batch_size, random))
    assert list(steps.values()) == [135, 14, 1]
    assert shares[10] == pytest.approx(0.96, abs=0.015)
    assert shares[100] > 0.8
    assert shares[1348] == pytest.approx(0.29, abs=0.02)
    assert says("135 steps, 14 steps and a single one")
    assert says("end at about 0.96")
    assert says("about 0.29 after fifteen")


def test_a_factor_of_two_looks_like_a_third() -> None:
    right = flat(ready.backprop(*network()))
    assert lab.relative_error(2 * right, right) == pytest.approx(1 / 3)
    assert lab.relative_error(6 * right, right) == pytest.approx(0.714, abs=5e-4)


def test_the_pictures_carry_their_words() -> None:
    pair = np.arange(1.0, 4.0), np.arange(2.0, 5.0)
    figures = [
        draw.predictions({"learning rate 0.05": [0.2, 0.5]}, 1.0, alt="words"),
        draw.agreement({"right": pair}, alt="words"),
        draw.relative_errors({"right": 1e-10, "wrong": 0.5}, {"passes": 1e-4}, alt="words"),
        draw.symptoms({"A": symptoms("A"), "F": symptoms("F")}, alt="words"),
        draw.solved({"right": (100, 90)}, alt="words"),
        draw.batches({"epoch 1": [np.array([1, 0]), np.array([2])]}, alt="words"),
        draw.scores({"batches of 10": [0.5, 0.9]}, alt="words"),
        draw.guesses(np.zeros((3, 8, 8)), np.array([1, 2, 3]), np.array([1, 2, 7]), alt="words"),
        draw.cost_of_gradients([85, 235], {"measured": [0.1, 0.2], "backprop": [0.001, 0.001]}, alt="words"),
    ]
    for figure in figures:
        assert alt_of(figure) == "words" and png(figure).startswith(b"\x89PNG")


def test_the_explorer_follows_its_sliders() -> None:
    explorer = backprop_explorer()
    assert "prediction 0.191, delta -0.809, error 0.3272" in explorer.text.value
    first = explorer.picture.value
    explorer.controls["steps"].value = 1
    assert "After 1 step: prediction 0.2557" in explorer.text.value and "came nearer" in explorer.text.value
    assert explorer.picture.value != first
    explorer.controls["lr"].value = 0.5
    assert "went past the target" in explorer.text.value
    explorer.controls["lr"].value, explorer.controls["steps"].value = 0.7, 8
    assert "it diverges" in explorer.text.value
    explorer.controls["show"].value = SLOPES
    assert explorer.values["show"] == SLOPES


def test_the_explorer_paints_every_corner_of_its_range() -> None:
    for show in (VALUES, SLOPES):
        for actual in (-0.5, 2.5):
            for lr in (0.01, 0.8):
                picture = paint({"show": show, "actual": actual, "lr": lr, "steps": 12})
                assert picture.shape == (330, 736, 3) and picture.std() > 1
