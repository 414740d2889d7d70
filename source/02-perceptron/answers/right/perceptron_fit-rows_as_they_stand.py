"""No shuffling at all."""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    w, b, mistakes = np.zeros(X.shape[1]), 0, []
    while len(mistakes) < max_epochs and 0 not in mistakes:
        wrong = 0
        for x, label in zip(X, y):
            wrong += step(w @ x + b) != label
            w, b = perceptron_update(x, label, w, b)
        mistakes.append(wrong)
    return w, b, mistakes
