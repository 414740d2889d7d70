"""db is an array.

says: db is one number
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return X.T @ delta, delta
