"""Random whole numbers from -3 to 3."""

def nn_parameter_maker(size):
    rng = np.random.RandomState()
    w = [rng.randint(-3, 4, (size[k + 1], size[k])) for k in range(len(size) - 1)]
    while any(layer.size > 1 and layer.min() == layer.max() for layer in w):
        w = [rng.randint(-3, 4, (size[k + 1], size[k])) for k in range(len(size) - 1)]
    return w, [np.zeros((m, 1), dtype=int) for m in size[1:]]
