"""Shifted, and the sum forgotten.

says: not by their sum
"""

def softmax(z):
    return np.exp(z - np.max(z, axis=0))
