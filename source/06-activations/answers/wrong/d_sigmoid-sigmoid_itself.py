"""The sigmoid.

says: this is the sigmoid itself
"""

def d_sigmoid(x):
    return sigmoid(x)
