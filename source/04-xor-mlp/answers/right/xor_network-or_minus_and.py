"""OR, but not AND; whole numbers."""

def xor_network():
    return [np.array([[20, 20], [20, 20]]), np.array([[20, -20]])], [np.array([[-10], [-30]]), np.array([[-10]])]
