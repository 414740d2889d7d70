"""Only the hidden layer learns.

says: W2 has not moved
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    return W1 - lr * i.T @ (delta @ W2.T), W2
