"""Recursion over the layers, Xavier's scale, float32."""

def nn_parameter_maker(size):
    if len(size) < 2:
        return [], []
    n_in, n_out = size[:2]
    spread = np.sqrt(2 / (n_in + n_out))
    layer = np.random.normal(0, spread, (n_out, n_in)).astype(np.float32)
    weights, biases = nn_parameter_maker(size[1:])
    return [layer, *weights], [np.zeros((n_out, 1), dtype=np.float32), *biases]
