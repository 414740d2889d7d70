"""All calls of an epoch are made with its first weights.

says: use the new weights from the next sample on
"""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        error = y - step(X @ w + b)
        w, b = w + error @ X, b + error.sum()
        mistakes.append(int(np.sum(error != 0)))
        if mistakes[-1] == 0:
            break
    return w, b, mistakes
