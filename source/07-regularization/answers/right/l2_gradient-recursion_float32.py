"""Recursion, in single precision."""

def l2_gradient(w, lam):
    if not w:
        return []
    return [w[0].astype(np.float32) * np.float32(lam)] + l2_gradient(w[1:], lam)
