"""Biases of shape (units,).

says: biases are a column
"""

def nn_parameter_maker(size):
    weights = [np.random.randn(m, n) for n, m in zip(size, size[1:])]
    return weights, [np.zeros(m) for m in size[1:]]
