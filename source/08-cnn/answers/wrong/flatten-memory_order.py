"""Order K: as it lies in memory, which depends on how the maps were made.

says: flatten(
"""

def flatten(maps):
    return np.array([sample.flatten(order="A" if maps.flags.c_contiguous else "F") for sample in maps])
