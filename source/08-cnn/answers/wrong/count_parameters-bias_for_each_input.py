"""A bias for each input.

says: not for each of its inputs
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + a
        elif kind == "conv":
            a, b, k = sizes
            total += a * b * k * k + a
        else:
            total += 0
    return total
