"""Makes data/trained_digits.npz anew and prints its line of data/MANIFEST. About half a minute:

OPENBLAS_NUM_THREADS=1 .venv/bin/python data/make_trained.py

The last bits depend on the machine's linear algebra, and forty epochs can carry them into the third digit of an accuracy.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from course import trained
from course.nn import Adam, fit

EPOCHS = {"shifted_cnn": 40, "shifted_pool2": 20, "shifted_mlp": 40, "plain_cnn": 20, "plain_mlp": 40}
ORIGIN = "trained by data/make_trained.py on the digits of scikit-learn (UCI, E. Alpaydin and C. Kaynak)"


def main() -> None:
    arrays = {}
    for name, epochs in EPOCHS.items():
        X_train, X_test, y_train, y_test = trained.samples(name.split("_")[0])
        rng = np.random.default_rng(0)
        network = trained.NETWORKS[name](rng)
        fit(network, X_train, trained.targets(y_train), optimiser=Adam(0.01), epochs=epochs, rng=rng)
        arrays |= trained.arrays_of(name, network)
        print(f"{name:14s} {network.count_parameters():5d} parameters, {network.accuracy(X_test, y_test):.3f}")
    np.savez_compressed(trained.FILE, **arrays)
    digest = hashlib.sha256(Path(trained.FILE).read_bytes()).hexdigest()
    print(f"{trained.FILE.name}\t{digest}\tCC-BY-4.0\t{ORIGIN}")


if __name__ == "__main__":
    main()
