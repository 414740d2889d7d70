"""Another default for max_epochs.

says: at most max_epochs = 100
"""

def perceptron_fit(X, y, max_epochs=150, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in rng.permutation(len(X)):
            wrong += int(step(X[i] @ w + b) != y[i])
            w, b = perceptron_update(X[i], y[i], w, b)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
