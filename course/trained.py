"""Trained networks: made once by data/make_trained.py, so that no lesson waits for them.

`shifted` digits lie anywhere in a picture of 14 x 14, `plain` ones fill their 8 x 8 pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from course.arrays import Array
from course.data import digit_images, one_hot, shifted_digits, split
from course.nn import Conv2D, Dense, Flatten, MaxPool, Network, ReLU, SoftmaxCrossEntropy

FILE = Path(__file__).resolve().parents[1] / "data" / "trained_digits.npz"
Maker = Callable[[np.random.Generator], Network]


def shifted_cnn(rng: np.random.Generator) -> Network:
    """(n, 1, 14, 14): 16 filters, each asked only for its best place in the whole picture."""
    return Network([Conv2D(1, 16, 5, rng), ReLU(), MaxPool(10), Flatten(), Dense(16, 10, rng)], SoftmaxCrossEntropy())


def shifted_pool2(rng: np.random.Generator) -> Network:
    """(n, 1, 14, 14): the network of the exercise `cnn_forward`, which keeps a rough place of everything it finds."""
    return Network([Conv2D(1, 8, 5, rng), ReLU(), MaxPool(2), Flatten(), Dense(200, 10, rng)], SoftmaxCrossEntropy())


def shifted_mlp(rng: np.random.Generator) -> Network:
    """(n, 1, 14, 14): every hidden unit sees every pixel."""
    return Network([Flatten(), Dense(196, 32, rng), ReLU(), Dense(32, 10, rng)], SoftmaxCrossEntropy())


def plain_cnn(rng: np.random.Generator) -> Network:
    """(n, 1, 8, 8): convolution and 2 x 2 pooling."""
    return Network([Conv2D(1, 8, 3, rng), ReLU(), MaxPool(2), Flatten(), Dense(72, 10, rng)], SoftmaxCrossEntropy())


def plain_mlp(rng: np.random.Generator) -> Network:
    """(n, 1, 8, 8): one hidden layer."""
    return Network([Flatten(), Dense(64, 32, rng), ReLU(), Dense(32, 10, rng)], SoftmaxCrossEntropy())


NETWORKS: dict[str, Maker] = {
    "shifted_cnn": shifted_cnn,
    "shifted_pool2": shifted_pool2,
    "shifted_mlp": shifted_mlp,
    "plain_cnn": plain_cnn,
    "plain_mlp": plain_mlp,
}


def samples(kind: str) -> tuple[Array, Array, Array, Array]:
    """X_train, X_test `(n, 1, h, w)`, y_train, y_test of the `shifted` or the `plain` digits, always the same split."""
    images, y = shifted_digits() if kind == "shifted" else digit_images()
    return split(images[:, None], y, test_share=0.25, seed=0)


def targets(y: Array) -> Array:
    """Labels as rows with a single 1: `(n, 10)`."""
    return one_hot(y, 10)


def load(name: str, file: Path = FILE) -> Network:
    """A trained network: `load("shifted_cnn")`."""
    if name not in NETWORKS:
        raise ValueError(f"there is no trained network {name!r}; there are {', '.join(NETWORKS)}")
    if not file.is_file():
        raise FileNotFoundError(f"{file} is not there: it lies in the folder data/ of the course's repository")
    network = NETWORKS[name](np.random.default_rng(0))
    with np.load(file, allow_pickle=False) as arrays:
        network.set_params(
            [{key: arrays[_key(name, i, key)] for key in layer.params} for i, layer in enumerate(network.layers)]
        )
    return network


def accuracies(name: str, file: Path = FILE) -> Array:
    """The share of test digits that a network gets right after training from each of five random starts: `(5,)`."""
    with np.load(file, allow_pickle=False) as arrays:
        return arrays[f"{name}.accuracies"]


def arrays_of(name: str, network: Network) -> dict[str, Array]:
    """The parameters by the names under which a file holds them; float32 is exact enough and half as large."""
    return {
        _key(name, index, key): values.astype(np.float32)
        for index, layer in enumerate(network.layers)
        for key, values in layer.params.items()
    }


def _key(name: str, index: int, key: str) -> str:
    return f"{name}.{index}.{key}"
