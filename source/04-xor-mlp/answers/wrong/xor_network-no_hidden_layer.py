"""A single neuron: there is no line for XOR.

says: expected:  2, one for each layer
"""

def xor_network():
    return [np.array([[20.0, 20.0]])], [np.array([[-10.0]])]
