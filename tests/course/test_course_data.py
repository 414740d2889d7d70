"""The data sets: shapes, ranges, seeds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from course import data


@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_a_truth_table_counts_in_binary(n: int) -> None:
    table = data.truth_table(n)
    assert table.shape == (2**n, n)
    assert (table @ 2 ** np.arange(n)[::-1] == np.arange(2**n)).all()


@pytest.mark.parametrize(
    ("labels", "gate"),
    [
        (data.AND, lambda a, b: a and b),
        (data.OR, lambda a, b: a or b),
        (data.XOR, lambda a, b: a != b),
        (data.NAND, lambda a, b: not (a and b)),
        (data.NOR, lambda a, b: not (a or b)),
        (data.XNOR, lambda a, b: a == b),
        (data.AND_NOT, lambda a, b: a and not b),
    ],
)
def test_labels_fit_the_truth_table(labels: Any, gate: Any) -> None:
    assert [bool(gate(a, b)) for a, b in data.truth_table(2)] == labels.astype(bool).tolist()


def test_the_cancer_table_is_cut_at_the_medians() -> None:
    X, y, names = data.binary_breast_cancer()
    assert X.shape == (569, 30) and y.shape == (569,) and len(names) == 30
    assert set(np.unique(X)) == {0, 1} and 0.45 < X.mean() <= 0.5
    assert y.sum() == 212  # malignant ones


@pytest.mark.parametrize("make", [data.blobs, data.moons, data.circles])
def test_toys_are_the_same_for_the_same_seed(make: Any) -> None:
    X, y = make(50, seed=3)
    assert X.shape == (50, 2) and y.shape == (50,) and set(y) == {0, 1}
    assert np.array_equal(X, make(50, seed=3)[0]) and not np.array_equal(X, make(50, seed=4)[0])


def test_blobs_lie_as_far_apart_as_asked() -> None:
    X, y = data.blobs(4000, distance=5.0, spread=0.5)
    assert np.linalg.norm(X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0)) == pytest.approx(5, abs=0.1)


def test_digits_lie_between_0_and_1() -> None:
    X, y = data.digits()
    images, labels = data.digit_images()
    assert X.shape == (1797, 64) and X.min() == 0 and X.max() == 1
    assert np.array_equal(images.reshape(1797, 64), X) and np.array_equal(labels, y)


def test_shifted_digits_lose_no_ink() -> None:
    shifted, y = data.shifted_digits()
    images, labels = data.digit_images()
    assert shifted.shape == (1797, 14, 14) and np.array_equal(y, labels)
    assert np.allclose(shifted.sum(axis=(1, 2)), images.sum(axis=(1, 2)))
    assert np.array_equal(shifted, data.shifted_digits(seed=0)[0])
    assert not np.array_equal(shifted, data.shifted_digits(seed=1)[0])


def test_mnist_without_a_network_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import sklearn.datasets

    def cut(*args: Any, **kwargs: Any) -> None:
        raise OSError("no route to host")

    monkeypatch.setattr(sklearn.datasets, "fetch_openml", cut)
    with pytest.raises(ConnectionError, match="is there a network\\? All lessons work without it"):
        data.mnist()


def test_mnist_comes_scaled(monkeypatch: pytest.MonkeyPatch) -> None:
    import sklearn.datasets

    answer = (np.full((3, 784), 255.0), np.array(["5", "0", "4"]))
    monkeypatch.setattr(sklearn.datasets, "fetch_openml", lambda *args, **kwargs: answer)
    X, y = data.mnist(2)
    assert X.shape == (2, 784) and X.max() == 1 and y.tolist() == [5, 0]


def test_one_hot_has_a_single_1_in_each_row() -> None:
    assert data.one_hot(np.array([2, 0]), 3).tolist() == [[0, 0, 1], [1, 0, 0]]


def test_split_loses_and_doubles_nothing() -> None:
    X_train, X_test, y_train, y_test = data.split(np.arange(10)[:, None], np.arange(10), 0.3)
    assert len(X_test) == 3 and sorted([*y_train, *y_test]) == list(range(10))
    assert np.array_equal(X_train[:, 0], y_train) and np.array_equal(X_test[:, 0], y_test)
