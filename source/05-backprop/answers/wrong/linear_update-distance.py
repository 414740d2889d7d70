"""Delta is the distance to the target, without its sign.

says: this goes uphill: subtract the slopes.
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = np.abs(h @ W2 - actual)
    return W1 - lr * i.T @ (delta @ W2.T), W2 - lr * h.T @ delta
