"""Takes the numbers out of the caller's list.

says: argument 1 is different after the call
"""

def nn_parameter_maker(size):
    weights, biases = [], []
    n_in = size.pop(0)
    while size:
        n_out = size.pop(0)
        weights.append(np.random.randn(n_out, n_in))
        biases.append(np.zeros((n_out, 1)))
        n_in = n_out
    return weights, biases
