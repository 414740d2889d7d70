"""No return.

says: forget to return
"""

def step(z):
    calls = np.where(z >= 0, 1, 0)
