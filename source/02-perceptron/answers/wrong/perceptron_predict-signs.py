"""-1 and 1.

says: these are signs
"""

def perceptron_predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)
