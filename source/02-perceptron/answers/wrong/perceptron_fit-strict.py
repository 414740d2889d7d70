"""> in the place of >=.

says: `>=`, not `>`
"""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for i in rng.permutation(len(X)):
            error = y[i] - int(X[i] @ w + b > 0)
            wrong += int(error != 0)
            w, b = w + error * X[i], b + error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
