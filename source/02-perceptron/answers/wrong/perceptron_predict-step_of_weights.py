"""The step inside, before the sum.

says: not of the inputs
"""

def perceptron_predict(X, w, b):
    return step(step(X) @ w + b)
