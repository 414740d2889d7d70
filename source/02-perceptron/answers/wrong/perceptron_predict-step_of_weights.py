"""The step inside, before the sum.

says: perceptron_predict
"""

def perceptron_predict(X, w, b):
    return step(step(X) @ w + b)
