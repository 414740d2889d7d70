"""If on an array.

says: ValueError
"""

def step(z):
    if z >= 0:
        return 1
    return 0
