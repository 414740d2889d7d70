"""Weights of shape (units_in, units_out).

says: rows and columns are exchanged
"""

def nn_parameter_maker(size):
    weights = [np.random.randn(n, m) for n, m in zip(size, size[1:])]
    return weights, [np.zeros((m, 1)) for m in size[1:]]
