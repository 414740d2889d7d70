"""Takes the slope of the square without the half.

says: the 1/2 in front of the square
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    delta = 2 * delta
    return W1 - lr * i.T @ (delta @ W2.T), W2 - lr * h.T @ delta
