"""The right numbers, sorted.

says: right numbers, sorted
"""

def flatten(maps):
    return np.sort(maps.reshape(len(maps), -1), axis=1)
