"""The slope from the activation: a (1 - a)."""

def output_delta(a, y, z):
    return (a - y) * a * (1 - a)
