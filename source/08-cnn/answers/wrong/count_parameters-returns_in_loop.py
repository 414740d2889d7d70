"""Returns after the first layer.

says: the first layer alone
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            total += sizes[0] * sizes[1] + sizes[1]
        elif kind == "conv":
            total += sizes[0] * sizes[1] * sizes[2] ** 2 + sizes[1]
        return total
    return total
