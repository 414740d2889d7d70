"""Solves XOR, but with three hidden units instead of two.

says: expected:  (2, 2)
"""

def xor_network():
    w = [np.array([[20.0, 20.0], [-20.0, -20.0], [20.0, 20.0]]), np.array([[20.0, 20.0, 0.0]])]
    return w, [np.array([[-10.0], [30.0], [-10.0]]), np.array([[-30.0]])]
