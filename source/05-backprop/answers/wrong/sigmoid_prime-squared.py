"""s times s.

says: the second factor is 1 - s
"""

def sigmoid_prime(z):
    return sigmoid(z) ** 2
