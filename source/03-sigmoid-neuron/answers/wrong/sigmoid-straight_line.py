"""The hard sigmoid: a straight line with cut ends.

says: a straight line with cut ends
"""

def sigmoid(z):
    return np.clip(0.2 * np.asarray(z) + 0.5, 0, 1)
