"""Biases for the input layer too.

says: the inputs are no units
"""

def nn_parameter_maker(size):
    weights = [np.random.randn(m, n) for n, m in zip(size, size[1:])]
    return weights, [np.zeros((m, 1)) for m in size]
