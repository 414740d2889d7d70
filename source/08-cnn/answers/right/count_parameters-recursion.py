"""The first layer, and the rest."""

def count_parameters(layers):
    if not layers:
        return 0
    first = layers[0]
    if first[0] == "dense":
        here = first[2] + first[1] * first[2]
    elif first[0] == "conv":
        here = first[2] + first[1] * first[2] * first[3] ** 2
    else:
        here = 0
    return here + count_parameters(layers[1:])
