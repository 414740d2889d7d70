"""Features in rows, samples in columns.

says: samples are rows here
"""

def flatten(maps):
    return maps.reshape(len(maps), -1).T
