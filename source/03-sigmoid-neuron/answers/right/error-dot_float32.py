"""A dot product of the misses with themselves, in float32."""

def error(w, b, X, Y):
    misses = np.float32(1) / (1 + np.exp(-(np.float32(w) * np.array(X, dtype=np.float32) + np.float32(b)))) - np.float32(Y)
    return misses @ misses / 2
