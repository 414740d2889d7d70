"""With a half in front.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    delta = sigmoid(X @ w + b) - y
    return X.T @ delta / (2 * len(X)), delta.mean() / 2
