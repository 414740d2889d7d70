"""The right value at 1000, with an overflow warning on the way.

says: overflow encountered
"""

def tanh(x):
    return 1 - 2 / (np.exp(2 * np.asarray(x, dtype=float)) + 1)
