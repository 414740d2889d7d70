"""Multiplied out, in float32."""

def grad_b(w, b, x, y):
    f = np.float32(sigmoid(w * x + b))
    return (f**2 - f**3 - np.float32(y) * f + np.float32(y) * f**2)
