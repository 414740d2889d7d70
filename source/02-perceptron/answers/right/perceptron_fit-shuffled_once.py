"""One order for all epochs, drawn by the old interface."""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    order = np.random.RandomState(seed).permutation(len(X))
    X, y = X[order], y[order]
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for epoch in range(max_epochs):
        before = (w, b)
        calls = []
        for x, label in zip(X, y):
            calls.append(perceptron_predict(x[None], w, b)[0])
            w, b = perceptron_update(x, label, w, b)
        mistakes.append(int(np.sum(np.array(calls) != y)))
        if mistakes[-1] == 0:
            return before[0], before[1], mistakes
    return w, b, mistakes
