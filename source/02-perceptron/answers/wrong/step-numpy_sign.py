"""Np.sign, which gives 0 for 0.

says: these are signs
"""

def step(z):
    return np.sign(z)
