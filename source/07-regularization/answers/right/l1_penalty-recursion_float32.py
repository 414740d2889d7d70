"""Recursion, in single precision."""

def l1_penalty(w, lam):
    if not w:
        return np.float32(0)
    first, *rest = w
    return np.float32(lam) * np.abs(first.astype(np.float32)).sum() + l1_penalty(rest, lam)
