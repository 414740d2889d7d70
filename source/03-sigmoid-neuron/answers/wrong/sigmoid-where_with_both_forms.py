"""np.where with both forms, both of which are computed everywhere.

says: exp of a large positive number
"""

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
