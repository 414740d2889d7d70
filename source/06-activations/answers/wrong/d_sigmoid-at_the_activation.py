"""x (1 - x): takes x for the activation.

says: x is the pre-activation
"""

def d_sigmoid(x):
    return x * (1 - x)
