"""Order F.

says: order F
"""

def flatten(maps):
    return maps.reshape(len(maps), -1, order="F")
