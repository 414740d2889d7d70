"""Overwrites the sums that the caller holds.

says: is different after the call
"""

def step(z):
    if np.ndim(z) == 0:
        return int(z >= 0)
    z[z >= 0] = 1
    z[z < 0] = 0
    return z
