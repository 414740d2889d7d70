"""Plain loops, a list."""

def adaline_update(x, y, w, b, lr):
    output = b
    for a, c in zip(x, w):
        output += a * c
    step_size = lr * (y - output)
    return [c + step_size * a for a, c in zip(x, w)], b + step_size
