"""Float32, and the global generator set from the seed."""

def perceptron_fit(X, y, max_epochs=100, seed=0):
    np.random.seed(seed)
    X = X.astype(np.float32)
    w, b = np.zeros(X.shape[1], dtype=np.float32), np.float32(0)
    mistakes = []
    for _ in range(max_epochs):
        wrong = 0
        for i in np.random.permutation(len(X)):
            error = np.float32(y[i] - int(X[i] @ w + b >= 0))
            wrong += int(error != 0)
            w, b = w + error * X[i], b + error
        mistakes.append(wrong)
        if wrong == 0:
            break
    return [w, b, mistakes]
