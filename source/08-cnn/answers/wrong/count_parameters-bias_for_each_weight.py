"""As many biases as weights.

says: not one for each weight
"""

def count_parameters(layers):
    total = 0
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            total += 2 * a * b * k * k
        else:
            total += 0
    return total
