"""Python's max, which does not know arrays.

says: raised:
"""

def relu(x):
    return max(0, x)
