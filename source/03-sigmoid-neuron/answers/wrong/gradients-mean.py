"""The mean over the samples.

says: this is the mean over the samples
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return X.T @ delta / len(X), delta.mean()
