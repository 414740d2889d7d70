"""tanh, from -1 to 1.

says: this is tanh, which runs from -1 to 1
"""

def sigmoid(z):
    return np.tanh(z)
