"""Every number in the prose of 04-xor-mlp, computed; and what its pictures and its explorer say."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from course import many_starts
from course.check import CheckError
from course.data import XOR, circles, truth_table
from course.explorers.xor_mlp import HIDDEN, hand_network, output, xor_explorer
from course.finished import xor_mlp as ready
from course.layers import check_layers
from course.plots import xor as draw
from course.plots.style import alt_of, png
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "04-xor-mlp" / "xor_mlp.py"
says = Prose(SOURCE).says
X = truth_table(2).astype(float)
Y = XOR.reshape(-1, 1).astype(float)
Run = tuple[list[np.ndarray], list[np.ndarray], np.ndarray]


@cache
def fixture() -> dict[str, np.ndarray]:
    """The network and the samples of the notebook's first cell."""
    text = re.search(r'"given-setup".*?\n(.*?)\n# %%', SOURCE.read_text(encoding="utf-8"), flags=re.S)
    assert text
    names: dict[str, np.ndarray] = {}
    exec(text[1], names)
    return names


def example() -> tuple[np.ndarray, np.ndarray, list[np.ndarray], list[np.ndarray]]:
    given = fixture()
    return given["net_X"], given["net_y"], list(given["net_w"]), list(given["net_b"])


@cache
def xor_runs(units: int, random_biases: bool = False) -> Run:
    w, b = many_starts.random_starts([2, units, 1], range(100), random_biases=random_biases)
    return many_starts.train(X, Y, w, b, 5000, 1.0)


def solved(run: Run) -> np.ndarray:
    return np.asarray(many_starts.share_right(X, Y, run[0], run[1]) == 1)


@cache
def one_run() -> Run:
    """XOR from seed 2, two hidden units, learning rate 1: the run of section 8."""
    w, b = many_starts.random_starts([2, 2, 1], [2])
    return many_starts.train(X, Y, w, b, 1500, 1.0)


@cache
def rings() -> tuple[np.ndarray, np.ndarray]:
    return circles(100, noise=0.05, factor=0.5)


def relative_error(eps: float, central: bool) -> float:
    """Of the slope for net_w[0][1, 0]."""
    data, labels, w, b = example()

    def cost(value: float) -> float:
        return ready.cost_function(data, labels, ready.w_update(w, 0, 1, 0, value), b)

    exact = many_starts.slopes(data, labels, w, b)[0][0][1, 0]
    here = w[0][1, 0]
    measured = (cost(here + eps) - cost(here - eps)) / (2 * eps) if central else (cost(here + eps) - cost(here)) / eps
    return float(abs(measured / exact - 1))


def test_a_single_neuron_answers_half_from_every_start_and_cannot_cost_less() -> None:
    """The first demonstration: 0.5 to everything, 0.25 to 0.2505."""
    w, b = many_starts.random_starts([2, 1], range(100))
    w, b, history = many_starts.train(X, Y, w, b, 5000, 1.0)
    assert_allclose(many_starts.activations(X, w, b)[-1][0, 0], 0.5, atol=0.0005)
    assert history[-1].min() >= 0.25 - 1e-9 and history[-1].max() < 0.2506
    line = np.linspace(-30, 30, 61)
    weights = np.stack(np.meshgrid(line, line, line), axis=-1).reshape(-1, 3)
    answers = 1 / (1 + np.exp(-np.clip(weights[:, :2] @ X.T + weights[:, 2:], -500, 500)))  # (61 ** 3, 4)
    assert ((answers - Y[:, 0]) ** 2).mean(axis=1).min() >= 0.25 - 1e-12
    assert says("no single neuron does better than 0.25 on XOR") and says(r"$0.5^2 = 0.25$")


def test_the_hand_set_network_gives_the_textbook_numbers() -> None:
    assert_allclose(ready.predict(X, *ready.xor_network())[:, 0], [4.544e-05, 0.99995, 0.99995, 4.544e-05], rtol=1e-4)
    assert round(float(ready.sigmoid(10.0)), 5) == 0.99995
    assert says("4.544e-05 and 0.99995") and says("0.00004544 and 0.99995") and says(r"$\sigma(10) = 0.99995$")


def test_the_three_settings_of_the_explorer_are_as_the_text_says() -> None:
    def answers(*setting: float) -> np.ndarray:
        return np.asarray(output(X, *hand_network(*setting)))

    assert_allclose(answers(4, 0.5, 1.5, 1.5).round(2), [0.18, 0.74, 0.74, 0.18])
    assert [bool(np.all(np.abs(answers(c, 0.5, 1.5, 1.5) - Y[:, 0]) <= 0.1)) for c in (5.5, 6, 8, 20)] == [0, 1, 1, 1]
    assert answers(5.5, 0.5, 1.5, 1.5)[0] <= 0.1 < 1 - answers(5.5, 0.5, 1.5, 1.5)[1]
    assert answers(4, 0.5, 1.5, 0.5).min().round(2) == 0.92
    assert_allclose(answers(20, 1.5, 0.5, 0.5), 1 - Y[:, 0], atol=0.001)
    assert says("answers are 0.18 and 0.74") and says("from $c = 6$ on all four are") and says("the zeros get 0.92")


def test_the_parameters_are_counted_right() -> None:
    for size, count in (([2, 3, 1], 13), ([784, 16, 16, 10], 13_002), ([784, 30, 30, 10], 24_790)):
        w, b = ready.nn_parameter_maker(size)
        assert sum(layer.size for layer in w + b) == count
        assert says(f"{count:,}")
    assert says("9 weights and 4 biases are 13 parameters") and says("14 forward passes") and says("13,003 are")


@pytest.mark.parametrize("value", [0.3, 0.5, 1.0])
def test_equal_weights_stay_equal_and_end_near_a_sixth(value: float) -> None:
    w = [np.full((1, 2, 2), value), np.full((1, 1, 2), value)]
    w, b, history = many_starts.train(X, Y, w, [np.zeros((1, 2, 1)), np.zeros((1, 1, 1))], 5000, 1.0)
    assert_allclose(w[0][0, 0], w[0][0, 1], rtol=1e-9)
    assert 1 / 6 < history[-1, 0] < 0.169
    if value == 0.5:
        assert history[[0, -1], 0].round(3).tolist() == [0.272, 0.168]
        answers = many_starts.activations(X, w, b)[-1][0, 0]
        assert_allclose(answers.round(2), [0.04, 0.66, 0.66, 0.67])
        assert says("ends at 0.168")


def test_a_sixth_and_an_eighth_are_the_costs_of_shared_answers() -> None:
    assert_allclose((1 / 9 + 1 / 9 + 4 / 9) / 4, 1 / 6)
    assert (2 * 0.5**2) / 4 == 1 / 8


def test_the_worked_sample_is_right_to_the_digit() -> None:
    data, _, w, b = example()
    z = w[0] @ data[0] + b[0][:, 0]
    h = ready.sigmoid(z)
    out = float((w[1] @ h + b[1][:, 0])[0])
    assert z.round(2).tolist() == [2.26, -1.53, -0.53]
    assert h.round(5).tolist() == [0.90551, 0.17799, 0.37052]
    assert (round(out, 5), round(float(ready.sigmoid(out)), 5)) == (1.33433, 0.79156)
    for number in ("2.26", "-1.53", "-0.53", "0.90551", "0.17799", "0.37052", "1.33433", "0.79156"):
        assert says(number)


def test_flat_labels_make_the_cost_a_hundred_times_larger() -> None:
    data, labels = rings()
    w, b = ready.nn_parameter_maker([2, 3, 1], np.random.default_rng(1553))
    prediction = ready.predict(data, w, b)
    assert round(float(np.sum((prediction - labels.reshape(-1, 1)) ** 2) / 100), 3) == 0.317
    assert (prediction - labels).shape == (100, 100)
    assert round(float(np.sum((prediction - labels) ** 2) / 100), 1) == 31.8
    assert says("From 0.317 to 31.8")


def test_the_false_cost_is_least_where_every_answer_is_half() -> None:
    """For each prediction the labels' mean is best; then the cost is n times their variance."""
    _, labels = rings()
    assert labels.mean() == 0.5
    assert np.sum((np.full((100, 1), 0.5) - labels) ** 2) / 100 == 25
    assert says("The smallest value this false cost can have is 25")


def test_the_finished_cost_refuses_flat_labels() -> None:
    data, labels = rings()
    with pytest.raises(ValueError, match="reshape"):
        ready.cost_function(data, labels, *ready.nn_parameter_maker([2, 3, 1]))


def test_the_nudge_by_hand_costs_what_the_text_says() -> None:
    data, labels, w, b = example()
    here = ready.cost_function(data, labels, w, b)
    nudged = ready.cost_function(data, labels, ready.w_update(w, 0, 1, 0, -0.499), b)
    assert w[0][1, 0] == -0.5
    assert round(nudged - here, 7) == 0.0000202
    assert round((nudged - here) / 0.001, 4) == 0.0202
    assert says("The cost rises by 0.0000202 for a step of 0.001: the slope is 0.0202")


def test_the_visible_slopes_and_steps_are_exact_to_seven_digits() -> None:
    """The numbers in the test cells, by the chain rule."""
    source = SOURCE.read_text(encoding="utf-8")
    data, labels, w, b = example()
    one_w, one_b = [np.array([[0.6, -0.9]])], [np.array([[0.4]])]
    for weights, biases, rates in ((w, b, (0.5, 2.0, 3.0)), (one_w, one_b, (4.0,))):
        slopes = [*chain(*many_starts.slopes(data, labels, weights, biases))]
        steps = [layer - rate * slope for rate in rates for layer, slope in zip(weights + biases, slopes, strict=True)]
        for number in np.concatenate([np.ravel(array) for array in [*slopes, *steps]]):
            assert f"{round(float(number), 7):.10g}" in source


def test_steps_a_tenth_as_large_are_ten_and_a_hundred_times_more_exact() -> None:
    one_sided = [relative_error(10.0**-k, False) for k in range(1, 7)]
    central = [relative_error(10.0**-k, True) for k in range(1, 4)]
    assert_allclose(np.divide(one_sided[:-1], one_sided[1:]), 10, rtol=0.1)
    assert_allclose(np.divide(central[:-1], central[1:]), 100, rtol=0.1)
    assert says("one-sided error ten times smaller, the central one a hundred times")


def test_every_step_from_a_thousandth_to_a_billionth_is_sensible() -> None:
    for power in range(3, 10):
        assert relative_error(10.0**-power, False) < 1e-3
        assert relative_error(10.0**-power, True) < 1e-4
    assert says(r"Anything from $10^{-3}$ to $10^{-9}$ is sensible here")


def test_the_run_of_section_8_stands_at_a_quarter_and_then_falls() -> None:
    costs = one_run()[2][:, 0]
    assert np.all(np.abs(costs[50:200] - 0.25) < 0.004)
    assert 0.24 < costs[300] < 0.25 and round(costs[1500], 3) == 0.004
    assert says("to 0.004")


def test_the_run_of_section_8_is_what_measured_slopes_give() -> None:
    costs: list[float] = []
    start = ready.nn_parameter_maker([2, 2, 1], np.random.default_rng(2))
    w, b = ready.GD(X, Y, *start, 200, 1.0, lambda _, cost: costs.append(cost))
    batch = [layer[None] for layer in start[0]], [layer[None] for layer in start[1]]
    fast_w, fast_b, history = many_starts.train(X, Y, *batch, 200, 1.0)
    assert_allclose(costs, history[1:, 0], atol=1e-9)
    for slow, fast in zip(w + b, fast_w + fast_b, strict=True):
        assert_allclose(slow, fast[0], atol=1e-6)


def test_the_hidden_space_of_section_8_is_as_described() -> None:
    w, b, _ = many_starts.train(X, Y, *many_starts.random_starts([2, 2, 1], [2]), 0, 1.0)
    start = many_starts.activations(X, w, b)[1][0].T  # (4, 2): 00, 01, 10, 11
    assert np.linalg.norm(start[1] - start[3]) < 0.1 and np.linalg.norm(start[2] - start[0]) < 0.2
    crossing = np.linalg.solve(np.column_stack([start[2] - start[1], start[0] - start[3]]), start[0] - start[1])
    assert np.all((crossing > 0) & (crossing < 1))  # the segments of the ones and of the zeros cross: no line
    w, b, _ = many_starts.train(X, Y, w, b, 400, 1.0)
    assert (many_starts.activations(X, w, b)[-1][0, 0] > 0.5).tolist() == [False, False, True, False]
    w, b, _ = one_run()
    end = many_starts.activations(X, w, b)[1][0].T
    assert np.linalg.norm(end[0] - end[3]) < 0.1
    assert_allclose(end, [[0, 0], [1, 0], [0, 1], [0, 0]], atol=0.15)


@pytest.mark.parametrize(
    ("units", "random_biases", "count"),
    [(2, False, 73), (3, False, 98), (4, False, 99), (2, True, 76), (3, True, 95), (4, True, 100)],
)
def test_of_a_hundred_starts_so_many_solve_xor(units: int, random_biases: bool, count: int) -> None:
    assert solved(xor_runs(units, random_biases)).sum() == count


def test_the_starts_that_fail_stand_at_an_eighth_or_a_sixth() -> None:
    run = xor_runs(2)
    stuck = run[2][-1][~solved(run)]
    assert len(stuck) == 27
    assert (np.abs(stuck - 1 / 8) < 0.005).sum() == 24 and (np.abs(stuck - 1 / 6) < 0.005).sum() == 3
    assert says("Of the 27 others, 24 stand near 1/8") and says("and 3 near 1/6")
    assert says("With 3 units 98 starts succeed, with 4 units 99") and says("the three counts are 76, 95 and 100")
    assert says("With 2, 3 and 4 hidden units 73, 98 and 99 of 100 starts")
    assert round(100 * float(np.sqrt(0.75 * 0.25 / 100))) == 4


@pytest.mark.parametrize(("units", "starts", "perfect", "best"), [(1, 10, 0, 0.67), (2, 10, 0, 0.83), (3, 30, 30, 1.0)])
def test_the_rings_need_three_hidden_units(units: int, starts: int, perfect: int, best: float) -> None:
    data, labels = rings()
    w, b = many_starts.random_starts([2, units, 1], range(starts))
    w, b, _ = many_starts.train(data, labels.reshape(-1, 1), w, b, 4000, 2.0)
    shares = many_starts.share_right(data, labels.reshape(-1, 1), w, b)
    assert ((shares == 1).sum(), round(float(shares.max()), 2)) == (perfect, best)
    assert says("at best 0.83 and 0.67 of the points") and says("All 30 starts end with every point right")


def test_after_150_epochs_the_rings_still_cost_a_quarter() -> None:
    data, labels = rings()
    *_, history = many_starts.train(data, labels.reshape(-1, 1), *many_starts.random_starts([2, 3, 1], [0]), 150, 2.0)
    assert abs(history[150, 0] - 0.25) < 0.001


def test_starts_in_a_stack_are_those_of_the_finished_function() -> None:
    stack = many_starts.random_starts([3, 4, 2], [5, 6])
    for index, seed in enumerate((5, 6)):
        expected = ready.nn_parameter_maker([3, 4, 2], np.random.default_rng(seed))
        for got, layer in zip(chain(*many_starts.one(stack, index)), chain(*expected), strict=True):
            assert_allclose(got, layer)


def test_the_slopes_of_many_starts_are_finite_differences() -> None:
    data, labels, w, b = example()
    exact, measured = many_starts.slopes(data, labels, w, b), ready.gradient_estimator(data, labels, w, b)
    for one, other in zip(chain(*exact), chain(*measured), strict=True):
        assert_allclose(one, other, atol=1e-9)


def test_the_explorer_says_what_it_paints() -> None:
    explorer = xor_explorer()
    assert "within 0.1 of the label: 0 of 4" in explorer.text.value
    before = explorer.picture.value
    explorer.controls["steepness"].value = 20.0
    assert "within 0.1 of the label: 4 of 4" in explorer.text.value and explorer.picture.value != before
    explorer.controls["plane"].value = HIDDEN
    explorer.controls["t1"].value = -0.5
    explorer.controls["t2"].value = 2.5
    assert "On the right side of 0.5: 2 of 4" in explorer.text.value


def test_each_picture_is_drawn_and_described() -> None:
    w, b = ready.xor_network()
    data, labels = rings()
    three = ready.nn_parameter_maker([2, 3, 1], np.random.default_rng(0))
    figures = [
        draw.cost_curve([0.3, 0.25, 0.1]),
        draw.cost_curve({"one": [0.3, 0.2], "other": [0.4, 0.25]}),
        draw.hidden_space(lambda points: ready.predict(points, w, b), w, b, X, Y, alt="two panels"),
        draw.hidden_stages({"start": (w, b), "end": (w, b)}, X, Y, alt="two moments"),
        draw.boundary_with_units(lambda points: ready.predict(points, *three), *three, data, labels, alt="rings"),
        draw.all_pairs(np.array([0.2, 0.6, 0.9, 0.4]), XOR, alt="a table"),
        draw.slope_errors(np.array([1e-3, 1e-5]), {"central": np.array([1e-7, 1e-10])}, alt="a valley"),
        draw.final_costs({"2 units": np.array([0.0, 0.125])}, alt="two runs"),
    ]
    for figure in figures:
        assert alt_of(figure) and png(figure).startswith(b"\x89PNG")
    assert "from 0.300 to 0.100" in alt_of(figures[0]) and "other: from 0.400 to 0.250" in alt_of(figures[1])


def test_layers_of_the_right_sizes_pass_whatever_holds_them() -> None:
    w, b = check_layers("f()", ([[[1, 2]]], np.array([[[3]]])), [2, 1])
    assert_allclose(w[0], [[1, 2]])
    assert_allclose(b[0], [[3]])


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (7, "a pair"),
        ((7, 8), "a list of arrays"),
        (([np.ones((2, 3))], [np.ones((3, 1))]), "rows and columns are exchanged"),
        (([np.ones((3, 2))], [np.ones((2, 1))]), "not to an input"),
        (([np.ones((3, 2))], [np.ones(3)]), "biases are a column"),
        (([np.ones((3, 2))], [np.ones((1, 3))]), "biases are a column"),
        (([np.ones((3, 2))], [np.ones((2, 1)), np.ones((3, 1))]), "the inputs are no units"),
        (([np.ones((3, 2))] * 3, [np.ones((3, 1))]), "3 arrays of weights"),
        (([np.full((3, 2), np.nan)], [np.ones((3, 1))]), "a nan or an inf"),
        (([np.ones((3, 2))], [np.ones((4, 1))]), "expected:  (3, 1)"),
        ((["text"], [np.ones((3, 1))]), "a number, a list or a NumPy array is expected"),
    ],
)
def test_layers_of_other_shapes_are_refused_with_the_likely_cause(got: object, words: str) -> None:
    with pytest.raises(CheckError, match=re.escape(words)):
        check_layers("f()", got, [2, 3])
