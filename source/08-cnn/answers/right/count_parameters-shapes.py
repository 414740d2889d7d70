"""Makes the shapes and multiplies their entries; a whole float comes back."""

def count_parameters(layers):
    shapes = []
    for layer in layers:
        if layer[0] == "dense":
            shapes += [(layer[2], layer[1]), (layer[2],)]
        if layer[0] == "conv":
            shapes += [(layer[2], layer[1], layer[3], layer[3]), (layer[2],)]
    return float(sum(np.prod(shape) for shape in shapes))
