"""axis=1.

says: a sample is a column
"""

def softmax(z):
    axis = 1 if np.ndim(z) == 2 else 0
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)
