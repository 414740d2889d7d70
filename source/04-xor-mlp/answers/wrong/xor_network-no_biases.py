"""All biases are zero: every line goes through the origin.

says: look at
"""

def xor_network():
    return [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[20.0, 20.0]])], [np.zeros((2, 1)), np.zeros((1, 1))]
