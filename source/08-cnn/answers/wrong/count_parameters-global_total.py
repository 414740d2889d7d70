"""A total outside the function that is never set back.

says: the count of the call before
"""

grand_total = 0

def count_parameters(layers):
    global grand_total
    for kind, *sizes in layers:
        if kind == "dense":
            a, b = sizes
            grand_total += a * b + b
        elif kind == "conv":
            a, b, k = sizes
            grand_total += a * b * k * k + b
        else:
            grand_total += 0
    return grand_total
