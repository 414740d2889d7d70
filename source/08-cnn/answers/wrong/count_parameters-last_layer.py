"""Overwrites the total.

says: the last layer alone
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total = a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total = a * b * k * k + b
        else:
            total = 0
    return total
