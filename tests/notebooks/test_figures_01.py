"""Every number in the prose of 01-mp-neuron, computed; and what its pictures and its explorer say."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations, product
from math import comb
from pathlib import Path

import numpy as np
import pytest

from course.data import AND, AND_NOT, NOR, OR, XNOR, XOR, binary_breast_cancer, split, truth_table
from course.explorers.mp_neuron import TARGETS, best_possible, mp_neuron_explorer
from course.finished.mp_neuron import GATES, aggregate, fit_threshold, mp_neuron, mp_predict
from course.plots import threshold as draw
from course.plots.style import alt_of, png
from tests.notebooks.prose import Prose

SOURCE = Path(__file__).parents[2] / "source" / "01-mp-neuron" / "mp_neuron.py"
says = Prose(SOURCE).says


@cache
def cells_table() -> tuple[np.ndarray, np.ndarray, list[str]]:
    return binary_breast_cancer()


def tables_of_neurons(n: int) -> set[tuple[int, ...]]:
    choices = [those for k in range(n + 1) for those in combinations(range(n), k)]
    return {tuple(mp_predict(truth_table(n), t, those).tolist()) for t in range(n + 2) for those in choices}


def tables_of_lines(n: int) -> set[tuple[int, ...]]:
    weights = product(range(-2, 3), repeat=n)
    biases = np.arange(-2 * n - 0.5, 2 * n + 1)
    return {tuple((truth_table(n) @ np.array(w) + b >= 0).astype(int).tolist()) for w in weights for b in biases}


def test_the_porter_decides_as_the_text_explains() -> None:
    guests = np.array([[1, 1, 0, 0], [0, 1, 0, 0], [1, 1, 1, 1], [0, 0, 1, 1]])
    assert mp_predict(guests, 2, (3,)).tolist() == [1, 0, 0, 0]
    assert aggregate(guests).tolist() == [2, 1, 4, 2]


def test_the_printed_truth_tables_are_those_of_the_gates() -> None:
    for index, (x1, x2) in enumerate(truth_table(2)):
        row = f"| {x1} | {x2} | {AND[index]} | {OR[index]} | {NOR[index]} | {AND_NOT[index]} |"
        assert says(row)
    for name, table in (("AND", AND), ("OR", OR), ("NOR", NOR), ("AND_NOT", AND_NOT)):
        assert mp_predict(truth_table(2), *GATES[name]).tolist() == table.tolist()
    assert mp_predict(truth_table(1), *GATES["NOT"]).tolist() == [1, 0]


def test_the_breast_cancer_table_has_the_sizes_in_the_text() -> None:
    X, y, _ = cells_table()
    assert says(f"{len(X)} samples of breast tissue, {X.shape[1]} measurements")
    assert (len(X), X.shape[1], int(y.sum())) == (569, 30, 212)


def test_the_best_threshold_and_its_accuracy() -> None:
    X, y, names = cells_table()
    theta, accuracy = fit_threshold(X, y)
    right = int((mp_predict(X, theta) == y).sum())
    assert says(
        f"The best threshold is {theta}. It calls {right} of the {len(y)} rows right, an accuracy of {accuracy:.3f}"
    )
    assert says(f'Always saying "benign" would give {np.mean(y == 0):.3f}')
    alone = np.mean(y[:, None] == X, axis=0)
    assert says(f"The best single column, `{names[int(alone.argmax())]}`, is right for {alone.max():.3f} of the rows")
    assert says(f"{theta} of 30 gave {accuracy:.3f} on the breast-cancer table")


def test_the_two_kinds_of_errors() -> None:
    X, y, _ = cells_table()
    calls = mp_predict(X, 21)
    missed, alarmed = int(((y == 1) & (calls == 0)).sum()), int(((y == 0) & (calls == 1)).sum())
    assert says(f"The other {missed + alarmed} rows are not all alike: {missed} malignant tumours were called benign")
    assert says(f"and {alarmed} benign ones malignant")


def test_new_rows_fare_worse_than_those_that_chose_the_threshold() -> None:
    X, y, _ = cells_table()
    X_train, X_test, y_train, y_test = split(X, y, test_share=0.25, seed=0)
    theta, in_sample = fit_threshold(X_train, y_train)
    out_of_sample = np.mean(mp_predict(X_test, theta) == y_test)
    assert says(f"It is {in_sample:.3f} on the rows that chose the threshold and {out_of_sample:.3f} on new ones")


def test_the_turned_label_leaves_nothing_but_the_commoner_answer() -> None:
    X, y, _ = cells_table()
    theta, accuracy = fit_threshold(X, 1 - y)
    assert theta == 0
    assert says(f"The accuracy of {accuracy:.3f} is just the share of benign rows")


def test_fourteen_functions_have_a_line_and_nine_a_neuron() -> None:
    counts = {n: (len(tables_of_lines(n)), len(tables_of_neurons(n))) for n in (1, 2, 3)}
    assert counts == {1: (4, 4), 2: (14, 9), 3: (104, 21)}
    assert says("14 have a line and 9 have an MP neuron. With three inputs it is 104 and 21 of 256")
    assert set(product((0, 1), repeat=4)) - tables_of_lines(2) == {tuple(XOR.tolist()), tuple(XNOR.tolist())}


def test_five_functions_have_a_line_and_no_neuron() -> None:
    names = {draw.NAMES[table] for table in tables_of_lines(2) - tables_of_neurons(2)}
    assert names == {"NAND", "x1", "x2", "x1 or not x2", "not x1 or x2"}
    assert says("five of the fourteen are out of its reach")


def test_the_formula_of_the_challenge_counts_all_neurons() -> None:
    for n, number in ((1, 4), (2, 9), (3, 21), (4, 49)):
        assert len(tables_of_neurons(n)) == number == (n + 2) * 2 ** (n - 1) + 1
        assert number == 1 + sum(comb(n, k) * (n - k + 1) for k in range(n + 1))
    assert says("With 1, 2, 3 and 4 inputs an MP neuron can be 4, 9, 21 and 49 different functions")
    assert says(f"for 4 inputs that is already {2**2**4:,}")


def test_xor_from_three_neurons_as_the_hint_says() -> None:
    rows = truth_table(2)
    parts = np.column_stack([mp_predict(rows, 1, (1,)), mp_predict(rows, 1, (0,))])
    assert mp_predict(parts, 1).tolist() == XOR.tolist()


def test_the_bootcamp_neuron_gives_its_six_sums() -> None:
    answers = np.array([[1, 1, 1], [1, 1, 0], [0, 1, 1], [0, 1, 0], [0, 0, 0], [1, 0, 1]])
    z = answers @ np.array([5, -8, 5]) + 1
    assert z.tolist() == [3, -2, -2, -7, 1, 11]
    assert says("3, −2, −2, −7, 1 and 11")
    choices = [those for k in range(4) for those in combinations(range(3), k)]
    scores = {(t, those): int((mp_predict(answers, t, those) == (z >= 0)).sum()) for t in range(5) for those in choices}
    best = max(scores, key=lambda key: scores[key])
    assert (best, scores[best]) == ((0, (1,)), 5)
    assert np.flatnonzero(mp_predict(answers, *best) != (z >= 0)).tolist() == [0]
    assert says("The best of them gets five of the six")


def test_scikit_learn_cuts_at_the_same_count() -> None:
    from sklearn.linear_model import LogisticRegression
    from sklearn.tree import DecisionTreeClassifier

    X, y, _ = cells_table()
    counts = aggregate(X)[:, None]
    stump = DecisionTreeClassifier(max_depth=1).fit(counts, y)
    theta, accuracy = fit_threshold(X, y)
    assert stump.tree_.threshold[0] == theta - 0.5 == 20.5
    assert stump.score(counts, y) == pytest.approx(accuracy)
    assert says("Above 20.5 and at least 21 are the same thing for a count")
    X_train, X_test, y_train, y_test = split(X, y, test_share=0.25, seed=0)
    weighted = LogisticRegression(max_iter=1000).fit(X_train, y_train).score(X_test, y_test)
    assert says(f"is right for {weighted:.3f} of the new rows, where the count has 0.852")


def test_alternative_texts_hold_the_numbers_of_their_pictures() -> None:
    X, y, _ = cells_table()
    curve = [float(np.mean(mp_predict(X, theta) == y)) for theta in range(31)]
    source = " ".join(SOURCE.read_text(encoding="utf-8").replace('"\n    "', "").split())
    assert f"it climbs from {curve[0]:.3f} at 0 to its top of {max(curve):.3f} at {curve.index(max(curve))}" in source
    assert f"falls to {curve[30]:.3f} at 30" in source
    counts = aggregate(X)
    assert np.mean((counts[y == 0] >= 2) & (counts[y == 0] <= 14)) > 2 / 3
    assert np.mean(counts[y == 1] >= 19) > 2 / 3


def test_the_explorer_says_what_it_shows() -> None:
    explorer = mp_neuron_explorer()
    assert "It fires for 01, 10 and 11. 2 of 4 rows agree with the target AND." in explorer.text.value
    explorer.controls["theta"].value = 2
    assert "All 4 rows agree with the target AND." in explorer.text.value
    explorer.controls["target"].value = "XOR"
    assert "No MP neuron gets more than 3." in explorer.text.value
    before = explorer.picture.value
    explorer.controls["x1"].value = True
    assert "It never fires." in explorer.text.value
    assert explorer.picture.value != before


def test_the_explorer_names_the_targets_that_a_neuron_can_reach() -> None:
    reachable = {name for name, table in TARGETS.items() if best_possible(table) == 4}
    assert reachable == {name for name, table in TARGETS.items() if table in tables_of_neurons(2)}
    assert {name for name in TARGETS if name not in reachable} == {"a copy of x1", "NAND", "XOR"}
    assert best_possible(TARGETS["a copy of x1"]) == best_possible(TARGETS["XOR"]) == 3


def test_every_picture_can_be_drawn_and_carries_its_text() -> None:
    X, y, _ = cells_table()
    figures = [
        draw.response(2, 4, alt="words"),
        draw.gates({name: GATES[name] for name in ("AND", "NOR")}, mp_neuron, alt="words"),
        draw.counts(aggregate(X), y, names=["benign", "malignant"], alt="words"),
        draw.accuracies([0.4, 0.9, 0.6], best=1, always=0.6, alt="words"),
        draw.cubes((1, 2, 3), alt="words"),
        draw.decisions(np.array([[0, 1], [1, 1]]), np.array([-1, 2]), alt="words"),
    ]
    for figure in figures:
        assert alt_of(figure) == "words"
        assert png(figure).startswith(b"\x89PNG")


def test_the_pictures_of_all_functions_and_all_neurons() -> None:
    functions = draw.all_functions(tables_of_neurons(2), alt="words")
    labels = [axes.get_xlabel() for axes in functions.axes]
    assert [labels.count(words) for words in ("an MP neuron", "a line, no MP neuron", "no line")] == [9, 5, 2]
    neurons = draw.all_neurons(mp_neuron, alt="words")
    titles = [axes.get_title() for axes in neurons.axes]
    assert titles[:4] == ["always", "OR", "AND", "never"]
    assert [titles[4], titles[5], titles[8], titles[9], titles[12]] == [
        "not x1",
        "x2 and not x1",
        "not x2",
        "x1 and not x2",
        "NOR",
    ]


def test_a_drawn_line_parts_zeros_from_ones() -> None:
    for outputs in tables_of_lines(2):
        line = draw.find_line(outputs)
        assert line is not None
        w, b = line
        assert (truth_table(2) @ w + b > 0).astype(int).tolist() == list(outputs)
    assert draw.find_line((0, 1, 1, 0)) is None


def test_the_minutes_of_the_exercises_add_up() -> None:
    minutes = [
        int(number) for number in re.findall(r"### Exercise \d: `\w+`  ·  [●○]{5}  ·  (\d+) min", SOURCE.read_text())
    ]
    assert len(minutes) == 5
    assert says(f"about 60 minutes, {sum(minutes)} of them for the five exercises")
