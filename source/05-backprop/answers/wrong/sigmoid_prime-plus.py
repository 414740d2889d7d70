"""s (1 + s).

says: look at the sign
"""

def sigmoid_prime(z):
    return sigmoid(z) * (1 + sigmoid(z))
