"""Every number in the prose of 02-perceptron, computed; and what its pictures, its explorers and its form check say."""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations
from math import erf, sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy.optimize import linprog

from course.check import CheckError
from course.data import AND, NAND, OR, XOR, blobs, split, truth_table
from course.explorers import perceptron as explorers
from course.finished import perceptron as ready
from course.fits import check_fit
from course.plots import lines, scores
from course.plots.style import alt_of, png
from course.watching import Look, mistakes, watch
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "02-perceptron" / "perceptron.py"
says = Prose(SOURCE).says
X = truth_table(2)
GATES = {"AND": AND, "OR": OR, "NAND": NAND, "XOR": XOR}


@cache
def clouds(distance: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    return split(*blobs(n=10_000, distance=distance, seed=0), test_share=0.25, seed=0)


def score(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    return ready.accuracy(y, ready.perceptron_predict(X, w, b))


def separable(X: np.ndarray, y: np.ndarray) -> bool:
    """Whether a line exists, by linear programming: no use of what is taught."""
    signs = (2 * y - 1)[:, None]
    A = -signs * np.column_stack([X, np.ones(len(X))])
    return bool(linprog(np.zeros(A.shape[1]), A_ub=A, b_ub=-np.ones(len(X)), bounds=(None, None)).status == 0)


def best_line(distance: float) -> float:
    return 0.5 * (1 + erf(distance / 2 / sqrt(2)))


@cache
def ten_epochs() -> tuple[list[float], list[float], list[int], np.ndarray, Look]:
    """Scores of the last and of the average weights, mistakes, the average, and the last look of epoch 3."""
    X_train, X_test, y_train, y_test = clouds(2)
    watched = watch(X_train, y_train, 10, seed=0)
    last, mean, total = [], [], np.zeros(3)
    for number, looks in enumerate(watched, start=1):
        states = np.array([(*look.after[0], look.after[1]) for look in looks])
        total += states.sum(axis=0)
        average = total / (number * len(states))
        last.append(score(X_test, y_test, states[-1, :2], states[-1, 2]))
        mean.append(score(X_test, y_test, average[:2], average[2]))
    return last, mean, mistakes(watched, y_train), average, watched[2][-1]


def roc_area(z: np.ndarray, y: np.ndarray) -> float:
    return float(np.mean(z[y == 1][:, None] > z[y == 0]))


def test_the_bicycle_goes_where_the_text_says() -> None:
    days = np.array([[15, 10], [10, 20], [10, 10], [20, 28], [0, 5]])
    z = days @ np.array([2, -1]) - 10
    assert z.tolist() == [10, -10, 0, 2, -15] and ready.step(z).tolist() == [1, 0, 1, 1, 0]
    assert says("20 degrees outvote 28 km/h") and days[3, 1] > days[1, 1]


def test_the_weights_by_hand_are_the_gates() -> None:
    for gate, w, b in (("AND", (2, 2), -3), ("OR", (2, 2), -1), ("NAND", (-2, -2), 3)):
        assert (ready.perceptron_predict(X, np.array(w), b) == GATES[gate]).all()
    assert says("With $w = (2, 2)$ the bias alone makes the difference between AND ($b = -3$) and OR ($b = -1$)")


def test_the_three_sets_are_separable_as_their_titles_say() -> None:
    cell = SOURCE.read_text(encoding="utf-8").split("random = np.random.default_rng(4)\n")[1].split("lines.half")[0]
    names: dict[str, Any] = {"np": np, "random": np.random.default_rng(4)}
    exec(cell, names)
    data, truth, borders = names["data"], names["truth"], names["borders"]
    assert [separable(data[name], truth[name]) for name in data] == [True, True, False]
    for name in ("yes, with room", "yes, barely"):
        assert score(data[name], truth[name], *borders[name]) == 1.0
    assert {len(labels) for labels in truth.values()} == {28}


def test_mistakes_by_epoch_with_both_conventions() -> None:
    expected = {
        "AND": ([2, 3, 3, 2, 1, 0], [1, 3, 3, 2, 1, 0]),
        "OR": ([2, 2, 1, 0], [1, 2, 1, 0]),
        "NAND": ([1, 3, 3, 2, 1, 0], [2, 3, 3, 2, 1, 0]),
        "XOR": ([3, 3] + [4] * 6, [2, 3] + [4] * 6),
    }
    for gate, (weak, strict) in expected.items():
        assert mistakes(watch(X, GATES[gate], 8), GATES[gate]) == weak
        assert mistakes(watch(X, GATES[gate], 8, strict=True), GATES[gate]) == strict
    assert says("AND 1, 3, 3, 2, 1, 0 and XOR 2, 3, 4, 4, and so on")
    assert says("Ours is `>=`: AND 2, 3, 3, 2, 1, 0 and XOR 3, 3, 4, 4.")
    assert says("AND makes 2, 3, 3, 2, 1 and 0 mistakes, OR 2, 2, 1 and 0.")


def test_the_looks_at_and_are_those_of_the_text() -> None:
    looks = [look for epoch in watch(X, AND, 24) for look in epoch]
    wrong = [number for number, look in enumerate(looks, start=1) if look.call != AND[look.sample]]
    assert wrong == [1, 4, 5, 6, 8, 10, 11, 12, 15, 16, 18] and len(looks) == 24
    after = {number: (*look.after[0].tolist(), look.after[1]) for number, look in enumerate(looks, start=1)}
    assert after[1] == (0, 0, -1) and after[4] == (1, 1, 0) and after[5] == (1, 1, -1)
    assert after[6] == (1, 0, -2) and after[8] == (2, 1, -1) and after[18] == after[24] == (2, 1, -3)
    assert ready.perceptron_predict(X, *looks[3].after).tolist() == [1, 1, 1, 1]
    assert says("The last mistake is made at look 18.") and says("looks 21 to 24, end the training")


def test_every_order_of_and_ends_within_8_epochs_at_one_of_two_lines() -> None:
    ends = set()
    for order in map(list, permutations(range(4))):
        watched = watch(X[order], AND[order], 50)
        w, b = watched[-1][-1].after
        ends.add((len(watched), *w.tolist(), b))
        assert (ready.perceptron_predict(X, w, b) == AND).all()
    assert {end[0] for end in ends} == {6, 7, 8} and {end[1:] for end in ends} == {(1, 2, -3), (2, 1, -3)}
    assert says("Between 6 and 8 epochs, and two different results")


def test_the_squeeze_allows_51_mistakes_and_its_margin_is_the_largest() -> None:
    extended = np.column_stack([X, np.ones(4)])
    u = np.array([2, 2, -3]) / np.sqrt(17)
    gamma, R_squared = np.abs(extended @ u).min(), (extended**2).sum(axis=1).max()
    assert_allclose([gamma**2, R_squared, R_squared / gamma**2], [1 / 17, 3, 51])
    signs = 2 * AND - 1
    random = np.random.default_rng(0).standard_normal((200_000, 3))
    margins = (signs[:, None] * (extended @ random.T)).min(axis=0) / np.linalg.norm(random, axis=1)
    assert margins.max() <= gamma + 1e-12
    made = [sum(mistakes(watch(X[list(o)], AND[list(o)], 50), AND[list(o)])) for o in permutations(range(4))]
    assert max(made) <= 51 and says("there are at most 51 mistakes")


def test_xor_goes_round_four_states_from_the_second_epoch_on() -> None:
    watched = watch(X, XOR, 50)
    states = [[(*look.after[0].tolist(), look.after[1]) for look in looks] for looks in watched]
    assert all(epoch == states[1] for epoch in states[1:]) and len(set(states[1])) == 4
    assert states[1][-1] == (-1, 0, 0) and mistakes(watched, XOR)[2:] == [4] * 48
    assert says("every epoch ends at $w = (-1, 0)$, $b = 0$") and not separable(X, XOR) and separable(X, AND)


def adaline(y: np.ndarray, lr: float, epochs: int) -> tuple[np.ndarray, float, list[float]]:
    w, b, costs = np.zeros(2), 0.0, []
    for _ in range(epochs):
        for x, label in zip(X, y, strict=True):
            w, b = ready.adaline_update(x, label, w, b, lr)
        costs.append(float(np.mean((y - (X @ w + b)) ** 2)))
    return w, b, costs


def test_adaline_settles_near_the_least_squares_line() -> None:
    w, b, _ = adaline(AND, 0.1, 200)
    assert np.round(X @ w + b, 2).tolist() == [-0.28, 0.25, 0.28, 0.81]
    w, b, _ = adaline(AND, 0.01, 2000)
    assert_allclose(X @ w + b, [-0.25, 0.25, 0.25, 0.75], atol=0.02)
    (v1, v2, c), (left,), *_ = np.linalg.lstsq(np.column_stack([X, np.ones(4)]), AND.astype(float))
    assert_allclose([v1, v2, c, left / 4], [0.5, 0.5, -0.25, 0.0625])
    w, b, _ = adaline(XOR, 0.01, 2000)
    assert_allclose(X @ w + b, 0.5, atol=0.02)
    assert says("−0.28, 0.25, 0.28 and 0.81") and says("below 0.0625")


def test_adaline_crawls_converges_or_runs_away() -> None:
    ends = {lr: adaline(AND, lr, 30)[2] for lr in (0.01, 0.1, 0.5, 1.0, -0.1)}
    assert 0.11 < ends[0.01][-1] < 0.12 and ends[0.1][-1] < 0.064 and round(ends[0.5][-1], 3) == 0.156
    assert ends[1.0][-1] > 300 and ends[-0.1][-1] > 1e13
    assert "rate 0.5 stays above it at 0.156" in re.sub(r'"\s+"', "", SOURCE.read_text(encoding="utf-8"))


def test_the_far_sample_moves_adaline_and_not_the_perceptron() -> None:
    five, labels = np.arange(5.0)[:, None], np.array([0, 0, 0, 1, 1])
    six, labels_of_six = np.append(five, [[30.0]], axis=0), np.append(labels, 1)
    borders = []
    for x, y in ((five, labels), (six, labels_of_six)):
        w, b = watch(x, y, 1000)[-1][-1].after
        assert score(x, y, w, b) == 1 and -b / w[0] == 3
        slope, start = np.linalg.lstsq(np.column_stack([x, np.ones(len(x))]), y.astype(float))[0]
        borders.append(round((0.5 - start) / slope, 2))
    assert borders == [2.33, 6.67] and says("moves from 2.33 to 6.67, and it now calls 3 and 4 wrong")


def test_clouds_at_distance_8_give_three_mistakes_and_one_on_new_samples() -> None:
    X_train, X_test, y_train, y_test = clouds(8)
    w, b, counts = ready.perceptron_fit(X_train, y_train)
    assert counts == [3, 0] and len(X_train) == 7500 and score(X_train, y_train, w, b) == 1
    assert ready.confusion_matrix(y_test, ready.perceptron_predict(X_test, w, b)).tolist() == [[1234, 1], [0, 1265]]
    assert says("Three mistakes in 7,500 looks") and says(
        "out-of-sample 0.9996: of 2,500 new samples one is called wrong"
    )


def test_scikit_learn_finds_another_line_with_the_same_scores() -> None:
    from sklearn.linear_model import Perceptron

    X_train, X_test, y_train, y_test = clouds(8)
    theirs = Perceptron(random_state=0).fit(X_train, y_train)
    assert (theirs.score(X_train, y_train), theirs.score(X_test, y_test), theirs.n_iter_) == (1.0, 0.9996, 6)
    slow, quick = (Perceptron(eta0=r, tol=None, max_iter=3, random_state=0).fit(X_train, y_train) for r in (0.25, 1))
    assert_allclose(4 * slow.coef_, quick.coef_)
    assert says("It ran for 6 epochs")


def test_clouds_that_overlap_cannot_be_separated() -> None:
    assert separable(*clouds(8)[::2])
    X_train, X_test, y_train, y_test = clouds(6)
    assert not separable(X_train, y_train)
    assert [round(best_line(distance), 4) for distance in (6, 4, 3, 2)] == [0.9987, 0.9772, 0.9332, 0.8413]
    X_train, X_test, y_train, y_test = clouds(2)
    w, b, counts = ready.perceptron_fit(X_train, y_train, max_epochs=3)
    assert counts == [1588, 1556, 1595] and score(X_test, y_test, w, b) < 0.73
    assert says("what the best line gives, 0.8413")


def test_the_last_weights_jump_and_their_average_does_not() -> None:
    last, mean, counts, *_ = ten_epochs()
    assert (round(min(last), 2), round(max(last), 2)) == (0.72, 0.84)
    assert min(mean) > 0.8455 and max(mean) < 0.8475 and round(mean[-1], 3) == 0.846
    assert abs(np.mean(counts) - 1575) < 2
    assert says("jumps between 0.72 and 0.84") and says("about 1,575 in each epoch") and says("0.846 on these 2,500")


def test_in_sample_flatters_most_where_samples_are_few() -> None:
    X_pool, X_new, y_pool, y_new = clouds(3)
    means = {}
    for n in (10, 100):
        pairs = []
        for draw in range(20):
            X_few, y_few = X_pool[draw * n : (draw + 1) * n], y_pool[draw * n : (draw + 1) * n]
            w, b, _ = ready.perceptron_fit(X_few, y_few, max_epochs=20, seed=draw)
            pairs.append((score(X_few, y_few, w, b), score(X_new, y_new, w, b)))
        means[n] = np.mean(pairs, axis=0)
    assert means[10][0] > 0.98 and round(100 * (means[10][0] - means[10][1])) == 11
    assert abs(means[100][0] - means[100][1]) < 0.005 and says("about eleven points too high")


def test_a_rare_label_buys_accuracy() -> None:
    _, X_test, _, y_test = clouds(2)
    ones, zeros = np.flatnonzero(y_test == 1), np.flatnonzero(y_test == 0)
    rare = np.concatenate([zeros, ones[: len(zeros) // 19]])
    w1, w2, b = ten_epochs()[3]
    calls = ready.perceptron_predict(X_test[rare], np.array([w1, w2]), b)
    matrix = ready.confusion_matrix(y_test[rare], calls)
    assert matrix.tolist() == [[1036, 199], [11, 54]]
    always_0 = ready.accuracy(y_test[rare], np.zeros(len(rare), dtype=int))
    assert (round(always_0, 3), round(ready.accuracy(y_test[rare], calls), 3)) == (0.95, 0.838)
    assert says("Always saying 0 has an accuracy of 0.950, the line 0.838. And yet the line finds 54 of 65 ones")


def test_the_areas_under_the_roc_curves() -> None:
    from sklearn.metrics import roc_auc_score

    _, X_test, _, y_test = clouds(2)
    *_, average, third = ten_epochs()
    z_mean, z_third = X_test @ average[:2] + average[2], X_test @ third.after[0] + third.after[1]
    assert (round(roc_area(z_mean, y_test), 3), round(roc_area(z_third, y_test), 3)) == (0.925, 0.840)
    assert_allclose(roc_area(z_mean, y_test), roc_auc_score(y_test, z_mean))
    assert says("It is 0.925 for the average") and says("Their area is 0.840")


def test_the_quiz_computes_right() -> None:
    w, b = ready.perceptron_update(np.array([4, 2]), 0, np.array([1, -2]), 0)
    assert w.tolist() == [-3, -4] and b == -1


def test_the_minutes_of_the_exercises_add_up() -> None:
    minutes = [int(number) for number in re.findall(r"### Exercise \d: .*· +(\d+) min", SOURCE.read_text())]
    assert len(minutes) == 7 and sum(minutes) == 36 and says("36 of them for the seven exercises")


def test_watching_agrees_with_training() -> None:
    """Both make the same weights and counts from the same seed."""
    random = np.random.default_rng(3)
    samples, labels = random.normal(size=(40, 3)), random.integers(0, 2, 40)
    w, b, counts = ready.perceptron_fit(samples, labels, max_epochs=5, seed=4)
    watched = watch(samples, labels, 5, seed=4)
    assert_allclose(watched[-1][-1].after[0], w)
    assert watched[-1][-1].after[1] == b and mistakes(watched, labels) == counts
    assert len(watch(X, OR, 9, stop=False)) == 9


def test_the_pictures_have_words_and_can_be_drawn() -> None:
    line = (np.array([2.0, 1.0]), -2.5)
    seen = [look for epoch in watch(X, AND, 3) for look in epoch]
    z, y = explorers.scores(2.0)
    figures = [
        lines.half_planes({"a": line, "b": None}, X, AND, alt="words"),
        lines.half_planes({"a": line}, {"a": X * 1.0}, {"a": AND}, alt="words", limits=(-1, 2, -1, 2)),
        lines.looks(seen[:5], X, AND, alt="words"),
        lines.per_epoch({"a": [2, 1], "b": [3.5, 1]}, ylabel="y", alt="words", log=True, top=9, reference={"c": 1}),
        lines.squeeze([0, 1, 1.5], 1.7, 0.24, alt="words"),
        scores.confusion({"a": np.array([[1, 2], [3, 4]])}, alt="words"),
        scores.heaps(z, y, {"cut": 0.5}, alt="words"),
        scores.roc({"a": explorers.rates(2.0)}, {"cut": (0.2, 0.8)}, alt="words"),
    ]
    assert all(alt_of(figure) == "words" and png(figure)[:4] == b"\x89PNG" for figure in figures)


def test_the_learning_explorer_says_what_a_look_did() -> None:
    shown = explorers.perceptron_explorer()
    assert "With all weights zero every sample is called 1." in shown.text.value
    shown.controls["looks"].value = 4
    assert "Epoch 1, look 4: the sample (1, 1) is called 0 and is 1: x is added. w = (1, 1), b = 0" in shown.text.value
    before = shown.picture.value
    shown.controls["looks"].value = 18
    assert "x is subtracted. w = (2, 1), b = -3: 4 of 4 samples are called right." in shown.text.value
    assert shown.picture.value != before
    shown.controls["shuffle"].value = True
    shown.controls["data"].value = "XOR"
    shown.controls["looks"].value = 80
    assert "4 of 4" not in shown.text.value


@pytest.mark.parametrize("name", ["AND", "OR", explorers.CLOUDS])
def test_the_learning_explorer_reaches_the_end_where_there_is_a_line(name: str) -> None:
    samples, labels = explorers.sample_data(name)
    assert separable(samples, labels)
    for shuffled in (False, True):
        assert score(samples, labels, *explorers.neuron_after(name, shuffled, explorers.LOOKS)) == 1


def test_the_overlapping_clouds_of_the_explorer_have_no_line() -> None:
    assert not separable(*explorers.sample_data(explorers.TOUCHING))


def test_every_place_of_the_learning_explorer_can_be_drawn() -> None:
    shown = explorers.perceptron_explorer()
    for name in ("AND", "OR", "XOR", explorers.CLOUDS, explorers.TOUCHING):
        shown.controls["data"].value = name
        for looks in (0, 1, 5, 6, 37, 80):
            shown.controls["looks"].value = looks


def test_the_threshold_explorer_counts_what_it_says() -> None:
    shown = explorers.threshold_explorer()
    shown.controls["threshold"].value = 1.0
    z, y = explorers.scores(2.0)
    false, missed = int(((z >= 1) & (y == 0)).sum()), int(((z < 1) & (y == 1)).sum())
    assert f"{1000 - false} are called 0 and {false} are false alarms" in shown.text.value
    assert f"{1000 - missed} are called 1 and {missed} are missed" in shown.text.value
    assert f"area under the curve {roc_area(z, y):.3f}" in shown.text.value
    shown.controls["distance"].value = 0.0
    assert abs(roc_area(*explorers.scores(0.0)) - 0.5) < 0.02


W = np.zeros(2)


@pytest.mark.parametrize(
    ("got", "message"),
    [
        (None, "expected:  a triple (w, b, mistakes)"),
        ((W, 0.0), "expected:  a triple (w, b, mistakes)"),
        ((np.zeros((2, 1)), 0.0, [0]), "an array of shape (2,)"),
        (("two", 0.0, [0]), "in w: came back"),
        ((W, np.zeros(1), [0]), "expected:  one number"),
        ((W, np.nan, [0]), "expected:  finite numbers"),
        ((W, 0.0, 3), "a sequence, with a number for each epoch"),
        ((W, 0.0, []), "there is at least one epoch"),
        ((W, 0.0, [0.5, 0]), "whole numbers from 0 to 4"),
        ((W, 0.0, [5, 0]), "whole numbers from 0 to 4"),
        ((W, 0.0, [-1, 0]), "whole numbers from 0 to 4"),
        ((W, 0.0, [1, 1, 1, 1]), "at most max_epochs = 3 numbers"),
        ((W, 0.0, [1, 0, 0]), "stops after the first epoch without a mistake"),
        ((W, 0.0, [2, 1]), "goes on to an epoch without a mistake"),
    ],
)
def test_a_fit_of_the_wrong_form_is_refused_in_words(got: Any, message: str) -> None:
    with pytest.raises(CheckError) as refused:
        check_fit("perceptron_fit(X, y)", got, 4, 2, 3)
    assert message in str(refused.value) and str(refused.value).startswith("perceptron_fit(X, y)\n")


@pytest.mark.parametrize("counts", [[1, 0], (1.0, 0.0), np.array([2, 1, 3]), [True, False], [np.int64(0)]])
def test_a_fit_of_any_right_form_is_read(counts: Any) -> None:
    w, b, read = check_fit("perceptron_fit(X, y)", [[1, 2], np.float32(3), counts], 4, 2, 3)
    assert w.tolist() == [1, 2] and b == 3 and read == [int(count) for count in counts]
