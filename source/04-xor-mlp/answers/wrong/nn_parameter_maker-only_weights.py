"""Gives the weights alone.

says: expected:  a pair
"""

def nn_parameter_maker(size):
    return [np.random.randn(m, n) for n, m in zip(size, size[1:])] + [None] * 2
