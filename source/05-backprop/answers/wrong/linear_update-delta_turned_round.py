"""Delta is actual minus prediction, and still subtracted.

says: this goes uphill
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = actual - h @ W2
    return W1 - lr * i.T @ (delta @ W2.T), W2 - lr * h.T @ delta
