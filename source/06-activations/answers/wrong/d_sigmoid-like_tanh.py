"""1 - s^2.

says: which belongs to tanh
"""

def d_sigmoid(x):
    return 1 - sigmoid(x) ** 2
