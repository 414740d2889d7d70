"""Biases of shape (units,) instead of (units, 1).

says: biases are a column
"""

def xor_network():
    w = [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[20.0, 20.0]])]
    return w, [np.array([-10.0, 30.0]), np.array([-30.0])]
