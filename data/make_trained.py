"""Makes data/trained_digits.npz anew and prints its line of data/MANIFEST. Two minutes:

OPENBLAS_NUM_THREADS=1 .venv/bin/python data/make_trained.py

The last bits depend on the machine: forty epochs can carry them into the third digit of an accuracy.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from course import trained
from course.nn import Adam, Network, fit

EPOCHS = {"shifted_cnn": 40, "shifted_pool2": 20, "shifted_mlp": 40, "plain_cnn": 20, "plain_mlp": 20}
SEEDS = range(5)  # the network of the first is kept, the accuracies of all
ORIGIN = "trained by data/make_trained.py on the digits of scikit-learn (UCI, E. Alpaydin and C. Kaynak)"


def train(name: str, seed: int) -> tuple[Network, float]:
    """A network and its accuracy on the digits that it has not seen."""
    X_train, X_test, y_train, y_test = trained.samples(name.split("_")[0])
    rng = np.random.default_rng(seed)
    network = trained.NETWORKS[name](rng)
    fit(network, X_train, trained.targets(y_train), optimiser=Adam(0.01), epochs=EPOCHS[name], rng=rng)
    return network, network.accuracy(X_test, y_test)


def main() -> None:
    arrays = {}
    for name in trained.NETWORKS:
        networks, accuracies = zip(*(train(name, seed) for seed in SEEDS), strict=True)
        arrays |= trained.arrays_of(name, networks[0]) | {f"{name}.accuracies": np.array(accuracies)}
        print(f"{name:14s} {networks[0].count_parameters():5d} parameters, {np.round(accuracies, 3)}")
    np.savez_compressed(trained.FILE, **arrays)
    digest = hashlib.sha256(Path(trained.FILE).read_bytes()).hexdigest()
    print(f"{trained.FILE.name}\t{digest}\tCC-BY-4.0\t{ORIGIN}")


if __name__ == "__main__":
    main()
