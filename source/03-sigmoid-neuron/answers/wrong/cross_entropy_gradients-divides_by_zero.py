"""The whole chain: 0 / 0 where the neuron is very sure.

says: nan
"""

def cross_entropy_gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    with np.errstate(all="ignore"):
        delta = (f - y) / (f * (1 - f)) * f * (1 - f)
    return X.T @ delta / len(X), delta.mean()
