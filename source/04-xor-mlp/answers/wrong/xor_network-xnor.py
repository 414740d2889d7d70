"""The truth table of XNOR: the last layer has the wrong sign.

says: this is the opposite of XOR
"""

def xor_network():
    w = [np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([[-20.0, -20.0]])]
    b = [np.array([[-10.0], [30.0]]), np.array([[30.0]])]
    return w, b
