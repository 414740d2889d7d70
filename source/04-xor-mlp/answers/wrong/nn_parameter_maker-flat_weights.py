"""Each layer's weights as one long row.

says: with shape (6,)
"""

def nn_parameter_maker(size):
    return [np.random.randn(m * n) for n, m in zip(size, size[1:])], [np.zeros((m, 1)) for m in size[1:]]
