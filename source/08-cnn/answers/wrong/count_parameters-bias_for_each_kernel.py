"""A bias for each channel of each filter.

says: not one for each channel of each filter
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total += a * b * k * k + a * b
        else:
            total += 0
    return total
