"""Gives back (W2, W1).

says: the two are exchanged; W1 comes first
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    return W2 - lr * h.T @ delta, W1 - lr * i.T @ (delta @ W2.T)
