"""Arithmetic with signs, in float32."""

def step(z):
    s = np.sign(np.asarray(z, dtype=np.float32))
    return np.floor((s + 2) / 2)
