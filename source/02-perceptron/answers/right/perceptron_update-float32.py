"""Float32 throughout."""

def perceptron_update(x, y, w, b):
    x, w = (np.asarray(part, dtype=np.float32) for part in (x, w))
    error = np.float32(y) - np.float32(w.dot(x) + np.float32(b) >= 0)
    return w + error * x, np.float32(b) + error
