"""Any sum but 0 counts as true.

says: a sum below 0 is called 0, whatever its size
"""

def step(z):
    return np.where(z, 1, 0)
