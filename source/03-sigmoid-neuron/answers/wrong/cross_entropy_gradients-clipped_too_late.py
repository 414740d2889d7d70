"""Clips in the logarithm's slope only, so that a very sure neuron has no slope.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    safe = np.clip(f, 1e-9, 1 - 1e-9)
    delta = (safe - y) / (safe * (1 - safe)) * f * (1 - f)
    return X.T @ delta / len(X), delta.mean()
