"""Takes a convolution for a dense layer and drops the kernel side.

says: this is a dense layer
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total += a * b + b
        else:
            total += 0
    return total
