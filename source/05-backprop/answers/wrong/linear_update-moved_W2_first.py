"""The slope of W1 is taken over the new W2.

says: all slopes belong to the old weights
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    W2 = W2 - lr * h.T @ delta
    W1 = W1 - lr * i.T @ (delta @ W2.T)
    return W1, W2
