"""Gives (b, w) instead of (w, b).

says: expected:  (2, 2)
"""

def xor_network():
    w = [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[20.0, 20.0]])]
    b = [np.array([[-10.0], [30.0]]), np.array([[-30.0]])]
    return b, w
