"""The second hidden unit is never asked: the network is OR.

says: look at 11
"""

def xor_network():
    w = [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[20.0, 0.0]])]
    b = [np.array([[-10.0], [30.0]]), np.array([[-10.0]])]
    return w, b
