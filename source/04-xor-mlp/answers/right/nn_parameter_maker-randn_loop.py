"""The workshop's own style: a loop with np.random.randn, biases random too."""

def nn_parameter_maker(size):
    weights = []
    biases = []
    for i in range(len(size) - 1):
        weights.append(np.random.randn(size[i + 1], size[i]))
        biases.append(np.random.randn(size[i + 1], 1))
    return weights, biases
