"""The hard sigmoid: a straight line cut off at 0 and 1.

says: expected:  0.8807971
"""

def sigmoid(z):
    return np.clip(0.25 * np.asarray(z) + 0.5, 0, 1)
