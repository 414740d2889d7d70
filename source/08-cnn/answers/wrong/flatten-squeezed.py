"""A batch of one loses its axis.

says: an axis of length 1 got lost
"""

def flatten(maps):
    return maps.reshape(len(maps), -1).squeeze()
