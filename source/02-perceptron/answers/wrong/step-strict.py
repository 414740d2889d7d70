"""A sum of exactly 0 is called 0.

says: a sum of exactly 0 is called 1
"""

def step(z):
    return np.where(z > 0, 1, 0)
