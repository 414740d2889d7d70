"""A step with a half in the middle.

says: a step; a sigmoid is soft
"""

def sigmoid(z):
    return np.where(np.asarray(z) > 0, 1.0, 0.0) + 0.5 * (np.asarray(z) == 0)
