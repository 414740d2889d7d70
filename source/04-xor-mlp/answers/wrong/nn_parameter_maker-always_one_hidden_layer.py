"""Sizes of two layers only: a deeper network loses the rest.

says: expected:  1, one for each layer
"""

def nn_parameter_maker(size):
    w = [np.random.randn(size[1], size[0]), np.random.randn(size[-1], size[1])]
    return w, [np.zeros((size[1], 1)), np.zeros((size[-1], 1))]
