"""Steps each product and forgets to add them up.

says: before the step
"""

def perceptron_predict(X, w, b):
    return step(X * w + b)
