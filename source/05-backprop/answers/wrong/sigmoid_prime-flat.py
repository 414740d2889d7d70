"""Flattens what comes in.

says: came back
"""

def sigmoid_prime(z):
    s = sigmoid(np.ravel(z))
    return s * (1 - s)
