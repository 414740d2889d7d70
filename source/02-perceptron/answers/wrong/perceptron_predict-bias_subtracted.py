"""The bias taken as a threshold.

says: bias was subtracted
"""

def perceptron_predict(X, w, b):
    return step(X @ w - b)
