"""All samples in one row of numbers.

says: all samples were joined
"""

def flatten(maps):
    return maps.flatten()
