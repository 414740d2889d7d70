"""A copy, then in place, given back as a list."""

def perceptron_update(x, y, w, b):
    new = np.array(w)
    fires = bool(np.dot(new, x) + b >= 0)
    if fires != bool(y):
        new += (1 if y else -1) * x
        b += 1 if y else -1
    return [new, b]
