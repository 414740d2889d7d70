"""The derivative of tanh.

says: this is the slope of tanh
"""

def sigmoid_prime(z):
    return 1 - np.tanh(z) ** 2
