"""Counts the right calls, and stops when all are right.

says: these are the right calls; count the wrong ones
"""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        mistakes.append(0)
        for i in rng.permutation(len(X)):
            mistakes[-1] += int(step(X[i] @ w + b) == y[i])
            w, b = perceptron_update(X[i], y[i], w, b)
        if mistakes[-1] == len(X):
            break
    return w, b, mistakes
