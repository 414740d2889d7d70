"""db is a mean.

says: db is the mean over the samples
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return X.T @ delta, delta.mean()
