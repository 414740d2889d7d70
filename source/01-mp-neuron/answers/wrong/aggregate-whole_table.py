"""A table is added up to a single number: the axis was left out.

says: the whole table was added up
"""

def aggregate(x):
    return np.sum(x)
