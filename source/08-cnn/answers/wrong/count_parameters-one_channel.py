"""A filter has a single kernel, however many channels come in.

says: for every input channel
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total += b * k * k + b
        else:
            total += 0
    return total
