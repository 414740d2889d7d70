"""The samples are shuffled, their labels are not.

says: the label of another
"""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    rng = np.random.default_rng(seed)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(rng.permutation(X), y):
            wrong += int(step(x @ w + b) != label)
            w, b = perceptron_update(x, label, w, b)
        mistakes.append(wrong)
        if wrong == 0:
            break
    return w, b, mistakes
