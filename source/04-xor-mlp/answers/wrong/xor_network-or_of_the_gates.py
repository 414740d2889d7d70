"""OR of the two gates instead of their AND: 1 everywhere.

says: look at 00, 11
"""

def xor_network():
    w = [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[20.0, 20.0]])]
    b = [np.array([[-10.0], [30.0]]), np.array([[-10.0]])]
    return w, b
