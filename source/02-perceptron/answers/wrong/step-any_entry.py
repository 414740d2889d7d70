"""One call for the whole array.

says: every entry has its own
"""

def step(z):
    return int(np.any(z >= 0))
