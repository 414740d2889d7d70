"""x1 and not x2, or x2 and not x1."""

def xor_network():
    w = [np.array([[12.0, -12.0], [-12.0, 12.0]]), np.array([[12.0, 12.0]])]
    b = [np.array([[-6.0], [-6.0]]), np.array([[-6.0]])]
    return w, b
