"""Rounds to a tenth, and lets only an exact 0 count as 0.

says: every sum of 0 and more is called 1
"""

def step(z):
    return np.where((np.round(z, 1) > 0) | (np.asarray(z) == 0), 1, 0)
