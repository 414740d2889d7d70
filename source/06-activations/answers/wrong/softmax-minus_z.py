"""exp(-z).

says: look at the sign
"""

def softmax(z):
    e = np.exp(np.min(z, axis=0) - z)
    return e / e.sum(axis=0)
