"""One number for a whole array.

says: came back
"""

def sigmoid_prime(z):
    s = np.asarray(sigmoid(z))
    return (s * (1 - s)).sum()
