"""axis=-1, as with samples in rows.

says: a sample is a column
"""

def softmax(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
