"""Labels taken as -1 and 1.

says: x was added twice
"""

def perceptron_update(x, y, w, b):
    error = (2 * y - 1) - (2 * step(x @ w + b) - 1)
    return w + error * x, b + error
