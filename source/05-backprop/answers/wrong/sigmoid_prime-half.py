"""Only 1 - s.

says: a factor is missing
"""

def sigmoid_prime(z):
    return 1 - sigmoid(z)
