"""The right lines, with a steepness of 1.

says: too soft
"""

def xor_network():
    w = [np.array([[5.0, 5.0], [-5.0, -5.0]]), np.array([[5.0, 5.0]])]
    b = [np.array([[-2.5], [7.5]]), np.array([[-7.5]])]
    return w, b
