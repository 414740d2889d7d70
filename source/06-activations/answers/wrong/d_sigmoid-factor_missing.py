"""1 - s.

says: a factor is missing
"""

def d_sigmoid(x):
    return 1 - sigmoid(x)
