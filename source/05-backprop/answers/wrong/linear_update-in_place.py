"""Moves the caller's own arrays.

says: changed
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    dW1, dW2 = i.T @ (delta @ W2.T), h.T @ delta
    W1 -= lr * dW1
    W2 -= lr * dW2
    return W1, W2
