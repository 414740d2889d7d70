"""Tries scaled random signs until the truth table fits."""

def xor_network():
    rng = np.random.default_rng(1)
    X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]).T
    while True:
        w = [20.0 * rng.choice([-1, 1], (2, 2)), 20.0 * rng.choice([-1, 1], (1, 2))]
        b = [10.0 * rng.choice([-3, -1, 1, 3], (2, 1)), 10.0 * rng.choice([-3, -1, 1, 3], (1, 1))]
        a = X
        for weights, biases in zip(w, b):
            a = 1 / (1 + np.exp(-(weights @ a + biases)))
        if np.abs(a[0] - [0, 1, 1, 0]).max() < 0.1:
            return w, b
