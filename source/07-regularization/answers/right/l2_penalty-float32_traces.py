"""In single precision, by the trace of W W^T; a 0-d array comes back."""

def l2_penalty(w, lam):
    total = np.float32(0)
    for weights in w:
        small = np.asarray(weights, dtype=np.float32)
        total = total + np.trace(small @ small.T)
    return np.array(np.float32(lam) * total / np.float32(2))
