"""Repeats until the call is right.

says: one look makes one step
"""

def perceptron_update(x, y, w, b):
    while step(x @ w + b) != y:
        error = y - step(x @ w + b)
        w, b = w + error * x, b + error
    return w, b
