"""A list with a count for each layer.

says: this is a list of counts
"""

def count_parameters(layers):
    total = []
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            total.append(a * b + b)
        elif kind == "conv":
            a, b, k = sizes
            total.append(a * b * k * k + b)
        else:
            total.append(0)
    return total
