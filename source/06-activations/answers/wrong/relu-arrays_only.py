"""Masks: a plain number has no places.

says: raised:
"""

def relu(x):
    out = x.copy()
    out[out < 0] = 0
    return out
