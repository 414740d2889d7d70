"""exp(z) / (1 + exp(z)): nan at 1000.

says: nan
"""

def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))
