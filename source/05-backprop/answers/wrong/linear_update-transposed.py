"""The slope of W1 with rows and columns exchanged.

says: rows and columns of the slope of W1 are exchanged
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    return W1 - lr * (W2 @ delta) @ i, W2 - lr * h.T @ delta
