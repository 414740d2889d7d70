"""All weights are equal.

says: expected:  random numbers
"""

def nn_parameter_maker(size):
    return [np.ones((m, n)) for n, m in zip(size, size[1:])], [np.zeros((m, 1)) for m in size[1:]]
