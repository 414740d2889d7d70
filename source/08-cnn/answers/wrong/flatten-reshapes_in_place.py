"""Sets the shape of the argument itself.

says: argument 1 is different
"""

def flatten(maps):
    maps.shape = (len(maps), -1)
    return maps
