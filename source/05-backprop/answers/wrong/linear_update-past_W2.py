"""The blame does not pass through W2.

says: without passing through W2
"""

def linear_update(i, actual, W1, W2, lr):
    h = i @ W1
    delta = h @ W2 - actual
    return W1 - lr * i.T @ (delta * np.ones((1, 2))), W2 - lr * h.T @ delta
