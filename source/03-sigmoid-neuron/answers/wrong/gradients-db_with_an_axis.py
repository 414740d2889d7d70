"""db as an array of one number.

says: expected:  one number
"""

def gradients(X, y, w, b):
    f = sigmoid(X @ w + b)
    delta = (f - y) * f * (1 - f)
    return X.T @ delta, np.array([delta.sum()])
