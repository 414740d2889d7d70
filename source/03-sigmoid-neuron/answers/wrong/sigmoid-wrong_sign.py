"""exp(z) instead of exp(-z).

says: look at the sign in the exponent
"""

def sigmoid(z):
    z = np.clip(z, -700, 700)
    return 1 / (1 + np.exp(z))
