"""Counts the window of a pooling layer.

says: pooling has no parameters
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total += a * b * k * k + b
        else:
            total += sizes[0] ** 2
    return total
