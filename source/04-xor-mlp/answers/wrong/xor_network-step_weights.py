"""Weights that solve XOR with steps, not with sigmoids.

says: look at
"""

def xor_network():
    return [np.array([[1.0, 1.0], [-1.0, -1.0]]), np.array([[1.0, 1.0]])], [np.array([[-0.5], [1.5]]), np.array([[-1.5]])]
