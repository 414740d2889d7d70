"""> in the place of >=.

says: `>=`, not `>`
"""

def perceptron_predict(X, w, b):
    return (X @ w + b > 0).astype(int)
