"""Recursion over the features."""

def perceptron_predict(X, w, b):
    if X.shape[1] == 0:
        return np.where(np.zeros(len(X)) + b >= 0, 1, 0)
    if X.shape[1] == 1:
        return step(X[:, 0] * w[0] + b)

    def total(columns, weights):
        return columns[0] * weights[0] + (total(columns[1:], weights[1:]) if len(weights) > 1 else b)

    return step(total(X.T, w))
