"""Data sets, each as arrays: X `(n_samples, n_features)`, y `(n_samples,)`.

scikit-learn is imported inside the functions, because its import takes longer than most cells.
Every random choice takes a `seed`.
"""

from __future__ import annotations

from itertools import product

import numpy as np

from course.arrays import Array


def truth_table(n_inputs: int) -> Array:
    """All rows of `n_inputs` zeros and ones, counted up in binary: `(2 ** n_inputs, n_inputs)` ints."""
    return np.array(list(product((0, 1), repeat=n_inputs)), dtype=int)


# The labels of the two-input gates, for the rows of truth_table(2): 00, 01, 10, 11.
AND = np.array([0, 0, 0, 1])
OR = np.array([0, 1, 1, 1])
XOR = np.array([0, 1, 1, 0])
NAND = np.array([1, 1, 1, 0])
NOR = np.array([1, 0, 0, 0])
XNOR = np.array([1, 0, 0, 1])
AND_NOT = np.array([0, 0, 1, 0])  # x1 and not x2


def binary_breast_cancer() -> tuple[Array, Array, list[str]]:
    """The breast-cancer table with each column made binary at its median.

    X `(569, 30)` ints, 1 where the value is above the median of its column; y `(569,)`, 1 for malignant;
    and the 30 names of the columns. In scikit-learn's own table 1 stands for benign.
    """
    from sklearn.datasets import load_breast_cancer

    table = load_breast_cancer()
    X = (table.data > np.median(table.data, axis=0)).astype(int)
    return X, 1 - table.target, [str(name) for name in table.feature_names]


def blobs(n: int = 10_000, distance: float = 6.0, spread: float = 1.0, seed: int = 0) -> tuple[Array, Array]:
    """Two round clouds whose centres are `distance` apart: X `(n, 2)`, y `(n,)`."""
    from sklearn.datasets import make_blobs

    half = distance / np.sqrt(8)
    X, y = make_blobs(n, centers=[(-half, -half), (half, half)], cluster_std=spread, random_state=seed)
    return X, y


def moons(n: int = 200, noise: float = 0.2, seed: int = 0) -> tuple[Array, Array]:
    """Two half moons, one in the arms of the other: X `(n, 2)`, y `(n,)`."""
    from sklearn.datasets import make_moons

    X, y = make_moons(n, noise=noise, random_state=seed)
    return X, y


def circles(n: int = 100, noise: float = 0.05, factor: float = 0.5, seed: int = 0) -> tuple[Array, Array]:
    """A ring in a ring, the inner one 1: X `(n, 2)`, y `(n,)`."""
    from sklearn.datasets import make_circles

    X, y = make_circles(n, noise=noise, factor=factor, random_state=seed)
    return X, y


def digits() -> tuple[Array, Array]:
    """Handwritten digits of 8 x 8 pixels as rows of numbers from 0 to 1: X `(1797, 64)`, y `(1797,)`."""
    from sklearn.datasets import load_digits

    X, y = load_digits(return_X_y=True)
    return X / 16, y


def digit_images() -> tuple[Array, Array]:
    """The same digits as pictures: `(1797, 8, 8)`, y `(1797,)`."""
    X, y = digits()
    return X.reshape(-1, 8, 8), y


def shifted_digits(side: int = 14, seed: int = 0) -> tuple[Array, Array]:
    """The digits, each at a random place in an empty picture: `(1797, side, side)`, y `(1797,)`."""
    images, y = digit_images()
    rng = np.random.default_rng(seed)
    shifted = np.zeros((len(images), side, side))
    corners = rng.integers(0, side - 8 + 1, size=(len(images), 2))
    for picture, image, (top, left) in zip(shifted, images, corners, strict=True):
        picture[top : top + 8, left : left + 8] = image
    return shifted, y


def mnist(n: int | None = None) -> tuple[Array, Array]:
    """The 70,000 digits of MNIST from openml.org, or the first `n`: X `(n, 784)` from 0 to 1, y `(n,)`.

    The first call needs a network (about 15 MB); scikit-learn keeps what it fetched. No lesson needs MNIST.
    """
    from sklearn.datasets import fetch_openml

    try:
        X, y = fetch_openml("mnist_784", version=1, return_X_y=True, as_frame=False, parser="liac-arff", n_retries=1)
    except Exception as error:
        raise ConnectionError(
            "MNIST could not be fetched from openml.org: is there a network? "
            "All lessons work without it: course.data.digits() gives 1,797 smaller digits at once."
        ) from error
    return X[:n] / 255, y[:n].astype(int)


def one_hot(labels: Array, n_classes: int) -> Array:
    """A row for each label with a single 1 at the label's place: `(n_samples, n_classes)`."""
    return np.eye(n_classes)[np.asarray(labels)]


def split(X: Array, y: Array, test_share: float = 0.25, seed: int = 0) -> tuple[Array, Array, Array, Array]:
    """X_train, X_test, y_train, y_test: the samples in random order, cut in two."""
    order = np.random.default_rng(seed).permutation(len(X))
    n_test = round(test_share * len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
