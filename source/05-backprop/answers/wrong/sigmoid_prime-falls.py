"""s (s - 1).

says: the sign is turned round
"""

def sigmoid_prime(z):
    return sigmoid(z) * (sigmoid(z) - 1)
