"""Steps each product and forgets to add them up.

says: shape
"""

def perceptron_predict(X, w, b):
    return step(X * w + b)
