"""Gives the cost with each slope missing: a cost is no slope.

says: expected:
"""

def cross_entropy_gradients(X, y, w, b):
    z = X @ w + b
    cost = np.mean(np.logaddexp(0, z) - y * z)
    return np.full(len(w), cost), cost
