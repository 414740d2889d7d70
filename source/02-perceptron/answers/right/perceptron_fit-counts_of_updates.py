"""Weights rebuilt from how often each sample was added (the dual form)."""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    signs, times = 2 * y - 1, np.zeros(len(X))
    products = X @ X.T + 1
    mistakes = []
    for _ in range(max_epochs):
        wrong = 0
        for i in range(len(X)):
            z = products[i] @ (times * signs)
            if (z >= 0) != (y[i] == 1):
                times[i] += 1
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return (times * signs) @ X, np.sum(times * signs), mistakes
