"""One call for the whole array, 1 only if all are.

says: every entry has its own
"""

def step(z):
    return int(np.all(z >= 0))
