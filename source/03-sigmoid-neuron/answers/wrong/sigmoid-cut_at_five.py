"""Clipped so early that numbers between 5 and 20 come out wrong.

says: expected:
"""

def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -5, 5)))
