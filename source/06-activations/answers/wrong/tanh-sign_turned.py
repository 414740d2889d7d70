"""The exponents exchanged.

says: wrong sign
"""

def tanh(x):
    return np.tanh(-np.asarray(x))
