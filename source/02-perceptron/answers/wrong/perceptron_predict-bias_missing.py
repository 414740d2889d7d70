"""The bias is forgotten.

says: bias is missing
"""

def perceptron_predict(X, w, b):
    return step(X @ w)
