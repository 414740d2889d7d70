"""One random number for all weights of a layer.

says: expected:  random numbers
"""

def nn_parameter_maker(size):
    return [np.full((m, n), np.random.randn()) for n, m in zip(size, size[1:])], [np.zeros((m, 1)) for m in size[1:]]
