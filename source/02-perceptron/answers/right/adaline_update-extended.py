"""The bias as the weight of an input 1."""

def adaline_update(x, y, w, b, lr):
    v, u = np.append(x, 1.0), np.append(w, b)
    u = u + lr * (y - u @ v) * v
    return u[:-1], u[-1]
