"""Learns from one mistake in each epoch only.

says: sample by sample
"""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = np.flatnonzero(step(X @ w + b) != y)
        mistakes.append(len(wrong))
        if len(wrong) == 0:
            break
        i = rng.choice(wrong)
        w, b = perceptron_update(X[i], y[i], w, b)
    return w, b, mistakes
