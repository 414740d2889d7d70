"""Empties the list that it was given.

says: argument 1 is different
"""

def count_parameters(layers):
    total = 0
    while layers:
        kind, *sizes = layers.pop()
        if kind == "dense":
            a, b = sizes
            total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total += a * b * k * k + b
        else:
            total += 0
    return total
