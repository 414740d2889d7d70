"""All weights are zero.

says: are all 0
"""

def nn_parameter_maker(size):
    return [np.zeros((m, n)) for n, m in zip(size, size[1:])], [np.zeros((m, 1)) for m in size[1:]]
