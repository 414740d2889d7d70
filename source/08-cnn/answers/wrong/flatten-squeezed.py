"""A batch of one loses its axis.

says: flatten(
"""

def flatten(maps):
    return maps.reshape(len(maps), -1).squeeze()
