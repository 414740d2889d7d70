"""Fails for a single number.

says: AttributeError
"""

def relu(x):
    result = x.copy()
    result[result < 0] = 0
    return result
