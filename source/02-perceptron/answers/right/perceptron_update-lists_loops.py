"""Plain lists and loops."""

def perceptron_update(x, y, w, b):
    z = b
    for j in range(len(x)):
        z += w[j] * x[j]
    error = y - (1 if z >= 0 else 0)
    return [float(w[j] + error * x[j]) for j in range(len(w))], float(b + error)
