"""Fails for a single number.

says: relu(2.5)
"""

def relu(x):
    result = x.copy()
    result[result < 0] = 0
    return result
