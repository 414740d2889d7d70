"""The table as if and elif."""

def perceptron_update(x, y, w, b):
    call = step(w @ x + b)
    if y == 1 and call == 0:
        return w + x, b + 1
    elif y == 0 and call == 1:
        return w - x, b - 1
    return w, b
