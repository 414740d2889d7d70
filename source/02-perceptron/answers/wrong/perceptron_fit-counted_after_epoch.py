"""Mistakes are counted at the end of the epoch, with its last weights.

says: count each call before
"""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        for i in rng.permutation(len(X)):
            w, b = perceptron_update(X[i], y[i], w, b)
        mistakes.append(int(np.sum(step(X @ w + b) != y)))
        if mistakes[-1] == 0:
            break
    return w, b, mistakes
