"""Labels as signs, update where the product is negative."""

def perceptron_update(x, y, w, b):
    s = 2 * y - 1
    z = float(np.sum(w * x)) + b
    wrong = z < 0 if s == 1 else z >= 0
    return (w + s * x, b + s) if wrong else (w, b)
