"""math.exp, which takes no arrays.

says: TypeError
"""

def sigmoid_prime(z):
    import math

    s = 1 / (1 + math.exp(-z))
    return s * (1 - s)
