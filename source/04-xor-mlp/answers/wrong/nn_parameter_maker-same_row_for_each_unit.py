"""The same random row for each unit of a layer: the symmetry is not broken.

says: the same for each of its units
"""

def nn_parameter_maker(size):
    return [np.tile(np.random.randn(1, n), (m, 1)) for n, m in zip(size, size[1:])], [np.zeros((m, 1)) for m in size[1:]]
