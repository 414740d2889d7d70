"""Fires below 0.

says: turned round
"""

def step(z):
    return np.where(z <= 0, 1, 0)
