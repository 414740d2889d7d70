"""As many biases as the layer has inputs.

says: a bias belongs to a unit of the layer
"""

def nn_parameter_maker(size):
    weights = [np.random.randn(m, n) for n, m in zip(size, size[1:])]
    return weights, [np.random.randn(n, 1) for n in size[:-1]]
