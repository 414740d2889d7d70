"""tanh, from -1 to 1.

says: came back: 0.0
"""

def sigmoid(z):
    return np.tanh(z)
