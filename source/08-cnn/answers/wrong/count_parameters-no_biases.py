"""Counts weights alone.

says: the biases are missing
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b
        elif kind == "conv":
            a, b, k = sizes
            total += a * b * k * k
        else:
            total += 0
    return total
