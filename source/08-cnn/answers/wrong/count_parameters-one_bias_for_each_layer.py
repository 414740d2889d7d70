"""One bias for a whole layer.

says: not one for each layer
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + 1
        elif kind == "conv":
            a, b, k = sizes
            total += a * b * k * k + 1
        else:
            total += 0
    return total
