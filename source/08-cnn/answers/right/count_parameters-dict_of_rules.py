"""A dict of rules and a sum."""

def count_parameters(layers):
    rules = {"dense": lambda i, o: (i + 1) * o, "conv": lambda c, f, k: (c * k * k + 1) * f, "pool": lambda *_: 0}
    return sum(rules[kind](*sizes) for kind, *sizes in layers)
