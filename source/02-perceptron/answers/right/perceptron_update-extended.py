"""The bias as the weight of an input 1."""

def perceptron_update(x, y, w, b):
    v, u = np.append(x, 1.0), np.append(w, b)
    u = u + (y - (u @ v >= 0)) * v
    return u[:-1], u[-1]
